/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';

import { LOOPBACK_CERTIFICATE } from '../../test/fixtures/loopbackCertificate';

/** A way to Directa24 that is as long as a real one: TLS, and a time for each round trip. */
export interface Line {
	/** `https://127.0.0.1:…`; a client has to trust the loopback certificate. */
	url: string;
	setRoundTrip(ms: number): void;
	/** How many connections were opened so far. */
	opened(): number;
	close(): Promise<void>;
}

/**
 * Puts a line in front of a plain server on this computer. What a client sends arrives half a round trip later, and so do
 * the answers; the first bytes of a connection wait for another whole round trip, as long as TCP needs to greet.
 */
export async function startLine(target: string): Promise<Line> {
	const to = Number(new URL(target).port);
	let roundTrip = 0;
	let opened = 0;
	const sockets = new Set<net.Socket>();
	const keep = (socket: net.Socket) => {
		sockets.add(socket);
		socket.setNoDelay(true).on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
		return socket;
	};
	const pair = (one: net.Socket, other: net.Socket) => {
		one.on('close', () => other.destroy());
		other.on('close', () => one.destroy());
	};

	const secure = tls.createServer(LOOPBACK_CERTIFICATE, (client) => {
		const server = keep(net.connect(to, '127.0.0.1'));
		keep(client);
		pair(client, server);
		client.pipe(server).pipe(client);
	});
	const long = net.createServer((client) => {
		opened += 1;
		const server = keep(net.connect((secure.address() as net.AddressInfo).port, '127.0.0.1'));
		keep(client);
		late(client, server, () => roundTrip / 2, roundTrip);
		late(server, client, () => roundTrip / 2, 0);
	});
	await Promise.all([secure, long].map(async (server) => await once(server.listen(0, '127.0.0.1'), 'listening')));
	return {
		url: `https://127.0.0.1:${(long.address() as net.AddressInfo).port}`,
		setRoundTrip: (ms) => (roundTrip = ms),
		opened: () => opened,
		async close() {
			for (const socket of sockets) socket.destroy();
			await Promise.all([secure, long].map(async (server) => await once(server.close(), 'close')));
		},
	};
}

/** Hands on what comes from one socket, in its order, each piece so much later; the first one later still. */
function late(from: net.Socket, to: net.Socket, delay: () => number, first: number): void {
	let earliest = performance.now() + first + delay();
	const inOrder = (then: () => void) => {
		earliest = Math.max(earliest, performance.now() + delay());
		const wait = earliest - performance.now();
		if (wait <= 0) then();
		else setTimeout(then, wait);
	};
	from.on('data', (piece: Buffer) => inOrder(() => !to.destroyed && to.write(piece)));
	from.on('end', () => inOrder(() => to.end()));
	from.on('close', () => inOrder(() => to.destroy()));
}
