import { CredentialSettingIssue, requiredKey, type Directa24Credentials } from '../credential/credentials';
import { isPlainObject, parseJsonList, parseJsonObject, plainJson, setMember, toJson, type JsonObject } from '../json';
import { callOf, schemeOf } from '../endpoints';
import { misplacedBody } from './bodyRules';
import { headerOf, withHeaders } from './headers';
import { d24Authorization, payloadSignature } from './signature';

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
 * - `/v5`, KYC, deposits: `X-Date`, `X-Login` and the D24 signature over both and the body.
 * @param allow looks at the body before it is signed, and throws where it must not be
 * @throws CredentialSettingIssue when a key is missing, the body is not a JSON object, or it belongs to another call
 */
export function signRequest(call: Call, credentials: Directa24Credentials, now: Date, allow: (body: JsonObject) => void = () => {}): SignedCall {
	const scheme = schemeOf(call.method, call.path);
	const reads = call.method.toUpperCase() === 'GET';
	// The check of Pix keys takes a list. Nothing is put into the body of the D24 scheme, so it can be any JSON; limits allow
	// no call that is not known here.
	const list = scheme === 'd24' && !reads && callOf(call.method, call.path) === undefined ? jsonList(call.body) : undefined;
	const content = reads || list ? {} : jsonBody(call.body);
	const misplaced = misplacedBody(call.method, call.path, content);
	if (misplaced !== undefined) throw new CredentialSettingIssue(`This call was not signed: ${misplaced}`);
	allow(content);
	if (scheme === 'open') return { headers: withHeaders(call.headers, {}), body: undefined };
	if (scheme === 'bearer') {
		const readOnlyKey = requiredKey(credentials, 'readOnlyApiKey');
		return { headers: withHeaders(call.headers, { Authorization: `Bearer ${readOnlyKey}` }), body: undefined };
	}

	const login = requiredKey(credentials, 'apiKey');
	const secret = requiredKey(credentials, 'secretSignature');
	if (scheme === 'd24') {
		const body = reads ? '' : toJson(list ?? content);
		const date = isoSeconds(headerOf(call.headers, 'X-Date')) ?? `${now.toISOString().slice(0, 19)}Z`;
		return {
			headers: withHeaders(call.headers, {
				'Content-Type': 'application/json',
				'X-Date': date,
				'X-Login': login,
				Authorization: d24Authorization({ date, login, body, secret }),
			}),
			body: reads ? undefined : body,
		};
	}

	const pass = requiredKey(credentials, 'apiPassphrase');
	const passName = scheme === 'link' ? 'password' : 'pass';
	const signed: JsonObject = { login };
	signed[passName] = pass;
	for (const name of Object.keys(content)) if (name !== 'login' && name !== passName) setMember(signed, name, content[name]);
	const body = toJson(signed);
	if (scheme === 'link') {
		const signature = { 'Content-Type': 'application/json', 'Payload-Signature': payloadSignature(body, secret) };
		return { headers: withHeaders(call.headers, signature), body };
	}
	return {
		headers: withHeaders(call.headers, {
			'Content-Type': 'application/json',
			'Payload-Signature': payloadSignature(body, secret),
			Authorization: `Basic ${Buffer.from(`${login}:${pass}`).toString('base64')}`,
		}),
		body,
	};
}

function jsonList(body: unknown): unknown[] | undefined {
	const text = typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString() : undefined;
	if (text?.trimStart().startsWith('[')) {
		const list = parseJsonList(text);
		if (list && (typeof body === 'string' || Buffer.from(text).equals(body as Buffer))) return list;
		throw new CredentialSettingIssue(ONLY_JSON);
	}
	if (!Array.isArray(body)) return undefined;
	const copy = copyOf(body);
	return Array.isArray(copy) ? copy : undefined;
}

const ONLY_JSON = 'Directa24 takes only a JSON object as body: set the body content type to JSON';

function jsonBody(body: unknown): JsonObject {
	if (body === undefined || body === null || body === '') return {};
	if (typeof body === 'string' || Buffer.isBuffer(body)) {
		const text = body.toString();
		const isUtf8 = typeof body === 'string' || Buffer.from(text).equals(body);
		const parsed = isUtf8 ? parseJsonObject(text) : undefined;
		if (parsed) return parsed;
	} else if (isPlainObject(body)) {
		const copy = copyOf(body);
		if (isPlainObject(copy)) return copy;
	}
	throw new CredentialSettingIssue(ONLY_JSON);
}

/** The data of a body, each value read once; undefined where it is none. */
function copyOf(body: unknown): unknown {
	try {
		return plainJson(body);
	} catch {
		return undefined;
	}
}

function isoSeconds(value: unknown): string | undefined {
	return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) ? value : undefined;
}
