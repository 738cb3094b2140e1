/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import {
	createRunExecutionData,
	ICredentialsHelper,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type ICredentialsExpressionResolveValues,
	type IDataObject,
	type IExecuteData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
	type IWebhookResponseData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

mkdirSync(process.env.N8N_USER_FOLDER as string, { recursive: true });
// n8n-core reads the two variables above while it loads.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const core = require('n8n-core') as typeof import('n8n-core');

const PACKAGE = 'n8n-nodes-directa24';
export const CASHOUT = `${PACKAGE}.directa24Cashout`;
export const TRIGGER = `${PACKAGE}.directa24CashoutTrigger`;

/** A trigger that does nothing and passes on what it is given. */
const START: INodeType = {
	description: { displayName: 'Start', name: 'start', group: ['trigger'], version: 1, description: '', defaults: {}, inputs: [], outputs: ['main'], properties: [] },
	async execute() {
		return [this.getInputData()];
	},
};

export interface Loaded {
	nodes: Record<string, INodeType>;
	credential: ICredentialType;
	reconciliation: ICredentialType;
	loader: InstanceType<typeof core.PackageDirectoryLoader>;
}

/** Loads the packed package with n8n's own loader. */
export async function loadPackage(): Promise<Loaded> {
	const loader = new core.PackageDirectoryLoader(process.env.DIRECTA24_PACKED as string);
	await loader.loadAll();
	const nodes = Object.fromEntries(Object.entries(loader.nodeTypes).map(([name, { type }]) => [`${PACKAGE}.${name}`, type as INodeType]));
	return { nodes, credential: loader.getCredential('directa24Api').type, reconciliation: loader.getCredential('directa24ReconciliationApi').type, loader };
}

export interface RunResult {
	status: string;
	error: (Error & { description?: string; context?: IDataObject }) | undefined;
	/** The items of the first output. */
	items: INodeExecutionData[];
	/** All outputs. */
	outputs: INodeExecutionData[][];
	/** When the Cashout node had ended, in milliseconds since 1970. */
	ended: number;
	/** Everything n8n would store about the run, as text. */
	stored: string;
}

export interface WebhookResult {
	answer: { status: number; text: string };
	result: IWebhookResponseData;
	log: string[];
}

/** Runs the nodes of the packed package on n8n-core, with these credentials. */
export async function engine(credential: ICredentialDataDecryptedObject, reconciliation: ICredentialDataDecryptedObject = {}) {
	const loaded = await loadPackage();
	const credentialTypes: Record<string, ICredentialType> = { directa24Api: loaded.credential, directa24ReconciliationApi: loaded.reconciliation };
	/** What n8n has in its database. */
	const stored: Record<string, ICredentialDataDecryptedObject> = { directa24Api: credential, directa24ReconciliationApi: { sessionToken: '', ...reconciliation } };
	/** How often a credential was read. */
	const reads = { count: 0 };
	const types: Record<string, INodeType> = { 'test.start': START, ...loaded.nodes };
	const nodeTypes = {
		getByName: (type: string) => types[type],
		getByNameAndVersion: (type: string) => types[type],
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;

	class Credentials extends ICredentialsHelper {
		getParentTypes() {
			return [];
		}
		isCredentialUsableByNode() {
			return true;
		}
		async authenticate(data: ICredentialDataDecryptedObject, type: string, options: IHttpRequestOptions) {
			const authenticate = credentialTypes[type]?.authenticate;
			if (typeof authenticate !== 'function') throw new Error('the credential has no authenticate function');
			return await authenticate.call(credentialTypes[type], data, options);
		}
		/** As n8n's own CredentialsHelper does it. */
		async preAuthentication(helpers: IHttpRequestHelper, data: ICredentialDataDecryptedObject, type: string, _node: INode, expired: boolean) {
			const { properties = [], preAuthentication } = credentialTypes[type] ?? {};
			const name = properties.find((property) => property.type === 'hidden' && property.typeOptions?.expirable === true)?.name;
			if (name === undefined || !preAuthentication || (data[name] !== '' && !expired)) return undefined;
			const output = (await preAuthentication.call(helpers, data)) as ICredentialDataDecryptedObject;
			stored[type] = { ...stored[type], ...output };
			return Object.assign(data, output);
		}
		async runPreAuthentication() {
			return undefined;
		}
		async getCredentials(): Promise<never> {
			throw new Error('not stored');
		}
		/** As n8n's own CredentialsHelper does it: expressions are evaluated for the item that is asked for. */
		async getDecrypted(_data: unknown, _node: unknown, type: string, mode: WorkflowExecuteMode, executeData?: IExecuteData, _raw?: boolean, values?: ICredentialsExpressionResolveValues) {
			reads.count += 1;
			const data = structuredClone(stored[type] ?? {});
			if (!values) return data;
			const { workflow, runExecutionData, runIndex, itemIndex, node: own, connectionInputData } = values;
			return workflow.expression.getParameterValue(data as INodeParameters, runExecutionData, runIndex, itemIndex, own.name, connectionInputData, mode, {}, executeData, false, data as INodeParameters) as ICredentialDataDecryptedObject;
		}
		async updateCredentials() {}
		async updateCredentialsOauthTokenData() {}
		getCredentialsProperties(type: string) {
			return credentialTypes[type]?.properties ?? [];
		}
	}

	const additionalData = () => {
		const base = 'http://127.0.0.1';
		const urls = ['restApiUrl', 'instanceBaseUrl', 'formBaseUrl', 'formWaitingBaseUrl', 'formTestBaseUrl', 'webhookBaseUrl', 'webhookWaitingBaseUrl', 'webhookTestBaseUrl', 'mcpBaseUrl', 'mcpTestBaseUrl'];
		return {
			...Object.fromEntries(urls.map((name) => [name, base])),
			credentialsHelper: new Credentials(),
			executionId: randomUUID(),
			currentNodeExecutionIndex: 0,
			variables: {},
			executeWorkflow: async () => {
				throw new Error('no sub-workflows here');
			},
			getRunExecutionData: async () => undefined,
			logAiEvent() {},
			setExecutionStatus() {},
			hooks: new core.ExecutionLifecycleHooks('manual', '1', { id: 'w', name: 'w', nodes: [], connections: {}, active: false, activeVersionId: null, isArchived: false, createdAt: new Date(0), updatedAt: new Date(0) }),
		} as unknown as IWorkflowExecuteAdditionalData;
	};

	const node = (name: string, type: string, typeVersion: number, parameters: IDataObject, extra: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: { directa24Api: { id: '1', name: 'Directa24' }, directa24ReconciliationApi: { id: '2', name: 'Directa24 Reconciliation' } },
		...extra,
	});

	/** Another one for each engine: what the package remembers of a trigger is not shared between tests. */
	const triggerId = randomUUID();
	return {
		loaded,
		stored,
		reads,

		/** Runs Start -> the Cashout node, with these input items, as a whole execution; it is cancelled when the promise resolves. */
		async run(parameters: IDataObject, input: IDataObject[] = [{}], extra: Partial<INode> = {}, cancelWhen?: Promise<void>): Promise<RunResult> {
			const workflow = new Workflow({
				id: 'w',
				name: 'w',
				nodes: [node('Start', 'test.start', 1, {}), node('Cashout', CASHOUT, 1, parameters, extra)],
				connections: { Start: { main: [[{ node: 'Cashout', type: 'main', index: 0 }]] } },
				active: false,
				nodeTypes,
				settings: { executionOrder: 'v1' },
			});
			const start = workflow.getNode('Start') as INode;
			const data = createRunExecutionData({
				executionData: { nodeExecutionStack: [{ node: start, data: { main: [input.map((json) => ({ json }))] }, source: null }] },
			});
			const running = new core.WorkflowExecute(additionalData(), 'manual', data).processRunExecutionData(workflow);
			cancelWhen?.then(() => running.cancel());
			const done = await running;
			const { error, runData } = done.data.resultData;
			const outputs = (runData.Cashout?.at(-1)?.data?.main ?? []).map((items) => items ?? []);
			return {
				status: done.status,
				error: error as RunResult['error'],
				items: outputs[0] ?? [],
				outputs,
				ended: (runData.Cashout?.at(-1)?.startTime ?? NaN) + (runData.Cashout?.at(-1)?.executionTime ?? NaN),
				stored: JSON.stringify(done.data, (_key, value: unknown) => (value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value)),
			};
		},

		/** Opens a list that the editor searches, with this text typed into it. */
		async search(method: string, parameters: IDataObject, filter?: string): Promise<INodeListSearchResult> {
			const own = node('Cashout', CASHOUT, 1, parameters);
			const workflow = new Workflow({ id: 'w', name: 'w', nodes: [own], connections: {}, active: false, nodeTypes, settings: { executionOrder: 'v1' } });
			const data = Object.assign(additionalData(), { currentNodeParameters: own.parameters });
			const context = new core.LoadOptionsContext(workflow, own, data, 'parameters.bank_code');
			const search = (types[CASHOUT] as INodeType).methods?.listSearch?.[method];
			if (!search) throw new Error(`the node has no list ${method}`);
			return await search.call(context, filter);
		},

		/**
		 * Calls webhook() of the trigger as n8n does for one request; req and res are plain stand-ins for express's. With
		 * `isAnswered` n8n answers 200 where the workflow starts; otherwise the sender is gone before it gets an answer.
		 */
		async webhook(parameters: IDataObject, request: { rawBody?: Buffer | string; headers?: IDataObject; body?: unknown; isAnswered?: boolean }): Promise<WebhookResult> {
			const hook = node('Trigger', TRIGGER, 2, parameters, { id: triggerId, webhookId: 'hook' });
			const workflow = new Workflow({ id: 'w', name: 'w', nodes: [hook], connections: {}, active: true, nodeTypes, settings: { executionOrder: 'v1' } });
			const answer = { status: 200, text: '' };
			let closing = () => {};
			const httpResponse = {
				status(code: number) {
					answer.status = code;
					return httpResponse;
				},
				send(text: string) {
					answer.text = text;
					return httpResponse;
				},
				end: () => httpResponse,
				destroyed: !request.isAnswered,
				writableFinished: false,
				statusCode: 200,
				once: (_event: string, onClose: () => void) => void (closing = onClose),
			};
			const httpRequest = {
				method: 'POST',
				headers: request.headers ?? { 'content-type': 'application/x-www-form-urlencoded' },
				rawBody: request.rawBody === undefined ? undefined : Buffer.from(request.rawBody),
				body: request.body ?? {},
				query: {},
				params: {},
				readRawBody: async () => {},
			};
			const data = Object.assign(additionalData(), { httpRequest, httpResponse });
			const type = types[TRIGGER] as INodeType;
			const description = type.description.webhooks?.[0];
			const context = new core.WebhookContext(
				workflow,
				workflow.getNode('Trigger') as INode,
				data,
				'webhook' as WorkflowExecuteMode,
				{ webhookDescription: description, node: 'Trigger', path: 'hook/directa24', httpMethod: 'POST', workflowId: 'w', workflowExecuteAdditionalData: data, userId: 'u' } as never,
				[],
				null,
			);
			const log: string[] = [];
			for (const level of ['warn', 'error'] as const) {
				Object.defineProperty(context.logger, level, { value: (text: string) => void log.push(text), configurable: true, writable: true });
			}
			const result = await (type.webhook as NonNullable<INodeType['webhook']>).call(context);
			httpResponse.writableFinished = true;
			closing();
			return { answer, result, log };
		},
	};
}
