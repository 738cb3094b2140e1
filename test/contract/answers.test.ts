import type { IDataObject } from 'n8n-workflow';

import { engine } from '../engine/engine';
import { brazil, credentialFor, reconciliationFor } from '../engine/fixtures';
import { startSimulator, type Endpoint, type Simulator } from '../simulator';
import fixtures from './answers.json';

interface Fixture {
	source: string;
	httpStatus: number;
	body: object;
	/** What the output item says of it. */
	read?: Record<string, unknown>;
	/** Directa24's code, where it is a refusal. */
	refused?: string;
}

const OF: Record<keyof typeof fixtures, IDataObject> = {
	create: brazil(),
	status: { resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'payout-1', options: {} },
	cancel: { resource: 'cashout', operation: 'cancel', lookupBy: 'externalId', externalId: 'payout-1', cashoutId: '8405147', options: {} },
	rates: { resource: 'exchangeRate', operation: 'get', country: 'BR', amount: '10', options: {} },
	link: { resource: 'cashoutLink', operation: 'create', country: 'BR', externalId: '45343242', amount: '250', currency: 'USD', options: {} },
	linkStatus: { resource: 'cashoutLink', operation: 'getStatus', requestId: '9934005565ac4e098de983d1ff450231', options: {} },
	list: { resource: 'reconciliation', operation: 'listCashouts', from: '2020-01-24', to: '2020-01-25', returnAll: true, filters: {}, options: {} },
};

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const CASES = Object.entries(fixtures).flatMap(([endpoint, answers]) => (answers as Fixture[]).map((fixture) => ({ endpoint: endpoint as keyof typeof fixtures, ...fixture })));

it.each(CASES)('reads $body of $endpoint ($source)', async ({ endpoint, httpStatus, body, read, refused }) => {
	const n8n = await engine(credentialFor(simulator), reconciliationFor(simulator));
	simulator.addFault({ endpoint: endpoint as Endpoint, kind: 'answer', httpStatus, body: JSON.stringify(body), when: 'before', times: Infinity });
	const run = await n8n.run(OF[endpoint], [{}], { onError: 'continueErrorOutput' });
	const [worked = [], failed = []] = run.outputs;
	if (read) {
		expect([failed.map(({ json }) => json), worked.length]).toEqual([[], 1]);
		expect(worked[0]?.json).toMatchObject(read);
		return;
	}
	expect(worked).toEqual([]);
	expect(JSON.stringify([failed[0]?.json, failed[0]?.error])).toContain(`"code":"${refused}"`);
	expect(JSON.stringify(failed[0]?.json)).toContain(`code ${refused}`);
});

/** D24 prints the members of a bank, not the list around them; white labels have other names for them. */
it.each([
	{ shape: 'a list, codes as text', body: [{ code: '001', name: 'Banco do Brasil' }, { code: '033', name: 'Santander' }], codes: ['001', '033'] },
	{ shape: 'a list, codes as numbers (https://docs.d24.com/api-documentation/cashouts-api/endpoints/cashout-bank-codes)', body: [{ code: 1, name: 'Banco do Brasil' }, { code: 33, name: 'Santander' }], codes: ['1', '33'] },
	{ shape: 'an object around the list', body: { banks: [{ code: '001', name: 'Banco do Brasil' }, { code: '033', name: 'Santander' }] }, codes: ['001', '033'] },
])('reads a bank list that is $shape', async ({ body, codes }) => {
	const n8n = await engine(credentialFor(simulator));
	simulator.addFault({ endpoint: 'banks', kind: 'answer', httpStatus: 200, body: JSON.stringify(body), when: 'before' });
	const run = await n8n.run({ resource: 'bank', operation: 'getMany', country: 'BR', returnAll: true });
	expect([run.error?.message, run.items.map(({ json }) => json.code)]).toEqual([undefined, codes]);
});
