import { createHash } from 'node:crypto';

import { readRefusal, type RawAnswer } from '../answer';
import { FATE, type Fate, type FatefulError } from '../fate';
import { inEnglish, say } from '../language/say';
import { ToldError } from '../language/toldError';
import type { Explanation } from '../refusals/explanation';
import { parseJsonObject, toJson } from '../json';
import { LOCAL_CASES } from '../refusals/localCases';
import { MERCHANTS_CODES, NOT_ENABLED } from '../refusals/merchantsCodes';
import { USER_AGENT } from '../userAgent';
import { merchantsHost, type ReconciliationCredentials } from './credentials';

const COOKIE = 'BEARER_TOKEN';

/** The log-in was refused. The message is for the person who filled in the credential. */
export class LoginRefused extends Error implements FatefulError {
	override name = 'LoginRefused';

	constructor(
		explanation: Explanation,
		/** D24's words. */
		readonly text: string,
		/** D24's code where it is a listed one. */
		readonly listedCode?: string,
	) {
		super(`${explanation.message}. ${explanation.nextStep}`);
	}

	get [FATE](): Fate {
		if (this.listedCode !== undefined) return { kind: 'refused', refusal: { code: this.listedCode, text: this.text }, httpStatus: 403 };
		const told = () => say`Directa24 answered the log-in with ${this.text}`;
		return { kind: 'notSent', why: inEnglish(told), told, by: 'login' };
	}
}

/** The log-in got no usable answer: it may be tried again. */
export class LoginUnanswered extends ToldError implements FatefulError {
	override name = 'LoginUnanswered';

	get [FATE]() {
		return { kind: 'unknown', why: this.message, told: this.told } as const;
	}
}

/** D24 has just let the user log in and still refuses the user. */
export class SessionRefused extends ToldError implements FatefulError {
	override name = 'SessionRefused';

	get [FATE]() {
		return { kind: 'notSent', why: this.message, told: this.told, by: 'session' } as const;
	}
}

export function loginBody({ email, password }: ReconciliationCredentials): string {
	return toJson({ accessKey: email, secretKey: password });
}

/**
 * What n8n keeps of a log-in: D24's token, after a mark of the host and user that it belongs to, so that a token is
 * never sent elsewhere after the credential was changed.
 * @throws LoginRefused or LoginUnanswered
 */
export function sessionFrom(answer: RawAnswer, credentials: ReconciliationCredentials): string {
	const token = tokenIn(answer.headers['set-cookie']);
	if (answer.httpStatus >= 200 && answer.httpStatus < 300 && token !== undefined) return `${markOf(credentials)}:${token}`;

	const refusal = readRefusal(parseJsonObject(answer.text) ?? {});
	const status = `HTTP status ${answer.httpStatus}`;
	if (refusal?.code === NOT_ENABLED) throw new LoginRefused(MERCHANTS_CODES[NOT_ENABLED] ?? LOCAL_CASES.loginRefused, refusal.text, NOT_ENABLED);
	if ([400, 401, 403, 412, 422].includes(answer.httpStatus)) {
		throw new LoginRefused(LOCAL_CASES.loginRefused, refusal ? `code ${refusal.code}${refusal.text ? `: ${refusal.text}` : ''}` : status);
	}
	throw new LoginUnanswered(() => say`the log-in at Directa24 was answered with ${status}, which is not an answer of its reconciliation API`);
}

/** True when the stored session belongs to this host and user. It may have expired all the same. */
export function hasSession(credentials: ReconciliationCredentials): boolean {
	return credentials.sessionToken.startsWith(`${markOf(credentials)}:`);
}

/** D24's page documents the token as cookie, a mirror of it as bearer token too: each is enough, so both are sent. */
export function sessionHeaders(credentials: ReconciliationCredentials): Record<string, string> {
	const token = hasSession(credentials) ? credentials.sessionToken.slice(markOf(credentials).length + 1) : '';
	const session: Record<string, string> = token === '' ? {} : { Authorization: `Bearer ${token}`, Cookie: `${COOKIE}=${token}` };
	return { 'User-Agent': USER_AGENT, Accept: 'application/json', ...session };
}

/** True for an answer that a session which is over may get. D24 documents none, so 403 counts too, unless it says that the user is not enabled. */
export function mayBeExpired({ httpStatus, text }: Pick<RawAnswer, 'httpStatus' | 'text'>): boolean {
	if (httpStatus === 401) return true;
	return httpStatus === 403 && readRefusal(parseJsonObject(text) ?? {})?.code !== NOT_ENABLED;
}

function tokenIn(cookies: unknown): string | undefined {
	for (const cookie of Array.isArray(cookies) ? cookies : [cookies]) {
		const [, token] = new RegExp(`(?:^|,\\s*)${COOKIE}=([\\x21\\x23-\\x2b\\x2d-\\x3a\\x3c-\\x7e]+)`).exec(String(cookie ?? '')) ?? [];
		if (token !== undefined) return token;
	}
	return undefined;
}

function markOf(credentials: ReconciliationCredentials): string {
	const owner = JSON.stringify([merchantsHost(credentials), credentials.email, credentials.password]);
	return createHash('sha256').update(owner).digest('hex').slice(0, 16);
}
