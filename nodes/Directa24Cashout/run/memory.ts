import type { IExecuteFunctions } from 'n8n-workflow';

import { memoryOfRuns, type SentBefore } from '../../../protocol/sentBefore';
import { MACHINE } from '../../shared/directa24Of';

const memory = memoryOfRuns(MACHINE.elapsed);

/** The memory of the run that this call of execute() belongs to: node, execution and round of a loop. */
export function sentBeforeOf(context: IExecuteFunctions): SentBefore {
	const { id, name } = context.getNode();
	const runIndex: unknown = context.evaluateExpression('{{ $runIndex }}', 0);
	return memory.of(JSON.stringify([context.getWorkflow().id, context.getExecutionId(), id, name, runIndex]));
}
