import * as fc from 'fast-check';

import { ENDPOINTS } from '../../d24/endpoints';
import { createCashout } from '../../protocol/createCashout';
import { row } from './payouts';
import { absent, answer, code, created, lost, scripted, status, unreachable, type Step } from './script';

/** What becomes of one create: when D24 carries it out, if ever, and what its answer is. */
const create = fc.oneof(
	fc.record({ kind: fc.constant('answered' as const) }),
	fc.record({ kind: fc.constant('lost' as const), commitsAfterMs: fc.option(fc.integer({ min: 0, max: 200_000 })), http: fc.constantFrom(0, 500, 503, 537, 200) }),
	fc.record({ kind: fc.constant('throttled' as const) }),
	fc.record({ kind: fc.constant('unreachable' as const) }),
	fc.record({ kind: fc.constant('refused' as const), code: fc.constantFrom(514, 533, 300) }),
);
const lookUp = fc.constantFrom('true', 'true', 'lost', 'throttled', '500', '401');
const world = fc.record({ creates: fc.array(create, { minLength: 1, maxLength: 6 }), lookUps: fc.array(lookUp, { minLength: 1, maxLength: 30 }), latencyMs: fc.integer({ min: 0, max: 3000 }), settleMs: fc.integer({ min: 0, max: 20_000 }), cancelAt: fc.option(fc.integer({ min: 0, max: 200_000 })), before: fc.boolean() });

it('in any world: one create is carried out, nothing is claimed that is not so, and nothing is sent while it is open', async () => {
	await fc.assert(
		fc.asyncProperty(world, async ({ creates, lookUps, latencyMs, settleMs, cancelAt, before }) => {
			/** When the cashout comes into being, and by which create. */
			const commits: Array<{ at: number; by: number }> = before ? [{ at: -1, by: -1 }] : [];
			const exists = (at: number) => commits.some((commit) => commit.at <= at);
			let attempts = 0;
			let asked = 0;
			let open = false;
			/** When the request before this one was sent: an execution that was cancelled by then sends nothing. */
			let askedAt = 0;
			const script = scripted({}, { settleMs });
			const steps: { createCashout: () => Step; cashoutStatus: () => Step } = {
				createCashout() {
					expect(open).toBe(false);
					expect(cancelAt !== null && attempts > 0 && script.directa24.cancelled() && cancelAt < askedAt).toBe(false);
					const now = script.passed();
					const by = attempts++;
					const fate = creates[Math.min(by, creates.length - 1)] as (typeof creates)[number];
					if (fate.kind === 'throttled') return answer(429, '');
					if (fate.kind === 'unreachable') return unreachable;
					if (fate.kind === 'refused') return code(fate.code);
					if (exists(now)) return code(511);
					if (fate.kind === 'answered') {
						commits.push({ at: now, by });
						return created();
					}
					open = true;
					if (fate.commitsAfterMs !== null) commits.push({ at: now + fate.commitsAfterMs, by });
					return fate.http === 0 ? lost : fate.http === 537 ? code(537, 500) : answer(fate.http, '');
				},
				cashoutStatus() {
					const how = lookUps[Math.min(asked++, lookUps.length - 1)];
					if (how !== 'true') return { lost, throttled: answer(429, ''), '500': answer(500, ''), '401': code(401) }[how as 'lost'];
					if (exists(script.passed())) return status('PENDING');
					open = false;
					return absent;
				},
			};
			// D24 takes an external ID once: of several late commits only the first counts.
			script.directa24.request = async (wanted) => {
				if (cancelAt !== null && script.passed() >= cancelAt) script.cancel();
				const name = wanted.endpoint.path === ENDPOINTS.createCashout.path ? 'createCashout' : 'cashoutStatus';
				const step = steps[name]();
				askedAt = script.passed();
				await script.directa24.sleep(latencyMs);
				return step(wanted);
			};
			const result = await createCashout(script.directa24, row(), ENDPOINTS.createCashout);
			const own = commits.some(({ by }) => by >= 0);
			if (result.kind === 'created') expect(commits.some(({ at, by }) => by >= 0 && at <= script.passed())).toBe(true);
			if (result.kind === 'found') expect(exists(script.passed())).toBe(true);
			if (result.kind === 'failed' && result.failure.outcome !== 'unknown') expect(own).toBe(false);
			expect(script.passed()).toBeLessThanOrEqual(120_000 + 3 * latencyMs);
		}),
		{ numRuns: 500 },
	);
});
