import { RELEASED } from '../../../../d24/cashout/status';
import { ENDPOINTS } from '../../../../d24/endpoints';
import { LABEL } from '../../../../d24/labels';
import { releaseByAgentFields } from '../../form/agent';
import { changeOperation } from './changeOperation';

export const release = changeOperation(
	{
		name: LABEL.release,
		value: 'release',
		action: 'Release a cashout',
		description: 'Let a cashout that is on hold be paid',
	},
	{ endpoint: ENDPOINTS.updateCashout, body: { status: 'PENDING' }, done: RELEASED },
	{ releases: true, fields: releaseByAgentFields },
);
