import { ENDPOINTS } from '../../../../d24/endpoints';
import { releaseByAgentFields } from '../../form/agent';
import { changeOperation } from './changeOperation';

export const release = changeOperation(
	{
		name: 'Release',
		value: 'release',
		action: 'Release a cashout',
		description: 'Let a cashout that is on hold be paid',
	},
	// A released cashout may have been sent to the bank, and come to its end there, before anybody looks.
	{ endpoint: ENDPOINTS.updateCashout, body: { status: 'PENDING' }, done: ['PENDING', 'DELIVERED', 'COMPLETED', 'REJECTED'] },
	{ releases: true, fields: releaseByAgentFields },
);
