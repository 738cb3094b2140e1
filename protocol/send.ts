import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { readAnswer, type Answer } from '../d24/answer';
import type { Environment } from '../d24/credential/credentials';
import type { Endpoint, HostKind } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';
import type { NotificationResult, ReceivedNotification } from '../d24/signing/notification';
import type { SentBefore } from './sentBefore';

/** Directa24 as the operations see it: an environment, and a way to send one signed request. */
export interface Directa24 {
	environment: Environment;
	/** The origin of a host of this environment; throws CredentialSettingIssue where the credential lacks it. */
	host(kind: HostKind): string;
	/** What is unusual about the hosts of the credential. */
	hostWarnings: string[];
	/** Whether the credential has the key for Directa24's lists. */
	canRead: boolean;
	/** Tells whether a notification comes from Directa24. */
	verify(received: ReceivedNotification): NotificationResult;
	/** The same for one whose bytes are gone. */
	verifyParsed(body: JsonObject): NotificationResult;
	/** Why the limits of the credential do not allow a create with this body; undefined where they do. */
	limitOf(body: JsonObject): string | undefined;
	/** n8n's httpRequestWithAuthentication with the Directa24 credential. */
	request(options: IHttpRequestOptions): Promise<unknown>;
	/** How long one request may take, in milliseconds. */
	timeoutMs: number;
	/** How long an outcome that is not known is looked into, in milliseconds for each item. */
	deadlineMs: number;
	/** True once the execution was cancelled: nothing new is sent then. */
	cancelled(): boolean;
	/** What an earlier try of this run has sent. */
	sentBefore: SentBefore;
	/** Waits; n8n's own `sleep`. */
	sleep(ms: number): Promise<void>;
}

/**
 * An answer, or certainty that the request was not carried out: there was no connection, a setting of the credential cannot
 * be used, one of its limits forbids the call, or Directa24 does not let its user in.
 */
export type Sent = Answer | { kind: 'notSent'; why: string; by: 'network' | 'credential' | 'limit' | 'login' | 'session' };

/** The seconds that D24 asked to wait (`Retry-After`) before the next call; undefined where it did not. */
export function pauseAskedFor(answer: Sent): number | undefined {
	return 'retryAfterSeconds' in answer ? answer.retryAfterSeconds : undefined;
}

/**
 * Sends one request, exactly once, and classifies what came back. n8n re-sends a 401 and follows redirects unless told
 * not to, and parses numbers of the answer as floats: hence the raw response, whatever its status.
 */
export async function send(
	directa24: Directa24,
	endpoint: Endpoint,
	body: JsonObject,
	isExpected: (body: JsonObject) => boolean,
	query: Record<string, string> = {},
): Promise<Sent> {
	const options: IHttpRequestOptions = {
		method: endpoint.method,
		baseURL: directa24.host(endpoint.host),
		url: endpoint.path,
		headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
		...(endpoint.method === 'GET' ? { qs: query } : { body: body as IDataObject }),
		encoding: 'arraybuffer',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: directa24.timeoutMs,
	};
	let response: IN8nHttpFullResponse;
	try {
		response = (await inTime(directa24.request(options), directa24.timeoutMs)) as IN8nHttpFullResponse;
	} catch (error) {
		return classifyFailedRequest(error);
	}
	return readAnswer({ httpStatus: response.statusCode, headers: response.headers, text: textOfBody(response.body) }, isExpected, endpoint.codes);
}

/** n8n's timeout ends when nothing comes for so long; an answer that trickles in would never end. */
async function inTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
	const limit = AbortSignal.timeout(timeoutMs + GRACE_MS);
	let late = () => {};
	const tooLate = new Promise<never>((_, reject) => {
		late = () => reject(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
		limit.addEventListener('abort', late, { once: true });
	});
	try {
		return await Promise.race([work, tooLate]);
	} finally {
		// Otherwise the answer would stay in memory until the timeout.
		limit.removeEventListener('abort', late);
	}
}

/** So that n8n's own timeout comes first where it comes at all. */
const GRACE_MS = 500;

/** The text of a raw answer. */
export function textOfBody(body: unknown): string {
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	if (body instanceof ArrayBuffer) return Buffer.from(body).toString('utf8');
	return typeof body === 'string' ? body : '';
}

/**
 * No connection was made, so no byte of the request left. EHOSTUNREACH, ENETUNREACH and ENETDOWN are not among them: they
 * also end a connection on which the request was sent, and count only where `connect` failed with them.
 */
const NOT_CONNECTED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EADDRNOTAVAIL']);
/** TLS was not established; the request goes out only after that. */
const NO_TLS = /CERT|ISSUER|SELF_SIGNED|^ERR_TLS|^ERR_SSL_WRONG_VERSION/;

const WORDS: Record<string, string> = {
	ENOTFOUND: 'the name of the host is not known',
	EAI_AGAIN: 'the name of the host could not be looked up',
	ECONNREFUSED: 'the host refuses connections',
	EHOSTUNREACH: 'the host cannot be reached from here',
	ENETUNREACH: 'the network of the host cannot be reached from here',
	ENETDOWN: 'the network of this machine is down',
	ECONNRESET: 'the connection was cut before the answer came',
	ECONNABORTED: 'no answer came in time',
	ETIMEDOUT: 'no answer came in time',
	ERR_CANCELED: 'the execution was cancelled before the answer came',
};

interface ErrorLike {
	code?: unknown;
	httpCode?: unknown;
	syscall?: unknown;
	name?: unknown;
	message?: unknown;
	cause?: unknown;
	/** Of an AggregateError: what came of each address of a host. */
	errors?: unknown;
	text?: unknown;
	listedCode?: unknown;
}

function classifyFailedRequest(error: unknown): Sent {
	const chain: ErrorLike[] = [];
	for (let next = error; typeof next === 'object' && next !== null && chain.length < 5; next = (next as ErrorLike).cause) chain.push(next);

	const unsigned = chain.find((each) => each.name === 'CredentialSettingIssue');
	if (unsigned) return { kind: 'notSent', why: String(unsigned.message), by: 'credential' };
	const forbidden = chain.find((each) => each.name === 'LimitBroken');
	if (forbidden) return { kind: 'notSent', why: String(forbidden.message), by: 'limit' };

	const login = chain.find((each) => each.name === 'LoginRefused');
	if (login && typeof login.listedCode === 'string') return { kind: 'refused', refusal: { code: login.listedCode, text: String(login.text ?? '') }, httpStatus: 403 };
	if (login) return { kind: 'notSent', why: `Directa24 answered the log-in with ${String(login.text)}`, by: 'login' };
	const session = chain.find((each) => each.name === 'SessionRefused');
	if (session) return { kind: 'notSent', why: String(session.message), by: 'session' };
	const unanswered = chain.find((each) => each.name === 'LoginUnanswered');
	if (unanswered) return { kind: 'unknown', why: String(unanswered.message) };

	const codes = chain.flatMap((each) => [each.code, each.httpCode]).filter((code): code is string => typeof code === 'string');
	const code = codes.find((each) => /[A-Z]/.test(each)) ?? '';
	const neverConnected = NOT_CONNECTED.has(code) || chain.some(failedToConnect);
	const why = WORDS[code] ?? (code === '' ? 'the request ended without an answer' : `the request ended with ${code}`);
	if (neverConnected) return { kind: 'notSent', why, by: 'network' };
	if (NO_TLS.test(code)) return { kind: 'notSent', why: `no secure connection could be made (${code})`, by: 'network' };
	return { kind: 'unknown', why };
}

function failedToConnect({ syscall, errors }: ErrorLike): boolean {
	if (Array.isArray(errors) && errors.length > 0) return errors.every((each: ErrorLike) => failedToConnect(each));
	return syscall === 'connect' || syscall === 'getaddrinfo';
}
