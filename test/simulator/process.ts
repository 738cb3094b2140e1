/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import path from 'node:path';

import { killGroup, spawnNode } from '../../scripts/n8n/processes';
import { DEFAULT_CREDENTIALS } from './settings';
import type { Counters, Credentials } from './types';

const MAIN = path.join(__dirname, 'main.ts');

/** A simulator in a process of its own, so that it does not share the event loop of what is measured. */
export interface SimulatorProcess {
	url: string;
	cardUrl: string;
	credentials: Credentials;
	/** How long every answer takes. */
	setLatency(ms: number): Promise<void>;
	/** What has arrived so far. */
	counters(): Promise<Counters>;
	stop(): Promise<void>;
}

/** Starts the simulator on free ports and waits until it tells them; it ends with this process. */
export async function startSimulatorProcess(): Promise<SimulatorProcess> {
	const args = ['--import', 'tsx', MAIN, '--port', '0', '--card-port', '0', '--link-port', '0', '--merchants-port', '0', '--no-automatic'];
	const child = spawnNode(process.execPath, args, { cwd: path.join(__dirname, '..', '..'), env: process.env, output: 'pipe' });
	const stop = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		killGroup(child, 'SIGTERM');
		await once(child, 'exit');
	};
	let text = '';
	const [url, cardUrl] = await new Promise<string[]>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`The simulator ended before it was ready: ${text.trim()}`)));
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on('data', (chunk: Buffer) => {
				text = (text + chunk.toString()).slice(-10_000);
				const urls = text.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
				if (urls.length > 1) resolve(urls);
			});
		}
	});
	const control = async (method: string, what: string, body?: object) => {
		const answer = await fetch(`${url}/_simulator/${what}`, { method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
		if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to ${method} ${what}`);
		return (await answer.json()) as unknown;
	};
	return {
		url: url as string,
		cardUrl: cardUrl as string,
		credentials: DEFAULT_CREDENTIALS,
		setLatency: async (ms) => void (await control('PUT', 'settings', { latency_ms: ms })),
		counters: async () => (await control('GET', 'counters')) as Counters,
		stop,
	};
}
