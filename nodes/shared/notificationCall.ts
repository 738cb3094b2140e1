import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { readCredentials, type Environment } from '../../d24/credential/credentials';
import { isNotificationType, verifyNotification, WRONG_TYPE, type VerifiedNotification } from '../../d24/signing/notification';
import type { Directa24 } from '../../protocol/directa24';
import { lookUp, type LookUp } from '../../protocol/lookUp';
import { whyUnknown } from '../../protocol/notificationRecord';
import { CREDENTIAL, directa24Of, MACHINE } from './directa24Of';
import { logLine } from './logLine';
import { SharedLookUps } from './sharedLookUps';
import { removeUploads } from './uploads';
import { WakeUps } from './wakeUps';

/** D24 waits for an answer meanwhile, and repeats the notification when none comes. */
const LOOK_UP_TIMEOUT_MS = 10_000;

/** However often a cashout is notified, D24 is asked for it once in this time. */
const PAUSE_MS = 1_000;

/** What a process gives to its webhooks: time, and connections to Directa24. */
export interface Surroundings extends Pick<Directa24, 'sleep' | 'now' | 'elapsed'> {
	connect: typeof directa24Of;
}

/** The process that this runs in. */
export const SURROUNDINGS: Surroundings = { ...MACHINE, connect: directa24Of };

/** A call whose notification is proven to come from Directa24, or one that only makes us ask. */
export interface NotificationCall {
	notification: VerifiedNotification;
	environment: Environment;
	/** Answers and neither starts nor resumes anything. */
	answer(status: number, text: string): IWebhookResponseData;
	/** The same, with a line in n8n's log. */
	refuse(status: number, reason: string): IWebhookResponseData;
	/** What Directa24 says about the cashout, asked after this call came. What it does not tell is logged. */
	lookUp(): Promise<LookUp>;
}

interface Taker {
	/** How the log names the node. */
	who: string;
	/** Whether unsigned notifications of payout links are handed to `take` too, with nothing of what they say but the external ID. */
	takesUnsignedLinks?(): boolean;
	take(call: NotificationCall): Promise<IWebhookResponseData>;
}

/** The notifications that come to a process. What is asked about a cashout is shared by everybody who asks at the same time. */
export class NotificationCalls {
	private readonly shared: SharedLookUps<LookUp>;
	private readonly wakeUps: WakeUps;

	constructor(private readonly surroundings: Surroundings) {
		this.shared = new SharedLookUps(PAUSE_MS, surroundings);
		this.wakeUps = new WakeUps(surroundings);
	}

	/**
	 * Takes one call of a webhook of this package: what is not a verified notification is answered by hand with 4xx, the rest
	 * is handed on. Nothing is ever thrown: n8n would record a failed execution for every forged call of a trigger, and
	 * end the wait of a sleeping execution and run the next nodes on an empty item. D24 sends again what was answered with 5xx.
	 */
	async take(context: IWebhookFunctions, { who, takesUnsignedLinks, take }: Taker): Promise<IWebhookResponseData> {
		const answer = (status: number, text: string): IWebhookResponseData => {
			context.getResponseObject().status(status).send(text).end();
			return { noWebhookResponse: true };
		};
		const warn = (text: string) => context.logger.warn(`${who} ${logLine(text)}`, { node: context.getNode().name });
		const refuse = (status: number, reason: string) => {
			warn(`answered ${status}: ${reason}`);
			return answer(status, reason);
		};

		try {
			const { headers, rawBody, body } = context.getRequestObject();
			if (!isNotificationType(headers['content-type'])) {
				removeUploads(body);
				return refuse(415, WRONG_TYPE);
			}
			if (!Buffer.isBuffer(rawBody)) return refuse(400, 'the notification has no body');

			const stored = await context.getCredentials(CREDENTIAL);
			const credentials = readCredentials(stored);
			const result = verifyNotification({ rawBody, headers }, credentials);
			const isWoken = !result.ok && result.unsignedLink !== undefined && takesUnsignedLinks?.() === true;
			if (!result.ok && !isWoken) return refuse(result.status, result.reason);
			const notification: VerifiedNotification = result.ok ? result.notification : { external_id: result.unsignedLink ?? '', fields: {}, verified: { by: 'look-up', fields: [] } };
			const externalId = notification.external_id;

			const ask = async () => {
				const { directa24 } = this.surroundings.connect(context, stored, { timeoutMs: LOOK_UP_TIMEOUT_MS, deadlineMs: LOOK_UP_TIMEOUT_MS });
				return await lookUp(directa24, { external_id: externalId });
			};
			const key = keyOf(stored, externalId);
			const objection = isWoken ? this.wakeUps.objection(key, externalId) : undefined;
			if (objection) return refuse(objection.status, objection.reason);
			return await take({
				notification,
				environment: credentials.environment,
				answer,
				refuse,
				lookUp: async () => {
					const found = isWoken ? await this.wakeUps.ask(key, ask) : await this.shared.ask(key, ask);
					const unknownBecause = whyUnknown(found);
					if (unknownBecause !== undefined) warn(`could not look up a status: ${unknownBecause}`);
					return found;
				},
			});
		} catch (error) {
			context.logger.error(`${who} could not process a notification: ${logLine(nameOf(error))}`, { node: context.getNode().name });
			return answer(500, 'the notification could not be processed, please send it again');
		}
	}
}

/** Those of this process. */
export const notificationCalls = new NotificationCalls(SURROUNDINGS);

/** The same for the same cashout of the same account. */
function keyOf(stored: ICredentialDataDecryptedObject, externalId: string): string {
	return createHash('sha256').update(JSON.stringify([stored, externalId])).digest('hex');
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : 'unexpected value thrown';
}
