/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import fc from 'fast-check';
import { appendFileSync } from 'node:fs';

/** DIRECTA24_FUZZ_SEED repeats a run: it is printed with each failure. */
const SEED = process.env.DIRECTA24_FUZZ_SEED === undefined ? undefined : Number(process.env.DIRECTA24_FUZZ_SEED);
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const names = () => PROTOTYPES.map((prototype) => Object.getOwnPropertyNames(prototype).length).join();
const untouched = names();

let cases = 0;

/** A test with so many random cases; `holds` asserts, and may be asynchronous. No case may change a prototype; a rejection that nobody handles fails the test, which is jest's doing. */
export function fuzz<T extends [unknown, ...unknown[]]>(name: string, numRuns: number, arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> }, holds: (...values: T) => unknown): void {
	it(`${name}: ${numRuns} cases`, async () => {
		const property = fc.asyncProperty(...arbitraries, async (...values: T) => {
			cases += 1;
			await holds(...values);
			if (names() !== untouched) throw new Error('a prototype was changed');
		});
		await fc.assert(property, { numRuns, ...(SEED === undefined ? {} : { seed: SEED }) });
	}, 120_000);
}

/** A test with one case for each entry of a corpus. */
export function corpus<T>(name: string, entries: readonly T[], holds: (entry: T) => void): void {
	it(`${name}: ${entries.length} cases`, () => {
		for (const entry of entries) {
			cases += 1;
			holds(entry);
			if (names() !== untouched) throw new Error('a prototype was changed');
		}
	}, 120_000);
}

/** Calls a function that may throw errors of these classes and no others; undefined when it throws one. */
export function orThrows<T>(call: () => T, ...documented: Array<new (...values: never[]) => Error>): T | undefined {
	let thrown: unknown;
	try {
		return call();
	} catch (error) {
		thrown = error;
	}
	expect(documented.map(({ name }) => name)).toContain(thrown instanceof Error ? thrown.name : String(thrown));
	return undefined;
}

afterAll(() => {
	appendFileSync(process.env.DIRECTA24_FUZZ_TALLY as string, `${JSON.stringify({ file: expect.getState().testPath, cases })}\n`);
});
