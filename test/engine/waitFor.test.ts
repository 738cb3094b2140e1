import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { CASHOUT, loadPackage } from './engine';
import { credentialFor } from './fixtures';
import { sleeper } from './sleeper';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof sleeper>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await sleeper(simulator, credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const WRONG = [
	["={{ $('Nope').item.json.x }}", "Wait For cannot be read, n8n says: Referenced node doesn't exist"],
	['={{ null }}', 'Wait For is empty, which is no list of statuses'],
	['={{ undefined }}', 'Wait For is empty, which is no list of statuses'],
	["={{ '' }}", 'Wait For is empty, which is no list of statuses'],
	['={{ 5 }}', 'Wait For is "5", which is no list of statuses'],
	['={{ {} }}', 'Wait For is an object, which is no list of statuses'],
	["={{ ['Completed'] }}", 'Wait For contains "Completed", which is no status of a cashout'],
	["={{ ['COMPLETED', null] }}", 'Wait For contains empty, which is no status of a cashout'],
	['={{ "COMPLETED;REJECTED" }}', 'Wait For contains "COMPLETED;REJECTED", which is no status of a cashout'],
] as const;

describe.each(WRONG)('Wait For = %s', (waitFor, message) => {
	it('stops the payout before anything is sent, in every try', async () => {
		for (const extra of [{}, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }]) {
			const { error } = await n8n.pay({ waitFor }, {}, extra);
			expect(error?.message).toMatch(/^Nothing was sent: payout-1: /);
			expect(error?.message).toContain(`${message}. Choose the statuses from the list`);
		}
		expect(simulator.counters.requests).toBe(0);
	});

	it('leaves with Continue as an item that tells it', async () => {
		const { items } = await n8n.pay({ waitFor }, { a: 1 }, { onError: 'continueRegularOutput' });
		expect(items[0]?.json).toMatchObject({ a: 1, error: expect.stringContaining(message), details: { outcome: 'invalid_input', safe_to_retry: true } });
		expect(JSON.stringify(items[0]?.json.error)).toContain('DELIVERED, COMPLETED');
		expect(simulator.counters.requests).toBe(0);
	});
});

it('is called so in the form', async () => {
	const { nodes } = await loadPackage();
	expect(nodes[CASHOUT]?.description.properties).toContainEqual(expect.objectContaining({ name: 'waitFor', displayName: 'Wait For' }));
});

describe('what is waited for is what was chosen when it was paid', () => {
	it.each<[unknown, IDataObject]>([
		[['DELIVERED'], {}],
		["={{ ['DELIVERED', 'REJECTED'] }}", {}],
		['={{ $json.statuses }}', { statuses: ['DELIVERED', 'REJECTED'] }],
		['={{ $json.statuses }}', { statuses: 'DELIVERED' }],
		['=DELIVERED,REJECTED', {}],
		["={{ $('Row').item.json.statuses }}", { statuses: ['DELIVERED'] }],
	])('%j of %j', async (waitFor, row) => {
		const slept = await n8n.pay({ waitFor } as IDataObject, row);
		expect(slept.status).toBe('waiting');
		expect(await n8n.notify(slept, 'payout-1')).toEqual({ status: 200, goesOnWith: undefined });
		await simulator.setStatus('payout-1', 'COMPLETED', { force: true, notify: false });
		expect(await n8n.notify(slept, 'payout-1')).toEqual({ status: 200, goesOnWith: undefined });
		await simulator.setStatus('payout-1', 'DELIVERED', { force: true, notify: false });
		expect(await n8n.notify(slept, 'payout-1')).toMatchObject({ status: 200, goesOnWith: { external_id: 'payout-1', status: 'DELIVERED', created: true, timed_out: false } });
	});

	it('none is a final one', async () => {
		const slept = await n8n.pay({ waitFor: '={{ $json.statuses }}' }, { statuses: [] });
		await simulator.setStatus('payout-1', 'DELIVERED', { force: true, notify: false });
		expect(await n8n.notify(slept, 'payout-1')).toEqual({ status: 200, goesOnWith: undefined });
		await simulator.setStatus('payout-1', 'COMPLETED', { force: true, notify: false });
		expect(await n8n.notify(slept, 'payout-1')).toMatchObject({ goesOnWith: { status: 'COMPLETED' } });
	});

	it('an execution that an earlier version put to sleep still reads the parameter', async () => {
		const slept = await n8n.pay({ waitFor: ['DELIVERED'] });
		expect(slept.stored).toContain('"statuses":["DELIVERED"]');
		const earlier = { ...slept, stored: slept.stored.replace('"statuses":["DELIVERED"]', '"x":0') };
		await simulator.setStatus('payout-1', 'DELIVERED', { force: true, notify: false });
		expect(await n8n.notify(earlier, 'payout-1')).toMatchObject({ goesOnWith: { status: 'DELIVERED' } });
	});
});

describe('when n8n does not put the execution to sleep', () => {
	const refuses = () => {
		throw new Error('no room to sleep');
	};
	const isTold = (text: string | undefined) => {
		for (const part of ['payout-1', String(simulator.ledger.find('payout-1')?.cashout_id), 'The payout was created, but its end cannot be waited for', 'no room to sleep', 'Not safe to pay again']) expect(text).toContain(part);
	};

	it.each([{}, { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 }])('the error names the payout, in every try: %j', async (extra) => {
		const { error } = await n8n.pay({}, {}, extra, { setExecutionStatus: refuses });
		isTold(`${error?.message} ${error?.description}`);
		expect(simulator.counters.byEndpoint.create).toBe(1);
	});

	it('a further try puts it to sleep and sends nothing again', async () => {
		let tries = 0;
		const once = () => {
			if (tries++ === 0) refuses();
		};
		const slept = await n8n.pay({}, {}, { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 }, { setExecutionStatus: once });
		expect(slept.status).toBe('waiting');
		expect(simulator.counters.byEndpoint.create).toBe(1);
		await simulator.setStatus('payout-1', 'COMPLETED', { force: true, notify: false });
		expect(await n8n.notify(slept, 'payout-1')).toMatchObject({ goesOnWith: { status: 'COMPLETED', created: true } });
	});

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)('%s passes the row on with the payout', async (onError) => {
		const { items } = await n8n.pay({}, { a: 1 }, { onError }, { setExecutionStatus: refuses });
		expect(items).toHaveLength(1);
		expect(items[0]?.json).toMatchObject({ a: 1, details: { external_id: 'payout-1', safe_to_retry: false, existing: { cashout_id: simulator.ledger.find('payout-1')?.cashout_id, created: true, status: 'PENDING' } } });
		isTold(String(items[0]?.json.error));
	});
});
