import type { INodeProperties } from 'n8n-workflow';

import { STAGING_HOSTS } from '../d24/credential/hosts';
import { LABEL } from '../d24/labels';
import { customHostField, environmentField } from './environmentFields';

const PANEL = 'Merchant Panel > Settings > API Access';

/** The form of the credential. The names are stored in users' databases and never change. */
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
		displayOptions: { show: { environment: ['production'] } },
	},
	customHostField('https://api-stg.example.com'),
	{
		displayName: LABEL.apiKey,
		name: 'apiKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: `${PANEL} > Cashouts Credentials. Staging and production have different ones.`,
	},
	{
		displayName: LABEL.apiPassphrase,
		name: 'apiPassphrase',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: `${PANEL} > Cashouts Credentials`,
	},
	{
		displayName: LABEL.secretSignature,
		name: 'secretSignature',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: `${PANEL} > Cashouts Credentials. It signs every request and verifies every notification, and is never sent.`,
	},
	{
		displayName: `Directa24 accepts calls only from IP addresses on its whitelist: add the public IP address of this n8n in ${PANEL} > Cashouts IP Address.`,
		name: 'whitelistNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: `Previous ${LABEL.secretSignature}`,
		name: 'previousSecretSignature',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			`Only while you change the ${LABEL.secretSignature}: notifications signed with the previous one are still accepted. Empty it when the change is done.`,
	},
	{
		displayName: LABEL.readOnlyApiKey,
		name: 'readOnlyApiKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: `For bank lists and exchange rates, from ${PANEL}. Payouts do not need it. The test of this credential does not cover it.`,
	},
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
