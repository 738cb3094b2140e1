import type { INodeProperties } from 'n8n-workflow';

import { STAGING_HOSTS } from '../d24/credential/hosts';
import { LABEL } from '../d24/labels';
import { customHostField, environmentField } from './environmentFields';
import { httpRequestFields } from './httpRequestFields';

const PANEL = 'Merchant Panel > Settings > API Access';

const WHERE = `${PANEL} > Cashouts Credentials`;

/** What the test of a credential says in one word where it cannot reach the host. */
const HOST_HINT = 'If the test says ENOTFOUND, there is no host of this name; ECONNREFUSED, ECONNRESET or ETIMEDOUT: nothing answers there';

/**
 * Fields behind a switch. n8n drops the value of a field that its form does not show, when it saves a credential and when
 * it reads one. So the switch only offers fields: one that has a value is shown whether it is on or not. A limit cannot be
 * lost by folding it away.
 */
function folded(name: string, displayName: string, description: string, fields: INodeProperties[]): INodeProperties[] {
	const isOn = { show: { [name]: [true] } };
	const hasValue = (field: INodeProperties) => ({ show: { [name]: [{ _cnd: { not: true } }], [field.name]: [{ _cnd: { not: field.default as string } }] } });
	return [
		{ displayName, name, type: 'boolean', noDataExpression: true, default: false, description },
		...fields.flatMap((field) => (field.type === 'notice' ? [{ ...field, displayOptions: isOn }] : [{ ...field, displayOptions: isOn }, { ...field, displayOptions: hasValue(field) }])),
	];
}

const previousSignature: INodeProperties = {
	displayName: `Previous ${LABEL.secretSignature}`,
	name: 'previousSecretSignature',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description:
		`Only while you change the ${LABEL.secretSignature}: notifications signed with the previous one are still accepted. Empty it when the change is done.`,
};

const furtherHosts: INodeProperties[] = [
	{
		displayName: LABEL.cardUrl,
		name: 'cardUrl',
		type: 'string',
		default: '',
		placeholder: `e.g. ${STAGING_HOSTS.card}`,
		description:
			'Only for payouts to Mexican debit cards outside staging: ask integration@d24.com for this host. On staging it may stay empty.',
	},
	{
		displayName: LABEL.linkUrl,
		name: 'linkUrl',
		type: 'string',
		default: '',
		placeholder: `e.g. ${STAGING_HOSTS.link}`,
		description:
			'Only for payout links (Easy Cashout) outside staging: Directa24 does not publish this host, so ask integration@d24.com for it. On staging it may stay empty.',
	},
];

const limits: INodeProperties[] = [
	{
		displayName:
			'Limits hold for every node and AI agent that uses this credential, HTTP Request included. No workflow can raise them.',
		name: 'limitsNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: LABEL.allowedCalls,
		name: 'allowedCalls',
		type: 'options',
		noDataExpression: true,
		default: 'all',
		options: [
			{ name: 'Everything', value: 'all' },
			{ name: 'Create on Hold Only', value: 'createOnHold', description: 'Payouts must be created on hold; holding, releasing and cancelling are allowed' },
			{ name: 'Create on Hold Only, No Release', value: 'createOnHoldNoRelease', description: 'Somebody with another credential or in the Merchant Panel releases them' },
			{ name: 'Statuses and Lists Only', value: 'statusOnly', description: 'Nothing can be paid, held, released or cancelled' },
		],
	},
	{
		displayName: LABEL.highestAmounts,
		name: 'highestAmounts',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. BRL 5000, MXN 20000, USD 1000',
		description: 'Most that one payout may be, for each currency. Currencies that are not listed are refused. Empty: no limit.',
	},
	{
		displayName: LABEL.allowedCountries,
		name: 'allowedCountries',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. BR, MX',
		description: 'Codes of two letters of the countries that may be paid to. Empty: all.',
	},
	{
		displayName: LABEL.allowedCurrencies,
		name: 'allowedCurrencies',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: 'e.g. BRL, USD',
		description: 'Codes of three letters of the currencies that may be used. Empty: all.',
	},
];

/** The form of the credential: what every payout needs first. The names are stored in users' databases and never change. */
export const credentialFields: INodeProperties[] = [
	environmentField('Staging and production are separate: each has its own keys, IP whitelist and cashouts'),
	{
		displayName: LABEL.productionUrl,
		name: 'productionUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://api.directa24.com',
		description: 'The host that Directa24 gives you once your tests on staging are complete',
		hint: `Directa24 gives it to you once your tests on staging are complete. ${HOST_HINT}.`,
		displayOptions: { show: { environment: ['production'] } },
	},
	{ ...customHostField('https://api-stg.example.com'), hint: HOST_HINT },
	{
		displayName: LABEL.apiKey,
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: `${WHERE}. Staging and production have different ones.`,
		hint: WHERE,
	},
	{
		displayName: LABEL.apiPassphrase,
		name: 'apiPassphrase',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: WHERE,
		hint: WHERE,
	},
	{
		displayName: LABEL.secretSignature,
		name: 'secretSignature',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: `${WHERE}. It signs every request and verifies every notification, and is never sent.`,
		hint: WHERE,
	},
	{
		displayName: `Directa24 accepts calls only from IP addresses on its whitelist: add the public IP address of this n8n in ${PANEL} > Cashouts IP Address.`,
		name: 'whitelistNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: LABEL.readOnlyApiKey,
		name: 'readOnlyApiKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: `For bank lists and exchange rates, from ${PANEL}. Payouts do not need it. The test of this credential does not cover it.`,
		hint: `${PANEL}. Optional: for live bank lists and exchange rates.`,
	},
	...folded('setLimits', LABEL.setLimits, 'Whether to limit what may be paid with this credential. Limits that are filled in hold in any case; to remove one, empty its field.', limits),
	...folded('changeSignature', LABEL.changeSignature, `Whether the ${LABEL.secretSignature} is being changed, so that notifications signed with the previous one are still accepted`, [previousSignature]),
	...folded('furtherHosts', LABEL.furtherHosts, 'Whether to show the hosts for debit cards in Mexico and for payout links, which only some merchants need outside staging. A host that is filled in is used in any case.', furtherHosts),
	...httpRequestFields('api.directa24.com', 'The Directa24 nodes need none of them.'),
];
