import { createHmac, randomUUID } from 'node:crypto';
import {
	createRunExecutionData,
	ICredentialsHelper,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsExpressionResolveValues,
	type IDataObject,
	type IExecuteData,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRunExecutionData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import type { Simulator } from '../simulator';
import { CASHOUT, loadPackage } from './engine';
import { brazil } from './fixtures';

// After engine.ts, which prepares what n8n-core reads while it loads.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const core = require('n8n-core') as typeof import('n8n-core');

const PASSES: INodeType = {
	description: { displayName: 'Row', name: 'row', group: ['trigger'], version: 1, description: '', defaults: {}, inputs: [], outputs: ['main'], properties: [] },
	async execute() {
		return [this.getInputData()];
	},
};

const node = (name: string, type: string, parameters: IDataObject, extra: Partial<INode> = {}): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: parameters as INode['parameters'],
	credentials: { directa24Api: { id: '1', name: 'Directa24' } },
	...extra,
});

export interface Slept {
	status: string;
	error: (Error & { description?: string }) | undefined;
	items: INodeExecutionData[];
	/** What n8n has in its database by then, as text: what follows is another process. */
	stored: string;
	workflow: Workflow;
}

/** Runs Row -> Cashout (Create and Wait) until it sleeps, and calls it as Directa24 does. */
export async function sleeper(simulator: Simulator, credential: ICredentialDataDecryptedObject) {
	const loaded = await loadPackage();
	const types: Record<string, INodeType> = { 'test.row': PASSES, ...loaded.nodes };
	const nodeTypes = { getByName: (type: string) => types[type], getByNameAndVersion: (type: string) => types[type], getKnownTypes: () => ({}) } as unknown as INodeTypes;

	/** As n8n's own CredentialsHelper: a webhook gets the credential resolved without the data of the execution. */
	class Credentials extends ICredentialsHelper {
		getParentTypes() {
			return [];
		}
		isCredentialUsableByNode() {
			return true;
		}
		async authenticate(data: ICredentialDataDecryptedObject, _type: string, options: IHttpRequestOptions) {
			if (typeof loaded.credential.authenticate !== 'function') throw new Error('the credential has no authenticate function');
			return await loaded.credential.authenticate(data, options);
		}
		async preAuthentication() {
			return undefined;
		}
		async runPreAuthentication() {
			return undefined;
		}
		async getCredentials(): Promise<never> {
			throw new Error('not stored');
		}
		async getDecrypted(_data: unknown, _node: unknown, _type: string, mode: WorkflowExecuteMode, executeData?: IExecuteData, _raw?: boolean, values?: ICredentialsExpressionResolveValues) {
			const data = structuredClone(credential) as INodeParameters;
			if (values) {
				const { workflow, runExecutionData, runIndex, itemIndex, node: own, connectionInputData } = values;
				return workflow.expression.getParameterValue(data, runExecutionData, runIndex, itemIndex, own.name, connectionInputData, mode, {}, executeData, false, data) as ICredentialDataDecryptedObject;
			}
			const mock = node('Mock', 'test.row', {});
			const { expression } = new Workflow({ nodes: [mock], connections: {}, active: false, nodeTypes });
			return expression.getComplexParameterValue(mock, data, mode, {}, undefined, undefined, data) as ICredentialDataDecryptedObject;
		}
		async updateCredentials() {}
		async updateCredentialsOauthTokenData() {}
		getCredentialsProperties() {
			return loaded.credential.properties;
		}
	}

	const additionalData = (more: object = {}) =>
		({
			...Object.fromEntries(['restApiUrl', 'instanceBaseUrl', 'formWaitingBaseUrl', 'webhookBaseUrl', 'webhookWaitingBaseUrl', 'webhookTestBaseUrl'].map((name) => [name, 'http://127.0.0.1'])),
			credentialsHelper: new Credentials(),
			executionId: randomUUID(),
			currentNodeExecutionIndex: 0,
			variables: {},
			getRunExecutionData: async () => undefined,
			logAiEvent() {},
			setExecutionStatus() {},
			hooks: new core.ExecutionLifecycleHooks('manual', '1', { id: 'w', name: 'w', nodes: [], connections: {}, active: false, activeVersionId: null, isArchived: false, createdAt: new Date(0), updatedAt: new Date(0) }),
			...more,
		}) as unknown as IWorkflowExecuteAdditionalData;

	return {
		async pay(parameters: IDataObject, row: IDataObject = {}, extra: Partial<INode> = {}, more: object = {}): Promise<Slept> {
			const workflow = new Workflow({
				id: 'w',
				name: 'w',
				nodes: [node('Row', 'test.row', {}), node('Cashout', CASHOUT, brazil({ operation: 'createAndWait', waitHours: 1, waitFor: [], ...parameters }), extra)],
				connections: { Row: { main: [[{ node: 'Cashout', type: 'main', index: 0 }]] } },
				active: false,
				nodeTypes,
				settings: { executionOrder: 'v1' },
			});
			const start = { node: workflow.getNode('Row') as INode, data: { main: [[{ json: row }]] }, source: null };
			const done = await new core.WorkflowExecute(additionalData(more), 'manual', createRunExecutionData({ executionData: { nodeExecutionStack: [start] } })).processRunExecutionData(workflow);
			const { error, runData } = done.data.resultData;
			return { status: done.status, error: error as Slept['error'], items: (runData.Cashout?.at(-1)?.data?.main ?? []).flatMap((items) => items ?? []), stored: JSON.stringify(done.data), workflow };
		},

		/** What the node answers to a genuine notification, and with what n8n would go on. */
		async notify({ stored, workflow }: Slept, externalId: string): Promise<{ status: number; goesOnWith: IDataObject | undefined }> {
			const data = JSON.parse(stored) as IRunExecutionData;
			const memory = data.executionData?.contextData['node:Cashout'] as { nonce?: string } | undefined;
			const control = createHmac('sha256', simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
			const body = { external_id: externalId, control };
			let status = 200;
			const httpResponse = { status: (code: number) => ((status = code), httpResponse), send: () => httpResponse, end: () => httpResponse, destroyed: true, writableFinished: false, statusCode: 200, once() {} };
			const headers = { 'content-type': 'application/x-www-form-urlencoded' };
			const httpRequest = { method: 'POST', headers, rawBody: Buffer.from(new URLSearchParams(body).toString()), body, query: { awaited: memory?.nonce }, params: {}, readRawBody: async () => {} };
			const type = types[CASHOUT] as INodeType;
			const more = additionalData({ httpRequest, httpResponse });
			const webhookData = { webhookDescription: type.description.webhooks?.[0], node: 'Cashout', path: '', httpMethod: 'POST', workflowId: 'w', workflowExecuteAdditionalData: more, userId: 'u' };
			const context = new core.WebhookContext(workflow, workflow.getNode('Cashout') as INode, more, 'webhook', webhookData as never, [], data);
			const result = await (type.webhook as NonNullable<INodeType['webhook']>).call(context);
			return { status, goesOnWith: result.workflowData?.[0]?.[0]?.json };
		},
	};
}
