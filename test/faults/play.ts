import type { INode } from 'n8n-workflow';

import type { Loaded } from '../engine/engine';
import type { Cashout } from '../simulator';
import { audit, type Offence, type Played } from './audit';
import { CALM_ROW, calmScenario } from './calm';
import { BreakingDirecta24, type Call } from './directa24';
import { execute } from './n8n';
import { reportOf } from './report';
import type { Run, Scenario } from './scenario';
import { itemOf, payEachItem, sheetOf, type SheetRow } from './sheet';
import type { Stalls } from './stalls';

/** A scenario after it has been played. */
export interface Outcome {
	sheet: SheetRow[];
	ledger: Cashout[];
	calls: Call[];
	executions: Played[];
	offences: Offence[];
}

/** Plays a scenario with the packed package on n8n's engine, and audits it when every call has run its course. */
export async function play(loaded: Loaded, scenario: Scenario, stalls: Stalls): Promise<Outcome> {
	const sheet = sheetOf(scenario.rows);
	const directa24 = await BreakingDirecta24.start(scenario, sheet);
	try {
		const credential = directa24.credential(scenario.host);
		const start = async (name: string, run: Run) => await playRun(loaded, scenario, sheet, directa24, credential, stalls, name, run);
		const finishers = [await start('run-1', scenario.first)];
		if (scenario.second) {
			if (scenario.second.outageOver) directa24.endOutage();
			if (!scenario.second.atOnce) await directa24.settled();
			finishers.push(await start('run-2', scenario.second));
		}
		await directa24.settled();
		const executions = finishers.map((finish) => finish());
		const ledger = directa24.cashouts();
		return { sheet, ledger, calls: directa24.calls, executions, offences: audit(sheet, ledger, executions) };
	} finally {
		await directa24.close();
	}
}

/** The first scenario is slow because everything is loaded and compiled for it, so it proves little. */
export async function warmUp(loaded: Loaded, stalls: Stalls): Promise<void> {
	const { offences } = await play(loaded, calmScenario({ rows: Array.from({ length: 40 }, () => CALM_ROW), concurrency: 20, timeout: 20, giveUpAfter: 20 }), stalls);
	if (offences.length > 0) throw new TypeError(`Nothing breaks and yet: ${JSON.stringify(offences)}`);
}

/** Runs one execution to its end. The function returned gives the result once late calls have arrived. */
async function playRun(
	loaded: Loaded,
	{ concurrency, validateFirst, timeout, giveUpAfter, host }: Scenario,
	sheet: SheetRow[],
	directa24: BreakingDirecta24,
	credential: Record<string, string>,
	stalls: Stalls,
	name: string,
	run: Run,
): Promise<() => Played> {
	const startedAt = performance.now();
	const firstCall = directa24.calls.length;
	const node: Partial<INode> = { onError: run.onError };
	// n8n takes a pause of 0 for "not set", which is a second.
	if (run.tries > 1) Object.assign(node, { retryOnFail: true, maxTries: run.tries, waitBetweenTries: 1 });
	const execution = execute(loaded, credential, payEachItem(name, { concurrency, validateFirst, timeout, giveUpAfter, onDuplicate: run.onDuplicate }), [sheet.map(itemOf)], node);

	let cancelledAt: number | undefined;
	let creates = 0;
	directa24.onCall = ({ request, at }) => {
		if (request.endpoint !== 'create' || run.cancelAt === null || ++creates !== run.cancelAt) return;
		cancelledAt = at;
		execution.cancel();
	};
	const { status, runs } = await execution.finished;
	const lastCall = directa24.calls.length;

	return () => ({
		name,
		run,
		status,
		report: reportOf(runs[0], sheet),
		calls: directa24.calls.filter((call, index) => madeBy(call) === name || (call.request.endpoint !== 'create' && index >= firstCall && index < lastCall)),
		concurrency,
		giveUpAfterMs: giveUpAfter * 1000,
		cancelledAt,
		unreachable: host !== 'simulator',
		stalled: stalls.since(startedAt),
	});
}

/** The execution that sent a create: its name is the comment. */
function madeBy({ request }: Call): string | undefined {
	return /"comments":"(run-\d)"/.exec(request.rawBody.toString('utf8'))?.[1];
}
