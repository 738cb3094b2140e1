/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { ClientRequest } from 'node:http';

import { classifyFailedRequest } from '../../protocol/failedRequest';

const error = (code: string, more: object = {}) => Object.assign(new Error(`something ${code}`), { code, ...more });
const request = (socket: object | null) => ({ socket, reusedSocket: false });
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
	['', { name: 'SsrfBlockedIpError' }, 'not sent, setup'],
	['', { name: 'SsrfBlockedHostnameError' }, 'not sent, setup'],
] as const)('%s %j: %s', (code, more, expected) => {
	const thrown = error(code, more);
	expect(verdict(thrown)).toBe(expected);
	expect(verdict(Object.assign(new Error('n8n'), { cause: thrown }))).toBe(expected);
});
