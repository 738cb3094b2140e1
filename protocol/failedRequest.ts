import { fateOf } from '../d24/fate';
import type { Unanswered } from './sent';

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

/** Errors are wrapped by errors; deeper than this nobody has seen one. */
const DEEPEST = 5;

interface ErrorLike {
	code?: unknown;
	httpCode?: unknown;
	syscall?: unknown;
	cause?: unknown;
	/** Of an AggregateError: what came of each address of a host. */
	errors?: unknown;
}

/**
 * What the error of a request that got no answer says about it. Only certainty counts: what does not show that no byte
 * of the request left is unknown.
 */
export function classifyFailedRequest(error: unknown): Unanswered {
	const chain: ErrorLike[] = [];
	for (let next = error; typeof next === 'object' && next !== null && chain.length < DEEPEST; next = (next as ErrorLike).cause) chain.push(next);

	const [known] = chain.flatMap((each) => fateOf(each) ?? []);
	if (known) return known;

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
