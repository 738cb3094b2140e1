import { ENDPOINTS } from '../../d24/endpoints';
import { inTime, optionsOf, replyOf } from '../../nodes/shared/http';
import { textOfContent } from '../../protocol/send';

it('an answer that never ends is given up', async () => {
	const started = performance.now();
	await expect(inTime(new Promise(() => {}), 50)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
	expect(performance.now() - started).toBeGreaterThan(500);
});

it('a request is sent once, as it is, and its answer is taken raw', () => {
	expect(optionsOf({ endpoint: ENDPOINTS.createCashout, body: { external_id: 'a' }, timeoutMs: 7 }, 'https://api.example.com')).toMatchObject({
		method: 'POST', baseURL: 'https://api.example.com', url: '/v3/cashout', body: { external_id: 'a' }, timeout: 7, disableFollowRedirect: true, ignoreHttpStatusErrors: true, returnFullResponse: true, encoding: 'arraybuffer',
	});
	expect(optionsOf({ endpoint: ENDPOINTS.banks, query: { country: 'BR' }, timeoutMs: 7 }, 'https://api.example.com')).toMatchObject({ method: 'GET', qs: { country: 'BR' } });
});

it.each([['a buffer', Buffer.from('{"ñ":1}')], ['an ArrayBuffer', Uint8Array.from(Buffer.from('{"ñ":1}')).buffer], ['a text', '{"ñ":1}']])('the content of an answer comes as %s', (_, body) => {
	const reply = replyOf({ statusCode: 201, headers: { a: 'b' }, body });
	expect([reply.httpStatus, reply.headers, textOfContent(reply.content)]).toEqual([201, { a: 'b' }, '{"ñ":1}']);
});
