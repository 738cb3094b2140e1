import type { INodeProperties } from 'n8n-workflow';

const forTools = { show: { '@tool': [true] } };

/** Shown to the owner of a tool that creates. */
export const createByAgentFields: INodeProperties[] = [
	{
		displayName:
			"An agent may send several calls, also the same one twice, and can overwrite $json: take what it must not choose from a named node, e.g. {{ $('Invoices').item.json.number }}. The external ID must stay the same when the same payout is asked for again.",
		name: 'agentNotice',
		type: 'notice',
		default: '',
		displayOptions: forTools,
	},
	{
		displayName: 'Let Agents Pay Without Release',
		name: 'agentsMayPay',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether payouts that an agent creates are paid at once. When off, they are created on hold and a person releases them.',
		displayOptions: forTools,
	},
];

/** Shown to the owner of a tool that releases. */
export const releaseByAgentFields: INodeProperties[] = [
	{
		displayName: 'Let Agents Release Payouts',
		name: 'agentsMayRelease',
		type: 'boolean',
		noDataExpression: true,
		default: false,
		description: 'Whether an agent may release payouts that are on hold. When off, the tool refuses and a person has to do it.',
		displayOptions: forTools,
	},
];
