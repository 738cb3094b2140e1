import { timingSafeEqual } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isFinal, type CashoutStatus } from '../../../d24/cashout/cashout';
import { notificationRecord } from '../../../protocol/notificationRecord';
import { takeNotification, type NotificationCall } from '../../shared/notificationCall';
import { NONCE_PARAMETER, type Awaited } from './wait';

/**
 * Takes a call at the address of a waiting "Create and Wait". It resumes the execution only for a verified notification
 * about the awaited cashout in an awaited status.
 */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await takeNotification(context, 'Directa24 Cashout', async (call) => await wake(context, call));
}

async function wake(context: IWebhookFunctions, { notification, environment, answer, refuse, lookUp }: NotificationCall): Promise<IWebhookResponseData> {
	const awaited = awaitedBy(context);
	const nonce = context.getQueryData() as IDataObject;
	if (notification.external_id !== awaited.externalId || !sameText(nonce[NONCE_PARAMETER], awaited.nonce)) {
		return answer(200, 'not awaited');
	}

	const found = await lookUp();
	if (found.kind !== 'found') return refuse(503, 'the status could not be looked up, please send the notification again');
	if (!isAwaited(context, found.facts.status)) return answer(200, 'OK');

	const parked = context.evaluateExpression('{{ $json }}') as unknown as IDataObject;
	const record = notificationRecord(notification, found, environment);
	const json = { ...parked, ...record, cashout_id: record.cashout_id ?? parked.cashout_id ?? null, timed_out: false };
	return { webhookResponse: 'OK', workflowData: [[{ json, pairedItem: { item: 0 } }]] };
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
