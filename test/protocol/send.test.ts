import type { IHttpRequestOptions } from 'n8n-workflow';

import { ENDPOINTS } from '../../d24/endpoints';
import { send, type Directa24 } from '../../protocol/send';

/** An error as Node.js makes it for a failed system call. */
const system = (code: string, syscall: string) => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
/** The same as n8n hands it over. */
const wrapped = (cause: Error & { code?: string }) => Object.assign(new Error('The connection failed', { cause }), { code: cause.code });
const addresses = (...errors: Array<Error & { code: string }>) => Object.assign(new AggregateError(errors), { code: errors[0]?.code });

/** n8n's helper for requests, in the place of n8n. */
async function sent(request: (options: IHttpRequestOptions) => Promise<unknown>, timeoutMs = 5000) {
	const directa24 = { host: () => 'https://api.example.com', timeoutMs, request } as unknown as Directa24;
	return await send(directa24, ENDPOINTS.createCashout, { external_id: 'a' }, () => true);
}
const sentWith = async (error: Error) => await sent(async () => await Promise.reject(error));

it.each([
	['ENOTFOUND', 'getaddrinfo'], ['EAI_AGAIN', 'getaddrinfo'], ['ECONNREFUSED', 'connect'], ['EHOSTUNREACH', 'connect'], ['ENETUNREACH', 'connect'], ['ENETDOWN', 'connect'], ['ETIMEDOUT', 'connect'],
])('%s of %s: nothing was sent', async (code, syscall) => {
	expect(await sentWith(wrapped(system(code, syscall)))).toMatchObject({ kind: 'notSent', by: 'network' });
});

it.each([
	['EHOSTUNREACH', 'read'], ['ENETUNREACH', 'read'], ['ENETDOWN', 'write'], ['ETIMEDOUT', 'read'], ['ECONNRESET', 'read'], ['EPIPE', 'write'],
])('%s of %s: the connection was made, so it is not known whether the request arrived', async (code, syscall) => {
	expect(await sentWith(wrapped(system(code, syscall)))).toMatchObject({ kind: 'unknown' });
});

it('a code that says nothing about when it happened is not taken for certainty', async () => {
	expect(await sentWith(Object.assign(new Error('lost'), { code: 'EHOSTUNREACH' }))).toMatchObject({ kind: 'unknown' });
});

it('a host with several addresses was not reached when none of them was', async () => {
	const refused = [system('ETIMEDOUT', 'connect'), system('ENETUNREACH', 'connect')] as const;
	expect(await sentWith(wrapped(addresses(...refused)))).toMatchObject({ kind: 'notSent', by: 'network' });
	expect(await sentWith(wrapped(addresses(refused[0], system('ETIMEDOUT', 'read'))))).toMatchObject({ kind: 'unknown' });
});

it('an answer that never ends is given up', async () => {
	const started = performance.now();
	expect(await sent(async () => await new Promise(() => {}), 50)).toMatchObject({ kind: 'unknown', why: 'no answer came in time' });
	expect(performance.now() - started).toBeGreaterThan(500);
});
