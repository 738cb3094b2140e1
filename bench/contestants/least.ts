/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHmac } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ICredentialType, IDataObject, IExecuteFunctions, IHttpRequestOptions, INodeType } from 'n8n-workflow';

import { CASHOUT } from '../../test/engine/engine';
import { credentialFor } from '../../test/engine/fixtures';
import { execute } from '../../test/faults/n8n';
import type { Simulator } from '../../test/simulator';
import { FIXED, type Contestant, type Target } from './protocol';

/** Signs as Directa24 wants it and does nothing else. */
const credential: ICredentialType = {
	name: 'directa24Api',
	displayName: 'Least',
	properties: [],
	async authenticate(stored, options) {
		const body = JSON.stringify({ login: stored.apiKey, pass: stored.apiPassphrase, ...(options.body as IDataObject) });
		return {
			...options,
			body,
			headers: {
				'Content-Type': 'application/json',
				Authorization: `Basic ${Buffer.from(`${String(stored.apiKey)}:${String(stored.apiPassphrase)}`).toString('base64')}`,
				'Payload-Signature': createHmac('sha256', String(stored.secretSignature)).update(body).digest('hex'),
			},
		};
	},
};

/** How an answer is taken from n8n's helper. */
type TakeAnswer = (call: (options: IHttpRequestOptions) => Promise<unknown>, options: IHttpRequestOptions) => Promise<IDataObject>;

/** As n8n gives it by itself: read to its end, however long it is. */
const whole: TakeAnswer = async (call, options) => (await call(options)) as IDataObject;

const MOST_BYTES = 16 * 2 ** 20;

/** As a stream, so that an answer without end is left off. */
const bounded: TakeAnswer = async (call, options) => {
	const { body } = (await call({ ...options, encoding: 'stream', returnFullResponse: true })) as { body: Readable };
	const chunks: Buffer[] = [];
	let length = 0;
	await new Promise<void>((resolve, reject) => {
		body.on('data', (chunk: Buffer) => {
			chunks.push(chunk);
			length += chunk.length;
			if (length > MOST_BYTES) body.destroy(new Error('too long'));
		});
		body.on('end', resolve);
		body.on('error', reject);
	});
	return JSON.parse(Buffer.concat(chunks, length).toString()) as IDataObject;
};

/** Calls n8n's helper once for each item and keeps the answer. No parameter is read, nothing is checked. */
const node = (url: string, concurrency: number, take: TakeAnswer): INodeType => ({
	description: {
		displayName: 'Least',
		name: 'least',
		group: ['output'],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'directa24Api', required: true }],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		const entries = this.getInputData().entries();
		const output: IDataObject[] = [];
		const worker = async () => {
			for (const [index, { json }] of entries) {
				const options: IHttpRequestOptions = {
					method: 'POST',
					url: `${url}/v3/cashout`,
					body: { ...FIXED, external_id: json.id, document_id: json.document, amount: Number(json.amount) },
				};
				const answer = await take(async (asked) => await this.helpers.httpRequestWithAuthentication.call(this, 'directa24Api', asked), options);
				output[index] = { external_id: json.id, cashout_id: answer.cashout_id, created: true };
			}
		};
		await Promise.all(Array.from({ length: concurrency }, worker));
		return [output.map((json, item) => ({ json, pairedItem: { item } }))];
	},
});

/** The least that n8n allows: an otherwise empty node. */
export const leastContestant = async (target: Target): Promise<Contestant> => contestantWith(target, whole);

/** The same with a bound on each answer. */
export const boundedContestant = async (target: Target): Promise<Contestant> => contestantWith(target, bounded);

function contestantWith(target: Target, take: TakeAnswer): Contestant {
	const keys = credentialFor(target as unknown as Simulator);
	return {
		async pay(items, { concurrency }) {
			const nodes = { [CASHOUT]: node(target.url, concurrency, take) };
			const result = await execute({ nodes, credential }, keys, {}, [items]).finished;
			const run = result.runs[0];
			const created = run?.outputs[0]?.filter(({ json }) => json.cashout_id !== undefined).length ?? 0;
			return { created, kept: result, problem: run?.error?.message };
		},
	};
}
