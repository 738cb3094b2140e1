import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const without = (parameters: IDataObject, name: string) => Object.fromEntries(Object.entries(parameters).filter(([key]) => key !== name));
const link = (currency: IDataObject) => ({ resource: 'cashoutLink', operation: 'create', country: 'BR', externalId: 'l-1', amount: '1', options: {}, ...currency });

describe('a payout without a currency', () => {
	it.each(['Moneda', 'MOEDA', 'Divisa', 'Currency', 'currency code'])('is stopped where the column "%s" looks like one', async (heading) => {
		for (const beneficiarySource of ['fields', 'item']) {
			const run = await n8n.run(brazil({ currency: '', beneficiarySource }), [{ [heading]: 'BRL' }]);
			expect(run.error?.message ?? '').toContain('Nothing was sent');
			expect(`${run.error?.message} ${run.error?.description}`).toContain(`"${heading}" (BRL) looks like the currency`);
		}
		expect(simulator.ledger.size).toBe(0);
	});

	it('is stopped where its expression gives nothing, in links as well', async () => {
		for (const currency of ['={{ $json.currency }}', '={{ "" }}', '={{ undefined }}']) {
			expect((await n8n.run(brazil({ currency }))).error?.message).toContain('its expression gives nothing');
			expect((await n8n.run(link({ currency }))).error?.message).toContain('its expression gives nothing');
		}
		expect(simulator.ledger.size).toBe(0);
	});

	it('is stopped where nobody has thought of it: the form begins with an expression', async () => {
		expect((await n8n.run(without(brazil(), 'currency'))).error?.message).toContain('currency is empty');
		expect((await n8n.run(link({}))).error?.message).toContain('currency is empty');
	});

	it('is sent where the field was emptied on purpose', async () => {
		expect((await n8n.run(brazil({ currency: '' }))).error).toBeUndefined();
		expect(simulator.ledger.find('payout-1')?.request.currency).toBeUndefined();
	});
});

it('a column that says another currency stops the row, unless it is to be left out', async () => {
	const row = { Nome: 'João', Sobrenome: 'Silva', CPF: '01716001340', Banco: '001', 'Agência': '1234', Conta: '3423422-7', 'Tipo de conta': 'C', Moeda: 'USD' };
	const stopped = await n8n.run(brazil({ beneficiarySource: 'item' }), [row]);
	expect(stopped.error?.message).toContain('currency is BRL, and the column "Moeda" says USD');
	const paid = await n8n.run(brazil({ beneficiarySource: 'item', options: { leaveOut: 'Moeda' } }), [row]);
	expect(paid.error).toBeUndefined();
});
