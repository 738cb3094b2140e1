/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import ts from 'typescript';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';
import { Directa24ReconciliationApi } from '../../credentials/Directa24ReconciliationApi.credentials';
import { COUNTRIES } from '../../d24/countries';
import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import { LABEL, type Labelled } from '../../d24/labels';
import { Directa24Cashout } from '../../nodes/Directa24Cashout/Directa24Cashout.node';
import { Directa24CashoutTrigger } from '../../nodes/Directa24CashoutTrigger/Directa24CashoutTrigger.node';

const ROOT = path.join(__dirname, '..', '..');
const FLOORS = ['d24', 'protocol', 'credentials', 'nodes'];

/** Directa24 calls them the same in its Merchant Panel: its explanations speak of those. */
const ALSO_OF_DIRECTA24 = ['API Key', 'API Passphrase', 'API Signature', 'Read-Only API Key', 'Bank Account'];
/** Titles of others that the documents name: of n8n, of the panel, of a node in an example. */
const OF_OTHERS = [
	// n8n's HTTP Request.
	'Ignore SSL Issues', 'SSL Certificates',
	'Active', 'Clear Deduplication History', 'Continue', 'Financial', 'API Access', 'History Size', 'Import from File', 'Loop Over Items', 'On Error', 'Remove Duplicates', 'Retry On Fail', 'Settings', 'Tell Operations', 'Test', 'Transactions', 'Wait', 'Webhook',
	'On Webhook Call', 'Webhook Suffix', 'Webhook URLs', 'Weeks', 'Withdrawals', 'This webhook is not registered for GET requests',
];

const descriptions = [new Directa24Cashout().description, new Directa24CashoutTrigger().description, new Directa24Api(), new Directa24ReconciliationApi()];
const properties = descriptions.flatMap((description): INodeProperties[] => description.properties);
const outputs = new Directa24Cashout().description.outputs.toString().match(/(?<=")[A-Z][A-Za-z0-9 ]+(?=")/g) ?? [];
const labels = new Set([...descriptions.map(({ displayName }) => displayName), ...properties.flatMap(labelsIn), ...outputs]);
/** Countries, payout methods and what a country calls a field have their places in d24/countries. */
const OF_COUNTRIES = new Set<string>([...BENEFICIARY_FIELDS, 'country', 'payoutMethod', 'additionalFields']);

/** The labels that a person sees of a parameter: its own, its choices', its members'. */
function labelsIn(property: INodeProperties | INodePropertyOptions): string[] {
	if (!('displayName' in property)) return [property.name];
	const inside = ((property.options ?? []) as Array<INodeProperties | INodePropertyOptions>).flatMap(labelsIn);
	const modes = (property.modes ?? []).map(({ displayName }) => displayName);
	return property.type === 'notice' ? [] : [property.displayName, ...inside, ...modes];
}

/** The texts in a file of ours, as they stand there. */
function textsIn(file: string): string[] {
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest));
	return texts;
}

const files = (folder: string, ending: string) => readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.posix.join(folder, String(name))).filter((name) => name.endsWith(ending));

it('every label that texts speak of is one of a form, and the one of its parameter', () => {
	expect(Object.values(LABEL).filter((label) => !labels.has(label))).toEqual([]);
	const members = properties.flatMap((property) => [property, ...(property.type === 'collection' ? (property.options as INodeProperties[]) : [])]);
	const wrong = members.filter(({ name, type }) => type !== 'hidden' && Object.hasOwn(LABEL, name)).filter(({ name, displayName }) => LABEL[name as Labelled] !== displayName);
	expect(wrong.map(({ name, displayName }) => `${name} is called ${displayName}`)).toEqual([]);
});

it('no text names a label of two words or more by hand: d24/labels.ts has it', () => {
	const ofCountries = new Set([...properties.filter(({ name }) => name === 'country').flatMap(labelsIn), ...COUNTRIES.map(({ name }) => name)]);
	const several = properties.filter(({ name }) => !OF_COUNTRIES.has(name)).flatMap(labelsIn).filter((label) => label.includes(' ') && !ofCountries.has(label) && !ALSO_OF_DIRECTA24.includes(label));
	const names = (text: string, label: string) => text.includes(label) && new RegExp(`(?<![A-Za-z-])${label.replace(/[^A-Za-z0-9 -]/g, '\\$&')}(?![A-Za-z])`).test(text);
	// The dictionary has the labels of the texts that it translates; test/d24/language compares them.
	const byHand = FLOORS.flatMap((floor) => files(floor, '.ts')).filter((file) => !file.startsWith('d24/texts/')).flatMap((file) =>
		textsIn(file).filter((text) => !labels.has(text)).flatMap((text) => several.filter((label) => names(text, label)).map((label) => `${file} names ${label}`)),
	);
	expect([...new Set(byHand)]).toEqual([]);
});

/** Written by npm run docs, from the forms themselves. */
const GENERATED = ['docs/errors.md', 'docs/es/errors.md', 'docs/pt/errors.md', 'docs/countries.md', 'docs/operations.md', 'docs/stored-values.md'];

/** A label may have more in brackets: Production (Real Money). */
const known = new Set([...labels, ...[...labels].map((label) => label.replace(/ \(.*\)$/, '')), ...OF_OTHERS]);

const documents = ['README.md', 'SECURITY.md', ...files('docs', '.md')];
const readText = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

it.each(documents)('what %s sets in italics is a label of a form, or of somebody else', (file) => {
	const italics = [...readText(file).matchAll(/(?<![*\w])\*([A-Z][A-Za-z0-9' :>-]*)\*(?!\*)/g)].flatMap(([, text = '']) => text.split(/: | > /));
	expect([...new Set(italics)].filter((text) => !known.has(text))).toEqual([]);
});

it.each(documents.filter((file) => !GENERATED.includes(file)))('%s sets every label of the table in italics, so that one that is no more is found', (file) => {
	const several = Object.values(LABEL).filter((label) => label.includes(' ') && !ALSO_OF_DIRECTA24.includes(label));
	const plain = readText(file).replace(/```[^]*?```|`[^`\n]*`|(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)/g, '');
	expect(several.filter((label) => new RegExp(`(?<!\\w)${label.replace(/[^A-Za-z ]/g, '\\$&')}(?!\\w)`).test(plain))).toEqual([]);
});
