/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';

import { LOOPBACK_CERTIFICATE } from '../fixtures/loopbackCertificate';

/** A server that keeps every byte that it gets, for looking for keys in them. */
export interface Listener {
	url: string;
	port: number;
	/** Everything that came, as text. */
	seen(): string;
	forget(): void;
	close(): Promise<void>;
}

export type Answering = (request: { method: string; path: string; body: string }) => { status: number; headers?: Record<string, string>; body?: string };

/** A host over HTTP, or over HTTPS with a certificate that nobody trusts. */
export async function host(answer: Answering, secure = false): Promise<Listener> {
	let text = '';
	const listener: http.RequestListener = (request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString('latin1');
			text += `${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n${body}\n`;
			const { status, headers = {}, body: answered = '' } = answer({ method: request.method ?? '', path: request.url ?? '', body });
			response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(answered);
		});
	};
	return await listening(secure ? https.createServer(LOOPBACK_CERTIFICATE, listener) : http.createServer(listener), { scheme: secure ? 'https' : 'http', seen: () => text, forget: () => void (text = '') });
}

/** A proxy: it forwards what it is asked for in the clear and opens tunnels, and keeps all of it. */
export async function proxy(): Promise<Listener> {
	let text = '';
	const server = http.createServer((request, response) => {
		text += `${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n`;
		const onward = http.request(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		onward.on('error', () => response.destroy());
		request.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
		request.pipe(onward);
	});
	server.on('connect', (request: http.IncomingMessage, client: Socket, head: Buffer) => {
		text += `CONNECT ${request.url}\n${request.rawHeaders.join('\n')}\n`;
		const { hostname, port } = new URL(`http://${request.url}`);
		const onward = net.connect(Number(port), hostname, () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			onward.write(head);
			client.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
			client.pipe(onward).pipe(client);
		});
		for (const each of [onward, client]) each.on('error', () => (onward.destroy(), client.destroy()));
	});
	return await listening(server, { scheme: 'http', seen: () => text, forget: () => void (text = '') });
}

async function listening(server: http.Server | https.Server, { scheme, seen, forget }: { scheme: string; seen: () => string; forget: () => void }): Promise<Listener> {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	// Those of tunnels and of failed handshakes are among them, which the server itself does not count.
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => sockets.add(socket.once('close', () => sockets.delete(socket))));
	const close = async () => {
		for (const socket of sockets) socket.destroy();
		await new Promise((resolve) => server.close(resolve));
	};
	return { url: `${scheme}://127.0.0.1:${port}`, port, seen, forget, close };
}
