import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
	for (const externalId of ['e-1', 'e-2']) await n8n.run(brazil({ externalId }));
});
afterAll(async () => await simulator.close());

const cashoutId = (externalId: string) => String(simulator.ledger.find(externalId)?.cashout_id);
const ask = async (parameters: IDataObject, item: IDataObject, typeVersion = 1.1) => {
	const run = await n8n.run({ resource: 'cashout', ...parameters }, [item], { typeVersion });
	return run.error ? `${run.error.message} ${run.error.description}` : run.items[0]?.json.external_id;
};

describe.each([1, 1.1])('in type version %d an ID that is left empty is the column of its name', (version) => {
	it.each(['external_id', 'External ID', 'externalId'])('%s', async (heading) => {
		expect(await ask({ operation: 'getStatus' }, { [heading]: 'e-1', id: 'x' }, version)).toBe('e-1');
		expect(await ask({ operation: 'getStatus', externalId: '' }, { [heading]: 'e-2' }, version)).toBe('e-2');
	});

	it('cashout_id', async () => {
		const run = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'cashoutId' }, [{ cashout_id: cashoutId('e-1') }], { typeVersion: version });
		expect([run.error, run.items[0]?.json.cashout_id]).toEqual([undefined, cashoutId('e-1')]);
	});

	it('and without such a column an error that says so', async () => {
		expect(await ask({ operation: 'getStatus' }, { Folio: 'e-1' }, version)).toContain('external_id is empty, and the item has no such column');
		expect(await ask({ operation: 'getStatus', lookupBy: 'cashoutId' }, {}, version)).toContain('cashout_id is empty');
		expect(await ask({ operation: 'hold' }, {}, version)).toContain('external_id is empty');
	});

	it('but not where its expression gives nothing', async () => {
		expect(await ask({ operation: 'getStatus', externalId: '={{ $json.Folio }}' }, { external_id: 'e-1' }, version)).toContain('external_id is empty');
	});
});

it('the request ID of a link likewise', async () => {
	const told = await n8n.run({ resource: 'cashoutLink', operation: 'getStatus' }, [{ id: '1' }]);
	expect(told.error?.message).toContain('request_id is empty');
});

describe('the other ID of a cashout that is changed', () => {
	it('is the column, and in type version 1 none where it was emptied', async () => {
		simulator.configure({ identifiers: 'lenient' });
		const item = { external_id: 'e-1', cashout_id: '999999' };
		// The simulator refuses IDs that contradict each other, so that what was sent is seen.
		expect(await ask({ operation: 'hold', cashoutId: '' }, item, 1)).toBe('e-1');
		expect(await ask({ operation: 'hold' }, item, 1)).not.toBe('e-1');
		expect(await ask({ operation: 'release', cashoutId: '' }, item, 1.1)).not.toBe('e-1');
	});
});
