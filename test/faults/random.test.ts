/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';

import { loadPackage, type Loaded } from '../engine/engine';
import { RULES } from './audit';
import { play, warmUp } from './play';
import { scenarios } from './scenario';
import { settings } from './settings';
import { Stalls } from './stalls';
import { Tally } from './tally';

const SCENARIOS_A_ROUND = 20;
/** Also the end of the search for a smaller scenario. */
const LONGEST_ROUND_MS = 180_000;

let loaded: Loaded;
let stalls: Stalls;
beforeAll(async () => {
	loaded = await loadPackage();
	stalls = new Stalls();
	await warmUp(loaded, stalls);
});
afterAll(() => stalls.stop());

it('whatever breaks, the ledger and the report agree', async () => {
	const tally = new Tally();
	let failure: unknown;
	/** The lane that found an offence; it looks for a smaller scenario with the same while the others rest. */
	let finder: number | undefined;
	const replays = settings.path !== undefined;
	const lane = async (number: number) => {
		for (let round = number; tally.sent < settings.payouts && finder === undefined; round += settings.lanes) {
			await fc.assert(
				fc.asyncProperty(scenarios, async (scenario) => {
					if (finder !== undefined && finder !== number) return;
					const outcome = await play(loaded, scenario, stalls);
					if (finder === undefined) tally.add(outcome);
					if (outcome.offences.length > 0) finder ??= number;
					expect(outcome.offences).toEqual([]);
				}),
				{ seed: settings.seed + round, numRuns: SCENARIOS_A_ROUND, path: settings.path, endOnFailure: replays, interruptAfterTimeLimit: LONGEST_ROUND_MS },
			);
			if (replays) break;
		}
	};
	const lanes = Array.from({ length: replays ? 1 : settings.lanes }, async (_, number) => {
		try {
			await lane(number);
		} catch (error) {
			failure ??= error;
		}
	});
	await Promise.all(lanes);
	process.stdout.write(`\nFault injection, seed ${settings.seed}\n${tally.toString()}\n\n`);
	if (failure) throw failure;
	expect(tally.offences).toEqual(Object.fromEntries(Object.keys(RULES).map((rule) => [rule, 0])));
	if (!replays) expect(tally.sent).toBeGreaterThanOrEqual(settings.payouts);
}, 24 * 3600 * 1000);
