import { NodeOperationError, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { CashoutStatus } from '../../../d24/cashout/status';
import { inLanguage } from '../../../d24/language/inLanguage';
import { readNumberIn } from '../../../d24/rules/switches';
import { rowsOf, type Outcome } from '../../../protocol/outcome';
import { DEFAULT_WAIT_HOURS, WAIT_HOURS } from '../form/options';
import { isTool } from '../input/agent';
import { languageOf } from '../input/parameters';
import { operationOf } from '../operations';
import { assertOneItem, endsWait, park } from '../waiting/wait';
import { runForAgent } from './agent';
import { fateOfOthers } from './batchTexts';
import { carryOut } from './carryOut';
import { toNodeError } from './errors';
import { storedFiles } from './files';
import { outputsOf } from './outputs';
import { StoppedRun } from './told';

/** Runs the chosen operation over all items: check them all, then execute with bounded concurrency, output in input order. */
export async function run(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const node = context.getNode();
	if (isTool(node)) return await runForAgent(context);
	const resource = context.getNodeParameter('resource', 0) as string;
	const name = context.getNodeParameter('operation', 0) as string;
	const operation = operationOf(resource, name);
	if (!operation) {
		throw new NodeOperationError(node, `This version of the node has no operation "${name}" for "${resource}"`, {
			description: 'Choose the operation again in the node',
		});
	}

	if (operation.waits) inLanguage(languageOf(context), () => assertOneItem(context));
	const goOn = context.continueOnFail();
	const carriedOut = await carryOut(context, operation, goOn).catch((error: unknown) => {
		throw error instanceof StoppedRun ? error.toNodeError(node) : error;
	});
	const { outcomes, batch, place } = carriedOut;

	const failedAt = outcomes.findIndex((outcome) => !outcome.ok && outcome.failure.outcome !== 'not_started');
	const failed = outcomes[failedAt];
	if (!goOn && failed && !failed.ok) {
		const { failure } = failed;
		throw inLanguage(batch.language, () => toNodeError(failure, place(failedAt), outcomes, fateOfOthers(outcomes, batch, failedAt)));
	}

	if (operation.waits) await parkUnlessThere(context, outcomes[0]);
	const files = await storedFiles(context, outcomes);
	return inLanguage(batch.language, () => outputsOf(operation, carriedOut, operation.once ? [] : context.getInputData(), files));
}

/** What is final is not waited for, nor what is already where the wait would end: a payout of an earlier run notifies another address. */
async function parkUnlessThere(context: IExecuteFunctions, outcome: Outcome | undefined): Promise<void> {
	const record = outcome && rowsOf(outcome)[0]?.json;
	if (!record || record.final === true || record.dry_run === true) return;
	const wanted = context.getNodeParameter('waitFor', 0, []) as string[];
	if (endsWait(wanted, record.status as CashoutStatus | null)) return;
	const hours = readNumberIn(context.getNodeParameter('waitHours', 0, DEFAULT_WAIT_HOURS), WAIT_HOURS) ?? DEFAULT_WAIT_HOURS;
	await park(context, record as IDataObject, hours);
}
