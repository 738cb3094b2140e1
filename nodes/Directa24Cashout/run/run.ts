import { NodeOperationError, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { CashoutStatus } from '../../../d24/cashout/status';
import { inLanguage } from '../../../d24/language/inLanguage';
import type { Failure } from '../../../protocol/failure';
import { rowsOf } from '../../../protocol/outcome';
import { isTool } from '../input/agent';
import { languageOf } from '../input/itemParameters';
import { operationOf } from '../operations';
import type { Waited } from '../operations/cashout/createAndWait';
import type { AnyOperation } from '../operations/operation';
import { notAsleep } from '../waiting/notAsleep';
import { assertOneItem, endsWait, keepStatuses, park } from '../waiting/wait';
import { credentialReadsRow, isCredentialKept } from '../waiting/wakeable';
import { runForAgent } from './agent';
import { fateOfOthers } from './batchTexts';
import { carryOut, type CarriedOut } from './carryOut';
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
	const carriedOut = await (operation.waits ? carryOutAndPark : carryOut)(context, operation, goOn).catch((error: unknown) => {
		throw error instanceof StoppedRun ? error.toNodeError(node) : error;
	});
	const { outcomes, batch, place } = carriedOut;

	const failedAt = outcomes.findIndex((outcome) => !outcome.ok && outcome.failure.outcome !== 'not_started');
	const failed = outcomes[failedAt];
	if (!goOn && failed && !failed.ok) {
		const { failure } = failed;
		throw inLanguage(batch.language, () => toNodeError(failure, place(failedAt), outcomes, fateOfOthers(outcomes, batch, failedAt)));
	}

	const files = await storedFiles(context, outcomes);
	return inLanguage(batch.language, () => outputsOf(operation, carriedOut, operation.once ? [] : context.getInputData(), files));
}

/** Carries out an operation that waits, and puts the execution to sleep. */
async function carryOutAndPark(context: IExecuteFunctions, operation: AnyOperation, goOn: boolean): Promise<CarriedOut> {
	return await carryOut(context, wakeable(context, operation), goOn, async (outcomes) => {
		const failure = await parkUnlessThere(context, outcomes[0]);
		return failure ? [{ ok: false, failure }] : outcomes;
	});
}

/** The operation, stopped before anything is sent where nothing could wake the execution. */
function wakeable(context: IExecuteFunctions, operation: AnyOperation): AnyOperation {
	return {
		...operation,
		async prepare(connector, parameters) {
			const batch = await operation.prepare(connector, parameters);
			if (await isCredentialKept(context)) return batch;
			const issue = inLanguage(batch.language, credentialReadsRow);
			return { ...batch, issues: batch.issues.map((issues) => [issue, ...issues]) };
		},
	};
}

/** What is final is not waited for, nor what is already where the wait would end: a payout of an earlier run notifies another address. */
async function parkUnlessThere(context: IExecuteFunctions, outcome: Waited | undefined): Promise<Failure | undefined> {
	const record = outcome && rowsOf(outcome)[0]?.json;
	const waitsFor = outcome?.waitsFor;
	if (!record || !waitsFor || record.final === true || record.dry_run === true) return undefined;
	if (endsWait(waitsFor.statuses, record.status as CashoutStatus | null)) return undefined;
	try {
		keepStatuses(context, waitsFor.statuses);
		await park(context, record as IDataObject, waitsFor.hours);
		return undefined;
	} catch (error) {
		return notAsleep(record, error);
	}
}
