/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
const open: Server[] = [];

beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(async () => await simulator.close());
afterEach(() => {
	for (const name of ['HTTP_PROXY', 'HTTPS_PROXY']) delete process.env[name];
	for (const server of open.splice(0)) server.close();
});

async function listen(server: Server): Promise<string> {
	open.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const tcp = async (talk: (socket: Socket) => void) =>
	await listen(
		createTcpServer((socket) => {
			socket.on('error', () => {});
			talk(socket);
		}),
	);

async function proxy(answer: string, pass: RequestListener = (_, response) => void response.end()): Promise<string> {
	const server = createServer(pass);
	server.on('connect', (_, socket) => {
		socket.on('error', () => {});
		socket.end(answer);
	});
	return await listen(server);
}

/** Pays three with this host; how it ended, and how long it took. */
async function pay(customUrl: string, giveUpAfter = 1) {
	const n8n = await engine(credentialFor(simulator, { customUrl }));
	const started = Date.now();
	const input = ['a', 'b', 'c'].map((id) => ({ id }));
	const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', options: { giveUpAfter, timeout: 2 } }), input, { onError: 'continueErrorOutput' });
	const items = run.outputs.flat().map(({ json }) => ({ ...(json.details as IDataObject), message: json.error }) as IDataObject);
	return { outcomes: items.map(({ outcome }) => outcome), first: items[0], run, ms: Date.now() - started };
}

/** An alert of TLS, fatal, with this description. */
const alert = (description: number) => Buffer.from([0x15, 3, 3, 0, 2, 2, description]);

describe('a secure connection that cannot be made: nothing was sent', () => {
	it.each<[string, (socket: Socket) => void]>([
		['the host speaks plain HTTP', (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
		['the host speaks something else', (socket) => socket.write('SSH-2.0-x\r\n')],
		['handshake_failure', (socket) => socket.once('data', () => socket.end(alert(40)))],
		['protocol_version', (socket) => socket.once('data', () => socket.end(alert(70)))],
		['unrecognized_name', (socket) => socket.once('data', () => socket.end(alert(112)))],
		['the host hangs up', (socket) => socket.once('data', () => socket.destroy())],
		['the host resets the connection', (socket) => socket.once('data', () => socket.resetAndDestroy())],
		['the host says nothing', () => {}],
	])('%s', async (_, talk) => {
		const { outcomes, first } = await pay(`https://${await tcp(talk)}`);
		expect(outcomes).toEqual(['not_sent', 'not_sent', 'not_sent']);
		expect(first?.safe_to_retry).toBe(true);
		expect(first?.detail).toMatch(/^No secure connection could be made \(|^No connection/);
	});
});

describe('what this n8n, its proxy or an address does not let out: said at once, for all items', () => {
	it('a proxy that wants a log-in, for https and for http', async () => {
		const address = await proxy('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n', (_, response) => void response.writeHead(407).end('<html>'));
		process.env.HTTPS_PROXY = process.env.HTTP_PROXY = `http://${address}`;
		const { outcomes, first, ms } = await pay('https://api.example.com', 20);
		expect(outcomes).toEqual(['not_sent', expect.stringMatching(/^not_/), expect.stringMatching(/^not_/)]);
		expect(first?.message).toContain('The request could not leave this n8n, so nothing was sent');
		expect(first?.detail).toContain('proxy of this n8n wants a log-in (HTTP status 407)');
		expect(ms).toBeLessThan(5_000);
	});

	it('a proxy that cannot be reached', async () => {
		process.env.HTTPS_PROXY = 'http://127.0.0.1:9';
		const { outcomes, first } = await pay('https://api.example.com');
		expect(new Set(outcomes)).toEqual(new Set(['not_sent']));
		expect(first?.detail).toContain('refuses connections');
	});

	it('a proxy whose address is none', async () => {
		process.env.HTTPS_PROXY = 'no address';
		const { first, ms } = await pay('https://api.example.com', 20);
		expect([first?.outcome, first?.detail]).toEqual(['not_sent', expect.stringContaining('ERR_INVALID_URL')]);
		expect(ms).toBeLessThan(5_000);
	});
});

it('a proxy that says no for another reason may have passed it on: not known', async () => {
	const address = await proxy('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
	process.env.HTTPS_PROXY = `http://${address}`;
	expect(new Set((await pay('https://api.example.com')).outcomes)).toEqual(new Set(['unknown']));
});
