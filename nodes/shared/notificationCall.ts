import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { readCredentials, type Environment } from '../../d24/credential/credentials';
import { isNotificationType, verifyNotification, WRONG_TYPE, type VerifiedNotification } from '../../d24/signing/notification';
import { lookUp, type LookUp } from '../../protocol/createCashout';
import { CREDENTIAL, directa24Of } from './connect';

/** D24 waits for an answer meanwhile, and repeats the notification when none comes. */
const LOOK_UP_TIMEOUT_MS = 10_000;

/** A call whose notification is proven to come from Directa24. */
export interface NotificationCall {
	notification: VerifiedNotification;
	environment: Environment;
	/** Answers and neither starts nor resumes anything. */
	answer(status: number, text: string): IWebhookResponseData;
	/** The same, with a line in n8n's log. */
	refuse(status: number, reason: string): IWebhookResponseData;
	/** Asks Directa24 once for the status of the cashout. */
	lookUp(): Promise<LookUp>;
}

/**
 * Takes one call of a webhook of this package: what is not a verified notification is answered by hand with 4xx, the rest
 * is handed to `take`. Nothing is ever thrown: n8n would record a failed execution for every forged call of a trigger, and
 * end the wait of a sleeping execution and run the next nodes on an empty item. D24 sends again what was answered with 5xx.
 * @param who how the log names the node
 */
export async function takeNotification(
	context: IWebhookFunctions,
	who: string,
	take: (call: NotificationCall) => Promise<IWebhookResponseData>,
): Promise<IWebhookResponseData> {
	const answer = (status: number, text: string): IWebhookResponseData => {
		context.getResponseObject().status(status).send(text).end();
		return { noWebhookResponse: true };
	};
	const refuse = (status: number, reason: string) => {
		context.logger.warn(`${who} answered ${status}: ${reason}`, { node: context.getNode().name });
		return answer(status, reason);
	};

	try {
		const { headers, rawBody } = context.getRequestObject();
		if (!isNotificationType(headers['content-type'])) return refuse(415, WRONG_TYPE);
		if (!Buffer.isBuffer(rawBody)) return refuse(400, 'the notification has no body');

		const stored = await context.getCredentials(CREDENTIAL);
		const credentials = readCredentials(stored);
		const result = verifyNotification({ rawBody, headers }, credentials);
		if (!result.ok) return refuse(result.status, result.reason);

		const { notification } = result;
		return await take({
			notification,
			environment: credentials.environment,
			answer,
			refuse,
			lookUp: async () => {
				const directa24 = directa24Of(context, stored, { timeoutMs: LOOK_UP_TIMEOUT_MS, deadlineMs: LOOK_UP_TIMEOUT_MS });
				return await lookUp(directa24, { external_id: notification.external_id });
			},
		});
	} catch (error) {
		context.logger.error(`${who} could not process a notification: ${nameOf(error)}`, { node: context.getNode().name });
		return answer(500, 'the notification could not be processed, please send it again');
	}
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : 'unexpected value thrown';
}
