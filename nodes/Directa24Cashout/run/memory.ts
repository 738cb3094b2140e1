import type { IExecuteFunctions } from 'n8n-workflow';

import { ExecutionMemory, type SentBefore } from '../../../protocol/sentBefore';

/** By an object that n8n keeps for as long as an execution runs in this process, so that nothing is forgotten before and nothing is kept after. */
const executions = new WeakMap<object, ExecutionMemory>();

/** The memory of the run that this call of execute() belongs to: node and round of a loop. */
export function sentBeforeOf(context: IExecuteFunctions): SentBefore {
	const execution = context.getContext('flow');
	const memory = executions.get(execution) ?? new ExecutionMemory();
	executions.set(execution, memory);
	const { id, name } = context.getNode();
	const runIndex: unknown = context.evaluateExpression('{{ $runIndex }}', 0);
	return memory.run(JSON.stringify([id, name, runIndex]));
}
