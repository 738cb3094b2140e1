/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHmac } from 'node:crypto';
import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { FIXED, type Contestant, type Target } from './protocol';

/** What a developer would write without n8n: axios, connections kept alive, a pool of promises. */
export async function scriptContestant({ url, credentials }: Target): Promise<Contestant> {
	const { apiKey, apiPassphrase, secretSignature } = credentials;
	const client = axios.create({ httpAgent: new Agent({ keepAlive: true }), httpsAgent: new SecureAgent({ keepAlive: true }) });
	const authorization = `Basic ${Buffer.from(`${apiKey}:${apiPassphrase}`).toString('base64')}`;
	return {
		async pay(items, { concurrency }) {
			const entries = items.entries();
			const results: IDataObject[] = [];
			const worker = async () => {
				for (const [index, item] of entries) {
					const body = JSON.stringify({ login: apiKey, pass: apiPassphrase, ...FIXED, external_id: item.id, document_id: item.document, amount: Number(item.amount), comments: 'bench' });
					const signature = createHmac('sha256', secretSignature).update(body).digest('hex');
					const { data } = await client.post<{ cashout_id: number }>(`${url}/v3/cashout`, body, {
						headers: { 'Content-Type': 'application/json', Authorization: authorization, 'Payload-Signature': signature },
					});
					results[index] = { external_id: item.id, cashout_id: String(data.cashout_id), status: 'PENDING', final: false, environment: 'custom', created: true };
				}
			};
			await Promise.all(Array.from({ length: concurrency }, worker));
			return { created: results.length, kept: results, problem: undefined };
		},
	};
}
