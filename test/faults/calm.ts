import type { Run, Scenario, ScenarioRow } from './scenario';

/** A row that is paid without trouble. */
export const CALM_ROW: ScenarioRow = { name: 'pay', defect: 'none', before: 'nothing', faults: [] };

export const calmRun = (change: Partial<Run> = {}): Run => ({ onDuplicate: 'error', onError: 'continueErrorOutput', tries: 1, cancelAt: null, ...change });

/** A scenario in which nothing breaks, but for the changes. */
export const calmScenario = (change: Partial<Scenario> = {}): Scenario => ({
	rows: [CALM_ROW],
	concurrency: 1,
	validateFirst: true,
	timeout: 0.25,
	giveUpAfter: 2,
	host: 'simulator',
	statusOf537: 412,
	outage: null,
	first: calmRun(),
	second: null,
	...change,
});
