import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor } from './fixtures';

let simulator: Simulator;
beforeEach(async () => void (simulator = await startSimulator()));
afterEach(async () => await simulator.close());

const listFor = async (country: string, filter?: string, readOnlyApiKey?: string) => {
	const n8n = await engine(credentialFor(simulator, readOnlyApiKey === undefined ? {} : { readOnlyApiKey }));
	const { results } = await n8n.search('searchBanks', { country }, filter);
	return results.map(({ name, value }) => [name, value]);
};

describe('the list of banks in the form', () => {
	it('is the live one with a read-only key, by name, without what is a payout method', async () => {
		simulator.configure({ banks: { BR: [{ code: '999', name: 'Só ao Vivo' }, { code: '341', name: 'Itaú' }, { code: '10000', name: 'PIX key phone' }] } });
		expect(await listFor('BR')).toEqual([['Itaú (341)', '341'], ['Só ao Vivo (999)', '999']]);
		expect(simulator.requests[0]?.headers.authorization).toBe(`Bearer ${simulator.credentials.readOnlyApiKey}`);
	});

	it.each([
		['itau', [['Itau (341)', '341']]],
		['ITAÚ', [['Itau (341)', '341']]],
		['34', [['Itau (341)', '341']]],
	])('is searched for "%s"', async (filter, results) => expect(await listFor('BR', filter)).toEqual(results));

	it('has the nearest names first where none fits, and then all others', async () => {
		const all = await listFor('BR');
		const near = await listFor('BR', 'bradseco');
		expect(near[0]).toEqual(['Bradesco (237)', '237']);
		expect([...near].sort()).toEqual([...all].sort());
		expect(await listFor('BR', 'no such bank')).toEqual([]);
	});

	it('is the known one without the key, and nothing is asked', async () => {
		expect(await listFor('BR', 'itau', '')).toEqual([['Itaú (341)', '341']]);
		expect(await listFor('CO', 'nequi', '')).toEqual([]);
		expect(simulator.counters.requests).toBe(0);
	});

	it('is the known one when Directa24 refuses the key or stays silent', async () => {
		expect(await listFor('BR', 'itau', 'refused')).toEqual([['Itaú (341)', '341']]);
		simulator.addFault({ endpoint: 'banks', kind: 'close', when: 'before', times: Infinity });
		expect(await listFor('BR', 'itau')).toEqual([['Itaú (341)', '341']]);
	});

	it.each([
		['without the key', { readOnlyApiKey: '' }, 'To list the banks of Ghana, enter the Read-Only API Key in the credential; or choose By Code'],
		['with a key that is refused', { readOnlyApiKey: 'refused' }, 'refused the Read-Only API Key'],
		['with the key, where Directa24 lists none', {}, 'Directa24 lists no banks for Ghana (the Read-Only API Key is right). Ask Directa24 for the code of the bank; or choose By Code'],
		['with a host that is none', { customUrl: 'api.example.com' }, 'Custom Host is not a web address'],
	])('says what to do when there is none, %s', async (_, change, message) => {
		simulator.configure({ banks: { GH: [] } });
		const n8n = await engine(credentialFor(simulator, change));
		await expect(n8n.search('searchBanks', { country: 'GH' })).rejects.toThrow(message);
	});
});
