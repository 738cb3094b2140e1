/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { parentPort } from 'node:worker_threads';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { drawWorld } from './draw';
import { play } from './play';
import type { World } from './plan';
import type { Offence, Rule } from './rules';
import { shrink } from './shrink';
import { addTally, emptyTally, printed, tallyOf, type Tally } from './tally';

/** What a thread is asked for. */
export type Job =
	/** Plays these worlds, and stops at the first offence; with `until` at the first one against that rule. */
	| { kind: 'play'; seed: number; lag: boolean; from: number; to: number; until?: Rule; mostPayouts?: number }
	| { kind: 'replay'; code: string }
	/** The table of everything that was played. */
	| { kind: 'print'; tally: Tally; seconds: number };

export type Answer = { tally: Tally; found?: Found } | { text: string };

export interface Found {
	number: number;
	offences: Offence[];
	/** The smallest world that breaks the same rule, in a form for the command line. */
	code: string;
	text: string;
}

parentPort?.on('message', (job: Job) => {
	void answerTo(job).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(job: Job): Promise<Answer> {
	if (job.kind === 'print') return { text: printed(job.tally, job.seconds) };
	if (job.kind === 'replay') return { text: await told(JSON.parse(inflateRawSync(Buffer.from(job.code, 'base64url')).toString('utf8')) as World) };
	const tally = emptyTally();
	for (let number = job.from; number < job.to && tally.payouts < (job.mostPayouts ?? Infinity); number++) {
		const outcome = await play(drawWorld(job.seed, number, job));
		addTally(tally, tallyOf(outcome));
		const offence = outcome.offences.find(({ rule }) => job.until === undefined || rule === job.until);
		if (!offence) continue;
		if (job.until !== undefined) return { tally, found: { number, offences: [offence], code: '', text: '' } };
		const smallest = await shrink(outcome.world, offence.rule);
		const code = deflateRawSync(Buffer.from(JSON.stringify(smallest))).toString('base64url');
		return { tally, found: { number, offences: outcome.offences, code, text: await told(smallest) } };
	}
	return { tally };
}

/** A world, its history and what is wrong about it. */
async function told(world: World): Promise<string> {
	const { history, offences } = await play(world, true);
	return [JSON.stringify(world, undefined, 1).replace(/\n\s+/g, ' '), ...history, '', ...offences.map(({ rule, text }) => `${rule}: ${text}`), offences.length === 0 ? 'No rule is broken.' : ''].join('\n');
}
