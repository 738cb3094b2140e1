import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

describe('bank: getMany', () => {
	const banks = async (change: IDataObject = {}, input?: IDataObject[]) => await n8n.run({ resource: 'bank', operation: 'getMany', country: 'BR', ...change }, input);

	it('outputs one item a bank, with the code as text', async () => {
		const run = await banks();
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ json }) => json)).toEqual(expect.arrayContaining([{ code: '001', name: 'Banco do Brasil', country: 'BR', environment: 'custom' }]));
		expect(run.items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		expect(simulator.requests[0]?.headers.authorization).toBe(`Bearer ${simulator.credentials.readOnlyApiKey}`);
		expect(simulator.requests[0]?.rawBody.length).toBe(0);
	});

	it('keeps to the limit, and takes codes that come as numbers', async () => {
		simulator.configure({ bankCodesAs: 'number' });
		const run = await banks({ returnAll: false, limit: 2 });
		expect(run.items.map(({ json }) => json.code)).toEqual(['1', '33']);
	});

	it('takes the country from each item', async () => {
		const run = await banks({ country: '={{ $json.land }}' }, [{ land: 'BR' }, { land: 'co' }]);
		expect(new Set(run.items.map(({ json }) => json.country))).toEqual(new Set(['BR', 'CO']));
	});

	it('says that the Read-Only API Key is missing or refused', async () => {
		const refused = await (await engine(credentialFor(simulator, { readOnlyApiKey: 'another example' }))).run({ resource: 'bank', operation: 'getMany', country: 'BR' });
		expect(refused.error?.message).toContain('refused the Read-Only API Key');
		const missing = await (await engine(credentialFor(simulator, { readOnlyApiKey: '' }))).run({ resource: 'bank', operation: 'getMany', country: 'BR' });
		expect(missing.error?.description).toContain('Read-Only API Key is empty');
		expect(simulator.counters.byEndpoint.banks).toBe(1);
	});

	it('asks again after a lost answer', async () => {
		simulator.addFault({ endpoint: 'banks', kind: 'http_502' });
		expect((await banks({ options: { giveUpAfter: 5 } })).items.length).toBeGreaterThan(1);
	});
});

describe('exchangeRate: get', () => {
	const rate = async (change: IDataObject = {}) => await n8n.run({ resource: 'exchangeRate', operation: 'get', country: 'BR', amount: '10', ...change });

	it('outputs exact decimals', async () => {
		expect((await rate()).items[0]?.json).toEqual({ country: 'BR', currency: 'BRL', fx_rate: '5.8829', amount_usd: '10', converted_amount: '58.829', environment: 'custom' });
	});

	it('checks the amount', async () => {
		expect((await rate({ amount: '1,5' })).error?.message).toContain('Write it as 1.5');
		expect(simulator.counters.requests).toBe(0);
	});
});

describe('bankAccount: validate', () => {
	const account = async (change: IDataObject = {}) =>
		await n8n.run({ resource: 'bankAccount', operation: 'validate', country: 'BR', document_id: '01716001340', document_type: 'CPF', beneficiary_name: 'João', bank_code: '001', bank_account: '3423422-7', ...change });

	it('signs with the scheme of version 5 and reports a valid account', async () => {
		const run = await account();
		expect(run.error).toBeUndefined();
		expect(run.items[0]?.json).toMatchObject({ valid: true, bank_account: '3423422-7', country: 'BR' });
		const [request] = simulator.requests;
		expect(request?.headers.authorization).toMatch(/^D24 [0-9a-f]{64}$/);
		expect(request?.rawBody.toString('utf8')).not.toContain('login');
	});

	it('reports an account that Directa24 finds wrong as a result', async () => {
		simulator.configure({ invalidAccounts: ['3423422-7'] });
		expect((await account()).items[0]?.json).toMatchObject({ valid: false, code: '400', reason: 'Invalid bank account' });
	});

	it('explains that it is not activated', async () => {
		simulator.addFault({ endpoint: 'validate', kind: 'd24_error', code: 203, message: 'FORBIDDEN_MERCHANT' });
		const run = await account();
		expect(run.error?.message).toContain('Account validation is not activated for your account');
		expect(run.error?.message).not.toContain('3423422-7');
	});

	it('wants a document and an account', async () => {
		expect((await account({ bank_account: '={{ "" }}' })).error?.message).toContain('bank_account is empty');
		expect(simulator.counters.requests).toBe(0);
	});
});
