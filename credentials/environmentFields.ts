import type { INodeProperties } from 'n8n-workflow';

import { LABEL } from '../d24/labels';

/** The choice of environment. */
export function environmentField(description: string): INodeProperties {
	return {
		displayName: LABEL.environment,
		name: 'environment',
		type: 'options',
		default: 'staging',
		options: [
			{ name: 'Staging (Tests, No Real Money)', value: 'staging' },
			{ name: 'Production (Real Money)', value: 'production' },
			{ name: LABEL.customUrl, value: 'custom' },
		],
		description,
	};
}

/** The host that goes with the choice "Custom Host". */
export function customHostField(example: string): INodeProperties {
	return {
		displayName: LABEL.customUrl,
		name: 'customUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: `e.g. ${example}`,
		description: 'For a white-label of Directa24 or a simulator. It must be https, except for this computer (http://127.0.0.1:port).',
		displayOptions: { show: { environment: ['custom'] } },
	};
}
