import { NodeConnectionTypes, type IExecuteFunctions, type INodeType, type INodeTypeDescription } from 'n8n-workflow';

import { operationProperties, outputsExpression } from './operations';
import { run } from './run';

export class Directa24Cashout implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Directa24 Cashout',
		name: 'directa24Cashout',
		icon: { light: 'file:../../icons/directa24.svg', dark: 'file:../../icons/directa24.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{ $parameter["operation"] === "getStatus" ? "Get status" : $parameter["operation"].charAt(0).toUpperCase() + $parameter["operation"].slice(1) }}',
		description: 'Pay beneficiaries in Latin America, Africa and Asia through Directa24 (D24), and follow their payouts',
		defaults: { name: 'Directa24 Cashout' },
		usableAsTool: undefined,
		inputs: [NodeConnectionTypes.Main],
		outputs: outputsExpression,
		credentials: [{ name: 'directa24Api', required: true }],
		properties: operationProperties,
	};

	async execute(this: IExecuteFunctions) {
		return await run(this);
	}
}
