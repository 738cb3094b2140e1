import type { IDataObject } from 'n8n-workflow';

import { recordInWords } from '../../../../d24/cashout/record';
import { isPlainObject, type JsonObject } from '../../../../d24/json';
import { inLanguage } from '../../../../d24/language/inLanguage';
import { LABEL } from '../../../../d24/labels';
import { askOptions } from '../../form/options';
import { notificationRecord } from '../../../../protocol/notificationRecord';
import { defineOperation } from '../operation';
import { lookUpUntilKnown } from '../../../../protocol/lookUp';

const VERIFIED = 0;
const REJECTED = 1;

interface VerifyInput {
	body: unknown;
	headers: JsonObject;
	lookUpStatus: boolean;
	item: IDataObject;
}

export const verify = defineOperation({
	option: {
		name: 'Verify',
		value: 'verify',
		action: 'Verify a notification',
		description: "Check the signature of a notification that n8n's own Webhook or Wait node has received",
	},
	outputs: ['Verified', 'Rejected'],
	properties: [
		{
			displayName: 'Body',
			name: 'notificationBody',
			type: 'string',
			default: '={{ $json.body }}',
			required: true,
			description: 'The body of the notification as the Webhook node outputs it, or its text as received',
		},
		{
			displayName: 'Headers',
			name: 'notificationHeaders',
			type: 'json',
			default: '={{ $json.headers }}',
			description: 'The headers of the notification as the Webhook node outputs them',
		},
		{
			displayName: LABEL.lookUpStatus,
			name: 'lookUpStatus',
			type: 'boolean',
			default: true,
			description: 'Whether to ask Directa24 for the status of the cashout, which the notification does not contain',
		},
		askOptions,
	],

	read: (parameters): VerifyInput => ({
		body: parameters.value('notificationBody'),
		headers: headersFrom(parameters.value('notificationHeaders')),
		lookUpStatus: parameters.switchValue('lookUpStatus'),
		item: parameters.item,
	}),
	check: (inputs, parameters) => inputs.map((_, index) => parameters[index]?.issues ?? []),

	async execute({ directa24, account }, { body, headers, lookUpStatus, item }, language) {
		const result = isPlainObject(body)
			? account.verifyParsed(body)
			: account.verify({ rawBody: Buffer.from(typeof body === 'string' ? body : '', 'utf8'), headers });
		if (!result.ok) {
			const forAgent = { verified: false, reason: result.reason };
			return { ok: true, items: [{ json: { ...item, ...forAgent }, output: REJECTED }], forAgent };
		}
		const { notification } = result;
		const found = lookUpStatus ? await lookUpUntilKnown(directa24, { external_id: notification.external_id }) : undefined;
		const record = inLanguage(language, () => recordInWords(notificationRecord(notification, found, directa24.environment)));
		// Directa24's form has no data of the beneficiary but in free texts, and a control that would let it be sent again.
		const forAgent = Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'notification'));
		return { ok: true, items: [{ json: record, output: VERIFIED }], forAgent };
	},

	label: () => '',
	externalId: () => undefined,
});

/** Header names in lower case, as HTTP takes them. */
function headersFrom(value: unknown): JsonObject {
	const headers = isPlainObject(value) ? value : {};
	return Object.fromEntries(Object.entries(headers).map(([name, each]) => [name.toLowerCase(), each]));
}
