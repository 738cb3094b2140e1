import type { INodeProperties } from 'n8n-workflow';

import { countryOptions } from './country';
import { currencyFields } from './currency';
import { beneficiaryFields } from './beneficiary/beneficiaryFields';
import { FINAL_IN_WORDS, statusOptions } from '../../shared/statusOptions';
import { askOptions, createOptions, DEFAULT_WAIT_HOURS, WAIT_HOURS } from './options';
import { LABEL } from '../../../d24/labels';
import { COLUMNS_BY_DEFAULT } from '../../shared/versions';

const whenFields = { show: { beneficiarySource: ['fields'] } };
const whenItem = { show: { beneficiarySource: ['item'] } };

const EXTERNAL_ID =
	'Your own ID of this payout, up to 100 characters. Directa24 accepts each ID once, which is what keeps anybody from being paid twice: use the number of the invoice, or another one that this payment alone has. Never a random value, and never the number of the line in a sheet: the next sheet has it too.';

const AMOUNT: INodeProperties = {
	displayName: 'Amount',
	name: 'amount',
	type: 'string',
	default: '',
	description: 'Digits with at most two decimals after a point, no separators for thousands. It is sent exactly as written.',
};

const countryChoices = [{ name: `${LABEL.eachItem} (Several Countries)`, value: 'item' }, ...countryOptions];

/** A new node takes no country for granted. */
const COUNTRY: Omit<INodeProperties, 'default'> = {
	displayName: 'Country',
	name: 'country',
	type: 'options' as const,
	noDataExpression: true,
	options: countryChoices,
	description: 'Country to which the money goes',
};

/** The parameters that describe a cashout, for everything that creates, checks or awaits one. */
export const cashoutFields: INodeProperties[] = [
	{ ...COUNTRY, default: 'BR', displayOptions: { show: { '@version': [{ _cnd: { lt: COLUMNS_BY_DEFAULT } }] } } },
	{ ...COUNTRY, default: 'item', displayOptions: { show: { '@version': [{ _cnd: { gte: COLUMNS_BY_DEFAULT } }] } } },
	{
		displayName: LABEL.countryCode,
		name: 'countryCode',
		type: 'string',
		default: '',
		placeholder: 'Column country (País, Country) of the item',
		description: 'Code or name of the country of each item. Empty: what the column for the country says.',
		displayOptions: { show: { country: ['item'] } },
	},
	{
		displayName: 'Mapping Mode',
		name: 'beneficiarySource',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		options: [
			{ name: 'Define Below', value: 'fields', description: 'Fill in or map the fields one by one' },
			{
				name: LABEL.fromItem,
				value: 'item',
				description: "Find everything among the columns of the input: by Directa24's names, or by common headings such as Folio, Monto, Nombre, CPF, Chave Pix or CLABE",
			},
		],
		description: 'Where the data of the payout comes from',
	},
	{
		displayName: LABEL.externalId,
		name: 'externalId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. invoice-2026-0042',
		description: EXTERNAL_ID,
		displayOptions: whenFields,
	},
	{
		displayName: LABEL.externalId,
		name: 'externalId',
		type: 'string',
		default: '',
		placeholder: 'Column Folio, Factura, Invoice … of the item',
		description: EXTERNAL_ID,
		displayOptions: whenItem,
	},
	{ ...AMOUNT, required: true, placeholder: 'e.g. 1234.50', displayOptions: whenFields },
	{ ...AMOUNT, placeholder: 'Column Monto, Importe, Valor, Amount … of the item', displayOptions: whenItem },
	...currencyFields,
	...beneficiaryFields,
	{
		displayName: LABEL.notificationUrl,
		name: 'notificationUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/webhook/…/directa24',
		description:
			'Production URL of a Directa24 Cashout Trigger; it must be on port 80 or 443. Empty: the Withdrawal URL that is set in the Merchant Panel.',
	},
	createOptions,
];

/** The parameters that Create and Wait has on top. */
export const waitFields: INodeProperties[] = [
	{
		displayName: LABEL.waitHours,
		name: 'waitHours',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: WAIT_HOURS.most },
		default: DEFAULT_WAIT_HOURS,
		description:
			'At this deadline the workflow goes on with timed_out: true; look the status up then. Deadlines under two minutes may come up to a minute late. 0 waits without end.',
	},
	{
		displayName: LABEL.waitFor,
		name: 'waitFor',
		type: 'multiOptions',
		default: [],
		options: statusOptions,
		description: `Go on when the cashout is in one of these statuses. Empty: when it is ${FINAL_IN_WORDS}. For cash pick-up choose Delivered, Rejected and Cancelled: the reference that the beneficiary needs comes with Delivered.`,
	},
	{
		displayName:
			'Directa24 must be able to reach this n8n on port 80 or 443: it calls the address that resumes this execution. A cashout that existed before this execution notifies another address, so it is waited for until the deadline, unless it is in such a status already.',
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
];

const whenNamedBy = (lookupBy: 'externalId' | 'cashoutId', more: object = {}) => ({ show: { lookupBy: [lookupBy], ...more } });

const BY = {
	externalId: { displayName: LABEL.externalId, name: 'externalId', type: 'string', default: '', placeholder: 'Column external_id of the item' },
	cashoutId: { displayName: LABEL.cashoutId, name: 'cashoutId', type: 'string', default: '', placeholder: 'Column cashout_id of the item' },
} as const satisfies Record<string, INodeProperties>;

const idFields: INodeProperties[] = [
	{ ...BY.externalId, description: 'Your own ID of the cashout. Empty: what the column external_id of the item says.', displayOptions: whenNamedBy('externalId') },
	{ ...BY.cashoutId, description: 'The ID that Directa24 gave the cashout, a whole number. Empty: what the column cashout_id of the item says.', displayOptions: whenNamedBy('cashoutId') },
];

const lookupBy: INodeProperties = {
	displayName: LABEL.lookupBy,
	name: 'lookupBy',
	type: 'options',
	noDataExpression: true,
	default: 'externalId',
	options: [
		{ name: LABEL.externalId, value: 'externalId', description: 'Your own ID, given when the cashout was created' },
		{ name: LABEL.cashoutId, value: 'cashoutId', description: 'The ID that Directa24 gave the cashout' },
	],
};

/** The parameters that name one existing cashout. */
export const referenceFields: INodeProperties[] = [lookupBy, ...idFields, askOptions];

/**
 * The other ID. Workflows of the type version 1 may have emptied it so that it is not sent, so there the column stands in the
 * field; since then an empty field is the column.
 */
function otherId(name: 'externalId' | 'cashoutId', column: string, description: string): INodeProperties[] {
	const when = name === 'cashoutId' ? 'externalId' : 'cashoutId';
	return [
		{ ...BY[name], default: `={{ $json.${column} }}`, description, displayOptions: whenNamedBy(when, { '@version': [{ _cnd: { lt: COLUMNS_BY_DEFAULT } }] }) },
		{ ...BY[name], description: `${description} Empty: what the column ${column} of the item says, if there is one.`, displayOptions: whenNamedBy(when, { '@version': [{ _cnd: { gte: COLUMNS_BY_DEFAULT } }] }) },
	];
}

/** The parameters that name a cashout to be changed: D24's pages disagree on which ID it wants, so the other one may be given too. */
export const changeFields: INodeProperties[] = [
	lookupBy,
	...idFields,
	...otherId('cashoutId', 'cashout_id', "Directa24's ID of the same cashout, if you have it. Directa24 documents that it wants this one."),
	...otherId('externalId', 'external_id', 'Your own ID of the same cashout, if you have it. Directa24 documents that Cancel wants both.'),
	askOptions,
];
