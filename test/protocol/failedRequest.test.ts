/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { ClientRequest } from 'node:http';

import { classifyFailedRequest } from '../../protocol/failedRequest';
import { said } from '../fixtures/said';

const error = (code: string, more: object = {}) => Object.assign(new Error(`something ${code}`), { code, ...more });
const request = (socket: object | null) => ({ socket, reusedSocket: false });
const why = (thrown: unknown) => {
	const answer = classifyFailedRequest(thrown);
	return 'why' in answer ? answer.why : '';
};
const verdict = (thrown: unknown) => {
	const answer = classifyFailedRequest(thrown);
	return answer.kind === 'notSent' ? `not sent, ${answer.by}` : answer.kind;
};

it('a request of Node has what its state is told by', () => {
	expect(['socket', 'reusedSocket'].filter((name) => !(name in new ClientRequest('http://127.0.0.1:9').on('error', () => {})))).toEqual([]);
});

it.each([
	['EPROTO', { message: 'write EPROTO 80DC:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../rec.c:354:' }, 'not sent, network'],
	['EPROTO', { message: 'write EPROTO 80DC:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../rec.c:1605:' }, 'not sent, network'],
	['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', {}, 'not sent, network'],
	['ERR_SSL_UNSUPPORTED_PROTOCOL', {}, 'not sent, network'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', {}, 'not sent, network'],
	['ERR_TLS_CERT_ALTNAME_INVALID', {}, 'not sent, network'],
	// What also comes from a connection that was secure, over which the request may have left.
	['EPROTO', { message: 'write EPROTO error:0A000119:SSL routines:ssl3_get_record:decryption failed or bad record mac' }, 'unknown'],
	['ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', {}, 'unknown'],
	['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', {}, 'unknown'],
	// The state of the connection outranks what the code says.
	['EPROTO', { request: request({ secureConnecting: false }) }, 'unknown'],
	['ERR_SSL_WRONG_VERSION_NUMBER', { request: request({ secureConnecting: false }) }, 'unknown'],
	['ECONNRESET', { request: request({ secureConnecting: true }) }, 'not sent, network'],
	['ECONNRESET', { request: request({ secureConnecting: false }) }, 'unknown'],
	['ECONNRESET', { request: request({}) }, 'unknown'],
	['ECONNABORTED', { request: request({ secureConnecting: true }) }, 'not sent, network'],
	['ECONNABORTED', { request: request(null) }, 'not sent, network'],
	['ETIMEDOUT', { request: { socket: null } }, 'unknown'],
	['ECONNRESET', {}, 'unknown'],
	// Nothing can be sent to it.
	['ERR_INVALID_URL', {}, 'not sent, setup'],
	['ERR_BAD_REQUEST', { message: 'Unsupported protocol ftp:' }, 'not sent, setup'],
	['ERR_BAD_REQUEST', { message: 'Request failed with status code 404', response: {} }, 'unknown'],
	['ERR_BAD_REQUEST', { message: 'Unsupported protocol ftp:', response: {} }, 'unknown'],
	['ERR_BAD_REQUEST', { message: 'Request failed with status code 404' }, 'unknown'],
	['ERR_BAD_REQUEST', { message: 5 }, 'unknown'],
	['ERR_BAD_RESPONSE', { message: 'Unsupported protocol ftp:' }, 'unknown'],
	['EAI_FAIL', { syscall: 'getaddrinfo' }, 'not sent, network'],
	['EHOSTUNREACH', { syscall: 'connect', errors: [] }, 'not sent, network'],
	['ECONNRESET', { errors: [] }, 'unknown'],
	['ECONNRESET', { request: null }, 'unknown'],
	['ECONNRESET', { request: { socket: undefined, reusedSocket: false } }, 'not sent, network'],
	['ECONNRESET', { request: { socket: 'x', reusedSocket: false } }, 'unknown'],
	['EPROTO', { request: { socket: 'x', reusedSocket: false } }, 'not sent, network'],
	['EPROTO', { message: 5 }, 'not sent, network'],
	['EPROTO', { message: `${'x'.repeat(500)} decryption failed or bad record mac` }, 'not sent, network'],
	['', { name: 'SsrfBlockedIpError' }, 'not sent, setup'],
	['', { name: 'SsrfBlockedHostnameError' }, 'not sent, setup'],
] as const)('%s %j: %s', (code, more, expected) => {
	const thrown = error(code, more);
	expect(verdict(thrown)).toBe(expected);
	expect(verdict(Object.assign(new Error('n8n'), { cause: thrown }))).toBe(expected);
});

it.each<[unknown, string]>([
	[error('ECONNREFUSED'), 'the host refuses connections'],
	[error('ECONNRESET'), 'the connection was cut before the answer came'],
	[error('EPIPE'), 'the request ended with EPIPE'],
	[new Error('x'), 'the request ended without an answer'],
	[{ code: 500 }, 'the request ended without an answer'],
	[{ code: '500', httpCode: 'ECONNRESET' }, 'the connection was cut before the answer came'],
	['a text', 'the request ended without an answer'],
	[null, 'the request ended without an answer'],
	[undefined, 'the request ended without an answer'],
	[{ name: 5 }, 'the request ended without an answer'],
	[{ name: 'SsrfBlockedIpError' }, 'n8n does not let this node call the address of the host, which is inside of its own network (N8N_SSRF_PROTECTION_ENABLED)'],
	[error('ERR_INVALID_URL'), 'no request can be made of the address of the host or of the proxy (ERR_INVALID_URL)'],
	[error('ECONNRESET', { request: request(null) }), 'no connection could be made (ECONNRESET)'],
])('%j is told as: %s', (thrown, expected) => {
	expect(said(why(thrown))).toBe(expected);
});

it('errors that wrap each other for ever are looked at up to the fifth', () => {
	const endless = error('');
	endless.cause = endless;
	expect(verdict(endless)).toBe('unknown');
	const wrap = (depth: number): object => (depth === 0 ? error('ECONNREFUSED') : Object.assign(new Error('x'), { cause: wrap(depth - 1) }));
	expect([verdict(wrap(4)), verdict(wrap(5))]).toEqual(['not sent, network', 'unknown']);
});

it.each([
	['ENOTFOUND', 'the name of the host is not known'],
	['EAI_AGAIN', 'the name of the host could not be looked up'],
	['EHOSTUNREACH', 'the host cannot be reached from here'],
	['ENETUNREACH', 'the network of the host cannot be reached from here'],
	['ENETDOWN', 'the network of this machine is down'],
	['ECONNABORTED', 'no answer came in time'],
	['ETIMEDOUT', 'no answer came in time'],
	['ERR_CANCELED', 'the execution was cancelled before the answer came'],
])('%s is told in words: %s', (code, words) => expect(said(why(error(code)))).toBe(words));

it.each(['EPROTONOSUPPORT', 'X_EPROTO', 'X_ERR_SSL_Y', 'X_ERR_TLS'])('%s is no code of a secure connection that failed', (code) => expect(verdict(error(code))).toBe('unknown'));
it('an error that has the words of n8n inside of its name is not its refusal', () => expect(verdict({ name: 'NotSsrfBlocked' })).toBe('unknown'));
