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

	it('takes the rows of a host under another name', async () => {
		simulator.configure({ bankRowsAs: 'bank_code' });
		expect((await banks({ returnAll: false, limit: 1 })).items.map(({ json }) => json)).toEqual([{ code: '001', name: 'Banco do Brasil', country: 'BR', environment: 'custom' }]);
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

	it('says at once that a country has none: Directa24 answers with HTTP status 400 and nothing else', async () => {
		simulator.configure({ countriesWithoutRate: ['BR'] });
		const run = await rate();
		expect(run.error?.message).toBe('BR: Directa24 has no exchange rate or bank list for this country [custom]');
		expect(simulator.counters.byEndpoint.rates).toBe(1);
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

	it.each([
		[300, 'The document number is not valid'],
		[301, 'The bank code is not valid'],
		[302, 'The account number is not valid'],
		[303, 'The branch is not valid'],
		[306, 'The Pix key is not valid'],
		[400, 'The account is blocked'],
		[401, 'The account is closed'],
		[402, 'The account belongs to somebody else'],
		[404, 'The account is of another type'],
	])('code %i speaks of the account: the item says that it is not valid, and why', async (code, meaning) => {
		simulator.configure({ accountCodes: { '3423422-7': code } });
		const run = await account();
		expect(run.error).toBeUndefined();
		expect(run.items[0]?.json).toMatchObject({ valid: false, code: String(code), reason: expect.stringMatching(/^[A-Z][a-z ]+$/), meaning });
	});

	it.each([
		[305, 'Directa24 needs more fields to check this account'],
		[307, 'Directa24 does not check accounts of this country'],
		[308, 'Directa24 does not accept this amount'],
		[309, 'Directa24 does not accept this currency'],
		[310, 'The amount is above a limit'],
		[311, 'Too many people have been paid to this account'],
		[405, 'Directa24 cannot pay to this account in this way'],
		[403, 'Directa24 refused with code 403'],
		[304, 'Directa24 refused with code 304'],
		[406, 'Directa24 refused with code 406'],
		[999, 'Directa24 refused with code 999'],
		[500, 'Directa24 could not check the account'],
		[559, 'Directa24 could not check the account'],
	])('code %i says nothing about the account: an error, never valid: false', async (code, message) => {
		simulator.addFault({ endpoint: 'validate', kind: 'answer', httpStatus: 400, body: JSON.stringify({ code, description: 'WORDS', type: 'X' }) });
		const run = await account();
		expect(run.error?.message).toBe(`account ••••22-7: ${message} [custom]`);
		expect(run.stored).not.toContain('"valid":false');
	});

	it('a code with HTTP status 500 is asked again, and is no verdict', async () => {
		simulator.configure({ accountCodes: { '3423422-7': 500 } });
		const run = await account({ options: { giveUpAfter: 1 } });
		expect(run.error?.message).toContain('gave no usable answer');
		expect(simulator.counters.byEndpoint.validate).toBeGreaterThan(1);
	});

	it('an amount is sent digit for digit, so that Directa24 checks its limits too', async () => {
		simulator.configure({ validationLimit: '1000' });
		const sent = () => simulator.requests.at(-1)?.rawBody.toString('utf8');
		expect((await account({ amount: '0.30', currency: 'brl' })).items[0]?.json).toMatchObject({ valid: true });
		expect(sent()).toContain('"currency":"BRL","amount":0.30,');
		expect((await account({ amount: '1000.01', currency: 'BRL' })).error?.message).toContain('The amount is above a limit');
		expect((await account({})).items[0]?.json).toMatchObject({ valid: true });
		expect(sent()).not.toContain('amount');
	});

	it.each([
		[{ amount: '1.234,50' }, 'Write it as 1234.50'],
		[{ amount: '10', currency: 'real' }, '"REAL" is not a currency code'],
	])('checks what is given of amount and currency: %j', async (change, message) => {
		expect((await account(change)).error?.message).toContain(message);
		expect(simulator.counters.requests).toBe(0);
	});

	it('a valid account is one whichever way Directa24 says so', async () => {
		simulator.configure({ validAccountAs: 'description' });
		expect((await account()).items[0]?.json).toMatchObject({ valid: true });
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
