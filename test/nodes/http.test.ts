/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { Readable } from 'node:stream';

import { ENDPOINTS } from '../../d24/endpoints';
import { inTime, optionsOf, replyOf } from '../../nodes/shared/http';
import { textOfContent } from '../../protocol/send';

it('an answer that never ends is given up', async () => {
	const started = performance.now();
	await expect(inTime(async () => await new Promise(() => {}), 50)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	expect(performance.now() - started).toBeGreaterThan(500);
});

it('a request is sent once, as it is, and its answer is taken raw', () => {
	expect(optionsOf({ endpoint: ENDPOINTS.createCashout, body: { external_id: 'a' }, timeoutMs: 7 }, 'https://api.example.com')).toMatchObject({
		method: 'POST', baseURL: 'https://api.example.com', url: '/v3/cashout', body: { external_id: 'a' }, timeout: 7, disableFollowRedirect: true, ignoreHttpStatusErrors: true, returnFullResponse: true, encoding: 'stream',
	});
	expect(optionsOf({ endpoint: ENDPOINTS.banks, query: { country: 'BR' }, timeoutMs: 7 }, 'https://api.example.com')).toMatchObject({ method: 'GET', qs: { country: 'BR' } });
});

it.each([['a buffer', Buffer.from('{"ñ":1}')], ['an ArrayBuffer', Uint8Array.from(Buffer.from('{"ñ":1}')).buffer], ['a text', '{"ñ":1}'], ['a stream', Readable.from([Buffer.from('{"ñ":1}').subarray(0, 3), Buffer.from('{"ñ":1}').subarray(3)])]])('the content of an answer comes as %s', async (_, body) => {
	const reply = await replyOf({ statusCode: 201, headers: { a: 'b' }, body }, new Set());
	expect([reply.httpStatus, reply.headers, textOfContent(reply.content)]).toEqual([201, { a: 'b' }, '{"ñ":1}']);
});

it('an answer of megabytes is left off early, and the connection with it', async () => {
	let given = 0;
	const endless = new Readable({ read() { given += 1; this.push(Buffer.alloc(2 ** 20, '1')); } });
	const { content } = await replyOf({ statusCode: 200, headers: {}, body: endless }, new Set());
	expect(content).toHaveLength(1_000);
	expect(given).toBeLessThan(20);
	expect(endless.destroyed).toBe(true);
});

it('an answer that trickles in is ended when it is too late', async () => {
	const trickling = new Readable({ read() {} });
	await expect(inTime(async (late) => await replyOf({ statusCode: 200, headers: {}, body: trickling }, late), 20)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	expect(trickling.destroyed).toBe(true);
});

it('an answer that breaks off is an error, never a shorter answer', async () => {
	const broken = new Readable({ read() {} });
	broken.push(Buffer.from('{"cashout_id":1'));
	const read = replyOf({ statusCode: 200, headers: {}, body: broken }, new Set());
	setImmediate(() => broken.destroy());
	await expect(read).rejects.toMatchObject({ code: 'ECONNRESET' });
});

it('calls that begin together each end in time, and those that were answered are none of them', async () => {
	const started = performance.now();
	const hanging = Array.from({ length: 20 }, () => inTime(async () => await new Promise<never>(() => {}), 30).catch(({ code }: { code: string }) => code));
	const answered = await Promise.all(Array.from({ length: 20 }, (_, index) => inTime(async () => index, 30)));
	await expect(inTime(async () => await Promise.reject(new Error('refused')), 30)).rejects.toThrow('refused');
	expect(answered).toEqual(Array.from({ length: 20 }, (_, index) => index));
	expect(new Set(await Promise.all(hanging))).toEqual(new Set(['ETIMEDOUT']));
	expect(performance.now() - started).toBeLessThan(3_000);
});
