import { ENDPOINTS } from '../../../../d24/endpoints';
import { LABEL } from '../../../../d24/labels';
import { changeOperation } from './changeOperation';

export const cancel = changeOperation(
	{
		name: LABEL.cancel,
		value: 'cancel',
		action: 'Cancel a cashout',
		description: 'Cancel a cashout that is pending or on hold; one that was sent to the bank cannot be cancelled',
	},
	{ endpoint: ENDPOINTS.cancelCashout, body: {}, done: ['CANCELLED'] },
);
