/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error */
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { N8nClient } from '../../scripts/n8n/client.js';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage.js';
import { ensureN8n } from '../../scripts/n8n/install.js';
import { startN8n } from '../../scripts/n8n/instance.js';
import { freePort } from '../../scripts/n8n/ports.js';
import { makeTemporaryFolder } from '../../scripts/n8n/temporaryFolder.js';
import { buildAndPack } from '../../scripts/pack.js';
import { startPostgres, startRedis } from './servers';

const CONCURRENCY = 5;
const MOST_RESTARTS = 5;
/** n8n ends itself when Redis is away for 10 s. */
const REDIS_DOWN_MS = 3_000;

/** Short locks: n8n notices after seconds instead of minutes that a worker is gone. */
const SETTINGS = {
	EXECUTIONS_MODE: 'queue',
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	QUEUE_WORKER_LOCK_DURATION: '10000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '2000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

/** A process of n8n that is started again whenever it ends, as a service manager would. */
export interface Member {
	name: string;
	url: string;
	/** Ends that no test asked for. */
	crashes: number;
	/** SIGKILL; resolves when it is gone, while it is already being started again. */
	kill(): Promise<void>;
	/** Resolves when it answers (again). */
	ready(): Promise<void>;
	log(): string;
	stop(): Promise<void>;
}

/** n8n in queue mode: main, two webhook processes and two workers, each with its own user folder and the packed package. */
export async function startCluster(log: (line: string) => void) {
	const { folder, remove } = makeTemporaryFolder('directa24-queue-');
	chmodSync(folder, 0o755);
	const ends: Array<() => Promise<void> | void> = [remove];
	/** The last one first; one that fails does not keep the others from ending. */
	const stop = async () => {
		const failures: unknown[] = [];
		for (const end of ends.splice(0).reverse()) {
			try {
				await end();
			} catch (error) {
				failures.push(error);
			}
		}
		if (failures.length > 0) throw failures[0];
	};
	try {
		const n8n = await ensureN8n({ log });
		const packed = await buildAndPack({ log });
		ends.push(packed.cleanup);
		const postgres = await startPostgres(path.join(folder, 'postgres'));
		ends.push(postgres.stop);
		let redis = await startRedis(path.join(folder, 'redis'));
		ends.push(async () => await redis.stop());
		const env = {
			...SETTINGS,
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_DATABASE: 'postgres',
		};
		const member = async (name: string, command: string[]) => {
			const userFolder = path.join(folder, name);
			await prepare(userFolder, packed.tarball);
			const started = await supervise(name, { n8n, userFolder, command, env, port: await freePort() });
			ends.push(started.stop);
			return started;
		};
		const main = await member('main', ['start']);
		await new N8nClient(main.url).enter();
		const webhook = await member('webhook', ['webhook']);
		const secondWebhook = await member('webhook-2', ['webhook']);
		const workers = [await member('worker-1', ['worker', `--concurrency=${CONCURRENCY}`]), await member('worker-2', ['worker', `--concurrency=${CONCURRENCY}`])] as const;
		return {
			main,
			webhook,
			secondWebhook,
			workers,
			members: [main, webhook, secondWebhook, ...workers],
			query: postgres.query,
			/** Ends it and starts it again some seconds later, with or without what was in it. */
			async restartRedis({ emptied }: { emptied: boolean }) {
				await redis.stop();
				if (emptied) rmSync(path.join(folder, 'redis/appendonlydir'), { recursive: true });
				await new Promise((resolve) => setTimeout(resolve, REDIS_DOWN_MS));
				redis = await startRedis(path.join(folder, 'redis'), redis.port);
			},
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

export type Cluster = Awaited<ReturnType<typeof startCluster>>;

/** All processes of one n8n share the key of the credentials. */
async function prepare(userFolder: string, tarball: string): Promise<void> {
	mkdirSync(path.join(userFolder, '.n8n'), { recursive: true });
	writeFileSync(path.join(userFolder, '.n8n/config'), JSON.stringify({ encryptionKey: 'the key of the queue tests' }), { mode: 0o600 });
	await installCommunityPackage(tarball, userFolder);
}

async function supervise(name: string, options: Parameters<typeof startN8n>[0] & { port: number; userFolder: string }): Promise<Member> {
	let instance = await startN8n(options);
	let restarting = Promise.resolve();
	let stopped = false;
	let killed = false;
	let restarts = 0;
	const watch = () => {
		void instance.exited.then(() => {
			if (stopped) return;
			if (!killed) member.crashes += 1;
			killed = false;
			restarting = restart();
			restarting.catch(() => {});
		});
	};
	const restart = async () => {
		for (;;) {
			try {
				instance = await startN8n(options);
				break;
			} catch (error) {
				if (stopped || ++restarts > MOST_RESTARTS) throw error;
			}
		}
		if (stopped) await instance.stop();
		else watch();
	};
	const member: Member = {
		name,
		url: instance.url,
		crashes: 0,
		async kill() {
			killed = true;
			instance.kill('SIGKILL');
			await instance.exited;
		},
		ready: async () => await restarting,
		log: () => readFileSync(path.join(options.userFolder, 'n8n.log'), 'utf8'),
		async stop() {
			stopped = true;
			await instance.stop();
			await restarting.catch(() => {});
			await instance.stop();
		},
	};
	watch();
	return member;
}
