import axios from 'axios';
import fastify from 'fastify';

const ANY = { validateStatus: () => true };

/**
 * What docs/notifications.md tells an operator to put before n8n: while n8n starts it answers every request with 200, and
 * nothing starts. A request goes on only when n8n says that it is ready; otherwise the sender gets 503.
 */
export async function openDoor(target: string) {
	const server = fastify();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: unknown, body: unknown) => body);
	server.post('*', async (request, reply) => {
		// A sender that has hung up is none for n8n either.
		const gone = new AbortController();
		reply.raw.on('close', () => gone.abort());
		try {
			const readiness = await axios.get(`${target}/healthz/readiness`, { ...ANY, signal: gone.signal });
			if (readiness.status !== 200) return await reply.code(503).send();
			const headers = { 'Content-Type': request.headers['content-type'] };
			const { status, data } = await axios.post(`${target}${request.url}`, request.body, { ...ANY, headers, responseType: 'text', signal: gone.signal });
			return await reply.code(status).send(data);
		} catch {
			return await reply.code(502).send();
		}
	});
	return { url: await server.listen({ host: '127.0.0.1', port: 0 }), close: async () => await server.close() };
}
