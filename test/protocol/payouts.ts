import type { CashoutInput } from '../../d24/cashout/cashout';
import { ExecutionMemory, type SentBefore } from '../../protocol/sentBefore';

/** A row of a sheet. */
export const row = (change: Partial<CashoutInput> = {}): CashoutInput => ({
	external_id: 'pay-1',
	country: 'BR',
	currency: 'BRL',
	amount: '100',
	document_id: '01716001340',
	beneficiary_name: 'João',
	bank_account: '3423422-7',
	...change,
});

/** The memory of a run that has sent nothing yet. */
export const freshRun = (): SentBefore => new ExecutionMemory().run('node');
