/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import axios from 'axios';
import { sleep } from 'n8n-workflow';

import { notificationControl } from '../../d24/signing/signature';
import { EMPTY_TRIGGER, REJECTING_TRIGGER } from './emptyTriggers';
import type { RealN8n } from './realN8n';

export const TRIGGERS = ['verify only', 'verify and look up', 'empty trigger', 'empty trigger with credential', 'Webhook node'] as const;
export type TriggerName = (typeof TRIGGERS)[number] | 'rejecting trigger with credential';

/** A published workflow that starts with a trigger and then does nothing. */
export interface Published {
	name: TriggerName;
	workflowId: string;
	url: string;
}

const OURS = { type: 'n8n-nodes-directa24.directa24CashoutTrigger', typeVersion: 2, path: 'directa24' };

export async function publish({ client, credentials }: RealN8n, name: TriggerName): Promise<Published> {
	const webhookId = randomUUID();
	const kinds: Record<TriggerName, { type: string; typeVersion: number; path: string; parameters: object; credentials?: object }> = {
		'verify only': { ...OURS, parameters: { lookUpStatus: false }, credentials },
		'verify and look up': { ...OURS, parameters: {}, credentials },
		'empty trigger': { ...EMPTY_TRIGGER, parameters: {} },
		'empty trigger with credential': { ...EMPTY_TRIGGER, parameters: {}, credentials },
		'rejecting trigger with credential': { ...REJECTING_TRIGGER, parameters: {}, credentials },
		'Webhook node': { type: 'n8n-nodes-base.webhook', typeVersion: 2, path: '', parameters: { httpMethod: 'POST', path: webhookId, responseMode: 'onReceived', options: {} } },
	};
	const { path, ...trigger } = kinds[name];
	const { id } = await client.createWorkflow({
		name,
		nodes: [
			{ name: 'Trigger', position: [0, 0], webhookId, ...trigger },
			{ name: 'Next', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [200, 0], parameters: {} },
		],
		connections: { Trigger: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
	});
	await client.activate(id);
	return { name, workflowId: id as string, url: `${client.url}/webhook/${webhookId}${path ? `/${path}` : ''}` };
}

/** A notification as Directa24 sends it; a forged one has the control of another secret. */
export function notificationOf(externalId: string, secret: string): string {
	return new URLSearchParams({ external_id: externalId, date: '2026-01-01 00:00:00', control: notificationControl(externalId, secret) }).toString();
}

export interface Load {
	perSecond: number;
	/** Milliseconds until each answer. */
	answers: number[];
}

/** Posts all bodies, so many at a time, and demands this answer to each. */
export async function post(url: string, bodies: readonly string[], concurrency: number, status: number): Promise<Load> {
	const client = axios.create({ httpAgent: new Agent({ keepAlive: true }), validateStatus: () => true, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, timeout: 60_000 });
	const entries = bodies.entries();
	const answers: number[] = [];
	const startedAt = performance.now();
	const sender = async () => {
		for (const [index, body] of entries) {
			const sentAt = performance.now();
			const answer = await client.post(url, body);
			if (answer.status !== status) throw new Error(`n8n answered ${answer.status} instead of ${status} to notification ${index + 1}`);
			answers.push(performance.now() - sentAt);
		}
	};
	await Promise.all(Array.from({ length: concurrency }, sender));
	return { perSecond: (bodies.length / (performance.now() - startedAt)) * 1000, answers };
}

/** Waits until all executions that were started have ended, so that they do not take time from what comes next. */
export async function ended({ client }: RealN8n, workflowId: string, count: number): Promise<void> {
	for (const end = Date.now() + 120_000; ; ) {
		const { success = 0, ...others } = await client.countExecutions(workflowId);
		if (success >= count) return;
		if (Date.now() > end) throw new Error(`${success} of ${count} executions have ended well: ${JSON.stringify(others)}`);
		await sleep(200);
	}
}
