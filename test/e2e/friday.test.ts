import axios from 'axios';

import friday from '../../examples/friday-payroll.json';
import { reconciliationFor } from '../engine/fixtures';
import { importExample, until } from './example';
import { world, type World } from './world';

const GOOD = ['nomina-2026-11-27-001', 'nomina-2026-11-27-002', 'nomina-2026-11-27-003', 'nomina-2026-11-27-004', 'nomina-2026-11-27-005', 'nomina-2026-11-27-006'];
const REJECTION = { rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT' };

let it24: World;
beforeEach(async () => void (it24 = await world()));
afterEach(async () => await it24.simulator.close());

/** Runs the example until somebody has to decide. */
async function untilApproval() {
	const { id } = await importExample(it24, friday);
	const execution = await it24.client.runManually(id);
	const asked = await until(async () => {
		const now = await it24.client.getExecution(execution);
		if (now.error) throw new Error(JSON.stringify(now.error));
		return now.status === 'waiting' ? now.output : undefined;
	}, 'the execution waits');
	const [message] = asked['Ask for Approval'] as Array<{ text: string; link: string }>;
	const form = await axios.get<string>(String(message?.link));
	const decide = async (decision: string, doNotPay = '') => {
		const data = new FormData();
		data.set('field-1', decision);
		data.set('field-2', doNotPay);
		await axios.post(String(message?.link), data);
		return await it24.client.waitExecution(execution);
	};
	return { text: message?.text ?? '', form: form.data, fixes: asked['Tell Who Fills In the Sheet'], decide };
}

const ids = (rows: Array<{ external_id: string }> | undefined) => (rows ?? []).map((row) => row.external_id);

it('the approver sees totals and names; what is approved is paid, and nothing before', async () => {
	const { text, form, decide } = await untilApproval();
	expect(it24.simulator.counters.byEndpoint.create).toBe(0);
	expect(text.split('\n')[0]).toBe('6 of 7 rows can be paid: MXN 2,500.50, BRL 239.90, COP 410,000.00, ARS 98,000.00, PEN 850.00');
	for (const line of text.split('\n')) expect(form).toContain(line.replaceAll('&', '&amp;'));
	for (const words of ['María García López', 'João Silva', 'Valentina Rodríguez', '410000 COP']) expect(form).toContain(words);

	const run = await decide('Pay', 'nomina-2026-11-27-003');
	expect([run.status, run.error]).toEqual(['success', undefined]);
	const paid = GOOD.filter((id) => id !== 'nomina-2026-11-27-003');
	expect(ids(run.output['Paid: To the Sheet'])).toEqual(paid);
	expect(run.output['Not Approved: To the Sheet']).toEqual([{ external_id: 'nomina-2026-11-27-003', status: 'NOT APPROVED' }]);
	expect(it24.simulator.ledger.all().map(({ external_id }) => external_id).sort()).toEqual(paid);
	expect(it24.simulator.ledger.find('nomina-2026-11-27-002')).toMatchObject({ amount: '150.00', currency: 'BRL', request: { country: 'BR', bank_code: '001', bank_branch: '1234', document_id: '01716001340' } });
});

it('the wrong row comes back with what to do, under the heading of its column', async () => {
	const { fixes, decide } = await untilApproval();
	expect(fixes).toEqual([{ subject: 'Rows to correct: 1', text: expect.stringMatching(/^nomina-2026-11-27-007: .*Importe.*1250\.00/) }]);
	const run = await decide('Pay Nobody');
	expect(ids(run.output['Not Approved: To the Sheet'])).toEqual(GOOD);
	expect(it24.simulator.ledger.size).toBe(0);
});

it('an ID in Do Not Pay that no row has stops the run before anything is paid', async () => {
	const { decide } = await untilApproval();
	const run = await decide('Pay', 'nomina-2026-11-27-03');
	expect(run.error?.message).toContain('no payout of this list has the ID nomina-2026-11-27-03');
	expect(it24.simulator.ledger.size).toBe(0);
});

it('a sheet without one good row asks nobody', async () => {
	const { id } = await importExample(it24, friday, { 'The Sheet': { jsonOutput: JSON.stringify({ rows: [{ Referencia: 'nomina-1', País: 'MX', Importe: '1,250.00', Moneda: 'MXN' }] }) } });
	const run = await it24.client.waitExecution(await it24.client.runManually(id));
	expect([run.status, run.output['Ask for Approval']]).toEqual(['success', undefined]);
	expect(run.output['Tell Who Fills In the Sheet']).toHaveLength(1);
});

it('what becomes of a payout is told to the beneficiary, or to operations with the reason', async () => {
	const { id, node } = await importExample(it24, friday);
	await it24.client.activate(id);
	const notificationUrl = `${it24.client.url}/webhook/${node('Directa24 Cashout Trigger').webhookId}/directa24`;
	const pay = { resource: 'cashout', operation: 'create', country: 'item', beneficiarySource: 'item', notificationUrl, options: {} };
	const [first, second] = (JSON.parse((friday.nodes.find(({ name }) => name === 'The Sheet')?.parameters as { jsonOutput: string }).jsonOutput) as { rows: object[] }).rows;
	for (const row of [first, second]) expect((await it24.run({ typeVersion: 1.1, parameters: pay }, row)).error).toBeUndefined();
	await it24.simulator.setStatus('nomina-2026-11-27-001', 'COMPLETED', { force: true });
	await it24.simulator.setStatus('nomina-2026-11-27-002', 'REJECTED', { ...REJECTION, force: true });
	const rows = await it24.client.waitExecutions(id, 2);
	const runs = await Promise.all(rows.map(async (row: { id: string }) => await it24.client.waitExecution(row.id)));
	const told = (name: string) => runs.flatMap(({ output }) => (output[name] ?? []).map((item: { message: string }) => item.message));
	expect(told('Tell the Beneficiary')).toEqual(['Paid: nomina-2026-11-27-001']);
	expect(told('Tell Operations')).toEqual([expect.stringMatching(/^Not paid: nomina-2026-11-27-002 is REJECTED\. .*account/i)]);
});

it('the books are compared once the reconciliation credential is chosen and the node is activated', async () => {
	for (const [external_id, amount, currency, status] of [['nomina-2026-11-27-001', '2500.50', 'MXN', 'COMPLETED'], ['nomina-2026-11-27-002', '150.00', 'BRL', 'REJECTED'], ['extra-1', '1.00', 'BRL', 'COMPLETED']] as const) {
		it24.simulator.record({ external_id, amount, currency, status, created: new Date(Date.now() - 86_400_000).toISOString() });
	}
	const panel = await it24.client.createCredential('directa24ReconciliationApi', reconciliationFor(it24.simulator), 'Panel of Friday');
	const { nodes, ...rest } = friday;
	const ready = nodes.map((node) => (node.name === 'Compare With Directa24' ? { ...node, disabled: false, credentials: { directa24ReconciliationApi: { id: panel.id, name: panel.name } } } : node));
	const { id } = await importExample(it24, { ...rest, nodes: ready } as typeof friday);
	const run = await it24.client.waitExecution(await it24.client.runManually(id, 'Every Monday'));
	expect(run.error).toBeUndefined();
	expect(ids(run.output['The Same'])).toEqual(['nomina-2026-11-27-001']);
	expect(ids(run.output['Update the Books'])).toEqual(['nomina-2026-11-27-002']);
	expect(ids(run.output['Ask Why It Is Missing'])).toEqual(GOOD.slice(2));
	expect(ids(run.output['Not in the Books'])).toEqual(['extra-1']);
});
