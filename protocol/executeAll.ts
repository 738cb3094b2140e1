import type { Issue } from '../d24/issue';
import type { Directa24 } from './directa24';
import { invalidInput, notStarted, type Failure } from './failure';
import type { Outcome } from './outcome';

/** The items of a batch, by their index. */
export interface Batch {
	execute(index: number): Promise<Outcome>;
	/** What an earlier try of this run has done for an item whose turn does not come in this one. */
	earlier(index: number): Outcome | undefined;
}

interface Settings {
	/** How many items are under way at the same time. */
	concurrency: number;
	/** Whether the first item that fails keeps the later ones from starting. */
	stopAtFirst: boolean;
	/** True once nothing new may start. */
	cancelled: Directa24['cancelled'];
}

/**
 * Executes every item of a batch; the result is in input order and has an outcome for each. Items with blocking issues
 * are not executed. A refusal that concerns the credential stops the batch in any case: every further call would get
 * the same. So does a cancelled execution. What is under way is always waited for.
 */
export async function executeAll(batch: Batch, blocking: Issue[][], settings: Settings): Promise<Outcome[]> {
	const outcomes: Array<Outcome | undefined> = blocking.map(() => undefined);
	let next = 0;
	let stoppedBy: Failure | undefined;

	const worker = async () => {
		while (next < outcomes.length && !stoppedBy && !settings.cancelled()) {
			const index = next++;
			const issues = blocking[index] ?? [];
			const outcome: Outcome = issues.length > 0 ? { ok: false, failure: invalidInput(issues) } : await batch.execute(index);
			outcomes[index] = outcome;
			if (!outcome.ok && (settings.stopAtFirst || outcome.failure.explanation.scope === 'credential')) {
				stoppedBy ??= outcome.failure;
			}
		}
	};
	const workers = Math.max(1, Math.min(Math.floor(settings.concurrency) || 1, 50, outcomes.length));
	await Promise.all(Array.from({ length: workers }, worker));

	// In place, since a batch may have 100,000.
	for (const index of outcomes.keys()) outcomes[index] ??= batch.earlier(index) ?? { ok: false, failure: notStarted(stoppedBy) };
	return outcomes as Outcome[];
}
