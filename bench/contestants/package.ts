import { loadPackage } from '../../test/engine/engine';
import { credentialFor } from '../../test/engine/fixtures';
import { execute } from '../../test/faults/n8n';
import { payEachItem } from '../../test/faults/sheet';
import type { Simulator } from '../../test/simulator';
import type { Contestant, Target } from './protocol';

/** The packed package on n8n's engine. */
export async function packageContestant(target: Target): Promise<Contestant> {
	const loaded = await loadPackage();
	const credential = credentialFor(target as unknown as Simulator);
	return {
		async pay(items, { concurrency }) {
			const result = await execute(loaded, credential, payEachItem('bench', { concurrency }), [items]).finished;
			const run = result.runs[0];
			const created = run?.outputs[0]?.filter(({ json }) => json.created === true).length ?? 0;
			return { created, kept: result, problem: run?.error?.message };
		},
	};
}
