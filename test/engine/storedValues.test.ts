import { EXAMPLE } from '../../scripts/docs/storedValues';
import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor } from './fixtures';

let simulator: Simulator;
beforeAll(async () => void (simulator = await startSimulator()));
afterAll(async () => await simulator.close());

it('the node that docs/stored-values.md shows pays', async () => {
	const n8n = await engine(credentialFor(simulator));
	const row = { invoice: 'invoice-1', amount: '12.50', name: 'Maria', surname: 'da Silva', cpf: '01716001340', branch: '1234', account: '341234-7' };
	const run = await n8n.run(EXAMPLE.parameters, [row], { typeVersion: EXAMPLE.typeVersion });
	expect([run.error?.message, run.error?.description]).toEqual([undefined, undefined]);
	expect(run.items[0]?.json).toMatchObject({ external_id: 'invoice-1', status: 'PENDING', payout_method: 'bank' });
	expect(simulator.ledger.find('invoice-1')?.request).toMatchObject({ country: 'BR', currency: 'BRL', bank_code: '341', bank_branch: '1234', bank_account: '341234-7', account_type: 'C', document_id: '01716001340' });
});
