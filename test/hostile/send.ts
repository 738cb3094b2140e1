/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { connect } from 'node:net';

import type { Status } from './fixture';

const TIMEOUT_MS = 30_000;
/** n8n leaves a connection open on which it has answered before it had read everything. */
const AFTER_ANSWER_MS = 1_000;

export interface Answer {
	status: Status | 'no answer';
	body: string;
}

/** Sends exactly these bytes over a connection of its own; `giveUp` closes our half after them. */
export async function send(url: URL, bytes: Buffer, giveUp = false): Promise<Answer> {
	return await new Promise((resolve) => {
		const received: Buffer[] = [];
		const socket = connect(Number(url.port), url.hostname);
		let late = false;
		socket.setTimeout(TIMEOUT_MS, () => {
			late = true;
			socket.destroy();
		});
		socket.on('data', (data) => {
			received.push(data);
			if (read(Buffer.concat(received).toString('latin1')).status !== undefined) socket.setTimeout(AFTER_ANSWER_MS);
		});
		socket.on('end', () => socket.destroy());
		// An answer may come before everything is sent; the rest then meets a closed connection.
		socket.on('error', () => socket.destroy());
		socket.on('close', () => {
			const { status, body } = read(Buffer.concat(received).toString('latin1'));
			resolve({ status: status ?? (late ? 'no answer' : 'closed'), body });
		});
		if (giveUp) socket.end(bytes);
		else socket.write(bytes);
	});
}

/** The status of the last answer that is not a mere 1xx. */
function read(text: string): { status?: number; body: string } {
	const answer = /(?:^|\r\n\r\n)HTTP\/1\.1 ([2-5]\d\d) /.exec(text);
	if (!answer) return { body: '' };
	return { status: Number(answer[1]), body: text.slice(text.indexOf('\r\n\r\n', answer.index + 4) + 4) };
}

/** Runs the jobs, at most so many at a time. */
export async function inParallel<T>(jobs: T[], most: number, run: (job: T, index: number) => Promise<void>): Promise<void> {
	const entries = jobs.entries();
	const worker = async () => {
		for (const [index, job] of entries) await run(job, index);
	};
	await Promise.all(Array.from({ length: most }, worker));
}
