/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { randomUUID } from 'node:crypto';

import type { World } from './world';

export interface Example {
	name: string;
	nodes: Array<{ name: string; type: string; webhookId?: string; parameters: object }>;
	connections: object;
}

/** An example as a user imports it, with addresses of its own and the credential filled in. `change`: parameters by the name of a node. */
export async function importExample({ client, credential }: World, example: Example, change: Record<string, object> = {}) {
	const workflow = structuredClone(example);
	for (const node of workflow.nodes) {
		if (node.webhookId) node.webhookId = randomUUID();
		node.parameters = { ...node.parameters, ...change[node.name] };
	}
	const { id } = (await client.importWorkflow(workflow, [{ ...credential, type: 'directa24Api' }])) as { id: string };
	return { id, node: (name: string) => workflow.nodes.find((each) => each.name === name) as Example['nodes'][number] };
}

/** Asks until there is an answer. */
export async function until<T>(ask: () => Promise<T | undefined> | T | undefined, what: string): Promise<T> {
	for (let attempt = 0; attempt < 300; attempt++) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`did not happen: ${what}`);
}
