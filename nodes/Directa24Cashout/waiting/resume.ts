import { timingSafeEqual } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { notificationRecord } from '../../../protocol/notificationRecord';
import { notificationCalls, SURROUNDINGS, type NotificationCall, type NotificationCalls, type Surroundings } from '../../shared/notificationCall';
import { whenClosed } from '../../shared/whenClosed';
import { endsWait, NONCE_PARAMETER, type Awaited } from './wait';
import { Waits } from './waits';

/** The executions that wait in a process. */
export class Resumer {
	private readonly waits: Waits;

	constructor(
		private readonly calls: NotificationCalls,
		private readonly time: Pick<Surroundings, 'now' | 'elapsed'>,
	) {
		this.waits = new Waits(time.elapsed);
	}

	/**
	 * Takes a call at the address of a waiting "Create and Wait". It resumes the execution only for a verified notification
	 * about the awaited cashout in an awaited status, and each wait only once.
	 */
	async resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await this.calls.take(context, { who: 'Directa24 Cashout', take: async (call) => await this.wake(context, call) });
	}

	private async wake(context: IWebhookFunctions, { notification, environment, answer, refuse, lookUp }: NotificationCall): Promise<IWebhookResponseData> {
		const awaited = awaitedBy(context);
		const nonce = context.getQueryData() as IDataObject;
		if (notification.external_id !== awaited.externalId || !sameText(nonce[NONCE_PARAMETER], awaited.nonce)) {
			return answer(200, 'not awaited');
		}

		const found = await lookUp();
		if (found.kind !== 'found') return refuse(503, 'the status could not be looked up, please send the notification again');
		if (!endsWait(statusesOf(context, awaited), found.facts.status)) return answer(200, 'OK');

		const parked = context.evaluateExpression('{{ $json }}') as unknown as IDataObject;
		const record = notificationRecord(notification, found, environment);
		const json = { ...parked, ...record, cashout_id: record.cashout_id ?? parked.cashout_id ?? null, timed_out: false } as IDataObject;

		// n8n goes on by itself from then on, with what it has stored.
		if (typeof awaited.until === 'number' && this.time.now() >= awaited.until) return answer(200, 'not awaited any more');
		const wait = awaited.wait ?? awaited.nonce;
		const settle = this.waits.take(wait);
		if (!settle) {
			if (await this.waits.wasResumed(wait)) return answer(200, 'not awaited any more');
			return answer(503, 'the execution is being resumed, please send the notification again');
		}
		whenClosed(context.getResponseObject(), (status) => settle(status === undefined ? undefined : status >= 200 && status < 300));
		return { webhookResponse: 'OK', workflowData: [[{ json, pairedItem: { item: 0 } }]] };
	}
}

const ofThisProcess = new Resumer(notificationCalls, SURROUNDINGS);

/** Takes a call at the address of an execution that waits; see Resumer. */
export async function resume(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await ofThisProcess.resume(context);
}

/** What execute() left in the context. The node's name is written with escapes, since a user may call a node `{{ x }}`. */
function awaitedBy(context: IWebhookFunctions): Awaited {
	const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	const name = JSON.stringify(context.getNode().name).replace(/[^\x20-\x7a|]|\{/g, escaped);
	return context.evaluateExpression(`{{ $node[${name}].context }}`) as unknown as Awaited;
}

/** Those that were kept; an execution that an earlier version put to sleep reads the parameter, on the record. */
function statusesOf(context: IWebhookFunctions, { statuses }: Awaited): readonly string[] {
	return statuses ?? (context.getNodeParameter('waitFor', []) as string[]);
}

function sameText(received: unknown, expected: string): boolean {
	if (typeof received !== 'string' || received.length !== expected.length) return false;
	return timingSafeEqual(Buffer.from(received, 'utf8'), Buffer.from(expected, 'utf8'));
}
