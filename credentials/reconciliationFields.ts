import type { ICredentialTestRequest, INodeProperties } from 'n8n-workflow';

import { MERCHANTS_CODES } from '../d24/refusals/merchantsCodes';
import { MERCHANTS_HOSTS } from '../d24/reconciliation/credentials';
import { customHostField, environmentField } from './environmentFields';
import { httpRequestFields } from './httpRequestFields';
import { LABEL } from '../d24/labels';

/** The form of the credential. The names are stored in users' databases and never change. */
export const reconciliationFields: INodeProperties[] = [
	{
		displayName:
			'A user of the Merchant Panel of its own for n8n: write to integration@d24.com to have it converted to API use and to register the public IP address of this n8n. It can no longer log in to the panel then, and needs the Financial capability.',
		name: 'userNotice',
		type: 'notice',
		default: '',
	},
	environmentField('Staging and production are separate: each has its own users and cashouts'),
	customHostField(MERCHANTS_HOSTS.staging),
	{
		displayName: 'E-Mail',
		name: 'email',
		type: 'string',
		placeholder: 'name@email.com',
		default: '',
		required: true,
		description: 'E-mail address of the panel user',
	},
	{
		displayName: 'Password',
		name: 'password',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'Password of the panel user',
	},
	{
		displayName: 'Session Token',
		name: 'sessionToken',
		type: 'hidden',
		typeOptions: { expirable: true, password: true },
		default: '',
	},
	// n8n asks for the list also when it logs in, before every call of the nodes.
	...httpRequestFields('merchants-api.directa24.com', 'The host above must be among them: n8n asks for it also when it logs in.'),
];

const NOT_DIRECTA24 = `The server did not answer like the Directa24 reconciliation API. Check ${LABEL.environment} and host in this credential`;

const rule = (key: string, value: unknown, message: string) => ({ type: 'responseSuccessBody' as const, properties: { key, value, message } });

/** A code that is listed has its own message; an answer without a list of cashouts is not one of this API. */
export const reconciliationTestRules: ICredentialTestRequest['rules'] = [
	...Object.entries(MERCHANTS_CODES).flatMap(([code, { message, nextStep }]) => {
		const text = `${message} (code ${code}). ${nextStep}`;
		return [rule('code', Number(code), text), rule('code', code, text)];
	}),
	rule('data', undefined, NOT_DIRECTA24),
	rule('data', null, NOT_DIRECTA24),
];
