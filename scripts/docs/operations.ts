import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import { STATUS_NAMES } from '../../d24/cashout/status';
import { RESOURCES } from '../../nodes/Directa24Cashout/operations';
import type { AnyOperation } from '../../nodes/Directa24Cashout/operations/operation';
import { askOptions } from '../../nodes/Directa24Cashout/form/options';
import { triggerProperties } from '../../nodes/Directa24CashoutTrigger/fields';
import { table } from './table';

const HEAD = `# Operations

Generated from the descriptions in \`nodes/\` by \`npm run docs\`; a test fails when they differ.

What every cashout comes out as is described in [The record](#the-record). All operations also have the [options of every operation](#options-of-every-operation), but for *Sheet > Get Template*, which asks nobody, and *Account > Check*, which has the timeout alone. What can happen to an item besides is in the [README](../README.md#what-can-happen-to-an-item), every error text in [errors.md](errors.md). What each country wants of a beneficiary is in [countries.md](countries.md).`;

const RECORD = `## The record

*Create*, *Create and Wait*, *Get Status*, *Hold*, *Release*, *Cancel*, *Verify* and the trigger all output the same shape, so that nodes behind them can be the same.

| Field | Meaning |
| --- | --- |
| \`external_id\` | Your own ID |
| \`cashout_id\` | Directa24's ID, always as text; \`null\` when Directa24 did not tell it |
| \`status\` | ${STATUS_NAMES.map((name) => `\`${name}\``).join(', ')}; \`null\` when not known |
| \`final\` | Whether nothing more is expected. \`COMPLETED\` can still turn into \`REJECTED\` days later |
| \`environment\` | \`staging\`, \`production\` or \`custom\` |
| \`rejection_code\`, \`rejection_reason\`, \`rejection_meaning\` | Why the bank rejected it: Directa24's code and word, and what they mean |
| \`provider_external_reference\`, \`bank_reference_id\` | Where Directa24 sends them. For cash pick-up in Colombia (Efecty) \`bank_reference_id\` has the reference that the beneficiary must show, from \`DELIVERED\` on; where it has a \`#\`, the reference stands before it. [\`examples/cash-pick-up.json\`](../examples/cash-pick-up.json) sends it |
| \`created\` | Create only: \`true\` when Directa24 has answered this run that it created it, \`false\` when it existed, \`null\` when the answer was lost and nobody can tell |
| \`recovered\` | Create only: \`true\` when the answer was lost and a payout was found by its external ID |
| \`amount\`, \`currency\`, \`country\`, \`payout_method\` | Create only, as the row has them: the amount as decimal text exactly as it is sent, the payout method by its stored value |
| \`pays_again\` | Create with *Pay Rejected Again* only: the external ID of the row, where the payout has a linked one such as \`F-1001-R1\` |
| \`dry_run\`, \`would_send\` | Create with *Dry Run* only: nothing was sent, and this would have been, with personal data masked. \`status\` is \`null\`, and there is no \`created\` |
| \`not_compared\` | Create only, for a payout that was found: which of \`amount\`, \`currency\` and \`bank_account\` neither Directa24 nor this execution tells of it. Where one is known to differ, it is an error |
| \`timed_out\` | Create and Wait only: \`true\` when the deadline came first |
| \`notification\`, \`verified\`, \`deduplication_key\`, \`status_unknown_because\`, \`cashout_id_differs\`, \`notification_cut\` | Trigger and Verify only, see [notifications.md](notifications.md) |
`;

const THE_RECORD = 'Output: [the record](#the-record).';

/** What each operation outputs; the description of the node does not say. */
const OUTPUTS: Record<string, string> = {
	...Object.fromEntries(['create', 'createAndWait', 'getStatus', 'hold', 'release', 'cancel'].map((name) => [`cashout.${name}`, THE_RECORD])),
	'notification.verify': 'By *Verified* [the record](#the-record); by *Rejected* the input item with `verified: false` and the `reason`.',
	'account.check': 'Run it first; [a picture](images/account-check.png). Output: one item for each thing that was looked at, those that do not work first: its `name`; `ok`; the `meaning`; the `next_step`; what was `seen`; `check`, a name that never changes (`host`, `ip_address`, `api_key`, `api_passphrase`, `api_signature`, `payouts_enabled`, `read_only_key`, `exchange_rate`, `bank_list`, `card_host`, `link_host`, `account_validation`, `reconciliation`, `clock`, `limits`); `environment`. Above the output stands how many work, and what to do about each that does not. `ok` is `null` where it cannot be told, such as the passphrase while the API Key is refused, or where there is nothing to tell, such as a host that is not set: `meaning` says which. It moves no money and creates nothing: it looks up a payout and a link that do not exist, asks for a validation without an account, a rate and a bank list, and, where wanted, the cashouts of the last minute. No key is in the output. That all is well says nothing of the balance, and not that Directa24 pays to a certain country.',
	'bank.getMany': 'Output: one item for each bank: `code`, `name`, `country`, `environment`.',
	'bankAccount.validate': 'Output: `valid`; where it is `false` also `code` and `reason`, which are of Directa24, and the `meaning` in words. Only the codes 300 to 303, 306, 400 to 402 and 404 speak of the account or its holder; any other one is an error, since it leaves open whether the account is valid. `country`, `bank_code`, `bank_account`, `environment`.',
	'cashout.validate': 'By *Valid* and *Invalid*: the input item behind `external_id`, `valid` and `to_fix` (what to do, a line for each problem, with the heading of your own column), with `environment` and `issues`: `field`, `column`, `message`, `fix`, and `blocking` (whether it would stop the payout), those first that would. By *Summary* one item for the whole run: `text`, which reads well in a form, a mail or a chat, and the same as data: `rows`, `valid`, `invalid`, `tidied`, `totals` by currency, `by_method`, `largest`, `repeated` (the same account or document in several rows, masked but for the end), `invalid_rows`, `invalid_totals`, and `differences` from *Expected Count* and *Expected Totals*. Totals are decimal text, exact, and of the rows that can be paid. `mapping` where the beneficiary is taken from the input item: the column of each field (`Conta + DV` where two were joined), and the columns that no field was taken from: `same` (they say the same as one that was), `empty`, `of_no_concern`, `not_used`, `left_out`.',
	'cashoutLink.create': 'Output: [the record](#the-record) with `cashout_url`, the address to send to the customer, and `request_id`, which Get Status wants; a link that was just created has the status `CREATED` and no `cashout_id`. Of a payout that existed before (*Return Existing*) both are `null`: do not send an empty address to the customer.',
	'cashoutLink.getStatus': 'Output: what Directa24 tells of the link, with its `status` (`CREATED` until the customer has filled it in), `request_id` and `environment`.',
	'reconciliation.balanceReport': 'Output: one item for each day and currency, see [reconciliation.md](reconciliation.md).',
	'reconciliation.compare': 'By *Matching*, *Different*, *Only Here* and *Only at Directa24*, see [reconciliation.md](reconciliation.md).',
	'reconciliation.listCashouts': 'Output: one item for each cashout, see [reconciliation.md](reconciliation.md).',
	'sheet.getTemplate': 'Needs no credential and asks nobody. Output: the file (as CSV two: the headings alone, and with example rows in a field that ends with `_examples`), and what is in it: `columns`, `examples`, `guide` (country, payout method, column, whether it is needed, what is allowed). The example rows are real in form and of nobody; the sheet to fill in has none. Banks, payout methods and types are in lists, and other text may be entered.',
	'exchangeRate.get': 'Output: `country`, `currency`, `fx_rate`, `amount_usd`, `converted_amount`, `environment`.',
};

/** docs/operations.md. */
export function operationsPage(): string {
	const groups = Object.entries(RESOURCES).map(([resource, { name, operations }]) =>
		Object.values<AnyOperation>(operations).map((operation) => section(resource, name, operation)).join('\n'),
	);
	const trigger = ['## Directa24 Cashout Trigger', '', 'Starts the workflow when a payout changes. Output: [the record](#the-record).', '', parameterTable(triggerProperties)].join('\n');
	return [HEAD, ...groups, trigger, RECORD, common()].join('\n\n').replace(/\n{3,}/g, '\n\n');
}

function section(resource: string, resourceName: string, operation: AnyOperation): string {
	const { name, value, description } = operation.option;
	const key = `${resource}.${String(value)}`;
	const output = OUTPUTS[key];
	if (!output) throw new Error(`Describe in scripts/docs/operations.ts what ${key} outputs`);
	return [`## ${resourceName}: ${name}`, '', sentence(description), '', parametersOf(key, operation), output, ''].join('\n');
}

/** The parameters of a payout are told once, with Create. */
function parametersOf(key: string, { properties }: AnyOperation): string {
	const create = RESOURCES.cashout.operations.create.properties;
	const ofCreate = new Set(create.map(({ name }) => name));
	const isPayout = properties.some(({ name }) => name === 'beneficiarySource');
	if (!isPayout || key === 'cashout.create') return parameterTable(properties);
	const own = properties.filter(({ name }) => !ofCreate.has(name));
	const [ours, theirs] = [optionsIn(properties), optionsIn(create)];
	const further = ours.filter(({ name }) => !theirs.some((option) => option.name === name));
	const all: INodeProperties[] = further.length > 0 ? [...own, { displayName: 'Options', name: 'options', type: 'collection', default: {}, options: further }] : own;
	const lacking = [
		...create.filter(({ name, type }) => type !== 'notice' && !properties.some((property) => property.name === name)).map(({ displayName }) => displayName),
		...theirs.filter(({ name }) => !ours.some((option) => option.name === name)).map(({ displayName }) => `Options > ${displayName}`),
	];
	const but = lacking.length > 0 ? ` without ${[...new Set(lacking)].map((name) => `*${name}*`).join(', ')}` : '';
	const more = all.some(({ type }) => type !== 'notice') ? `, and these:\n\n${parameterTable(all)}` : '.\n';
	return `The parameters of [Create](#cashout-create)${but}${more}`;
}

/** Those in the collection Options of an operation. */
function optionsIn(properties: readonly INodeProperties[]): INodeProperties[] {
	return properties.filter(({ name }) => name === 'options').flatMap(({ options }) => (options ?? []) as INodeProperties[]);
}

/** What the collection Options has in every operation. */
const COMMON = ['concurrency', 'giveUpAfter', 'timeout'];

function common(): string {
	const rows = (askOptions.options as INodeProperties[]).filter(({ name }) => COMMON.includes(name)).flatMap((option) => rowsOf(option));
	return ['## Options of every operation', '', table(['Option', 'Name', 'Meaning'], rows)].join('\n');
}

/** One row a parameter: the form has one entry of the same name for each look of it, and notices are no parameters. */
function parameterTable(properties: INodeProperties[]): string {
	const fields = properties.filter(({ type, name }) => type !== 'notice' && name !== 'additionalFields');
	const isBeneficiary = ({ name }: INodeProperties) => (BENEFICIARY_FIELDS as readonly string[]).includes(name) || name === 'payoutMethod';
	const hasForm = fields.some(({ name }) => name === 'beneficiarySource');
	const rows: string[][] = [];
	const seen = new Set<string>();
	for (const field of fields) {
		if (hasForm && isBeneficiary(field)) {
			if (!seen.has('beneficiary')) rows.push(['Fields of the beneficiary', '`document_id`, `bank_account` …', 'By country and payout method, see [countries.md](countries.md)']);
			seen.add('beneficiary');
			continue;
		}
		if (seen.has(field.name)) continue;
		seen.add(field.name);
		rows.push(...rowsOf(field));
	}
	return table(['Parameter', 'Name', 'Meaning'], rows);
}

function rowsOf(field: INodeProperties): string[][] {
	const required = field.required ? ' **Required.**' : '';
	const own = [field.displayName, `\`${field.name}\``, `${sentence(field.description)}${choices(field)}${required}${initial(field)}`.trim()];
	if (field.type !== 'collection') return [own];
	const inside = (field.options as INodeProperties[]).filter(({ name }) => !COMMON.includes(name));
	return inside.flatMap((each) => rowsOf(each).map(([name = '', ...rest]) => [`${field.displayName} > ${name}`, ...rest]));
}

function choices({ type, options = [], name }: INodeProperties): string {
	if ((type !== 'options' && type !== 'multiOptions') || name === 'country') return '';
	return (options as INodePropertyOptions[]).map((option) => ` *${option.name}*${option.description ? `: ${lower(option.description).replace(/\.$/, '')}` : ''}.`).join('');
}

function initial({ default: value, type }: INodeProperties): string {
	if (typeof value === 'string' && value.startsWith('=')) return ` Default: \`${value.slice(1)}\`.`;
	if (type === 'number') return ` Default: ${String(value)}.`;
	if (type === 'boolean') return ` Default: ${value === true ? 'on' : 'off'}.`;
	return '';
}

const sentence = (text = '') => (text === '' || text.endsWith('.') ? text : `${text}.`);
const lower = (text: string) => (/^[A-Z][a-z]/.test(text) && !text.startsWith('Directa24') ? text.charAt(0).toLowerCase() + text.slice(1) : text);
