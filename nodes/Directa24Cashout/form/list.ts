import type { INodeProperties } from 'n8n-workflow';

import { LABEL } from '../../../d24/labels';

/** How many records of a list are wanted, as n8n's own nodes ask for it. */
export const returnAllField: INodeProperties = {
	displayName: LABEL.returnAll,
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limitField: INodeProperties = {
	displayName: LABEL.limit,
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: { show: { returnAll: [false] } },
};
