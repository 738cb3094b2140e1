import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import { COUNTRIES } from '../../d24/countries';
import type { Country } from '../../d24/countries/types';
import { RESOURCES } from '../../nodes/Directa24Cashout/operations';
import type { AnyOperation } from '../../nodes/Directa24Cashout/operations/operation';
import { triggerProperties } from '../../nodes/Directa24CashoutTrigger/fields';
import { CURRENCY } from '../../nodes/shared/currencyChoice';
import { table } from './table';

/** A node that pays, as n8n stores it; a test runs it. */
export const EXAMPLE = {
	name: 'Pay',
	type: 'n8n-nodes-directa24.directa24Cashout',
	typeVersion: 1.1,
	position: [400, 0],
	parameters: {
		resource: 'cashout',
		operation: 'create',
		country: 'BR',
		externalId: '={{ $json.invoice }}',
		amount: '={{ $json.amount }}',
		currency: 'BRL',
		payoutMethod: 'bank',
		beneficiary_name: '={{ $json.name }}',
		beneficiary_lastname: '={{ $json.surname }}',
		document_id: '={{ $json.cpf }}',
		bank_code: { __rl: true, mode: 'code', value: '341' },
		bank_branch: '={{ $json.branch }}',
		bank_account: '={{ $json.account }}',
		account_type: 'C',
		options: { onDuplicate: 'returnExisting', concurrency: 3 },
	},
	credentials: { directa24Api: { id: '1', name: 'Directa24' } },
};

const HEAD = `# Stored values, for workflows that programs write

Generated from the forms by \`npm run docs\`; a test fails when they differ. A workflow that is made through n8n's API, or by an AI, stores the value of a choice and not its label. Values never change; labels may.

\`\`\`json
${JSON.stringify(EXAMPLE, null, '\t')}
\`\`\`

- New nodes have the \`typeVersion\` 1.1 (the trigger 2). With 1 a parameter that is left out means something else, see [the changes](../CHANGELOG.md#changed).
- A parameter that is left out has its default. Which parameters an operation has: [operations.md](operations.md). What a country wants in them: [countries.md](countries.md).
- *Options* and *Additional Fields* are the objects \`options\` and \`additionalFields\`.
- The bank is an object as above, with its code as text; in a node with \`"country": "item"\` it is a plain text, a code or a name.
- A sheet with headings that people write: \`"country": "item"\` and \`"beneficiarySource": "item"\`, and nothing else of the payout.
- Text in an expression is read as in a sheet, so that *Conta Corrente* will do where the value is \`C\`; \`resource\`, \`operation\` and \`beneficiarySource\`, and in a payout \`country\` and \`payoutMethod\`, take no expression.
`;

/** docs/stored-values.md. */
export function storedValuesPage(): string {
	const operations = Object.entries(RESOURCES).map(([resource, { name, operations: all }]) => [name, `\`${resource}\``, listed(Object.values<AnyOperation>(all).map(({ option }) => option))]);
	return [
		HEAD,
		'## Operations\n',
		table(['Resource', '`resource`', '`operation`'], operations),
		'## Choices\n',
		`\`currency\`: \`${CURRENCY.automatic}\` (Automatic), \`${CURRENCY.item}\` (From Each Item), \`""\` (None), or a code such as \`BRL\`. \`country\`: \`item\` (From Each Item), or two letters, see [countries.md](countries.md). \`payoutMethods\` of Get Template: country and method, such as \`BR.pixPhone\`.\n`,
		table(['Parameter', 'Name', 'Values'], choiceRows()),
		'## By country\n',
		'`payoutMethod` is left out where a country has one method. Countries that are not in the list have neither.\n',
		table(['Country', '`country`', '`payoutMethod`', '`document_type`', '`account_type`'], COUNTRIES.filter(({ known }) => known !== 'named').map(countryRow)),
	].join('\n');
}

const listed = (options: ReadonlyArray<{ name: string; value?: unknown }>) => options.map(({ name, value }) => `\`${value === '' ? '""' : String(value)}\`${name === value ? '' : ` ${name}`}`).join(', ');

function countryRow({ name, code, methods, documentTypes, accountTypes }: Country): string[] {
	const coded = (types: ReadonlyArray<{ code: string; label: string }>) => listed(types.map(({ code: value, label }) => ({ name: label, value })));
	return [name, `\`${code}\``, methods.length > 1 ? listed(methods) : '–', coded(documentTypes) || '–', coded(accountTypes) || '–'];
}

/** Each list once, whichever operations have it; those that follow the country stand by country. */
function choiceRows(): string[][] {
	const byCountry = new Set<string>([...BENEFICIARY_FIELDS, 'payoutMethod', 'country', 'currency']);
	const all = [...Object.values(RESOURCES).flatMap(({ operations }) => Object.values<AnyOperation>(operations).flatMap(({ properties }) => properties)), ...triggerProperties];
	const rows = new Map<string, string[]>();
	for (const [label, field] of all.flatMap(withInner)) {
		if ((field.type !== 'options' && field.type !== 'multiOptions') || byCountry.has(field.name) || !field.options) continue;
		const values = listed(field.options as INodePropertyOptions[]);
		const several = field.type === 'multiOptions' ? 'An array of: ' : '';
		rows.set(`${label} ${field.name} ${values}`, [label, `\`${field.name}\``, `${several}${values}`]);
	}
	return [...rows.values()];
}

function withInner(field: INodeProperties): Array<[label: string, field: INodeProperties]> {
	if (field.type !== 'collection') return [[field.displayName, field]];
	return (field.options as INodeProperties[]).map((each) => [`${field.displayName} > ${each.displayName}`, each]);
}
