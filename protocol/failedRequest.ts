import { fateOf, type Fate } from '../d24/fate';
import { asWritten, say, type Later } from '../d24/language/say';
import type { Unanswered } from './sent';

/**
 * No connection was made, so no byte of the request left. EHOSTUNREACH, ENETUNREACH and ENETDOWN are not among them: they
 * also end a connection on which the request was sent, and count only where `connect` failed with them.
 */
const NOT_CONNECTED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EADDRNOTAVAIL']);

/** Codes of a certificate that was not trusted: the request goes out only after that. */
const NOT_TRUSTED = /CERT|ISSUER|SELF_SIGNED|^ERR_TLS/;

/** Codes of TLS itself. They come while a connection is made secure, but also from one that was, see BROKEN_TLS. */
const TLS = /^(?:EPROTO$|ERR_SSL_)/;

/** What OpenSSL says, in codes and messages, of a secure connection that broke, and of one that its host ends only after the request was sent. */
const BROKEN_TLS = /mac|decrypt|unexpected.message|data.between|certificate.required|tlsv13.alert/i;

/** The request could not be made of what it was to be: its address, method or headers. */
const NOT_MADE = new Set(['ERR_INVALID_URL', 'ERR_INVALID_PROTOCOL', 'ERR_UNESCAPED_CHARACTERS', 'ERR_INVALID_CHAR', 'ERR_HTTP_INVALID_HEADER_VALUE', 'ERR_SOCKET_BAD_PORT', 'ERR_BAD_OPTION', 'ERR_BAD_OPTION_VALUE']);

/** n8n's own refusal to call an address inside of its network (N8N_SSRF_PROTECTION_ENABLED). */
const REFUSED_BY_N8N = /^SsrfBlocked/;

const WORDS: Record<string, Later> = {
	ENOTFOUND: () => say`the name of the host is not known`,
	EAI_AGAIN: () => say`the name of the host could not be looked up`,
	ECONNREFUSED: () => say`the host refuses connections`,
	EHOSTUNREACH: () => say`the host cannot be reached from here`,
	ENETUNREACH: () => say`the network of the host cannot be reached from here`,
	ENETDOWN: () => say`the network of this machine is down`,
	ECONNRESET: () => say`the connection was cut before the answer came`,
	ECONNABORTED: () => say`no answer came in time`,
	ETIMEDOUT: () => say`no answer came in time`,
	ERR_CANCELED: () => say`the execution was cancelled before the answer came`,
};

/** Errors are wrapped by errors; deeper than this nobody has seen one. */
const DEEPEST = 5;

interface ErrorLike {
	name?: unknown;
	message?: unknown;
	code?: unknown;
	httpCode?: unknown;
	syscall?: unknown;
	cause?: unknown;
	/** Of an AggregateError: what came of each address of a host. */
	errors?: unknown;
	/** Node's request, which axios puts into its errors. */
	request?: unknown;
	response?: unknown;
}

/**
 * What the error of a request that got no answer says about it. Only certainty counts: what does not show that no byte
 * of the request left is unknown.
 */
export function classifyFailedRequest(error: unknown): Unanswered {
	const chain: ErrorLike[] = [];
	for (let next = error; typeof next === 'object' && next !== null && chain.length < DEEPEST; next = (next as ErrorLike).cause) chain.push(next);

	const [known] = chain.flatMap((each) => fateOf(each) ?? []);
	if (known) return toldLater(known);

	const codes = chain.flatMap((each) => [each.code, each.httpCode]).filter((code): code is string => typeof code === 'string');
	const code = codes.find((each) => /[A-Z]/.test(each)) ?? '';
	const refused = chain.some(({ name }) => typeof name === 'string' && REFUSED_BY_N8N.test(name));
	if (refused) return { kind: 'notSent', why: () => say`n8n does not let this node call the address of the host, which is inside of its own network (N8N_SSRF_PROTECTION_ENABLED)`, by: 'setup' };
	if (NOT_MADE.has(code) || chain.some(isUnsupported)) return { kind: 'notSent', why: () => say`no request can be made of the address of the host or of the proxy (${code})`, by: 'setup' };

	const neverConnected = NOT_CONNECTED.has(code) || chain.some(failedToConnect);
	const why = WORDS[code] ?? (() => (code === '' ? say`the request ended without an answer` : say`the request ended with ${code}`));
	if (neverConnected) return { kind: 'notSent', why, by: 'network' };
	const readiness = chain.map(({ request }) => readinessOf(request)).find((each) => each !== undefined);
	const notSecure = (NOT_TRUSTED.test(code) && !TLS.test(code)) || (readiness === undefined ? failedTls(code, chain) : readiness === 'notSecure');
	if (notSecure) return { kind: 'notSent', why: () => say`no secure connection could be made (${code})`, by: 'network' };
	if (readiness === 'notConnected') return { kind: 'notSent', why: () => say`no connection could be made (${code})`, by: 'network' };
	return { kind: 'unknown', why };
}

/** An error of another version of this package has English words alone. */
function toldLater(fate: Fate): Unanswered {
	if (fate.kind === 'refused') return fate;
	const { told, ...known } = fate;
	return { ...known, why: told ?? (() => asWritten(fate.why)) };
}

function failedToConnect({ syscall, errors }: ErrorLike): boolean {
	if (Array.isArray(errors) && errors.length > 0) return errors.every((each: ErrorLike) => failedToConnect(each));
	return syscall === 'connect' || syscall === 'getaddrinfo';
}

/** axios's error for an address with a protocol other than http and https. */
function isUnsupported({ code, message, response }: ErrorLike): boolean {
	return code === 'ERR_BAD_REQUEST' && response === undefined && typeof message === 'string' && message.startsWith('Unsupported protocol');
}

/** Without the request at hand: TLS that failed, and not in a way in which an established one breaks. */
function failedTls(code: string, chain: readonly ErrorLike[]): boolean {
	const told = [code, ...chain.map(({ message }) => message)].filter((text) => typeof text === 'string').map((text) => text.slice(0, 500));
	return TLS.test(code) && !told.some((text) => BROKEN_TLS.test(text));
}

/**
 * Whether the connection of a request was ready to carry it when it failed: Node sends no byte of a request before it has
 * a connection for it, and none over TLS before that is established. Undefined where there is no request of Node.
 */
function readinessOf(request: unknown): 'ready' | 'notConnected' | 'notSecure' | undefined {
	if (typeof request !== 'object' || request === null || !('socket' in request) || !('reusedSocket' in request)) return undefined;
	const { socket } = request;
	if (socket === null || socket === undefined) return 'notConnected';
	if (typeof socket !== 'object') return undefined;
	if ('secureConnecting' in socket && socket.secureConnecting === true) return 'notSecure';
	return 'ready';
}
