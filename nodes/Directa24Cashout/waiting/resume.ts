import { timingSafeEqual } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isFinal, type CashoutStatus } from '../../../d24/cashout/status';
import { readCredentials } from '../../../d24/credential/credentials';
import { isNotificationType, verifyNotification, WRONG_TYPE } from '../../../d24/signing/notification';
import { CREDENTIAL, directa24Of } from '../../shared/connect';
import { notificationRecord } from '../../../protocol/notificationRecord';
import { lookUp } from '../../../protocol/createCashout';
import { NONCE_PARAMETER, type Awaited } from './wait';

const LOOK_UP_TIMEOUT_MS = 10_000;

/**
 * Takes a call at the address of a waiting "Create and Wait". It resumes the execution only for a verified notification
 * about the awaited cashout in an awaited status. Nothing may ever be thrown here: n8n would end the wait and run the
 * next nodes on an empty item.
 */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const answer = (status: number, text: string): IWebhookResponseData => {
		context.getResponseObject().status(status).send(text).end();
		return { noWebhookResponse: true };
	};
	try {
		const request = context.getRequestObject();
		if (!isNotificationType(request.headers['content-type'])) return answer(415, WRONG_TYPE);
		if (!Buffer.isBuffer(request.rawBody)) return answer(400, 'the notification has no body');
		const stored = await context.getCredentials(CREDENTIAL);
		const credentials = readCredentials(stored);
		const result = verifyNotification({ rawBody: request.rawBody, headers: request.headers }, credentials);
		if (!result.ok) return answer(result.status, result.reason);

		const awaited = awaitedBy(context);
		const nonce = context.getQueryData() as IDataObject;
		if (result.notification.external_id !== awaited.externalId || !sameText(nonce[NONCE_PARAMETER], awaited.nonce)) {
			return answer(200, 'not awaited');
		}

		const directa24 = directa24Of(context, stored, { timeoutMs: LOOK_UP_TIMEOUT_MS, deadlineMs: LOOK_UP_TIMEOUT_MS });
		const found = await lookUp(directa24, { external_id: awaited.externalId });
		if (found.kind !== 'found') return answer(503, 'the status could not be looked up, please send the notification again');
		if (!isAwaited(context, found.facts.status)) return answer(200, 'OK');

		const parked = context.evaluateExpression('{{ $json }}') as unknown as IDataObject;
		const record = notificationRecord(result.notification, found, credentials.environment);
		const json = { ...parked, ...record, cashout_id: record.cashout_id ?? parked.cashout_id ?? null, timed_out: false };
		return { webhookResponse: 'OK', workflowData: [[{ json, pairedItem: { item: 0 } }]] };
	} catch {
		return answer(500, 'the notification could not be processed, please send it again');
	}
}

/** What execute() left in the context. The node's name is written with escapes, since a user may call a node `{{ x }}`. */
function awaitedBy(context: IWebhookFunctions): Awaited {
	const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	const name = JSON.stringify(context.getNode().name).replace(/[^\x20-\x7a|]|\{/g, escaped);
	return context.evaluateExpression(`{{ $node[${name}].context }}`) as unknown as Awaited;
}

function isAwaited(context: IWebhookFunctions, status: CashoutStatus | null): boolean {
	const wanted = context.getNodeParameter('waitFor', []) as string[];
	return wanted.length === 0 ? isFinal(status) : status !== null && wanted.includes(status);
}

function sameText(received: unknown, expected: string): boolean {
	if (typeof received !== 'string' || received.length !== expected.length) return false;
	return timingSafeEqual(Buffer.from(received, 'utf8'), Buffer.from(expected, 'utf8'));
}
