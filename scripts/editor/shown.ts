/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import type { Settings } from '../../d24/credential/settings';
import { API_CODES } from '../../d24/refusals/apiCodes';
import type { Look } from '../../protocol/account/answers';
import { judgeAccount } from '../../protocol/account/check';
import { PAYOUTS } from '../../protocol/account/verdict';
import { className, credential, descriptionOf, ROOT } from './descriptions';
import { PICTURES } from './pictures.js';

const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** A field as a person sees it: without its tooltip and without what opens when it is clicked. */
function look({ displayName, name, type, hint, placeholder, required, options = [] }: INodeProperties, value: unknown): object {
	const chosen = type === 'options' ? options.find((option) => 'value' in option && option.value === value)?.name : undefined;
	return { displayName, name, type, hint, placeholder, required, value, chosen };
}

/** The fields that a node shows with these parameters, from one to another. */
function form(name: string, given: INodeParameters, part?: { from: string; to: string }): object[] {
	const description = descriptionOf(name);
	const node: INode = { id: '1', name, type: name, typeVersion: [description.version].flat().at(-1) ?? 1, position: [0, 0], parameters: given };
	const values = NodeHelpers.getNodeParameters(description.properties, given, true, false, node, description) ?? {};
	const shown = description.properties.filter((property) => property.type !== 'hidden' && NodeHelpers.displayParameter(values, property, node, description));
	const first = part ? shown.findIndex((property) => property.name === part.from) : 0;
	const last = part ? shown.map((property) => property.name).lastIndexOf(part.to) : shown.length - 1;
	if (first < 0 || last < first) throw new Error(`A picture shows the form from ${part?.from} to ${part?.to}, which it has no longer in this order`);
	return shown.slice(first, last + 1).map((property) => look(property, values[property.name]));
}

/** What the search for nodes shows of a node: its name, how it is found, and its actions. */
function inSearch(name: string): object {
	const { displayName, description, properties } = descriptionOf(name);
	const folder = className(name);
	const actions = properties.filter((property) => property.name === 'operation').flatMap(({ options = [] }) => options.map((option) => ('action' in option ? option.action : option.name)));
	return { displayName, description, actions, codex: json(`nodes/${folder}/${folder}.node.json`) };
}

function credentialForm(): object {
	const { displayName, documentationUrl, properties } = credential;
	return { displayName, documentationUrl, fields: properties.map((property) => look(property, property.default)) };
}

/** A workflow on the canvas: below each node stands what it does. */
function example(name: string): object {
	const workflow = json(`examples/${name}.json`) as { nodes: Array<Pick<INode, 'type' | 'parameters'>> };
	const { properties } = descriptionOf('directa24Cashout');
	const subtitles = workflow.nodes.filter(({ type }) => type.endsWith('.directa24Cashout')).map(({ parameters: { resource = 'cashout', operation = 'create' } }) => {
		const list = properties.find((property) => property.name === 'operation' && property.displayOptions?.show?.resource?.includes(resource as string));
		return list?.options?.find((option) => 'value' in option && option.value === operation);
	});
	return { workflow, subtitles: subtitles.map((option) => option && 'action' in option && option.action) };
}

/** What the check of an account says when the passphrase is wrong. */
function checks(): object[] {
	const refused = (code: string): Look => ({ sent: { kind: 'refused', refusal: { code, text: '' }, httpStatus: 400 }, code, httpStatus: 400 });
	const well: Look = { sent: { kind: 'ok', value: {} }, httpStatus: 200 };
	const host = { kind: 'set', origin: 'https://example.com' } as const;
	const settings: Settings = { environment: 'custom', hosts: { api: host, card: host, link: host }, warnings: [], empty: new Set(), limits: { kind: 'none' } };
	return judgeAccount(settings, { payouts: refused(PAYOUTS.wrongKeys), validation: refused('202'), rate: well, banks: well, card: well, link: well }, { unwanted: true });
}

/** What a picture can be of, for `shows` of scripts/editor/pictures.js. */
export const house = { form, inSearch, credential: credentialForm, example, checks, explanation: (code: string) => API_CODES[code] };

/** What each picture in docs/images would show if it was taken now, as a hash by its file name. */
export function shown(): Record<string, string> {
	return Object.fromEntries(
		PICTURES.map(({ file, shows }) => [file, createHash('sha256').update(JSON.stringify(shows(house))).digest('hex').slice(0, 16)]),
	);
}
