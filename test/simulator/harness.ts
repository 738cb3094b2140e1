/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import axios, { type AxiosResponse } from 'axios';
import { createHmac } from 'node:crypto';
import { Agent, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Simulator } from './index';

/** Headers to add or replace; undefined removes one. */
type Headers = Record<string, string | undefined>;

/** An answer with its body as text, whatever the HTTP status. */
export type Reply = AxiosResponse<string>;

const agent = new Agent({ keepAlive: false });

/** One plain HTTP call: no status is an error, no redirect is followed, nothing is parsed. */
export async function http(
	method: string,
	url: string,
	body?: string | Buffer,
	headers: Headers = {},
	timeout = 5000,
): Promise<Reply> {
	const sent = Object.entries(headers).map(([name, value]) => [name, value ?? false]);
	return await axios.request<string>({
		method,
		url,
		data: body,
		headers: Object.fromEntries(sent),
		httpAgent: agent,
		maxRedirects: 0,
		proxy: false,
		responseType: 'text',
		timeout,
		transformRequest: [(data: unknown) => data],
		transformResponse: [(data: unknown) => data],
		validateStatus: () => true,
	});
}

export function hmacHex(secret: string, message: string | Buffer): string {
	return createHmac('sha256', secret).update(message).digest('hex');
}

/** Sends exactly these bytes with a right signature, unless `headers` say otherwise. */
export async function signed(
	simulator: Simulator,
	method: string,
	path: string,
	body: string | Buffer,
	headers: Headers = {},
	host = simulator.url,
): Promise<Reply> {
	return await http(method, `${host}${path}`, body, {
		'Content-Type': 'application/json',
		'User-Agent': 'harness',
		'Payload-Signature': hmacHex(simulator.credentials.secretSignature, body),
		...headers,
	});
}

/** JSON text of a body with login and pass. */
export function bodyOf(simulator: Simulator, fields: object): string {
	const { apiKey, apiPassphrase } = simulator.credentials;
	return JSON.stringify({ login: apiKey, pass: apiPassphrase, ...fields });
}

/** A payout that every check accepts. */
export const PAYOUT = {
	external_id: 'payout-1',
	country: 'BR',
	currency: 'BRL',
	amount: 100,
	document_id: '01716001340',
	beneficiary_name: 'João',
	bank_account: '3423422-7',
	bank_code: '001',
	bank_branch: '1234',
	account_type: 'C',
};

export async function create(simulator: Simulator, fields: object = {}): Promise<Reply> {
	const body = bodyOf(simulator, { ...PAYOUT, ...fields });
	return await signed(simulator, 'POST', '/v3/cashout', body);
}

export async function status(simulator: Simulator, ids: object): Promise<Reply> {
	return await signed(simulator, 'POST', '/v3/cashout/status', bodyOf(simulator, ids));
}

export async function update(simulator: Simulator, fields: object): Promise<Reply> {
	return await signed(simulator, 'PUT', '/v3/cashout/status', bodyOf(simulator, fields));
}

export async function cancel(simulator: Simulator, fields: object): Promise<Reply> {
	return await signed(simulator, 'DELETE', '/v3/cashout/cancel', bodyOf(simulator, fields));
}

/** HTTP status and D24 code of an answer, e.g. `412 511`. */
export function verdict(reply: Reply): string {
	const { code } = JSON.parse(reply.data) as { code?: number };
	return `${reply.status} ${code ?? 'ok'}`;
}

/** Waits until the condition holds; gives up silently after `ms`, so that an assertion can tell. */
export async function until(condition: () => boolean, ms = 5000): Promise<void> {
	const end = Date.now() + ms;
	while (!condition() && Date.now() < end) {
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}

/** A loopback server that collects what is posted to it and answers as told. */
export class Receiver {
	readonly forms: Array<Record<string, string>> = [];
	readonly bodies: string[] = [];
	readonly contentTypes: string[] = [];
	/** Answers for the next posts, in order; 200 afterwards. `hang` never answers, 3xx leads back here. */
	answers: Array<number | 'hang'> = [];

	private constructor(private readonly server: Server) {}

	static async start(): Promise<Receiver> {
		const server = createServer();
		const receiver = new Receiver(server);
		server.on('request', (request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const body = Buffer.concat(chunks).toString();
				receiver.bodies.push(body);
				receiver.forms.push(Object.fromEntries(new URLSearchParams(body)));
				receiver.contentTypes.push(request.headers['content-type'] ?? '');
				const answer = receiver.answers.shift() ?? 200;
				if (answer === 'hang') return;
				const redirect = answer >= 300 && answer < 400;
				response.writeHead(answer, redirect ? { location: receiver.url } : {}).end();
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return receiver;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
