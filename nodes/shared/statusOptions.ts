import type { INodePropertyOptions } from 'n8n-workflow';

import { STATUS_NAMES, STATUSES } from '../../d24/cashout/status';

const FINAL = STATUS_NAMES.filter((name) => STATUSES[name].final).map((name) => STATUSES[name].label.toLowerCase());

/** Those that end a cashout, for a sentence: completed, rejected or cancelled. */
export const FINAL_IN_WORDS = `${FINAL.slice(0, -1).join(', ')} or ${FINAL.at(-1)}`;

/** The statuses of a cashout as a list to choose from, by label. */
export const statusOptions: INodePropertyOptions[] = STATUS_NAMES.map((value) => ({
	name: STATUSES[value].label,
	value,
	description: STATUSES[value].meaning,
})).sort((one, other) => (one.name < other.name ? -1 : 1));
