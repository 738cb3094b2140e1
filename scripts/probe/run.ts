/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error */
import { explainRefusal } from '../../d24/refusals/explain';
import { Account, describe, Interrupted, NotPossible, type Payout } from './account';
import { cancelAll } from './cleanUp';
import type { Experiment, Tools } from './experiment';
import { banks } from './experiments/banks';
import { changes } from './experiments/changes';
import { codes } from './experiments/codes';
import { fields } from './experiments/fields';
import { firstPayout } from './experiments/firstPayout';
import { keys } from './experiments/keys';
import { lateCommit } from './experiments/lateCommit';
import { notifications } from './experiments/notifications';
import { usedIds } from './experiments/usedIds';
import { found, notKnown, type Evidence, type Finding } from './finding';
import { Complaint, hostOf, type Options } from './options';

/** In this order, since the first payout decides how the others are sent, and twenty payouts may not do for all. */
const EXPERIMENTS: Record<string, Experiment> = { keys, firstPayout, usedIds, changes, lateCommit, fields, codes, banks, notifications };

export interface Report {
	host: string;
	run: string;
	started: string;
	ended: string;
	interrupted: boolean;
	findings: Finding[];
	payouts: Payout[];
	/** Every answer, in order. */
	calls: Evidence[];
	/** What somebody has to cancel in the panel. */
	left: Payout[];
}

export interface Surroundings {
	log(line: string): void;
	signal: AbortSignal;
	/** Pauses between the tries to cancel a payout, in milliseconds; fewer in tests. */
	patience?: number[];
}

/**
 * Makes the experiments and cancels what they made, whatever happens.
 * @throws Complaint when the host is no place for experiments, or does not take the keys
 */
export async function probe(options: Omit<Options, 'json'>, { log, signal, patience }: Surroundings): Promise<Report> {
	const started = new Date();
	const host = hostOf(options.host);
	const run = started.toISOString().replace(/\D/g, '').slice(0, 14);
	const account = new Account(host, options.keys, options.payout, run, signal, options.usedIds);
	await assertKeys(account);
	log(`External IDs of this run begin with probe-${run}.`);

	const findings: Finding[] = [];
	let interrupted = false;
	let left: Payout[] = [];
	try {
		for (const [name, experiment] of Object.entries(EXPERIMENTS)) {
			log(`${name} …`);
			findings.push(...(await answersOf(experiment, { account, log, options, pause: async (ms) => await pauseOf(ms, signal) })));
		}
	} catch (error) {
		if (!(error instanceof Interrupted)) throw error;
		interrupted = true;
		log('Interrupted: cancelling what was made …');
	} finally {
		log('Cancelling …');
		left = await cancelAll(account, log, patience);
	}
	return { host, run, started: started.toISOString(), ended: new Date().toISOString(), interrupted, findings, payouts: account.payouts, calls: account.answers, left };
}

/** Asks for a payout that does not exist: good keys are answered with code 509. */
async function assertKeys(account: Account): Promise<void> {
	const answer = await account.call('status', { external_id: account.newId() });
	if (answer.code === '509') return;
	if (answer.code === undefined) throw new Complaint(`The host did not answer like the API of Directa24: ${describe(answer)}.`);
	const { message, nextStep } = explainRefusal({ code: answer.code, text: '' });
	throw new Complaint(`${message()} (code ${answer.code}). ${nextStep()}.`);
}

async function answersOf(experiment: Experiment, tools: Omit<Tools, 'tell'>): Promise<Finding[]> {
	const told = new Map<string, Finding>();
	let why = 'the experiment came to no answer';
	try {
		await experiment.run({
			...tools,
			tell(id, answer, evidence, details) {
				const question = experiment.questions[id];
				if (question) told.set(id, found(id, question, answer, evidence, details));
			},
		});
	} catch (error) {
		if (error instanceof Interrupted) throw error;
		if (!(error instanceof NotPossible)) tools.log(`An experiment failed: ${String(error)}`);
		why = error instanceof Error ? error.message : String(error);
	}
	return Object.entries(experiment.questions).map(([id, question]) => told.get(id) ?? notKnown(id, question, why));
}

/** @throws Interrupted */
async function pauseOf(ms: number, signal: AbortSignal): Promise<void> {
	if (signal.aborted) throw new Interrupted();
	await new Promise<void>((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal.addEventListener('abort', end);
	});
	if (signal.aborted) throw new Interrupted();
}
