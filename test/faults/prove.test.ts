/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import fc from 'fast-check';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { loadPackage } from '../engine/engine';
import { mutate } from '../fixtures/mutate';
import type { Rule } from './audit';
import { MUTANTS, type Mutant } from './mutants';
import { play, warmUp } from './play';
import { scenarios } from './scenario';
import { settings } from './settings';
import { Stalls } from './stalls';

/** A mutant that survives this many scenarios was not noticed. */
const MOST_SCENARIOS = 200;

const packed = process.env.DIRECTA24_PACKED as string;
let stalls: Stalls;
beforeAll(async () => {
	stalls = new Stalls();
	await warmUp(await loadPackage(), stalls);
});
afterAll(() => stalls.stop());

/** A copy of the packed package beside it, with the mutation. */
function brokenCopy(mutant: Mutant): string {
	const copy = mkdtempSync(`${packed}-`);
	cpSync(packed, copy, { recursive: true });
	const target = path.join(copy, 'dist', 'directa24.js');
	writeFileSync(target, mutate(readFileSync(target, 'utf8'), mutant));
	return copy;
}

/** Plays scenarios until an offence satisfies `until`; true when one did. */
async function playUntil(count: number, until: (rule: Rule) => boolean): Promise<boolean> {
	const loaded = await loadPackage();
	const drawn = fc.sample(scenarios, { seed: settings.seed, numRuns: count });
	let found = false;
	const lane = async () => {
		for (let scenario = drawn.shift(); scenario && !found; scenario = drawn.shift()) {
			const { offences } = await play(loaded, scenario, stalls);
			found ||= offences.some(({ rule }) => until(rule));
		}
	};
	await Promise.all(Array.from({ length: settings.lanes }, lane));
	return found;
}

describe('the protocol broken on purpose is noticed', () => {
	it('as it is, it breaks no rule', async () => {
		expect(await playUntil(settings.lanes * 2, () => true)).toBe(false);
	}, 240_000);

	it.each(MUTANTS)('$name: $breaks', async (mutant) => {
		const copy = brokenCopy(mutant);
		try {
			process.env.DIRECTA24_PACKED = copy;
			expect(await playUntil(MOST_SCENARIOS, (rule) => rule === mutant.breaks)).toBe(true);
		} finally {
			process.env.DIRECTA24_PACKED = packed;
			rmSync(copy, { recursive: true, force: true });
		}
	}, 240_000);
});
