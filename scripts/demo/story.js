'use strict';

const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');

const WAIT_MS = 60_000;

/** The bank of this beneficiary says that the account number is wrong; all others are paid. */
const REJECTED = 'example-003';

/** The amount in this row is written wrong, so it is not paid. */
const WRONG = 'example-005';

const load = (name) => structuredClone(require(`../../examples/${name}.json`));
const nodeOf = (workflow, type) => workflow.nodes.find((node) => node.type === `n8n-nodes-directa24.${type}`);
const named = (workflow, name) => workflow.nodes.find((node) => node.name === name);

/**
 * The main job of the package in a running n8n: a credential, its test, the two example workflows, payouts, and the
 * notifications that run the second workflow.
 *
 * @param {{ client: import('../n8n/client').N8nClient, simulator: object, log: (line: string) => void, signal: AbortSignal }} world
 * @returns {Promise<{ rows: object[], complete: boolean }>} a row for each beneficiary; `complete`: all ended as expected
 */
async function payAndWatch({ client, simulator, log, signal }) {
	const data = { environment: 'custom', customUrl: simulator.url, cardUrl: simulator.cardUrl, linkUrl: simulator.linkUrl, ...simulator.credentials };
	const credential = await client.createCredential('directa24Api', data, 'Directa24 simulator');
	const tested = await client.testCredential(credential, data);
	log(`Credential test: ${tested.message}`);

	const reacting = load('react-to-notifications');
	const trigger = nodeOf(reacting, 'directa24CashoutTrigger');
	trigger.webhookId = randomUUID();
	const reactingId = (await client.importWorkflow(reacting, [credential])).id;
	await client.activate(reactingId);
	log(`Published "${reacting.name}"`);

	const paying = load('pay-a-sheet');
	named(paying, 'Pay').parameters.notificationUrl = `${client.url}/webhook/${trigger.webhookId}/directa24`;
	simulator.plan(REJECTED, { final: 'REJECTED', rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT' });
	const payingId = (await client.importWorkflow(paying, [credential])).id;
	log(`Running "${paying.name}"`);
	const execution = await client.waitExecution(await client.runManually(payingId));
	if (execution.status !== 'success') throw new Error(`The payouts did not work: ${execution.error?.message ?? execution.status}`);

	const sheet = execution.output['One Item Each'];
	const paid = new Map(execution.output.Pay.map((record) => [record.external_id, record.cashout_id]));
	const fixes = new Map((execution.output['What to Fix'] ?? []).map(({ line }) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]));
	log(`Created ${paid.size} payouts; waiting for the notifications of their final status`);
	const seen = await finalStatuses(client, reactingId, paid.size, signal);

	const rows = sheet.map(({ external_id, country, amount, currency }) => ({
		external_id,
		country,
		amount: `${amount} ${currency}`,
		cashout_id: paid.get(external_id) ?? '',
		'final status': seen.get(external_id)?.status ?? (paid.has(external_id) ? 'not seen' : 'not paid'),
		execution: seen.get(external_id)?.execution ?? '',
		message: seen.get(external_id)?.message ?? fixes.get(external_id) ?? '',
	}));
	const expected = (id) => ({ [REJECTED]: 'REJECTED', [WRONG]: 'not paid' })[id] ?? 'COMPLETED';
	const complete =
		tested.status === 'OK' &&
		rows.length === 5 &&
		rows.every((row) => row['final status'] === expected(row.external_id) && (simulator.ledger.find(row.external_id)?.cashout_id ?? '') === row.cashout_id);
	return { rows, complete };
}

/** What the executions of the second workflow saw, by external ID, once there are that many or time is up. */
async function finalStatuses(client, workflowId, count, signal) {
	const seen = new Map();
	const read = new Set();
	for (const end = Date.now() + WAIT_MS; seen.size < count && Date.now() < end; await sleep(200, undefined, { signal })) {
		for (const { id, status } of await client.listExecutions(workflowId)) {
			if (read.has(id) || !['success', 'error'].includes(status)) continue;
			read.add(id);
			const { output } = await client.waitExecution(id);
			const [record] = output['Directa24 Cashout Trigger'] ?? [];
			const [said] = [...(output['Tell the Beneficiary'] ?? []), ...(output['Tell Operations'] ?? [])];
			if (record) seen.set(record.external_id, { status: record.status, execution: `#${id} ${status}`, message: said?.message });
		}
	}
	return seen;
}

module.exports = { payAndWatch };
