import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';

import { triggerProperties } from './fields';
import { receive } from './receive';
import { responseMode } from './responseMode';
import { LABEL } from '../../d24/labels';

export class Directa24CashoutTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Directa24 Cashout Trigger',
		name: 'directa24CashoutTrigger',
		icon: { light: 'file:../../icons/directa24.svg', dark: 'file:../../icons/directa24.dark.svg' },
		group: ['trigger'],
		// Version 1 would make n8n evaluate an expression for every call of the webhook.
		version: 2,
		subtitle: '={{ ($parameter["statuses"] ?? []).join(", ") || "Every change" }}',
		// n8n shows this for both nodes in its list of nodes.
		description: 'Payouts through Directa24 (D24), and workflows that start when one changes, after verifying the notification',
		eventTriggerDescription: 'Waiting for a notification of Directa24',
		activationMessage: 'You can now give the Production URL to Directa24: it starts this workflow on every verified notification that the settings of this node let through.',
		defaults: { name: 'Directa24 Cashout Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'directa24Api', required: true }],
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				...responseMode,
				// Without it n8n answers the text "firstEntryJson".
				responseData: 'noData',
				path: 'directa24',
			},
		],
		triggerPanel: {
			header: 'Let Directa24 call this workflow',
			executionsHelp: {
				inactive:
					`<b>To try it:</b> press the button above, then send a cashout with the Test URL as its ${LABEL.notificationUrl} and change its status in the staging Merchant Panel.<br><br><b>To go live:</b> publish the workflow and give Directa24 the <b>Production URL</b>: as ${LABEL.notificationUrl} of each cashout, or once under Merchant Panel > Settings > API Access > Withdrawal URL. Directa24 notifies only on <b>port 80 or 443</b>, so the URL must have no port number.`,
				active:
					`<b>To try it:</b> press the button above, then send a cashout with the Test URL as its ${LABEL.notificationUrl}.<br><br><b>Live:</b> Directa24 calls the <b>Production URL</b>, which must be reachable on <b>port 80 or 443</b>; those runs appear in the executions list, not here.`,
			},
			activationHint:
				"Once you've finished building your workflow, publish it so that the Production URL works. Give that URL to Directa24; it must be on port 80 or 443.",
		},
		// It proves that a notification is genuine, so whoever reads it could send that notification again.
		sensitiveOutputFields: ['notification.control'],
		properties: triggerProperties,
	};

	/** D24 has no call to register an address: it comes with each cashout or is set in the Merchant Panel. */
	webhookMethods = {
		default: {
			checkExists: async () => true,
			create: async () => true,
			delete: async () => true,
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
