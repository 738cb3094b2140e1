import { ENDPOINTS } from '../../../../d24/endpoints';
import { LABEL } from '../../../../d24/labels';
import { changeOperation } from './changeOperation';

export const hold = changeOperation(
	{
		name: LABEL.hold,
		value: 'hold',
		action: 'Hold a cashout',
		description: 'Keep a pending cashout from being sent to the bank until it is released; its amount stays reserved',
	},
	{ endpoint: ENDPOINTS.updateCashout, body: { status: 'ON_HOLD' }, done: ['ON_HOLD'] },
);
