import type { Issue } from '../d24/issue';
import { invalidInput, notStarted, type Failure } from '../nodes/Directa24Cashout/run/errors';
import type { Outcome, PreparedBatch } from '../nodes/Directa24Cashout/operations/operation';
import type { Directa24 } from './send';

interface Settings {
	/** How many items are under way at the same time. */
	concurrency: number;
	/** Whether the first item that fails keeps the later ones from starting. */
	stopAtFirst: boolean;
}

/**
 * Executes every item of a batch; the result is in input order and has an outcome for each. Items with blocking issues
 * are not executed. A refusal that concerns the credential stops the batch in any case: every further call would get
 * the same. So does a cancelled execution. What is under way is always waited for.
 */
export async function executeAll(
	directa24: Directa24,
	batch: PreparedBatch,
	blocking: Issue[][],
	settings: Settings,
): Promise<Outcome[]> {
	const outcomes: Array<Outcome | undefined> = blocking.map(() => undefined);
	let next = 0;
	let stoppedBy: Failure | undefined;

	const worker = async () => {
		while (next < outcomes.length && !stoppedBy && !directa24.cancelled()) {
			const index = next++;
			const issues = blocking[index] ?? [];
			const outcome: Outcome =
				issues.length > 0 ? { ok: false, failure: invalidInput(issues) } : await batch.execute(directa24, index);
			outcomes[index] = outcome;
			if (!outcome.ok && (settings.stopAtFirst || outcome.failure.explanation.scope === 'credential')) {
				stoppedBy ??= outcome.failure;
			}
		}
	};
	const workers = Math.max(1, Math.min(Math.floor(settings.concurrency) || 1, 50, outcomes.length));
	await Promise.all(Array.from({ length: workers }, worker));

	return outcomes.map((outcome, index) => outcome ?? batch.earlier(directa24, index) ?? { ok: false, failure: notStarted(stoppedBy) });
}
