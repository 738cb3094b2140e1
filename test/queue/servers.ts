/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { execFile, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

import { freePort } from '../../scripts/n8n/ports.js';
import { killGroup, spawnNode } from '../../scripts/n8n/processes.js';
import { findBinaries } from './binaries.js';

const run = promisify(execFile);
const binaries = findBinaries();
const PROGRAM = path.join(__dirname, 'program.js');
const READY_MS = 30_000;
const STOP_MS = 10_000;

export interface Server {
	port: number;
	stop(): Promise<void>;
}

/** A Redis on loopback that keeps its data in the folder, also over a restart with the same port. */
export async function startRedis(folder: string, port?: number): Promise<Server> {
	mkdirSync(folder, { recursive: true });
	const own = port ?? (await freePort());
	const command = [binaries.redis, '--bind', '127.0.0.1', '--port', String(own), '--dir', folder, '--save', '', '--appendonly', 'yes'];
	return await start('SIGTERM', command, folder, own, async () => (await ask(own, 'PING\r\n')).startsWith('+PONG'));
}

/** A PostgreSQL on loopback with its own data in the folder; user `n8n`, database `postgres`, no password. */
export async function startPostgres(folder: string): Promise<Server & { query(sql: string): Promise<string[][]> }> {
	mkdirSync(folder, { recursive: true });
	const port = await freePort();
	const user = binaries.asPostgresUser;
	if (user.length > 0) await run('chown', ['postgres', folder]);
	chmodSync(folder, 0o700);
	const [initdb = '', ...args] = [...user, binaries.initdb, '-D', folder, '-A', 'trust', '-U', 'n8n', '--no-sync'];
	await run(initdb, args, { cwd: '/' });
	const query = async (sql: string) => {
		const { stdout } = await run(binaries.psql, ['-h', '127.0.0.1', '-p', String(port), '-U', 'n8n', '-d', 'postgres', '-XqAt', '-F', '\t', '-c', sql], { maxBuffer: 2 ** 26 });
		return stdout.split('\n').filter(Boolean).map((line) => line.split('\t'));
	};
	const isReady = async () => await query('select 1').then(() => true, () => false);
	const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'].flatMap((setting) => ['-c', setting]);
	const server = await start('SIGINT', [...user, binaries.postgres, '-D', folder, '-p', String(port), ...settings], path.dirname(folder), port, isReady);
	return { ...server, query };
}

async function start(signal: string, command: string[], logFolder: string, port: number, isReady: () => Promise<boolean>): Promise<Server> {
	const logFile = path.join(logFolder, `${path.basename(command.find((part) => /redis-server|postgres$/.test(part)) ?? 'server')}.log`);
	const output = openSync(logFile, 'a');
	const child = spawnNode(process.execPath, [PROGRAM, signal, ...command], { cwd: '/', env: process.env, output });
	closeSync(output);
	const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const end = Date.now() + READY_MS;
	while (!(await isReady())) {
		if (child.exitCode === null && Date.now() < end) {
			await new Promise((resolve) => setTimeout(resolve, 50));
			continue;
		}
		killGroup(child, 'SIGKILL');
		throw new Error(`${command.join(' ')} did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
	}
	return { port, stop: async () => await stop(child, exited) };
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	const timer = setTimeout(() => killGroup(child, 'SIGKILL'), STOP_MS);
	await exited;
	clearTimeout(timer);
}

async function ask(port: number, text: string): Promise<string> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(text));
		const finish = (answer: string) => {
			socket.destroy();
			resolve(answer);
		};
		socket.once('data', (data) => finish(data.toString()));
		socket.once('error', () => finish(''));
		socket.setTimeout(1_000, () => finish(''));
	});
}
