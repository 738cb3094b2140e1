import type { INodeProperties } from 'n8n-workflow';

import { statusOptions } from '../shared/statusOptions';
import { LABEL } from '../../d24/labels';

/** The parameters of the trigger. */
export const triggerProperties: INodeProperties[] = [
	{
		displayName:
			`Give Directa24 the Production URL (open Webhook URLs above): as ${LABEL.notificationUrl} of each cashout, or once in the Merchant Panel under Settings > API Access > Withdrawal URL. It must be on port 80 or 443.`,
		name: 'urlNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: LABEL.lookUpStatus,
		name: 'lookUpStatus',
		type: 'boolean',
		default: true,
		description:
			'Whether to ask Directa24 for the status before the workflow starts. Directa24 does not put it into the notification, and its signature covers nothing but the external ID.',
	},
	{
		displayName: 'Statuses',
		name: 'statuses',
		type: 'multiOptions',
		default: [],
		options: statusOptions,
		description: 'Start only when the cashout is in one of these statuses. Empty: on every change. Where Directa24 does not tell the status, the workflow starts all the same, with status null, unless an option says otherwise: look at the status before anything is booked.',
		displayOptions: { show: { lookUpStatus: [true] } },
	},
	{
		displayName: 'Respond',
		name: 'respond',
		type: 'options',
		noDataExpression: true,
		default: 'immediately',
		options: [
			{
				name: 'Immediately',
				value: 'immediately',
				description: 'Answer 200 as soon as n8n has taken the execution; a workflow that fails later is not started again',
			},
			{
				name: 'When the Workflow Has Finished',
				value: 'whenFinished',
				description: 'Answer 200 only if the workflow succeeded and 5xx otherwise, so that Directa24 sends the notification again, up to five times',
			},
		],
		description: 'When Directa24 gets its answer',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'When the Look-Up Fails',
				name: 'whenLookUpFails',
				type: 'options',
				default: 'start',
				options: [
					{
						name: 'Start Without Status',
						value: 'start',
						description: 'Start the workflow with status null and the reason',
					},
					{
						name: 'Ask Directa24 to Send Again',
						value: 'retry',
						description: 'Answer 503; Directa24 then repeats the notification up to five times',
					},
				],
				description: 'What to do when Directa24 does not tell the status',
			},
			{
				displayName: 'Ask When a Link Notification Is Not Signed',
				name: 'askOnUnsigned',
				type: 'boolean',
				noDataExpression: true,
				default: false,
				description:
					'Whether a notification of a payout link that has no signature makes the trigger ask Directa24 for the status. The workflow starts on the answer of Directa24 alone, never on what the call says. Off: such a call is refused.',
			},
		],
		displayOptions: { show: { lookUpStatus: [true] } },
	},
];
