import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { CASHOUT, type Loaded } from '../engine/engine';

// n8n-core reads its environment while it loads; test/engine/engine.ts has prepared that.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const core = require('n8n-core') as typeof import('n8n-core');

/** A trigger with one output for each list of items, so that each comes to the Cashout node in an iteration of its own; n8n takes the last output first. */
const start = (iterations: IDataObject[][]): INodeType => ({
	description: { displayName: 'Start', name: 'start', group: ['trigger'], version: 1, description: '', defaults: {}, inputs: [], outputs: iterations.map(() => 'main' as const), properties: [] },
	execute: async () => [...iterations].reverse().map((items) => items.map((json) => ({ json }))),
});

/** What one run of the Cashout node left behind. */
export interface Finished {
	error: { message: string; description?: string | null } | undefined;
	outputs: INodeExecutionData[][];
}

/** A running execution. */
export interface Execution {
	/** Ends it as the Stop button of n8n does: no further node starts, and calls under way are aborted. */
	cancel(): void;
	finished: Promise<{ status: string; runs: Finished[] }>;
}

let executions = 0;

/**
 * Starts Start -> Cashout as a new execution, with an ID of its own. The Cashout node runs once for each list of items,
 * as in a loop. `extra` are the settings of the node outside its parameters: onError, retryOnFail and the like.
 */
export function execute(
	{ nodes, credential: type }: Pick<Loaded, 'nodes' | 'credential'>,
	credential: ICredentialDataDecryptedObject,
	parameters: IDataObject,
	iterations: IDataObject[][],
	extra: Partial<INode> = {},
): Execution {
	const types: Record<string, INodeType> = { 'test.start': start(iterations), ...nodes };
	const node = (name: string, nodeType: string, more: Partial<INode>): INode => ({
		id: name,
		name,
		type: nodeType,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...more,
	});
	const cashout = { parameters: parameters as INode['parameters'], credentials: { directa24Api: { id: '1', name: 'Directa24' } }, ...extra };
	const workflow = new Workflow({
		id: 'faults',
		name: 'faults',
		nodes: [node('Start', 'test.start', {}), node('Cashout', CASHOUT, cashout)],
		connections: { Start: { main: iterations.map(() => [{ node: 'Cashout', type: 'main', index: 0 }]) } },
		active: false,
		nodeTypes: { getByName: (name: string) => types[name], getByNameAndVersion: (name: string) => types[name], getKnownTypes: () => ({}) } as unknown as INodeTypes,
		settings: { executionOrder: 'v1' },
	});
	const data = createRunExecutionData({
		executionData: { nodeExecutionStack: [{ node: workflow.getNode('Start') as INode, data: { main: [[{ json: {} }]] }, source: null }] },
	});
	const run = new core.WorkflowExecute(additionalData(type, credential), 'manual', data).processRunExecutionData(workflow);
	return {
		cancel: () => run.cancel(),
		finished: run.then(({ status, data: { resultData } }) => ({
			status,
			runs: (resultData.runData.Cashout ?? []).map(({ error, data: output }) => ({
				error: error as Finished['error'],
				outputs: (output?.main ?? []).map((list) => list ?? []),
			})),
		})),
	};
}

/** What n8n gives to an execution; the credential is signed by the package itself. */
function additionalData(type: Loaded['credential'], credential: ICredentialDataDecryptedObject): IWorkflowExecuteAdditionalData {
	const executionId = `faults-${++executions}`;
	const { authenticate } = type;
	if (typeof authenticate !== 'function') throw new TypeError('the credential has no authenticate function');
	const credentialsHelper = {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getCredentialsProperties: () => type.properties,
		getDecrypted: async () => structuredClone(credential),
		preAuthentication: async () => undefined,
		authenticate: async (decrypted: ICredentialDataDecryptedObject, _type: string, options: IHttpRequestOptions) => await authenticate.call(type, decrypted, options),
	};
	const base = 'http://127.0.0.1';
	return {
		webhookWaitingBaseUrl: base,
		formWaitingBaseUrl: base,
		credentialsHelper,
		executionId,
		currentNodeExecutionIndex: 0,
		variables: {},
		logAiEvent() {},
		setExecutionStatus() {},
		hooks: new core.ExecutionLifecycleHooks('manual', executionId, { id: 'faults', name: 'faults', nodes: [], connections: {}, active: false, activeVersionId: null, isArchived: false, createdAt: new Date(0), updatedAt: new Date(0) }),
	} as unknown as IWorkflowExecuteAdditionalData;
}
