import type { IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';

import { CredentialSettingIssue } from '../d24/credential/credentials';
import { isPlainObject, plainJson, type JsonObject } from '../d24/json';
import { addressOf } from './address';

const N8N_DEFAULT_TIMEOUT_MS = 300_000;
/** How long Directa24 may take for an answer where no node says otherwise. */
export const TIMEOUT_MS = 30_000;

/** A request that a node asks for, read once: what an expression made may be another at a second look. */
export interface Requested {
	method: string;
	target: URL;
	/** Under which name the address came: n8n's HTTP Request node says `uri`, its helpers say `url`. */
	addressName: 'url' | 'uri';
	query: JsonObject | undefined;
	headers: JsonObject;
	body: unknown;
	/** How the answer is to be handed over, and how long it may take. */
	kept: JsonObject;
}

/**
 * What a node may decide: how it gets the answer. None of it tells where, through what or with which trust a call goes. Not
 * among them is `useStream`: a stream leads to the request that it answers, with its headers, and n8n stores the answer of
 * HTTP Request in the execution of a manual run. Without it the same bytes come as a buffer.
 */
const KEPT = [
	'encoding',
	'json',
	'gzip',
	'simple',
	'resolveWithFullResponse',
	'returnFullResponse',
	'ignoreHttpStatusErrors',
	'useQuerystring',
	'qsStringifyOptions',
	'arrayFormat',
	'abortSignal',
	// The domains that n8n lets this credential go to; fewer than the hosts of the credential.
	'allowedDomains',
];

/** Options that decide where a signed call goes, through what, or whom it trusts. With their values of n8n they say nothing. */
const FORBIDDEN: ReadonlyArray<readonly [name: RegExp, what: string, fix: string]> = [
	[/prox|tunnel/i, 'a proxy', 'Remove the option Proxy; a proxy for all of n8n is set in its environment (HTTPS_PROXY)'],
	[/unauthorized|skipssl|strictssl|insecure/i, 'Ignore SSL Issues', 'Switch it off; a certificate authority of your own is made known to n8n itself (NODE_EXTRA_CA_CERTS)'],
	[/agent|cert|tls|ssl|^(?:ca|key|pfx|passphrase|ciphers|servername|checkServerIdentity)$/i, 'SSL certificates or agent options', 'Switch SSL Certificates off; a certificate authority of your own is made known to n8n itself (NODE_EXTRA_CA_CERTS)'],
	[/paginat/i, 'pagination', 'Remove the option Pagination and ask for each page by itself'],
	[/socket|localaddress|lookup|^hosts?$|^port$|^family$|transport|adapter|beforeredirect/i, 'another way to the host', 'Remove it'],
];
/** What every call has; that none of it is forbidden is seen once, instead of with each call. */
const USUAL = new Set(
	[...KEPT, 'method', 'url', 'uri', 'baseURL', 'qs', 'headers', 'body', 'timeout', 'disableFollowRedirect'].filter((name) => !FORBIDDEN.some(([pattern]) => pattern.test(name))),
);

/** True is the safe value of these. */
const SAFE_WHEN_TRUE = /unauthorized$|^strictssl$/i;

const METHODS: readonly string[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] satisfies IHttpRequestMethods[];

/** Headers that send a call elsewhere, or that make another call of it; compared without case and punctuation. */
const FORBIDDEN_HEADER = /^(?:host|connection|keepalive|te|trailers?|transferencoding|upgrade|expect|via|proxy.*|forwarded.*|xforwarded.*|x?original.*|x?rewrite.*|xhost.*|xreal.*|authority)$|override|httpmethod|xmethod|originalur|rewriteur/;

/**
 * Takes a request as n8n hands it to a credential, from a closed list of options.
 * @param host where a relative address goes
 * @throws CredentialSettingIssue when an option or header would decide where the call goes, through what, or with which trust
 */
export function readRequest(requested: IHttpRequestOptions, host: string): Requested {
	const options: JsonObject = { ...requested };
	for (const name of Object.keys(options)) if (!USUAL.has(name)) refuseForbidden(name, options[name]);
	if (options.form !== undefined || options.formData !== undefined) throw new CredentialSettingIssue(ONLY_JSON);
	if (isSet(options.url) && isSet(options.uri)) {
		throw new CredentialSettingIssue('The request has two addresses, as n8n makes it for a next page. Remove the option Pagination and ask for each page by itself');
	}
	const addressName = isSet(options.uri) ? 'uri' : 'url';
	const target = addressOf(textIn(options[addressName]), options.baseURL === undefined ? host : textIn(options.baseURL));
	const method = textIn(options.method ?? 'GET').toUpperCase();
	if (!METHODS.includes(method)) throw new CredentialSettingIssue(`Directa24 has no calls with the method ${JSON.stringify(method.slice(0, 20))}, so this was not signed`);
	const body = method === 'GET' ? noBody(options.body) : options.body;
	const kept: JsonObject = { timeout: typeof options.timeout === 'number' && options.timeout !== N8N_DEFAULT_TIMEOUT_MS ? options.timeout : TIMEOUT_MS };
	for (const name of KEPT) if (options[name] !== undefined) kept[name] = options[name];
	return { method, target, addressName, query: queryOf(options.qs), headers: headersOf(options.headers, method), body, kept };
}

/**
 * The request for n8n to send. What was checked is what is sent: an address such as //other.example means different hosts
 * to different readers, so it is made absolute. Redirects are not followed, in the words of either of n8n's two ways to
 * send, since keys or a session would go along.
 */
export function requestFor(request: Requested, signed: { headers: Record<string, string>; body: unknown }): IHttpRequestOptions {
	const options: JsonObject = { ...request.kept };
	options.method = request.method;
	options[request.addressName] = request.target.href;
	if (request.query !== undefined) options.qs = request.query;
	options.headers = signed.headers;
	if (signed.body !== undefined) options.body = signed.body;
	options.disableFollowRedirect = true;
	options.followRedirect = false;
	options.followAllRedirects = false;
	options.maxRedirects = 0;
	return options as unknown as IHttpRequestOptions;
}

const ONLY_JSON = 'Directa24 takes only a JSON object as body: set the body content type to JSON';

function refuseForbidden(name: string, value: unknown): void {
	const [, what, fix] = FORBIDDEN.find(([pattern]) => pattern.test(name)) ?? [];
	const isDefault = SAFE_WHEN_TRUE.test(name) ? value === undefined || value === null || value === true : !isSet(value);
	if (what === undefined || isDefault) return;
	throw new CredentialSettingIssue(`The request sets ${what} (${name}). Where a call with this credential goes, and whom it trusts, belongs to the credential, so it was not signed. ${fix}`);
}

function isSet(value: unknown): boolean {
	if (value === undefined || value === null || value === false || value === '') return false;
	return typeof value !== 'object' || Object.keys(value).length > 0 || !isPlainObject(value);
}

function textIn(value: unknown): string {
	if (value instanceof URL) return value.href;
	return typeof value === 'string' ? value : '';
}

function noBody(body: unknown): undefined {
	if (!isSet(body)) return undefined;
	throw new CredentialSettingIssue('A call with the method GET has no body at Directa24: switch Send Body off');
}

function queryOf(given: unknown): JsonObject | undefined {
	if (given === undefined || given === null) return undefined;
	if (!isPlainObject(given)) throw new CredentialSettingIssue('The query of the request must be names and values');
	return plainJson(given) as JsonObject;
}

/** The headers, without those of a body where there is none: a content type would make n8n send one. */
function headersOf(given: unknown, method: string): JsonObject {
	if (given === undefined || given === null) return {};
	if (typeof given !== 'object') throw new CredentialSettingIssue('The headers of the request must be names and values');
	const headers = Object.entries(given).filter(([name]) => method !== 'GET' || !/^content-/i.test(name));
	for (const [name] of headers) {
		if (!FORBIDDEN_HEADER.test(name.toLowerCase().replace(/[^a-z]/g, ''))) continue;
		throw new CredentialSettingIssue(`The header ${JSON.stringify(name.slice(0, 60))} can send a signed call elsewhere or make another call of it, so it was not signed: remove the header`);
	}
	return Object.fromEntries(headers);
}
