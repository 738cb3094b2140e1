import axios from 'axios';

import cashPickUp from '../../examples/cash-pick-up.json';
import payASheet from '../../examples/pay-a-sheet.json';
import inASubWorkflow from '../../examples/create-and-wait-in-a-sub-workflow.json';
import onHold from '../../examples/pay-on-hold-with-approval.json';
import react from '../../examples/react-to-notifications.json';
import { create } from '../simulator/harness';
import { importExample, until, type Example } from './example';
import { world, type World } from './world';

interface Row {
	external_id: string;
}

let it24: World;
beforeEach(async () => void (it24 = await world()));
afterEach(async () => await it24.simulator.close());

const imported = async (example: Example, change: Record<string, object> = {}) => await importExample(it24, example, change);

describe('pay a sheet', () => {
	it('pays the good rows, tells the sheet, and mails what to fix; run again it pays nobody twice', async () => {
		const { id } = await imported(payASheet);
		const first = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(first.error).toBeUndefined();
		const paid = ['example-001', 'example-002', 'example-003', 'example-004'];
		expect(first.output['Paid: To the Sheet']).toEqual(paid.map((external_id) => ({ external_id, cashout_id: it24.simulator.ledger.find(external_id)?.cashout_id, status: 'PENDING', paid_by: 'this run', environment: 'custom' })));
		expect(first.output['E-Mail the Fix List']).toEqual([{ subject: 'Rows to correct: 1', text: expect.stringMatching(/^example-005: .*1,250\.00.*1250\.00/) }]);
		expect(first.output['Not Paid: To the Sheet']).toBeUndefined();

		const second = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(second.output['Paid: To the Sheet']?.map(({ external_id, paid_by }: Row & { paid_by: string }) => [external_id, paid_by])).toEqual(paid.map((id) => [id, 'an earlier run']));
		expect(it24.simulator.ledger.all().map(({ external_id }) => external_id).sort()).toEqual(paid);
	});

	it('a payout that was rejected meanwhile is told as not paid when it runs again, and nothing empty is written', async () => {
		const { id } = await imported(payASheet);
		await it24.client.waitExecution(await it24.client.runManually(id));
		await it24.simulator.setStatus('example-001', 'REJECTED', { rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT', force: true });
		const again = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(again.output['Paid: To the Sheet']?.map((row: Row) => row.external_id)).toEqual(['example-002', 'example-003', 'example-004']);
		expect(again.output['Not Paid: To the Sheet']).toEqual([{ external_id: 'example-001', status: 'REJECTED', reason: expect.stringMatching(/account/i) }]);
		for (const row of again.output['Paid: To the Sheet'] ?? []) expect(Object.values(row as object).filter((value) => value === null || value === '')).toEqual([]);
	});

	it('a row that Directa24 refuses comes back with the reason, and the others are paid', async () => {
		it24.simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 504, external_id: 'example-002' });
		const { id } = await imported(payASheet);
		const run = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(run.error).toBeUndefined();
		expect(run.output['Paid: To the Sheet']).toHaveLength(3);
		const [, refused] = run.data.resultData.runData.Pay[0].data.main as Array<Array<{ json: object }>>;
		expect(refused).toHaveLength(1);
		expect(run.output['Not Paid: To the Sheet']).toEqual([{ external_id: 'example-002', status: 'NOT PAID', reason: expect.stringContaining('Directa24 may not pay this beneficiary') }]);
	});
});

describe('pay a sheet, when nobody knows', () => {
	it('a payout whose fate is not known is told as such, and not as unpaid', async () => {
		it24.simulator.addFault({ endpoint: 'create', kind: 'close', when: 'before', times: Infinity, external_id: 'example-002' });
		const { id } = await imported(payASheet, { Pay: { options: { onDuplicate: 'returnExisting', giveUpAfter: 2, settleFor: 600 } } });
		const run = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(run.output['Not Paid: To the Sheet']).toEqual([{ external_id: 'example-002', status: 'NOT KNOWN', reason: expect.stringContaining('not known whether Directa24 created this cashout') }]);
	});

	it('a dry run is told as such', async () => {
		const { id } = await imported(payASheet, { Pay: { options: { dryRun: true } } });
		const run = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(run.output['Not Known: To the Sheet']).toHaveLength(4);
		for (const row of run.output['Not Known: To the Sheet'] as object[]) expect(row).toMatchObject({ status: 'DRY RUN' });
		expect(it24.simulator.ledger.size).toBe(0);
	});
});

describe('react to notifications', () => {
	it('tells the beneficiary, tells operations why the bank rejected, and nothing about what is not final', async () => {
		const { id, node } = await imported(react);
		await it24.client.activate(id);
		const notification_url = `${it24.client.url}/webhook/${node('Directa24 Cashout Trigger').webhookId}/directa24`;
		for (const external_id of ['note-1', 'note-2']) {
			await create(it24.simulator, { external_id, notification_url });
			await it24.simulator.setStatus(external_id, 'DELIVERED');
		}
		await it24.simulator.setStatus('note-1', 'COMPLETED');
		await it24.simulator.setStatus('note-2', 'REJECTED', { rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT' });
		const rows = await it24.client.waitExecutions(id, 2);
		const runs = await Promise.all(rows.map(async (row: { id: string }) => await it24.client.waitExecution(row.id)));
		const told = (name: string) => runs.flatMap(({ output }) => (output[name] ?? []).map((item: { message: string }) => item.message));
		expect(told('Tell the Beneficiary')).toEqual(['Paid: note-1']);
		expect(told('Tell Operations')).toEqual([expect.stringMatching(/^Not paid: note-2 is REJECTED\. .*account/i)]);
		expect(await it24.client.countExecutions(id)).toEqual({ success: 2 });
	});
});

describe('pay on hold with approval', () => {
	/** Runs the example until it waits for the decision, and returns the address of the form. */
	async function waiting(prefix: string) {
		const beneficiaries = JSON.parse((onHold.nodes.find(({ name }) => name === 'Beneficiaries')?.parameters as { jsonOutput: string }).jsonOutput) as { beneficiaries: Row[] };
		const rows = beneficiaries.beneficiaries.map((row, index) => ({ ...row, external_id: `${prefix}-${index}` }));
		const { id } = await imported(onHold, { Beneficiaries: { jsonOutput: JSON.stringify({ beneficiaries: rows }) } });
		const execution = await it24.client.runManually(id);
		const asked = await until(async () => {
			const now = await it24.client.getExecution(execution);
			if (now.error) throw new Error(JSON.stringify(now.error));
			return now.status === 'waiting' ? now.output['Ask for Approval'] : undefined;
		}, 'the execution waits');
		const statuses = () => rows.map(({ external_id }) => it24.simulator.ledger.find(external_id)?.status);
		return { execution, asked, link: asked[0].link as string, statuses };
	}

	async function decide(link: string, decision: string) {
		const form = await axios.get<string>(link);
		expect(form.data).toContain('payouts wait for your decision');
		const data = new FormData();
		data.set('field-1', decision);
		await axios.post(link, data);
	}

	it.each([
		['Pay', 'Release', 'PENDING'],
		['Cancel', 'Cancel', 'CANCELLED'],
	])('%s', async (decision, node, status) => {
		const { execution, asked, link, statuses } = await waiting(`hold-${decision}`);
		expect(asked).toHaveLength(1);
		expect(asked[0].text).toContain(`2 payouts wait for your decision (custom): hold-${decision}-0: 150.00 BRL`);
		expect(statuses()).toEqual(['ON_HOLD', 'ON_HOLD']);
		await decide(link, decision);
		const run = await it24.client.waitExecution(execution);
		expect(run.error).toBeUndefined();
		expect(run.output[node]).toHaveLength(2);
		expect(statuses()).toEqual([status, status]);
	});

	it('no answer in time cancels', async () => {
		const wait = { resumeAmount: 2, resumeUnit: 'seconds' };
		const { id } = await imported(onHold, { 'Wait for the Decision': wait });
		const run = await it24.client.waitExecution(await it24.client.runManually(id), 100_000);
		expect(run.error).toBeUndefined();
		expect(it24.simulator.ledger.all().map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
	}, 120_000);
});

describe('create and wait in a sub-workflow', () => {
	it('every row waits in an execution of its own; a late one is looked up', async () => {
		const { id } = await imported(inASubWorkflow, { 'Pay and Wait': { waitHours: 20 / 3600 } });
		await it24.client.activate(id);
		const parent = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(parent.error).toBeUndefined();
		const ids = ['example-sub-001', 'example-sub-002'];
		await until(async () => ((await it24.client.countExecutions(id)).waiting === 2 ? true : undefined), 'both wait');
		await it24.simulator.setStatus('example-sub-001', 'DELIVERED');
		await it24.simulator.setStatus('example-sub-001', 'REJECTED', { rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT' });
		const rows = await it24.client.waitExecutions(id, 3, 100_000);
		const runs = await Promise.all(rows.map(async (row: { id: string }) => await it24.client.waitExecution(row.id)));
		const written = runs.flatMap(({ output }) => output['Status to the Sheet'] ?? []) as Row[];
		expect(written.sort((a, b) => a.external_id.localeCompare(b.external_id))).toEqual([
			{ external_id: ids[0], status: 'REJECTED', reason: expect.stringMatching(/account/i) },
			{ external_id: ids[1], status: 'PENDING', reason: '' },
		]);
		expect(runs.flatMap(({ output }) => output['Look It Up'] ?? [])).toHaveLength(1);
	}, 150_000);
});

describe('cash pick-up', () => {
	const ID = 'example-cash-001';

	/** Runs it until it waits for what Directa24 says of the payout, then tells it that. */
	async function told(...statuses: string[]) {
		const { id } = await imported(cashPickUp);
		const execution = await it24.client.runManually(id);
		await until(async () => ((await it24.client.getExecution(execution)).status === 'waiting' ? true : undefined), 'it waits for the reference');
		for (const status of statuses) await it24.simulator.setStatus(ID, status as 'DELIVERED', status === 'REJECTED' ? { rejection_code: 805, rejection_reason: 'ERROR_BENEFICIARY_DOCUMENT_ID_INVALID', force: true } : {});
		const run = await it24.client.waitExecution(execution);
		expect([run.status, run.error]).toEqual(['success', undefined]);
		return run.output;
	}

	it('sends the reference to the beneficiary as soon as the cash is ready, and nothing of what stands behind it', async () => {
		const output = await told('DELIVERED');
		const cashout = it24.simulator.ledger.find(ID);
		expect(cashout?.request).toMatchObject({ bank_code: '10003', country: 'CO', phone: '+573001234567' });
		const reference = cashout?.cashout_id.slice(-6);
		expect(output['Pay and Wait for the Reference']).toEqual([expect.objectContaining({ status: 'DELIVERED', bank_reference_id: `${reference}#EFECTY`, timed_out: false })]);
		expect(output['Message to the Beneficiary']).toEqual([{ to: '+573001234567', text: `Your money is ready at Efecty. Show your document and this reference: ${reference}` }]);
		expect(output['Tell Operations']).toBeUndefined();
	});

	it('tells operations when there is none, and why', async () => {
		const output = await told('REJECTED');
		expect(output['Message to the Beneficiary']).toBeUndefined();
		expect(output['Tell Operations']).toEqual([expect.objectContaining({ external_id: ID, message: expect.stringMatching(/^example-cash-001 has no reference yet\. It is REJECTED\. .*The document number is wrong/) })]);
	});

	it('run again, it asks for the reference of the payout that is there, and pays nobody twice', async () => {
		await told('DELIVERED');
		const { id } = await imported(cashPickUp);
		const again = await it24.client.waitExecution(await it24.client.runManually(id));
		expect(again.output['Message to the Beneficiary']).toHaveLength(1);
		expect(it24.simulator.counters.created).toBe(1);
	});
});
