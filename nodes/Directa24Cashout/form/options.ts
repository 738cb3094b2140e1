import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { LANGUAGES } from '../../../d24/language/inLanguage';
import { LABEL } from '../../../d24/labels';

export const DEFAULT_CONCURRENCY = 5;
export const DEFAULT_TIMEOUT_SECONDS = 30;
export const DEFAULT_GIVE_UP_SECONDS = 120;
export const DEFAULT_SETTLE_SECONDS = 5;
export const DEFAULT_WAIT_HOURS = 24;
/** At most a year: a payout that takes longer has been forgotten. */
export const WAIT_HOURS = { least: 0, most: 8784 } as const;

const concurrency: INodeProperties = {
	displayName: LABEL.concurrency,
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 50 },
	default: DEFAULT_CONCURRENCY,
	description: 'How many calls to Directa24 are under way at the same time. With 5 a thousand payouts take one to three minutes, with 10 half of that. Directa24 states no limit of its own.',
};

const giveUpAfter: INodeProperties = {
	displayName: LABEL.giveUpAfter,
	name: 'giveUpAfter',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 3600 },
	default: DEFAULT_GIVE_UP_SECONDS,
	description: 'Seconds for each item in which calls without a usable answer are looked into or repeated, before the item is told as not known. A payout may have been made all the same.',
};

const timeout: INodeProperties = {
	displayName: LABEL.timeout,
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 300 },
	default: DEFAULT_TIMEOUT_SECONDS,
	description: 'Seconds to wait for one answer of Directa24. After that, a payout is looked up before anything is sent again.',
};

const settleFor: INodeProperties = {
	displayName: LABEL.settleFor,
	name: 'settleFor',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 600 },
	default: DEFAULT_SETTLE_SECONDS,
	description: `Seconds for which Directa24 must go on saying that it has no such cashout before a payout whose answer was lost is sent again, with the same external ID. Without this option: 5, or half of ${LABEL.giveUpAfter} where that is less.`,
};

const messageLanguage: INodeProperties = {
	displayName: LABEL.messageLanguage,
	name: 'messageLanguage',
	type: 'options',
	default: 'en',
	options: Object.entries(LANGUAGES).map(([value, name]) => ({ name, value })),
	description: 'The language in which this node tells what is wrong and how to correct it, what became of a run, and the summary. Statuses, codes and labels of forms stay as they are.',
};

/** The option of operations that pass on what they were given. */
const maskPersonalData: INodeProperties = {
	displayName: LABEL.maskPersonalData,
	name: 'maskPersonalData',
	type: 'boolean',
	default: false,
	description: 'Whether to mask document numbers, accounts, phones and emails in the output. Errors and logs never have them.',
};

const validateFirst: INodeProperties = {
	displayName: LABEL.validateFirst,
	name: 'validateFirst',
	type: 'boolean',
	default: true,
	description: 'Whether to check every item before the first payout is sent, so that one bad row stops the whole batch. When off, an item is checked only when its turn comes, and those before it are paid by then.',
};

const onDuplicate: INodeProperties = {
	displayName: LABEL.onDuplicate,
	name: 'onDuplicate',
	type: 'options',
	default: 'error',
	options: [
		{ name: 'Stop', value: 'error', description: 'Report that the external ID is already used, with the status of that cashout' },
		{ name: LABEL.returnExisting, value: 'returnExisting', description: 'Output the cashout that exists, with created: false. One that was rejected or cancelled is output too, and is not paid: look at its status.' },
	],
	description: 'What to do when Directa24 already has a cashout with this external ID',
};

/** Of a payout; a payout link is never created again. */
const onDuplicatePayout: INodeProperties = {
	...onDuplicate,
	options: [
		...(onDuplicate.options ?? []),
		{
			name: LABEL.payRejectedAgain,
			value: 'payRejectedAgain',
			description: 'Output the cashout that exists; if Directa24 says that it was rejected, pay again under a linked ID: F-1001-R1, then F-1001-R2. Take rows out that you have paid in another way meanwhile: they would be paid twice.',
		},
	] as INodePropertyOptions[],
};

const onHold: INodeProperties = {
	displayName: LABEL.onHold,
	name: 'onHold',
	type: 'boolean',
	default: false,
	description: 'Whether to create it on hold: the money is reserved but not paid until the cashout is released',
};

const leaveOut: INodeProperties = {
	displayName: LABEL.ignoreColumns,
	name: 'leaveOut',
	type: 'string',
	default: '',
	requiresDataPath: 'multiple',
	placeholder: 'e.g. CLABE_1, Dígito de control',
	description: `Names of columns of the input, with commas between them, that have nothing to do with the beneficiary. Only for ${LABEL.fromItem}, which stops an item with a column that looks like a part of the data, or like a second one of the same kind.`,
};

const expectedCount: INodeProperties = {
	displayName: LABEL.expectedCount,
	name: 'expectedCount',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'How many items the run must have. If it has another number, nothing is sent, with On Error: Continue neither. Rows that turn out wrong or that exist already count too. It is about each run of this node: in a loop, about each round.',
};

const expectedTotals: INodeProperties = {
	displayName: LABEL.expectedTotals,
	name: 'expectedTotals',
	type: 'string',
	default: '',
	placeholder: 'e.g. MXN 145300.00, BRL 9800',
	description: 'What all items of the run must come to in each currency, to the last decimal, rows that turn out wrong or that exist already included. If they do not, nothing is sent and the difference is told. In a loop it is about each round.',
};

const dryRun: INodeProperties = {
	displayName: LABEL.dryRun,
	name: 'dryRun',
	type: 'boolean',
	default: false,
	description: 'Whether to output what would be sent, with personal data masked, and to send nothing. Directa24 is asked for its bank lists only, not whether an external ID is used.',
};

/** The collection "Options", its options by their labels. */
function collection(options: INodeProperties[]): Omit<INodeProperties, 'options'> & { options: INodeProperties[] } {
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [...options].sort((one, other) => (one.displayName < other.displayName ? -1 : 1)),
	};
}

/** Those of a create. */
export const createOptions = collection([
	{
		displayName: LABEL.useCardEndpoint,
		name: 'useCardEndpoint',
		type: 'options',
		default: 'automatic',
		options: [
			{ name: 'Automatic', value: 'automatic', description: 'For Mexico, when the account is a card number' },
			{ name: 'Always', value: 'always', description: 'For every item' },
			{ name: 'Never', value: 'never', description: 'For no item' },
		],
		description: 'Whether a payout goes to the host that Directa24 has for Mexican debit cards',
	},
	validateFirst,
	{
		displayName: 'Comments',
		name: 'comments',
		type: 'string',
		default: '',
		description: 'Up to 200 characters; Directa24 repeats them in its notifications',
	},
	leaveOut,
	concurrency,
	dryRun,
	expectedCount,
	expectedTotals,
	{
		displayName: LABEL.furtherFields,
		name: 'furtherFields',
		type: 'json',
		default: '',
		placeholder: 'e.g. {"registered_bank_accounts": {"ispb_code": "00000000"}}',
		description: 'Fields that Directa24 agreed with you and that this form does not have, as a JSON object; sent as they are',
	},
	giveUpAfter,
	messageLanguage,
	onDuplicatePayout,
	onHold,
	settleFor,
	timeout,
]);

const invalidRows: INodeProperties = {
	displayName: LABEL.invalidRows,
	name: 'invalidRows',
	type: 'options',
	default: 'details',
	options: [
		{ name: 'As Your Sheet, With "O Que Corrigir"', value: 'sheetPt', description: 'Your own columns as they came, what to correct, and the right value where it is certain' },
		{ name: 'As Your Sheet, With "Qué Corregir"', value: 'sheetEs', description: 'Your own columns as they came, what to correct, and the right value where it is certain' },
		{ name: 'As Your Sheet, With "What to Fix"', value: 'sheetEn', description: 'Your own columns as they came, what to correct, and the right value where it is certain' },
		{ name: 'With All Details', value: 'details' },
	],
	description: 'How invalid rows leave, e.g. to be written back to the sheet that they came from',
};

/** The same without a dry run, with the options for what is passed on. */
export const validateOptions = collection([...createOptions.options.filter(({ name }) => name !== 'dryRun'), maskPersonalData, invalidRows]);

/** Those of a payout link. */
export const linkOptions = collection([validateFirst, concurrency, giveUpAfter, messageLanguage, onDuplicate, onHold, timeout]);

const ASK = [concurrency, giveUpAfter, messageLanguage, timeout];

/** Those of operations that only ask. */
export const askOptions = collection(ASK);

/** Those of the check of an account, which asks everything once. */
export const checkOptions = collection([messageLanguage, { ...timeout, description: 'Seconds to wait for one answer of Directa24' }]);

export const validateAccountOptions = collection([...ASK, maskPersonalData]);
