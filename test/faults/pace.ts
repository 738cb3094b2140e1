/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import pack from '../engine/globalSetup';
import unpack from '../engine/globalTeardown';
import { DEFAULT_CREDENTIALS } from '../simulator/settings';
import type { Simulator } from '../simulator';

const SIMULATOR = path.join(__dirname, '..', 'simulator', 'main.ts');
const LATENCY_MS = 50;
const CONCURRENCY = 10;
const SIZES = [500, 1000, 2000];

/** Starts the simulator in a process of its own and waits until it tells its addresses. */
async function startSimulatorProcess(): Promise<{ process: ChildProcess; url: string; cardUrl: string }> {
	const child = spawn(process.execPath, ['--import', 'tsx', SIMULATOR, '--port', '0', '--card-port', '0', '--no-automatic'], { stdio: ['ignore', 'pipe', 'inherit'] });
	let text = '';
	return await new Promise((resolve, reject) => {
		child.once('exit', () => reject(new Error('The simulator ended before it was ready')));
		child.stdout.on('data', (chunk: Buffer) => {
			text += chunk.toString();
			const [url, cardUrl] = text.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
			if (url && cardUrl) resolve({ process: child, url, cardUrl });
		});
	});
}

/** Bytes of the heap that are in use, without garbage. */
function liveHeap(): number {
	if (!global.gc) throw new Error('Start this with --expose-gc: npm run test:faults -- --pace');
	global.gc();
	return process.memoryUsage().heapUsed;
}

async function main(): Promise<void> {
	await pack();
	const simulator = await startSimulatorProcess();
	try {
		// These read the folder of the packed package while they load.
		const { loadPackage } = await import('../engine/engine');
		const { credentialFor } = await import('../engine/fixtures');
		const { execute } = await import('./n8n');
		const { itemOf, payEachItem, sheetOf } = await import('./sheet');

		await axios.put(`${simulator.url}/_simulator/settings`, { latency_ms: LATENCY_MS });
		const loaded = await loadPackage();
		const credential = credentialFor({ ...simulator, credentials: DEFAULT_CREDENTIALS } as unknown as Simulator);
		let batches = 0;
		const pay = async (size: number) => {
			const batch = ++batches;
			const items = sheetOf(Array.from({ length: size }, () => ({ name: `batch-${batch}`, defect: 'none' as const }))).map(itemOf);
			return await execute(loaded, credential, payEachItem('pace', { concurrency: CONCURRENCY }), [items]).finished;
		};
		const assertPaid = ({ runs }: Awaited<ReturnType<typeof pay>>, size: number) => {
			const created = runs[0]?.outputs[0]?.filter(({ json }: { json: IDataObject }) => json.created === true).length;
			if (created !== size) throw new Error(`${created} of ${size} payouts were created: ${runs[0]?.error?.message}`);
		};

		await pay(200);
		const print = (text: string) => process.stdout.write(`${text}\n`);
		print(`Speed: ${LATENCY_MS} ms latency, concurrency ${CONCURRENCY}`);
		for (const size of [1000, 1000, 1000]) {
			const startedAt = performance.now();
			assertPaid(await pay(size), size);
			const ms = performance.now() - startedAt;
			const ideal = (size / CONCURRENCY) * LATENCY_MS;
			print(`  ${size} items: ${Math.round(ms)} ms, ideal ${ideal} ms, ratio ${(ms / ideal).toFixed(3)}`);
		}

		print('Memory: live heap above the start, while the batch runs (highest) and with its result (end)');
		for (const size of SIZES) {
			const before = liveHeap();
			let highest = 0;
			const timer = setInterval(() => (highest = Math.max(highest, liveHeap() - before)), 250);
			const result = await pay(size);
			clearInterval(timer);
			const end = liveHeap() - before;
			assertPaid(result, size);
			print(`  ${size} items: highest ${(highest / size / 1024).toFixed(2)} KB an item, end ${(end / size / 1024).toFixed(2)} KB an item`);
		}
	} finally {
		simulator.process.kill();
		await unpack();
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
