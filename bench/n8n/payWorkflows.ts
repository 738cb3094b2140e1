import { payEachItem } from '../../test/faults/sheet';
import type { SimulatorProcess } from '../../test/simulator/process';
import { FIXED } from '../contestants/protocol';
import type { RealN8n } from './realN8n';

interface Node {
	name: string;
	type: string;
	typeVersion: number;
	parameters: object;
	credentials?: object;
}

const setFields = (name: string, ...assignments: Array<[name: string, type: string, value: string]>): Node => ({
	name,
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: { mode: 'manual', includeOtherFields: false, options: {}, assignments: { assignments: assignments.map(([field, type, value]) => ({ id: field, name: field, type, value })) } },
});

/** A sheet of so many rows with IDs of its own in every execution. */
const sheet = (size: number): Node[] => [
	{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
	setFields('Sheet', ['rows', 'array', `={{ Array.from({ length: ${size} }, (_, index) => ({ id: 'run-' + $execution.id + '-' + index, document: '01716001340', amount: '10.25' })) }}`]),
	{ name: 'Rows', type: 'n8n-nodes-base.splitOut', typeVersion: 1, parameters: { fieldToSplitOut: 'rows', options: {} } },
];

/** What somebody builds of n8n's own nodes: Edit Fields, Crypto, HTTP Request. Signed as Directa24 wants it. HTTP Request sends all its items at once. */
function pipeline({ url, credentials: { apiKey, apiPassphrase, secretSignature } }: SimulatorProcess): Node[] {
	const fixed = JSON.stringify({ login: apiKey, pass: apiPassphrase, ...FIXED });
	return [
		setFields('Payload', ['payload', 'string', `={{ JSON.stringify({ ...${fixed}, external_id: $json.id, document_id: $json.document, amount: Number($json.amount) }) }}`]),
		{ name: 'Sign', type: 'n8n-nodes-base.crypto', typeVersion: 1, parameters: { action: 'hmac', type: 'SHA256', value: '={{ $json.payload }}', dataPropertyName: 'signature', secret: secretSignature, encoding: 'hex' } },
		{
			name: 'Send',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: `${url}/v3/cashout`,
				sendHeaders: true,
				headerParameters: { parameters: [{ name: 'Payload-Signature', value: '={{ $json.signature }}' }] },
				sendBody: true,
				contentType: 'raw',
				rawContentType: 'application/json',
				body: '={{ $json.payload }}',
				options: {},
			},
		},
	];
}

/** Gives the pipeline one item after the other; its batch settings wait for no answer. */
const loop: Node = { name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, parameters: { batchSize: 1, options: {} } };

export type PayWorkflow = 'package' | 'item by item' | 'all at once';

/** Stores a workflow that pays a sheet; returns its ID. */
export async function createPayWorkflow({ client, credentials }: RealN8n, simulator: SimulatorProcess, kind: PayWorkflow, size: number, concurrency: number): Promise<string> {
	const payNodes: Record<PayWorkflow, () => Node[]> = {
		package: () => [{ name: 'Pay', type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, parameters: payEachItem('bench', { concurrency }), credentials }],
		'item by item': () => [loop, ...pipeline(simulator)],
		'all at once': () => pipeline(simulator),
	};
	const nodes = [...sheet(size), ...payNodes[kind]()].map((node, column) => ({ position: [200 * column, 0], ...node }));
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
	// The second output of the loop gives the next item; the first one is taken when there are no more.
	const links = nodes.slice(1).map(({ name }, index) => [nodes[index]?.name, { main: nodes[index]?.name === loop.name ? [[], to(name)] : [to(name)] }] as const);
	const back = kind === 'item by item' ? { [nodes.at(-1)?.name ?? '']: { main: [to(loop.name)] } } : {};
	const { id } = await client.createWorkflow({ name: `${kind} ${size}`, nodes, connections: { ...Object.fromEntries(links), ...back } });
	return id as string;
}

/** Runs the workflow once: how long by n8n's own account, and how many connections were opened. */
export async function pay({ client }: RealN8n, simulator: SimulatorProcess, workflowId: string, size: number, timeoutMs: number): Promise<{ ms: number; connections: number }> {
	const before = await simulator.counters();
	const earlier = Object.values(await client.countExecutions(workflowId)).reduce((sum, count) => sum + count, 0);
	await client.runManually(workflowId);
	const [run] = await client.waitExecutions(workflowId, earlier + 1, timeoutMs);
	const after = await simulator.counters();
	const created = after.created - before.created;
	if (run.status !== 'success' || created !== size) throw new Error(`${created} of ${size} payouts were created in n8n, and the execution ended with "${run.status}"`);
	return { ms: Date.parse(run.stoppedAt) - Date.parse(run.startedAt), connections: after.connections - before.connections };
}
