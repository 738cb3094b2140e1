import type { INodeProperties } from 'n8n-workflow';

import { countryOptions } from './country';
import { beneficiaryFields } from './beneficiary/beneficiaryFields';
import { statusOptions } from '../../shared/statusOptions';
import { askOptions, createOptions, DEFAULT_WAIT_HOURS, WAIT_HOURS } from './options';
import { LABEL } from '../../../d24/labels';

/** The parameters that describe a cashout, for everything that creates, checks or awaits one. */
export const cashoutFields: INodeProperties[] = [
	{
		displayName: 'Country',
		name: 'country',
		type: 'options',
		noDataExpression: true,
		default: 'BR',
		options: [{ name: 'From Each Item (Several Countries)', value: 'item' }, ...countryOptions],
		description: 'Country to which the money goes',
	},
	{
		displayName: 'Country Code',
		name: 'countryCode',
		type: 'string',
		default: '={{ $json.country }}',
		required: true,
		placeholder: 'e.g. MX',
		description: 'Two letters that tell the country of each item',
		displayOptions: { show: { country: ['item'] } },
	},
	{
		displayName: LABEL.externalId,
		name: 'externalId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. invoice-2026-0042',
		description:
			'Your own ID of this payout, up to 100 characters. Directa24 accepts each ID once, which is what keeps anybody from being paid twice: use the number of the invoice or row, never a random value.',
	},
	{
		displayName: 'Amount',
		name: 'amount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234.50',
		description: 'Digits with at most two decimals after a point, no separators for thousands. It is sent exactly as written.',
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: '={{ $json.currency }}',
		placeholder: 'e.g. BRL',
		description: 'Three letters, the currency of the amount: that of the country or USD. Emptied on purpose, none is sent; Directa24 does not document which one it takes then.',
	},
	{
		displayName: 'Beneficiary',
		name: 'beneficiarySource',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		options: [
			{ name: 'Define Below', value: 'fields', description: 'Fill in or map the fields one by one' },
			{
				name: LABEL.fromItem,
				value: 'item',
				description: "Find the fields among the columns of the input: by Directa24's names, or by common headings such as nombre, CPF, chave Pix or CLABE",
			},
		],
		description: 'Where the data of the beneficiary comes from',
	},
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
		displayName: 'Wait For',
		name: 'waitFor',
		type: 'multiOptions',
		default: [],
		options: statusOptions,
		description: 'Go on when the cashout is in one of these statuses. Empty: when it is completed, rejected or cancelled. For cash pick-up choose Delivered, Rejected and Cancelled: the reference that the beneficiary needs comes with Delivered.',
	},
	{
		displayName:
			'Directa24 must be able to reach this n8n on port 80 or 443: it calls the address that resumes this execution. A cashout that existed before this execution notifies another address, so it is waited for until the deadline.',
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
];

const whenNamedBy = (lookupBy: 'externalId' | 'cashoutId') => ({ show: { lookupBy: [lookupBy] } });

/** The parameters that name one existing cashout. */
export const referenceFields: INodeProperties[] = [
	{
		displayName: LABEL.lookupBy,
		name: 'lookupBy',
		type: 'options',
		noDataExpression: true,
		default: 'externalId',
		options: [
			{ name: LABEL.externalId, value: 'externalId', description: 'Your own ID, given when the cashout was created' },
			{ name: LABEL.cashoutId, value: 'cashoutId', description: 'The ID that Directa24 gave the cashout' },
		],
	},
	{
		displayName: LABEL.externalId,
		name: 'externalId',
		type: 'string',
		default: '={{ $json.external_id }}',
		required: true,
		description: 'Your own ID of the cashout',
		displayOptions: whenNamedBy('externalId'),
	},
	{
		displayName: LABEL.cashoutId,
		name: 'cashoutId',
		type: 'string',
		default: '={{ $json.cashout_id }}',
		required: true,
		description: 'The ID that Directa24 gave the cashout, a whole number',
		displayOptions: whenNamedBy('cashoutId'),
	},
	askOptions,
];

const [lookupBy, ...idFields] = referenceFields.slice(0, -1) as [INodeProperties, ...INodeProperties[]];

/** The parameters that name a cashout to be changed: D24's pages disagree on which ID it wants, so the other one may be given too. */
export const changeFields: INodeProperties[] = [
	lookupBy,
	...idFields,
	{
		displayName: LABEL.cashoutId,
		name: 'cashoutId',
		type: 'string',
		default: '={{ $json.cashout_id }}',
		description: "Directa24's ID of the same cashout, if you have it. Directa24 documents that it wants this one.",
		displayOptions: whenNamedBy('externalId'),
	},
	{
		displayName: LABEL.externalId,
		name: 'externalId',
		type: 'string',
		default: '={{ $json.external_id }}',
		description: 'Your own ID of the same cashout, if you have it. Directa24 documents that Cancel wants both.',
		displayOptions: whenNamedBy('cashoutId'),
	},
	askOptions,
];

