import { createHmac, randomBytes } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError, WAIT_INDEFINITELY } from 'n8n-workflow';

import { isFinal, type CashoutStatus } from '../../../d24/cashout/status';
import { say } from '../../../d24/language/say';
import { MACHINE } from '../../shared/directa24Of';

/** What execute() leaves in the node's context for resume.ts; it is stored with the execution and survives a restart. */
export interface Awaited {
	externalId: string;
	/** In the address that D24 gets, so that a notification of another cashout of this execution cannot end this wait. */
	nonce: string;
	/** What the nonces of an execution are made of, so that a cashout keeps its own, whatever is resumed in between. */
	seed: string;
	/** Another one for each time that the node falls asleep. An execution that an earlier version put to sleep has none. */
	wait?: string;
	/** When n8n ends the wait by itself, in milliseconds since 1970; null: never. */
	until?: number | null;
	/** The statuses that end the wait, see endsWait. An execution that an earlier version put to sleep has none. */
	statuses?: readonly string[];
}

/** Name of the nonce in the address. */
export const NONCE_PARAMETER = 'awaited';

const MS_PER_HOUR = 3_600_000;

/**
 * n8n ends a wait at the first call that resumes it, whichever item that was for.
 * @throws NodeOperationError before anything is sent when there is more than one item
 */
export function assertOneItem(context: IExecuteFunctions): void {
	const { length } = context.getInputData();
	if (length <= 1) return;
	throw new NodeOperationError(context.getNode(), say`Only one cashout at a time can be waited for, and there are ${length} items`, {
		description: say`Nothing was sent. Put a Loop Over Items node with batch size 1 before this node and lead its end back to the loop`,
	});
}

/** The address that resumes this execution, to be given to D24. The same whenever this execution waits for the same cashout. */
export function resumeUrl(context: IExecuteFunctions, externalId: string): string {
	const memory = memoryOf(context);
	memory.seed ??= randomBytes(16).toString('hex');
	memory.nonce = createHmac('sha256', memory.seed).update(externalId).digest('hex').slice(0, 32);
	memory.externalId = externalId;
	const url = new URL(String(context.evaluateExpression('{{ $execution.resumeUrl }}', 0)));
	url.searchParams.set(NONCE_PARAMETER, memory.nonce);
	return url.toString();
}

/** Keeps the statuses that end the wait: on resume nothing can be read of the row that they may come from. */
export function keepStatuses(context: IExecuteFunctions, statuses: readonly CashoutStatus[]): void {
	memoryOf(context).statuses = [...statuses];
}

/**
 * Puts the execution to sleep. At the deadline n8n passes the input item on as it stands then, so the record is left
 * there with `timed_out: true`.
 * @param hours how long at most; 0 = until the notification comes
 * @param now the date, in milliseconds since 1970
 */
export async function park(context: IExecuteFunctions, record: IDataObject, hours: number, now = MACHINE.now()): Promise<void> {
	const deadline = hours > 0 ? new Date(now + hours * MS_PER_HOUR) : undefined;
	const memory = memoryOf(context);
	memory.wait = randomBytes(16).toString('hex');
	memory.until = deadline ? deadline.getTime() : null;
	await context.putExecutionToWait(deadline ?? WAIT_INDEFINITELY);
	const [item] = context.getInputData();
	if (item) item.json = { ...record, timed_out: true };
}

/** Whether a wait ends at this status. `wanted`: those that were chosen; none means a final one. */
export function endsWait(wanted: readonly string[], status: CashoutStatus | null): boolean {
	return wanted.length === 0 ? isFinal(status) : status !== null && wanted.includes(status);
}

function memoryOf(context: IExecuteFunctions): Partial<Awaited> {
	return context.getContext('node');
}
