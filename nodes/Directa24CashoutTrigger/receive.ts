import { createHash } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { textOf } from '../../d24/json';
import type { LookUp } from '../../protocol/lookUp';
import { notificationRecord } from '../../protocol/notificationRecord';
import { notificationCalls, SURROUNDINGS, type NotificationCall, type NotificationCalls } from '../shared/notificationCall';
import { whenClosed } from '../shared/whenClosed';
import { RecentlyAccepted } from './recentlyAccepted';

/** The triggers of a process. */
export class Receiver {
	private readonly accepted: RecentlyAccepted;

	/** @param elapsed milliseconds of a clock that nobody sets */
	constructor(
		private readonly calls: NotificationCalls,
		elapsed: () => number,
	) {
		this.accepted = new RecentlyAccepted(elapsed);
	}

	/** Takes one call of the webhook: verifies it, looks the status up, and starts the workflow. Whatever is not verified starts nothing. */
	async receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await this.calls.take(context, {
			who: 'Directa24 Cashout Trigger',
			takesUnsignedLinks: () => looksUp(context) && context.getNodeParameter('options.askOnUnsigned', false) === true,
			take: async (call) => await start(context, call, this.accepted),
		});
	}
}

const ofThisProcess = new Receiver(notificationCalls, SURROUNDINGS.elapsed);

/** Takes one call of the webhook; see Receiver. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await ofThisProcess.receive(context);
}

async function start(context: IWebhookFunctions, { notification, environment, answer, refuse, lookUp }: NotificationCall, accepted: RecentlyAccepted): Promise<IWebhookResponseData> {
	const arrivedAt = accepted.now();
	const isSigned = notification.verified.by !== 'look-up';
	const found = looksUp(context) ? await lookUp() : undefined;
	if (!isSigned && (found?.kind === 'absent' || namesAnother(found, notification.external_id))) {
		return refuse(404, 'Directa24 has no payout with the external ID of this unsigned notification');
	}
	const isUnknown = found !== undefined && found.kind !== 'found';
	if (isUnknown && (!isSigned || context.getNodeParameter('options.whenLookUpFails', 'start') === 'retry')) {
		return refuse(503, 'the status could not be looked up, please send the notification again');
	}

	const subject = hash([context.getWorkflow().id, context.getNode().id, context.getMode(), environment, notification.external_id]);
	// What is not signed counts only where there is nothing else: anybody can write another date.
	const change = hash(found?.kind === 'found' ? [found.facts] : [null, notification.fields.date]);
	if (found?.kind === 'found' && !isWanted(context, found.facts.status)) {
		// It starts nothing, but what was accepted before is no repeat when it comes again.
		void accepted.takeTurn(subject).then((end) => {
			accepted.forget(subject);
			end();
		});
		return answer(200, 'OK');
	}
	const endTurn = await accepted.takeTurn(subject);
	// Two changes of one second may read the same, so without a status the date alone says nothing about a later call.
	if (found?.kind === 'found' ? accepted.isRepeat(subject, change, !isSigned) : accepted.hasStartedSince(subject, change, arrivedAt)) {
		endTurn();
		return answer(200, 'OK');
	}
	const startedAt = accepted.now();
	// n8n answers after it has taken the execution; where that fails, it answers 5xx and the notification comes again.
	whenClosed(context.getResponseObject(), (status) => {
		if (status !== undefined && status >= 200 && status < 300) accepted.remember(subject, change, startedAt);
		endTurn();
	});
	return { workflowData: [[{ json: notificationRecord(notification, found, environment) as IDataObject }]] };
}

function looksUp(context: IWebhookFunctions): boolean {
	return context.getNodeParameter('lookUpStatus', true) !== false;
}

/** Directa24 does not say that its answer about a status names the cashout. Where it does, an ID that it takes for the same is another. */
function namesAnother(found: LookUp | undefined, externalId: string): boolean {
	const named = found?.kind === 'found' ? textOf(found.body.external_id) : undefined;
	return named !== undefined && named !== externalId;
}

function hash(parts: unknown[]): string {
	return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function isWanted(context: IWebhookFunctions, status: string | null): boolean {
	const wanted = context.getNodeParameter('statuses', []) as string[];
	return wanted.length === 0 || status === null || wanted.includes(status);
}
