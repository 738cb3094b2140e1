/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { parentPort } from 'node:worker_threads';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { drawWorld } from './draw';
import { drawNotified } from './notifications/draw';
import { playNotified } from './notifications/play';
import type { NotifiedWorld } from './notifications/plan';
import { smallerNotified } from './notifications/shrink';
import { play } from './play';
import type { World } from './plan';
import type { Offence, Rule } from './rules';
import { shrink, smallerWorlds, type Kind } from './shrink';
import { addTally, emptyTally, printed, tallyOf, tallyOfNotified, type Tally } from './tally';

/** What a thread is asked for. */
export type Job =
	/** Plays the worlds with these numbers, and stops at the first offence; with `until` at the first one against that rule. */
	| { kind: 'play'; seed: number; lag: boolean; from: number; to: number; of?: 'payouts' | 'notifications'; until?: Rule; most?: number }
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

const PAYOUTS: Kind<World> = { play, smallerOnes: smallerWorlds };
const NOTIFICATIONS: Kind<NotifiedWorld> = { play: playNotified, smallerOnes: smallerNotified };
/** Of the numbers of worlds every third one has a world of notifications too. */
const NOTIFIED_EVERY = 3;

async function answerTo(job: Job): Promise<Answer> {
	if (job.kind === 'print') return { text: printed(job.tally, job.seconds) };
	if (job.kind === 'replay') {
		const world = JSON.parse(inflateRawSync(Buffer.from(job.code, 'base64url')).toString('utf8')) as World | NotifiedWorld;
		return { text: 'kind' in world ? await told(world, NOTIFICATIONS) : await told(world, PAYOUTS) };
	}
	const tally = emptyTally();
	const most = job.most ?? Infinity;
	for (let number = job.from; number < job.to && tally.payouts + tally.notified.calls < most; number++) {
		if (job.of !== 'notifications') {
			const outcome = await play(drawWorld(job.seed, number, job));
			addTally(tally, tallyOf(outcome));
			const found = await foundIn(number, outcome.world, outcome.offences, PAYOUTS, job.until);
			if (found) return { tally, found };
		}
		if (job.of === 'notifications' || (job.of === undefined && number % NOTIFIED_EVERY === 0)) {
			const outcome = await playNotified(drawNotified(job.seed, number));
			addTally(tally, tallyOfNotified(outcome));
			const found = await foundIn(number, outcome.world, outcome.offences, NOTIFICATIONS, job.until);
			if (found) return { tally, found };
		}
	}
	return { tally };
}

async function foundIn<W>(number: number, world: W, offences: Offence[], kind: Kind<W>, until: Rule | undefined): Promise<Found | undefined> {
	const offence = offences.find(({ rule }) => until === undefined || rule === until);
	if (!offence) return undefined;
	if (until !== undefined) return { number, offences: [offence], code: '', text: '' };
	const smallest = await shrink(world, offence.rule, kind);
	const code = deflateRawSync(Buffer.from(JSON.stringify(smallest))).toString('base64url');
	return { number, offences, code, text: await told(smallest, kind) };
}

/** A world, its history and what is wrong about it. */
async function told<W>(world: W, { play: playOne }: Kind<W>): Promise<string> {
	const { history, offences } = await playOne(world, true);
	return [JSON.stringify(world, undefined, 1).replace(/\n\s+/g, ' '), ...history, '', ...offences.map(({ rule, text }) => `${rule}: ${text}`), offences.length === 0 ? 'No rule is broken.' : ''].join('\n');
}
