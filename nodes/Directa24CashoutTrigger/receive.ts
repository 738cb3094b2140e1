import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { deduplicationKey, notificationRecord, whyUnknown } from '../../protocol/notificationRecord';
import { takeNotification, type NotificationCall } from '../shared/notificationCall';
import { rememberAccepted, takeTurn, wasRecentlyAccepted } from './recentlyAccepted';

const WHO = 'Directa24 Cashout Trigger';

/** Takes one call of the webhook: verifies it, looks the status up, and starts the workflow. Whatever is not verified starts nothing. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	return await takeNotification(context, WHO, async (call) => await start(context, call));
}

async function start(context: IWebhookFunctions, { notification, environment, answer, refuse, lookUp }: NotificationCall): Promise<IWebhookResponseData> {
	const found = context.getNodeParameter('lookUpStatus', true) === false ? undefined : await lookUp();
	const unknownBecause = whyUnknown(found);
	if (unknownBecause !== undefined) {
		context.logger.warn(`${WHO} could not look up a status: ${unknownBecause}`, { node: context.getNode().name });
		if (context.getNodeParameter('options.whenLookUpFails', 'start') === 'retry') {
			return refuse(503, 'the status could not be looked up, please send the notification again');
		}
	}
	if (found?.kind === 'found' && !isWanted(context, found.facts.status)) return answer(200, 'OK');

	if (context.getNodeParameter('respond', 'immediately') !== 'whenFinished') {
		const key = `${context.getNode().id} ${deduplicationKey(notification, found, environment)} ${notification.fields.date ?? ''}`;
		const endTurn = await takeTurn(key);
		if (wasRecentlyAccepted(key)) {
			endTurn();
			return answer(200, 'OK');
		}
		rememberOnceAnswered(context, key, endTurn);
	}
	return { workflowData: [[{ json: notificationRecord(notification, found, environment) }]] };
}

/** n8n answers after it has taken the execution; where that fails, it answers 5xx and the notification comes again. */
function rememberOnceAnswered(context: IWebhookFunctions, key: string, endTurn: () => void): void {
	const response = context.getResponseObject();
	const onClose = () => {
		if (response.writableFinished && response.statusCode >= 200 && response.statusCode < 300) rememberAccepted(key);
		endTurn();
	};
	// The sender may have gone while the status was looked up.
	if (response.destroyed) onClose();
	else response.once('close', onClose);
}

function isWanted(context: IWebhookFunctions, status: string | null): boolean {
	const wanted = context.getNodeParameter('statuses', []) as string[];
	return wanted.length === 0 || status === null || wanted.includes(status);
}
