import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { payoutMethodsOf } from './methods/payoutMethodsOf';
import { searchBanks } from './methods/searchBanks';
import { operationProperties, outputsExpression, subtitleExpression, withoutReconciliation } from './operations';
import { resume } from './waiting/resume';
import { run } from './run/run';

export class Directa24Cashout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Directa24 Cashout',
		name: 'directa24Cashout',
		icon: { light: 'file:../../icons/directa24.svg', dark: 'file:../../icons/directa24.dark.svg' },
		group: ['output'],
		version: [1, 1.1],
		subtitle: subtitleExpression,
		description: 'Pay beneficiaries in Latin America, Africa and Asia through Directa24 (D24), and follow their payouts',
		defaults: { name: 'Directa24 Cashout' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		credentials: [
			{ name: 'directa24Api', required: true, displayOptions: { hide: { resource: ['reconciliation', 'sheet'] } } },
			{ name: 'directa24ReconciliationApi', required: true, displayOptions: { hide: { resource: withoutReconciliation, checkReconciliation: [false] } } },
		],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				// Without it n8n answers the text "firstEntryJson".
				responseData: '',
				path: '',
				restartWebhook: true,
			},
		],
		waitingNodeTooltip: 'Waiting for Directa24 to notify that the cashout is final',
		// They prove that a notification is genuine; what Verify rejects is passed on as it came.
		sensitiveOutputFields: ['notification.control', 'body.control', 'headers.payload-signature', 'headers.authorization'],
		properties: operationProperties,
	};

	/** The address that Create and Wait gives to D24 belongs to one execution; there is nothing to register. */
	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	methods = { listSearch: { searchBanks }, loadOptions: { payoutMethodsOf } };

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await resume(this);
	}
}
