import type { INodePropertyOptions } from 'n8n-workflow';

import { STATUS_NAMES, STATUSES } from '../../d24/cashout/status';

/** The statuses of a cashout as a list to choose from, by label. */
export const statusOptions: INodePropertyOptions[] = STATUS_NAMES.map((value) => ({
	name: STATUSES[value].label,
	value,
	description: STATUSES[value].meaning,
})).sort((one, other) => (one.name < other.name ? -1 : 1));
