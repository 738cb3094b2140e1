import type { ICredentialDataDecryptedObject, IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { readCredentials } from '../../d24/credential/credentials';
import { isNotificationType, verifyNotification, WRONG_TYPE, type VerifiedNotification } from '../../d24/signing/notification';
import { details } from '../../protocol/failure';
import { lookUp, type LookUp } from '../../protocol/lookUp';
import { deduplicationKey, notificationRecord } from '../../protocol/notificationRecord';
import { CREDENTIAL, directa24Of } from '../shared/directa24Of';
import { rememberAccepted, takeTurn, wasRecentlyAccepted } from './recentlyAccepted';

/** D24 waits for an answer meanwhile, and repeats the notification when none comes. */
const LOOK_UP_TIMEOUT_MS = 10_000;

/**
 * Takes one call of the webhook: verifies it, looks the status up, and starts the workflow. Whatever is not verified is
 * answered here with 4xx and starts nothing; throwing instead would record a failed execution for every forged call.
 */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const answer = (status: number, text: string): IWebhookResponseData => {
		context.getResponseObject().status(status).send(text).end();
		return { noWebhookResponse: true };
	};
	const reject = (status: number, reason: string) => {
		context.logger.warn(`Directa24 Cashout Trigger answered ${status}: ${reason}`, { node: context.getNode().name });
		return answer(status, reason);
	};

	try {
		const request = context.getRequestObject();
		if (!isNotificationType(request.headers['content-type'])) return reject(415, WRONG_TYPE);
		if (!Buffer.isBuffer(request.rawBody)) return reject(400, 'the notification has no body');

		const stored = await context.getCredentials(CREDENTIAL);
		const credentials = readCredentials(stored);
		const result = verifyNotification({ rawBody: request.rawBody, headers: request.headers }, credentials);
		if (!result.ok) return reject(result.status, result.reason);

		const found = context.getNodeParameter('lookUpStatus', true) === false ? undefined : await statusOf(context, stored, result.notification);
		if (found && found.kind !== 'found' && context.getNodeParameter('options.whenLookUpFails', 'start') === 'retry') {
			return reject(503, 'the status could not be looked up, please send the notification again');
		}
		if (found?.kind === 'found' && !isWanted(context, found.facts.status)) return answer(200, 'OK');

		if (context.getNodeParameter('respond', 'immediately') !== 'whenFinished') {
			const key = `${context.getNode().id} ${deduplicationKey(result.notification, found, credentials.environment)} ${result.notification.fields.date ?? ''}`;
			const endTurn = await takeTurn(key);
			if (wasRecentlyAccepted(key)) {
				endTurn();
				return answer(200, 'OK');
			}
			rememberOnceAnswered(context, key, endTurn);
		}
		return { workflowData: [[{ json: notificationRecord(result.notification, found, credentials.environment) as IDataObject }]] };
	} catch (error) {
		// Nothing may leave this function: n8n would record a failed execution. D24 sends the notification again.
		context.logger.error(`Directa24 Cashout Trigger could not process a notification: ${nameOf(error)}`, { node: context.getNode().name });
		return answer(500, 'the notification could not be processed, please send it again');
	}
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

async function statusOf(context: IWebhookFunctions, stored: ICredentialDataDecryptedObject, notification: VerifiedNotification): Promise<LookUp> {
	const { directa24 } = directa24Of(context, stored, { timeoutMs: LOOK_UP_TIMEOUT_MS, deadlineMs: LOOK_UP_TIMEOUT_MS });
	const found = await lookUp(directa24, { external_id: notification.external_id });
	if (found.kind !== 'found') {
		context.logger.warn(`Directa24 Cashout Trigger could not look up a status: ${details(found.failure)}`, { node: context.getNode().name });
	}
	return found;
}

function isWanted(context: IWebhookFunctions, status: string | null): boolean {
	const wanted = context.getNodeParameter('statuses', []) as string[];
	return wanted.length === 0 || status === null || wanted.includes(status);
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : 'unexpected value thrown';
}
