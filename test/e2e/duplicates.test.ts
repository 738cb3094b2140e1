 
import { createHmac, randomUUID } from 'node:crypto';
import axios from 'axios';

import example from '../../examples/react-to-notifications.json';
import { create } from '../simulator/harness';
import { world, type World } from './world';

const PAIRS = 20;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let it24: World;
beforeEach(async () => {
	it24 = await world();
});
afterEach(async () => await it24.simulator.close());

/** The example "React to Directa24 notifications", published; `post` sends notifications about one cashout at the same moment. */
async function publishExample(change: object) {
	const { simulator, client, credential } = it24;
	const workflow = structuredClone(example);
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('directa24CashoutTrigger')) as { webhookId: string; parameters: object };
	trigger.webhookId = randomUUID();
	trigger.parameters = { ...trigger.parameters, ...change };
	const { id } = (await client.importWorkflow(workflow, [{ ...credential, type: 'directa24Api' }])) as { id: string };
	await client.activate(id);

	const control = (externalId: string) => createHmac('sha256', simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
	return {
		async post(externalId: string, ...dates: string[]) {
			const url = `${client.url}/webhook/${trigger.webhookId}/directa24`;
			const answers = await Promise.all(dates.map(async (date) => await axios.post(url, new URLSearchParams({ date, external_id: externalId, control: control(externalId) }).toString(), { headers: FORM, validateStatus: () => true })));
			return answers.map(({ status }) => status);
		},
		/** How often each cashout was told to the beneficiary; and how many executions there were, by their status. */
		async outcome(executions: number) {
			const told = new Map<string, number>();
			for (const { id: execution } of await client.waitExecutions(id, executions)) {
				for (const item of (await client.getExecution(execution)).output['Tell the Beneficiary'] ?? []) {
					const { external_id: externalId } = item as { external_id: string };
					told.set(externalId, (told.get(externalId) ?? 0) + 1);
				}
			}
			return { told, executions: await client.countExecutions(id) };
		},
	};
}

async function completed(prefix: string): Promise<string[]> {
	const ids = Array.from({ length: PAIRS }, (_, index) => `${prefix}-${index}`);
	for (const external_id of ids) {
		await create(it24.simulator, { external_id });
		await it24.simulator.setStatus(external_id, 'COMPLETED', { force: true });
	}
	return ids;
}

it(`${PAIRS} pairs of the same notification at the same moment, and a repeat of each: every change is handled once`, async () => {
	const hook = await publishExample({ respond: 'immediately' });
	const ids = await completed('pair');
	for (const [index, id] of ids.entries()) {
		expect(await hook.post(id, 'now', 'now')).toEqual([200, 200]);
		await hook.outcome(index + 1);
	}
	// The same with another date, which nobody has signed.
	for (const id of ids) expect(await hook.post(id, 'later', 'even later')).toEqual([200, 200]);
	const { told, executions } = await hook.outcome(PAIRS);
	expect(executions).toEqual({ success: PAIRS });
	expect(told).toEqual(new Map(ids.map((id) => [id, 1])));
}, 120_000);

it(`${PAIRS} pairs all at the same moment, "When the Workflow Has Finished": no execution fails, no change is missed or handled twice`, async () => {
	const hook = await publishExample({ respond: 'whenFinished' });
	const ids = await completed('twin');
	const answers = await Promise.all(ids.map(async (id) => await hook.post(id, 'now', 'now')));
	expect(answers).toEqual(ids.map(() => [200, 200]));
	const { told, executions } = await hook.outcome(PAIRS);
	expect(executions).toEqual({ success: PAIRS });
	expect(told).toEqual(new Map(ids.map((id) => [id, 1])));
}, 120_000);
