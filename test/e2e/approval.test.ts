/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import example from '../../examples/agent-prepares-person-releases.json';
import { startScriptedModel } from './scriptedModel';
import { world, type World } from './world';

const FIRST = 'example-invoice-001';
const SECOND = 'example-invoice-002';

let it24: World;
let model: Awaited<ReturnType<typeof startScriptedModel>>;
let credentials: Array<{ id: string; name: string; type: string }>;
beforeEach(async () => {
	it24 = await world();
	model = await startScriptedModel();
	const llm = await it24.client.createCredential('openAiApi', { apiKey: 'sk-x', url: model.url }, 'scripted model');
	credentials = [{ ...it24.credential, type: 'directa24Api' }, llm];
});
afterEach(async () => {
	await model.close();
	await it24.simulator.close();
});

type Node = (typeof example.nodes)[number];
const nodeOf = (workflow: typeof example, name: string) => workflow.nodes.find((node) => node.name === name) as Node & { parameters: Record<string, unknown> };

/** The example with a script in the place of the task, the address of the form among the data, and a tool that releases. */
function scripted(calls: object[]): typeof example {
	const workflow = structuredClone(example);
	Object.assign(nodeOf(workflow, 'Agent').parameters, { text: JSON.stringify({ calls }) });
	const prepared = nodeOf(workflow, 'Prepared').parameters;
	Object.assign(prepared, { jsonOutput: String(prepared.jsonOutput).replace('={{ {', '={{ { form: $execution.resumeFormUrl,') });
	const release = { ...nodeOf(workflow, 'Prepare Payout'), id: 'release-tool', name: 'Let Go', parameters: { resource: 'cashout', operation: 'release', lookupBy: 'externalId', externalId: FIRST, cashoutId: "={{ $fromAI('Cashout_ID', ``, 'string') }}" } };
	workflow.nodes.push(release as never);
	Object.assign(workflow.connections, { 'Let Go': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] } });
	return workflow;
}

const prepare = (number: string) => ({ tool: 'Prepare Payout', args: { Invoice_Number: number } });
const statusOf = (externalId: string) => it24.simulator.ledger.find(externalId)?.status;

/** Runs it until somebody has to decide; the function answers the form. */
async function untilApproval(calls: object[]) {
	const { id } = await it24.client.importWorkflow(scripted(calls), credentials);
	const executionId = await it24.client.runManually(id);
	let execution = await it24.client.getExecution(executionId);
	for (let attempt = 0; attempt < 300 && execution.status !== 'waiting'; attempt++) {
		if (['success', 'error', 'crashed'].includes(execution.status)) throw new Error(`it does not wait: ${JSON.stringify(execution.error)}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
		execution = await it24.client.getExecution(executionId);
	}
	const [prepared] = execution.output.Prepared as Array<{ form: string }>;
	expect(await (await fetch(String(prepared?.form))).text()).toContain(`${FIRST}: 150.00 BRL`);
	return async (decision: string) => {
		const form = new FormData();
		form.set('field-0', decision);
		const answer = await fetch(String(prepared?.form), { method: 'POST', body: form });
		expect(answer.status).toBe(200);
		return await it24.client.waitExecution(executionId);
	};
}

it('the agent prepares and cannot release; a person releases', async () => {
	const decide = await untilApproval([prepare(FIRST), { tool: 'Let Go', args: { Cashout_ID: '8405147' } }, prepare(SECOND), prepare(FIRST)]);
	const told = model.told();
	expect(told[0]).toContain('"status":"ON_HOLD"');
	expect(told[1]).toContain('Agents may not release payouts with this tool');
	expect(told[3]).toContain('already has a cashout with this external ID');
	expect(told.join()).not.toMatch(/01716001340|3423422-7|52998224725/);
	expect([FIRST, SECOND].map(statusOf)).toEqual(['ON_HOLD', 'ON_HOLD']);
	expect(it24.simulator.ledger.find(FIRST)).toMatchObject({ amount: '150.00', request: { bank_account: '3423422-7' } });

	const execution = await decide('Release');
	expect(execution.error).toBeUndefined();
	expect(execution.output.Release).toEqual([expect.objectContaining({ external_id: FIRST, status: 'PENDING' }), expect.objectContaining({ external_id: SECOND, status: 'PENDING' })]);
	expect([FIRST, SECOND].map(statusOf)).toEqual(['PENDING', 'PENDING']);
});

it('what is not approved is cancelled', async () => {
	const decide = await untilApproval([prepare(FIRST)]);
	expect(statusOf(FIRST)).toBe('ON_HOLD');
	const execution = await decide('Cancel');
	expect(execution.error).toBeUndefined();
	expect(execution.output.Release ?? []).toEqual([]);
	expect(statusOf(FIRST)).toBe('CANCELLED');
});

it('an invoice that is not in the list is refused, and nobody is asked', async () => {
	const { id } = await it24.client.importWorkflow(scripted([prepare('made-up')]), credentials);
	const execution = await it24.client.waitExecution(await it24.client.runManually(id));
	expect(execution.error).toBeUndefined();
	expect(model.told()[0]).toContain('external_id is empty');
	expect(it24.simulator.ledger.size).toBe(0);
	expect(execution.output.Approval).toBeUndefined();
});
