import { CredentialSettingIssue, requiredKey, type Directa24Credentials } from '../credential/credentials';
import { isPlainObject, parseJsonObject, toJson, type JsonObject } from '../json';
import { schemeOf } from '../endpoints';
import { d24Authorization, payloadSignature } from './signature';
import { USER_AGENT } from '../userAgent';

/** A call before or after signing. `path` is the path alone, without host and query. */
export interface Call {
	method: string;
	path: string;
	headers: Record<string, unknown>;
	body?: unknown;
}

export interface SignedCall {
	headers: Record<string, string>;
	/** The exact text to send; undefined where the call has no body. */
	body: string | undefined;
}

/**
 * Signs a call the way its endpoint wants it. Pure: the same call, credentials and time give the same result, and its
 * own output signed again gives that output (n8n repeats `authenticate` on its own result).
 * - `/v3` calls with a body: `login` and `pass` are put into the JSON body, which is serialised once; `Payload-Signature`
 *   covers exactly that text. HTTP Basic is sent too: D24's page demands both, known clients send only the body fields.
 * - `/v3` GET: `Authorization: Bearer <read-only key>`.
 * - Easy Cashout: `login` and `password` in the body (not `pass`) and `Payload-Signature`, without HTTP Basic, which its
 *   page does not name; its statuses take no key, so none is sent.
 * - `/v5`: `X-Date`, `X-Login` and the D24 signature over both and the body.
 * @throws CredentialSettingIssue when a key is missing or the body is not a JSON object
 */
export function signRequest(call: Call, credentials: Directa24Credentials, now: Date): SignedCall {
	const scheme = schemeOf(call.method, call.path);
	if (scheme === 'open') return { headers: withHeaders(call.headers, {}), body: undefined };
	if (scheme === 'bearer') {
		const readOnlyKey = requiredKey(credentials, 'readOnlyApiKey');
		return { headers: withHeaders(call.headers, { Authorization: `Bearer ${readOnlyKey}` }), body: undefined };
	}

	const login = requiredKey(credentials, 'apiKey');
	const secret = requiredKey(credentials, 'secretSignature');
	if (scheme === 'd24') {
		const body = toJson(jsonBody(call.body));
		const date = isoSeconds(headerOf(call.headers, 'X-Date')) ?? now.toISOString().replace(/\.\d{3}Z$/, 'Z');
		return {
			headers: withHeaders(call.headers, {
				'Content-Type': 'application/json',
				'X-Date': date,
				'X-Login': login,
				Authorization: d24Authorization({ date, login, body, secret }),
			}),
			body,
		};
	}

	const pass = requiredKey(credentials, 'apiPassphrase');
	const passName = scheme === 'link' ? 'password' : 'pass';
	const given = Object.entries(jsonBody(call.body)).filter(([name]) => name !== 'login' && name !== passName);
	const body = toJson({ login, [passName]: pass, ...Object.fromEntries(given) });
	if (scheme === 'link') {
		const signature = { 'Content-Type': 'application/json', 'Payload-Signature': payloadSignature(body, secret) };
		return { headers: withHeaders(call.headers, signature), body };
	}
	return {
		headers: withHeaders(call.headers, {
			'Content-Type': 'application/json',
			'Payload-Signature': payloadSignature(body, secret),
			Authorization: `Basic ${Buffer.from(`${login}:${pass}`, 'utf8').toString('base64')}`,
		}),
		body,
	};
}

function jsonBody(body: unknown): JsonObject {
	if (body === undefined || body === null || body === '') return {};
	if (typeof body === 'string' || Buffer.isBuffer(body)) {
		const text = body.toString('utf8');
		const isUtf8 = typeof body === 'string' || Buffer.from(text, 'utf8').equals(body);
		const parsed = isUtf8 ? parseJsonObject(text) : undefined;
		if (parsed) return parsed;
	} else if (isPlainObject(body)) {
		return body;
	}
	throw new CredentialSettingIssue('Directa24 takes only a JSON object as body: set the body content type to JSON');
}

function headerOf(headers: Record<string, unknown>, name: string): unknown {
	const key = Object.keys(headers).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
	return key === undefined ? undefined : headers[key];
}

function isoSeconds(value: unknown): string | undefined {
	return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? value : undefined;
}

function withHeaders(given: Record<string, unknown>, ours: Record<string, string>): Record<string, string> {
	const all = { 'User-Agent': USER_AGENT, ...ours };
	// The body grows by the keys, so a length that was counted before is wrong.
	const replaced = new Set([...Object.keys(all).map((name) => name.toLowerCase()), 'content-length']);
	const kept = Object.entries(given).flatMap(([name, value]) => (replaced.has(name.toLowerCase()) || !isHeaderValue(value) ? [] : [[name, String(value)]]));
	return { ...Object.fromEntries(kept), ...all };
}

function isHeaderValue(value: unknown): boolean {
	return Array.isArray(value) ? value.every((each) => typeof each === 'string') : ['string', 'number', 'boolean'].includes(typeof value);
}
