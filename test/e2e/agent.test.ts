import { brazil } from '../engine/fixtures';
import { startScriptedModel, type ScriptedCall } from './scriptedModel';
import { world, type World } from './world';

const TOOL = 'n8n-nodes-directa24.directa24CashoutTool';
const ai = (name: string, type: string) => `={{ $fromAI('${name}', \`\`, '${type}') }}`;

let it24: World;
let model: Awaited<ReturnType<typeof startScriptedModel>>;
let modelCredential: { id: string; name: string };
beforeAll(async () => {
	it24 = await world();
	model = await startScriptedModel();
	modelCredential = await it24.client.createCredential('openAiApi', { apiKey: 'sk-x', url: model.url }, 'scripted model');
});
afterAll(async () => {
	await model.close();
	await it24.simulator.close();
});

const createTool = (change: object = {}) => brazil({ externalId: ai('External_ID', 'string'), amount: ai('Amount', 'string'), notificationUrl: '', ...change });

/** Runs an agent that makes these calls of one tool, and returns what the tool told it. */
async function agent(parameters: object, calls: Array<Record<string, unknown>>, more: { credential?: { id: string; name: string }; node?: object; agentVersion?: number } = {}) {
	const { id, name } = more.credential ?? it24.credential;
	const script: ScriptedCall[] = calls.map((args) => ({ tool: 'Pay', args }));
	const workflow = await it24.client.createWorkflow({
		name: 'agent',
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ name: 'Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: more.agentVersion ?? 3.1, position: [220, 0], parameters: { promptType: 'define', text: JSON.stringify({ calls: script }), options: {} } },
			{
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.3,
				position: [160, 220],
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' }, responsesApiEnabled: false, options: { maxRetries: 0 } },
				credentials: { openAiApi: { id: modelCredential.id, name: modelCredential.name } },
			},
			{ name: 'Pay', type: TOOL, typeVersion: 1, position: [400, 220], parameters, credentials: { directa24Api: { id, name } }, ...more.node },
		],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			Pay: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	});
	const execution = await it24.client.waitExecution(await it24.client.runManually(workflow.id));
	return { execution, told: model.told() };
}

it('what an agent creates is on hold, and is told without data of the beneficiary', async () => {
	const { execution, told } = await agent(createTool(), [{ External_ID: 'agent-1', Amount: '12.50' }]);
	expect(execution.status).toBe('success');
	expect(it24.simulator.ledger.find('agent-1')).toMatchObject({ status: 'ON_HOLD', amount: '12.50' });
	expect(told).toHaveLength(1);
	expect(told[0]).toContain('"status":"ON_HOLD"');
	expect(told[0]).not.toContain('01716001340');
	expect(Object.keys((model.schemaOf('Pay') as { properties: object }).properties).sort()).toEqual(['Amount', 'External_ID']);
});

it('the older agent, of version 2.2, is held to the same', async () => {
	const { execution, told } = await agent(createTool(), [{ External_ID: 'agent-22', Amount: '12.50' }], { agentVersion: 2.2 });
	expect(execution.status).toBe('success');
	expect(it24.simulator.ledger.find('agent-22')).toMatchObject({ status: 'ON_HOLD', amount: '12.50' });
	expect(told[0]).toContain('ON_HOLD');
	expect(told[0]).not.toContain('01716001340');
});

it('a payout link that an agent creates is on hold unless the owner allows otherwise', async () => {
	const link = (change: object = {}) => ({ resource: 'cashoutLink', operation: 'create', country: 'BR', externalId: ai('External_ID', 'string'), amount: ai('Amount', 'string'), currency: 'BRL', options: {}, ...change });
	const { told } = await agent(link(), [{ External_ID: 'agent-link', Amount: '5' }]);
	expect(it24.simulator.link('agent-link')?.request.on_hold).toBe(true);
	expect(told[0]).toContain('https://payout.directa24.com/payout/');
	await agent(link({ agentsMayPay: true }), [{ External_ID: 'agent-link-paid', Amount: '5' }]);
	expect(it24.simulator.link('agent-link-paid')?.request.on_hold).toBeUndefined();
});

it('it is paid at once only if the owner switched that on', async () => {
	await agent(createTool({ agentsMayPay: true }), [{ External_ID: 'agent-2', Amount: '1' }]);
	expect(it24.simulator.ledger.find('agent-2')?.status).toBe('PENDING');
});

it.each([
	['agentsMayPay', { agentsMayPay: ai('Pay_Now', 'boolean') }, { Pay_Now: true }],
	['operation', { operation: ai('Operation', 'string') }, { Operation: 'create' }],
	['resource', { resource: ai('Resource', 'string') }, { Resource: 'cashout' }],
])('an agent cannot choose %s', async (name, parameters, args) => {
	const externalId = `agent-chooses-${name}`;
	const { told } = await agent(createTool(parameters), [{ External_ID: externalId, Amount: '1', ...args }]);
	expect(told[0]).toContain(`\\"${name}\\" of this tool is an expression`);
	expect(it24.simulator.ledger.find(externalId)).toBeUndefined();
});

it('on hold cannot be switched off by arguments or options', async () => {
	const tool = createTool({ options: { onHold: false } });
	await agent(tool, [{ External_ID: 'agent-3', Amount: '1', onHold: false, options: { onHold: false }, agentsMayPay: true, on_hold: false }]);
	expect(it24.simulator.ledger.find('agent-3')?.status).toBe('ON_HOLD');
});

it('arguments that nobody asked for choose neither the currency nor another cashout', async () => {
	const node = { typeVersion: 1.1 };
	await agent(createTool({ currency: 'automatic' }), [{ External_ID: 'agent-currency', Amount: '1', currency: 'USD', Moneda: 'USD' }], { node });
	expect(it24.simulator.ledger.find('agent-currency')).toMatchObject({ currency: 'BRL', status: 'ON_HOLD' });
	await agent(createTool({ agentsMayPay: true }), [{ External_ID: 'agent-victim', Amount: '1' }]);
	const victim = it24.simulator.ledger.find('agent-victim')?.cashout_id;
	const hold = { resource: 'cashout', operation: 'hold', lookupBy: 'externalId', externalId: ai('External_ID', 'string'), cashoutId: '', options: {} };
	await agent(hold, [{ External_ID: 'agent-currency', cashout_id: victim, cashoutId: victim }], { node });
	expect(it24.simulator.ledger.find('agent-victim')?.status).toBe('PENDING');
});

it('release is refused to an agent, unless the owner switched it on', async () => {
	await agent(createTool(), [{ External_ID: 'agent-4', Amount: '1' }]);
	const cashoutId = it24.simulator.ledger.find('agent-4')?.cashout_id;
	const release = (change: object) => ({ resource: 'cashout', operation: 'release', lookupBy: 'cashoutId', cashoutId: ai('Cashout_ID', 'string'), externalId: '', ...change });
	const { told } = await agent(release({}), [{ Cashout_ID: cashoutId }]);
	expect(told[0]).toContain('Agents may not release payouts with this tool');
	expect(it24.simulator.ledger.find('agent-4')?.status).toBe('ON_HOLD');
	await agent(release({ agentsMayRelease: true }), [{ Cashout_ID: cashoutId }]);
	expect(it24.simulator.ledger.find('agent-4')?.status).toBe('PENDING');
});

it('the same call twice pays once, and the agent is told that it exists', async () => {
	const call = { External_ID: 'agent-5', Amount: '3' };
	const { told, execution } = await agent(createTool(), [call, call]);
	expect(execution.status).toBe('success');
	expect(told).toHaveLength(2);
	expect(told[1]).toContain('already has a cashout with this external ID');
	expect(it24.simulator.ledger.all().filter(({ external_id }) => external_id === 'agent-5')).toHaveLength(1);
});

it.each([
	['a missing argument', { External_ID: 'agent-6' }, 'The amount is missing'],
	['an amount in words', { External_ID: 'agent-6', Amount: 'ten' }, 'is in words and not in digits'],
	['a list for the ID', { External_ID: ['agent-6'], Amount: '1' }, 'came where a text is expected'],
])('%s is answered, nothing is sent and the workflow goes on', async (_, args, message) => {
	const { told, execution } = await agent(createTool(), [args]);
	expect(execution.status).toBe('success');
	expect(told[0]).toMatch(new RegExp(message));
	expect(told[0]).toContain('invalid_input');
	expect(it24.simulator.ledger.find('agent-6')).toBeUndefined();
});

it('a refusal of Directa24 is told with the next step', async () => {
	it24.simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 514, external_id: 'agent-7' });
	const { told, execution } = await agent(createTool(), [{ External_ID: 'agent-7', Amount: '1' }]);
	expect(execution.status).toBe('success');
	expect(told[0]).toContain('Insufficient funds');
	expect(told[0]).toContain('next_step');
});

it('a tool cannot wait for the end of a payout', async () => {
	const { told } = await agent(createTool({ operation: 'createAndWait' }), [{ External_ID: 'agent-8', Amount: '1' }]);
	expect(told[0]).toContain('A tool cannot wait');
	expect(it24.simulator.ledger.find('agent-8')).toBeUndefined();
});

describe('limits of the credential', () => {
	let limited: { id: string; name: string };
	beforeAll(async () => {
		limited = await it24.client.createCredential('directa24Api', { ...it24.data, highestAmounts: 'BRL 50', allowedCountries: 'BR', allowedHttpRequestDomains: 'all' }, 'limited');
	});

	it('hold for an agent', async () => {
		const { told } = await agent(createTool(), [{ External_ID: 'limit-agent', Amount: '51' }], { credential: limited });
		expect(told[0]).toContain('Highest Amounts in the Directa24 credential allows 50 BRL');
		expect(it24.simulator.ledger.find('limit-agent')).toBeUndefined();
	});

	it('hold for Create and for the HTTP Request node', async () => {
		const credentials = { directa24Api: { id: limited.id, name: limited.name } };
		const calls = it24.simulator.counters.byEndpoint.create;
		const created = await it24.run({ parameters: brazil({ externalId: 'limit-create', amount: '51' }), credentials });
		expect(JSON.stringify(created.error)).toContain('Highest Amounts in the Directa24 credential allows 50 BRL');
		const body = JSON.stringify({ external_id: 'limit-http', country: 'MX', currency: 'BRL', amount: 10 });
		const sent = await it24.run({
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			credentials,
			parameters: { method: 'POST', url: `${it24.simulator.url}/v3/cashout`, authentication: 'predefinedCredentialType', nodeCredentialType: 'directa24Api', sendBody: true, specifyBody: 'json', jsonBody: body, options: {} },
		});
		expect(JSON.stringify(sent.error)).toContain('Allowed Countries in the Directa24 credential is BR');
		expect(it24.simulator.counters.byEndpoint.create).toBe(calls);
	});
});
