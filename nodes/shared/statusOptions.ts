import type { INodePropertyOptions } from 'n8n-workflow';

import { STATUS_MEANINGS, type CashoutStatus } from '../../d24/cashout/cashout';

const LABELS: Record<CashoutStatus, string> = {
	CANCELLED: 'Cancelled',
	COMPLETED: 'Completed',
	DELIVERED: 'Delivered',
	ON_HOLD: 'On Hold',
	PENDING: 'Pending',
	REJECTED: 'Rejected',
};

/** The statuses of a cashout as a list to choose from, by label. */
export const statusOptions: INodePropertyOptions[] = (Object.keys(LABELS) as CashoutStatus[]).map((value) => ({
	name: LABELS[value],
	value,
	description: STATUS_MEANINGS[value],
}));
