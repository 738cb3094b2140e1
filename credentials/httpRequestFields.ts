import type { INodeProperties } from 'n8n-workflow';

/**
 * n8n's own restriction of a credential in its HTTP Request and GraphQL nodes, under its own names, with `None` as default.
 * Of a call of HTTP Request that fails, some versions of n8n (2.41 among them) show the signed request to the expressions of
 * the next node, and with it the keys. n8n stores no default, so what was saved before this field is closed too.
 * @param host an example of what to write among the domains
 * @param ofDomains what the choice of domains means for the Directa24 nodes
 */
export const httpRequestFields = (host: string, ofDomains: string): INodeProperties[] => [
	{
		displayName: 'Allowed HTTP Request Domains',
		name: 'allowedHttpRequestDomains',
		type: 'options',
		noDataExpression: true,
		default: 'none',
		options: [
			{ name: 'All', value: 'all', description: 'HTTP Request may use this credential for the hosts above' },
			{ name: 'None', value: 'none', description: 'Only the Directa24 nodes use it' },
			{ name: 'Specific Domains', value: 'domains', description: `HTTP Request may use it for these hosts. ${ofDomains}` },
		],
		description: "Whether n8n's HTTP Request and GraphQL nodes may use this credential. Whoever may edit such a workflow can then read its keys, from a call that fails. The Directa24 nodes need no more than None.",
	},
	{
		displayName: 'Allowed Domains',
		name: 'allowedDomains',
		type: 'string',
		noDataExpression: true,
		default: '',
		placeholder: `e.g. ${host}`,
		description: 'Hosts, with commas between them',
		displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } },
	},
];
