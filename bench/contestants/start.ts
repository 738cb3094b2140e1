/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

import type { PackedPackage } from '../packedPackage';
import type { ContestantName, Measured, Running, Target } from './protocol';

interface Message {
	ready?: true;
	measured?: Measured;
	problem?: string;
}

/** Starts the process of a contestant; it ends with this one. */
export async function startContestant(name: ContestantName, target: Target, { env }: PackedPackage): Promise<Running> {
	const child = fork(path.join(__dirname, 'worker.ts'), [name, JSON.stringify(target)], { execArgv: ['--expose-gc', '--import', 'tsx'], env: { ...process.env, ...env } });
	const next = async () => await nextMessage(child, name);
	await next();
	return {
		name,
		async carryOut(job) {
			child.send(job);
			const { measured } = await next();
			if (!measured) throw new Error(`${name} gave no measurement`);
			return measured;
		},
		stop: () => void child.kill(),
	};
}

async function nextMessage(child: ChildProcess, name: string): Promise<Message> {
	return await new Promise((resolve, reject) => {
		const end = (code: number | null) => reject(new Error(`${name} ended with exit code ${code}`));
		child.once('exit', end);
		child.once('message', (message: Message) => {
			child.off('exit', end);
			if (message.problem === undefined) resolve(message);
			else reject(new Error(`${name}: ${message.problem}`));
		});
	});
}
