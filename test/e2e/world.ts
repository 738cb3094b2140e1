/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { randomUUID } from 'node:crypto';

import { N8nClient } from '../../scripts/n8n/client.js';
import { credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator';

/** The version of n8n under test. */
export const N8N_VERSION = process.env.DIRECTA24_E2E_VERSION as string;
export const USER_FOLDER = process.env.DIRECTA24_E2E_FOLDER as string;
export const LOG_FILE = process.env.DIRECTA24_E2E_LOG as string;
const CASHOUT = 'n8n-nodes-directa24.directa24Cashout';
const TRIGGER = 'n8n-nodes-directa24.directa24CashoutTrigger';

/** The n8n that globalSetup started, logged in, with a simulator of its own and a credential for it. */
export async function world(options: SimulatorOptions = {}) {
	const simulator = await startSimulator(options);
	const client = new N8nClient(process.env.DIRECTA24_E2E_URL as string);
	// A connection that n8n has closed meanwhile fails the first request.
	await client.waitReady();
	await client.enter();
	const data = credentialFor(simulator, { previousSecretSignature: 'example-previous-signature' });
	const credential = await client.createCredential('directa24Api', data, `Directa24 ${randomUUID()}`);
	return { simulator, client, data, credential, ...workflows(client, credential) };
}

export type World = Awaited<ReturnType<typeof world>> & { simulator: Simulator };

/** Runs and publishes workflows in an n8n, with this credential. */
export function workflows(client: N8nClient, credential: { id: string; name: string }) {
	const credentials = { directa24Api: { id: credential.id, name: credential.name } };
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	return {
		/** Runs Manual Trigger -> this node on one item and returns the finished execution. */
		async run(node: { type?: string; typeVersion?: number; parameters: object; onError?: string; credentials?: object }, item?: object) {
			const set = { name: 'Row', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [100, 0], parameters: { mode: 'raw', jsonOutput: JSON.stringify(item ?? {}), options: {} } };
			const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
			const { id } = await client.createWorkflow({
				name: 'end-to-end',
				nodes: [start, ...(item ? [set] : []), { name: 'Node', type: CASHOUT, typeVersion: 1, position: [200, 0], credentials, ...node }],
				connections: item ? { Start: to('Row'), Row: to('Node') } : { Start: to('Node') },
			});
			return await client.waitExecution(await client.runManually(id));
		},

		/** Publishes a workflow that starts with our trigger; `url` is where to post notifications. */
		async publishTrigger(parameters: object = {}, next: object = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} }) {
			const webhookId = randomUUID();
			const { id } = await client.createWorkflow({
				name: 'end-to-end trigger',
				nodes: [
					{ name: 'Trigger', type: TRIGGER, typeVersion: 2, position: [0, 0], parameters, credentials, webhookId },
					{ name: 'Next', position: [200, 0], ...next },
				],
				connections: { Trigger: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
			});
			await client.activate(id);
			return { id, path: `/webhook/${webhookId}/directa24`, url: `${client.url}/webhook/${webhookId}/directa24` };
		},
	};
}
