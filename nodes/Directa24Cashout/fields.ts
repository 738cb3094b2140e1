import type { INodeProperties } from 'n8n-workflow';

import { countryOptions } from './countryField';
import { statusOptions } from './statusOptions';
import { askOptions, createOptions, DEFAULT_WAIT_HOURS } from './options';

const defineBelow = { show: { beneficiarySource: ['fields'] } };

const beneficiaryFields: INodeProperties[] = [
	{
		displayName: 'First Name or Company',
		name: 'beneficiary_name',
		type: 'string',
		default: '',
		required: true,
		description: 'First name of the beneficiary, or the name of the company',
	},
	{ displayName: 'Last Name', name: 'beneficiary_lastname', type: 'string', default: '', description: 'Last name of the beneficiary' },
	{
		displayName: 'Document Type',
		name: 'document_type',
		type: 'string',
		default: '',
		placeholder: 'e.g. CPF',
		description: 'Kind of identity document, where the country needs it: CPF, CNPJ, CC, CE, NIT, CURP, RFC, DNI, RUC, PASS …',
	},
	{
		displayName: 'Document Number',
		name: 'document_id',
		type: 'string',
		default: '',
		required: true,
		description: 'Number of the identity document of the beneficiary, e.g. CPF, CUIT, RUT or DNI',
	},
	{
		displayName: 'Bank Code',
		name: 'bank_code',
		type: 'string',
		default: '',
		placeholder: 'e.g. 001',
		description: "Directa24's code of the bank, with its zeros in front",
	},
	{
		displayName: 'Account Number',
		name: 'bank_account',
		type: 'string',
		default: '',
		description: 'Account, CLABE, CBU, CCI, IBAN, Pix key or wallet phone, depending on country and bank',
	},
	{ displayName: 'Branch', name: 'bank_branch', type: 'string', default: '', description: 'Branch of the bank, where the country needs it' },
	{
		displayName: 'Account Type',
		name: 'account_type',
		type: 'string',
		default: '',
		placeholder: 'e.g. C',
		description: 'One letter: C for checking, S for savings; some countries have further ones',
	},
	{ displayName: 'Email', name: 'email', type: 'string', placeholder: 'name@email.com', default: '', description: 'Email of the beneficiary, where the country needs it' },
	{ displayName: 'Phone', name: 'phone', type: 'string', default: '', description: 'Phone of the beneficiary with country code, where the country needs it' },
	{ displayName: 'Address', name: 'address', type: 'string', default: '', description: 'Street and number, where the country needs it' },
	{ displayName: 'City', name: 'city', type: 'string', default: '', description: 'City, where the country needs it' },
	{ displayName: 'Postal Code', name: 'postal_code', type: 'string', default: '', description: 'Postal code, where the country needs it' },
	{
		displayName: 'Birth Date',
		name: 'beneficiary_birthdate',
		type: 'string',
		default: '',
		description: 'Birth date of the beneficiary, in the form that Directa24 told you for the country',
	},
	{
		displayName: 'Beneficiary ID',
		name: 'beneficiary_id',
		type: 'string',
		default: '',
		description: 'Only if Directa24 agreed with you on IDs for beneficiaries',
	},
];

/** The parameters that describe a cashout: create, and later everything that checks or waits for one. */
export const cashoutFields: INodeProperties[] = [
	{
		displayName: 'Country',
		name: 'country',
		type: 'options',
		noDataExpression: true,
		default: 'BR',
		options: [
			...countryOptions,
			{ name: 'From Each Item (Several Countries)', value: 'item' },
		].sort((a, b) => a.name.localeCompare(b.name, 'en')),
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
		displayName: 'External ID',
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
		default: '',
		placeholder: 'e.g. BRL',
		description: 'Three letters, the currency of the amount: that of the country or USD. Directa24 does not document what it takes when this is empty.',
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
				name: 'Take From Input Item',
				value: 'item',
				description: "Take the fields from columns of the input that have Directa24's names, such as beneficiary_name and bank_account",
			},
		],
		description: 'Where the data of the beneficiary comes from',
	},
	...beneficiaryFields.map((field) => ({ ...field, displayOptions: defineBelow })),
	{
		displayName: 'Notification URL',
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
		displayName: 'Wait At Most (Hours)',
		name: 'waitHours',
		type: 'number',
		typeOptions: { minValue: 0 },
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
		description: 'Go on when the cashout is in one of these statuses. Empty: when it is completed, rejected or cancelled.',
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
		displayName: 'Look Up By',
		name: 'lookupBy',
		type: 'options',
		noDataExpression: true,
		default: 'externalId',
		options: [
			{ name: 'External ID', value: 'externalId', description: 'Your own ID, given when the cashout was created' },
			{ name: 'Cashout ID', value: 'cashoutId', description: 'The ID that Directa24 gave the cashout' },
		],
	},
	{
		displayName: 'External ID',
		name: 'externalId',
		type: 'string',
		default: '={{ $json.external_id }}',
		required: true,
		description: 'Your own ID of the cashout',
		displayOptions: whenNamedBy('externalId'),
	},
	{
		displayName: 'Cashout ID',
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
		displayName: 'Cashout ID',
		name: 'cashoutId',
		type: 'string',
		default: '={{ $json.cashout_id }}',
		description: "Directa24's ID of the same cashout, if you have it. Directa24 documents that it wants this one.",
		displayOptions: whenNamedBy('externalId'),
	},
	{
		displayName: 'External ID',
		name: 'externalId',
		type: 'string',
		default: '={{ $json.external_id }}',
		description: 'Your own ID of the same cashout, if you have it. Directa24 documents that Cancel wants both.',
		displayOptions: whenNamedBy('cashoutId'),
	},
	askOptions,
];

