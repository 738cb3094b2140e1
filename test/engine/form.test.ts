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

const CLABE = '021790064060296642';
const CARD = '4111111111111111';

/** A filled form: only what a person would have filled in. */
const form = (country: string, currency: string, beneficiary: IDataObject): IDataObject => ({
	resource: 'cashout',
	operation: 'create',
	country,
	externalId: 'form-1',
	amount: '100',
	currency,
	beneficiarySource: 'fields',
	...beneficiary,
});
const maria = { beneficiary_name: 'Maria', document_id: '01716001340' };
const elena = { beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: 'GALM850101MDFRPR04' };

/** The beneficiary as it reached Directa24. */
function sent(externalId = 'form-1'): IDataObject {
	const request = simulator.ledger.find(externalId)?.request as unknown as IDataObject;
	const { external_id, country, currency, amount, ...beneficiary } = request;
	expect([external_id, country, currency, amount]).not.toContain(undefined);
	return beneficiary;
}

async function pay(parameters: IDataObject, input?: IDataObject[]) {
	const run = await n8n.run(parameters, input);
	expect(run.error).toBeUndefined();
	return run;
}

async function issuesOf(parameters: IDataObject, input: IDataObject[] = [{}]) {
	const run = await n8n.run({ ...parameters, operation: 'validate' }, input);
	return run.outputs.flat().map(({ json }) => json.issues as unknown as Array<{ field: string; rule: string; message: string; fix: string; blocking: boolean }>);
}

describe('the filled form reaches Directa24', () => {
	it('Brazil, bank account, with the bank chosen from the list', async () => {
		const bank = { __rl: true, mode: 'list', value: '001', cachedResultName: 'Banco do Brasil (001)' };
		await pay(form('BR', 'BRL', { ...maria, bank_code: bank, bank_branch: '1234', bank_account: '3423422-7', account_type: 'C' }));
		expect(sent()).toEqual({ ...maria, bank_code: '001', bank_branch: '1234', bank_account: '3423422-7', account_type: 'C' });
	});

	it('Brazil, Pix key: the payout method gives the bank code', async () => {
		await pay(form('BR', 'BRL', { ...maria, payoutMethod: 'pixPhone', phone: '+5511987654321', account_type: 'C' }));
		expect(sent()).toMatchObject({ ...maria, bank_code: '10000', account_type: 'C' });
		expect(sent()).not.toHaveProperty('bank_account');
	});

	it('Mexico, CLABE, to the usual host', async () => {
		await pay(form('MX', 'MXN', { ...elena, bank_account: CLABE }));
		expect(sent()).toEqual({ ...elena, bank_account: CLABE });
		expect(simulator.ledger.find('form-1')?.host).toBe('main');
	});

	it.each([
		['by its number', { bank_account: CARD }],
		['by its number with spaces', { bank_account: '4111 1111 1111 1111' }],
		['by the payout method', { bank_account: CARD, payoutMethod: 'debitCard' }],
	])('Mexico, debit card %s, to the card host', async (_, account) => {
		await pay(form('MX', 'MXN', { ...elena, bank_code: '072', ...account }));
		expect(simulator.ledger.find('form-1')).toMatchObject({ host: 'card', request: { bank_account: CARD, bank_code: '072' } });
	});

	it('a card number goes to the usual host when the option says never', async () => {
		const run = await n8n.run(form('MX', 'MXN', { ...elena, bank_code: '072', bank_account: CARD, options: { useCardEndpoint: 'never' } }));
		expect(run.error?.description).toContain("it shouldn't be a credit card");
	});

	it('Colombia, Nequi', async () => {
		const wallet = { beneficiary_name: 'Ana', beneficiary_lastname: 'Rojas', document_type: 'CC', document_id: '1012345678', bank_account: '3001234567', account_type: 'S', address: 'Calle 10' };
		await pay(form('CO', 'COP', { ...wallet, payoutMethod: 'nequi' }));
		expect(sent()).toEqual({ ...wallet, bank_code: '1507' });
	});

	it('fields that the form does not show, from Additional Fields or as parameters of their own', async () => {
		await pay(form('MX', 'MXN', { ...elena, bank_account: CLABE, city: 'Puebla', additionalFields: { postal_code: '72000', city: 'not this one' } }));
		expect(sent()).toEqual({ ...elena, bank_account: CLABE, city: 'Puebla', postal_code: '72000' });
	});

	it.each([
		['a text', '001'],
		['a number', '={{ 341 }}'],
		['a code that was typed in', { __rl: true, mode: 'code', value: '001' }],
		['an expression', { __rl: true, mode: 'code', value: '={{ "00" + 1 }}' }],
		['a code of a workflow that was stored by 0.1.0', { __rl: true, mode: 'id', value: '001' }],
		['an expression of one', { __rl: true, mode: 'id', value: '={{ "00" + 1 }}' }],
	])('the bank as %s', async (_, bank) => {
		await pay(form('BR', 'BRL', { ...maria, bank_code: bank, bank_account: '3423422-7', account_type: 'C' }));
		expect(['001', '341']).toContain(sent().bank_code);
		expect(simulator.counters.byEndpoint.banks ?? 0).toBe(0);
	});
});

it('a country in small letters, from a workflow that was written elsewhere, is the same country', async () => {
	await pay(form('br', 'BRL', { ...maria, bank_code: '001', bank_account: '3423422-7', account_type: 'C' }));
	expect(simulator.ledger.find('form-1')).toMatchObject({ country: 'BR', request: { ...maria, bank_code: '001' } });
});

describe('the payout method', () => {
	it('that no country has is refused, with those that the country has', async () => {
		const run = await n8n.run(form('MX', 'MXN', { ...elena, bank_account: CLABE, payoutMethod: 'pigeon' }));
		expect(run.error?.message).toContain('Mexico has no payout method "pigeon"');
		expect(run.error?.message).toContain('Debit Card');
		expect(simulator.counters.requests).toBe(0);
	});

	it('of the item may be its name or its value, and must not contradict the bank', async () => {
		const rows = [
			{ ID: 'by-name', 'Método de pago': 'pix key: phone', telefone: '+5511987654321', nome: 'Ana', CPF: '01716001340', 'tipo de conta': 'C' },
			{ ID: 'by-value', 'Método de pago': 'PIXEMAIL', 'e-mail': 'ana@example.com', nome: 'Ana', CPF: '01716001340', 'tipo de conta': 'C' },
			{ ID: 'twice', 'Método de pago': 'pixEmail', 'e-mail': 'ana@example.com', nome: 'Ana', CPF: '01716001340', bank_code: '341', 'tipo de conta': 'C' },
		];
		const parameters = form('BR', 'BRL', { beneficiarySource: 'item', externalId: '={{ $json.ID }}' });
		await pay(parameters, rows.slice(0, 2));
		expect([sent('by-name').bank_code, sent('by-value').bank_code]).toEqual(['10000', '10001']);
		const [, , twice] = await issuesOf(parameters, rows);
		expect(twice?.filter(({ blocking }) => blocking)).toEqual([
			expect.objectContaining({ field: 'bank_code', rule: 'conflict', message: expect.stringMatching(/Pix Key: Email.*10001.*"341"/) }),
		]);
	});

	it('to a card needs a card number', async () => {
		const [issues] = await issuesOf(form('MX', 'MXN', { ...elena, bank_code: '072', bank_account: CLABE, payoutMethod: 'debitCard' }));
		expect(issues).toContainEqual(expect.objectContaining({ field: 'bank_account', blocking: true, message: expect.stringContaining('Debit Card') }));
	});
});

it('a card without a Card Host in the credential is stopped before anything is sent', async () => {
	n8n = await engine(credentialFor(simulator, { cardUrl: '' }));
	const rows = [{ id: 'clabe', account: CLABE, bank: '' }, { id: 'card', account: CARD, bank: '072' }];
	const run = await n8n.run(form('MX', 'MXN', { ...elena, externalId: '={{ $json.id }}', bank_account: '={{ $json.account }}', bank_code: '={{ $json.bank }}' }), rows);
	expect(run.error?.message).toContain('card (item 2): ');
	expect(run.error?.message).toContain('Card Host');
	expect(simulator.counters.requests).toBe(0);
});

describe('from each item', () => {
	const rows = [
		{ id: 'br', country: 'BR', currency: 'BRL', name: 'Ana', document: '01716001340', bank: 'Itau', account: '341234-7', type: 'C' },
		{ id: 'mx', country: 'mx', currency: 'MXN', name: 'Elena', last: 'Gómez', document: 'GALM850101MDFRPR04', account: CLABE },
		{ id: 'co', country: 'CO', currency: 'COP', name: 'Luz', last: 'Rojas', document: '1012345678', documentType: 'CC', method: 'Nequi', account: '3001234567', type: 'S', address: 'Calle 10' },
	];
	const parameters = form('item', '={{ $json.currency }}', {
		countryCode: '={{ $json.country }}',
		externalId: '={{ $json.id }}',
		payoutMethod: '={{ $json.method ?? "" }}',
		beneficiary_name: '={{ $json.name }}',
		beneficiary_lastname: '={{ $json.last }}',
		document_id: '={{ $json.document }}',
		document_type: '={{ $json.documentType }}',
		bank_code: '={{ $json.bank }}',
		bank_account: '={{ $json.account }}',
		account_type: '={{ $json.type }}',
		address: '={{ $json.address }}',
	});

	it('each goes by the rules of its own country', async () => {
		await pay(parameters, rows);
		expect(sent('br')).toMatchObject({ bank_code: '341', bank_account: '341234-7' });
		expect(sent('mx')).toEqual({ ...elena, bank_account: CLABE });
		expect(sent('co')).toMatchObject({ bank_code: '1507', document_type: 'CC' });
	});

	it('the editor requires nothing, the check of the item does', async () => {
		const [issues] = await issuesOf(parameters, [{ id: 'mx', country: 'MX', currency: 'MXN', name: 'Elena', document: 'GALM850101MDFRPR04', account: CLABE }]);
		expect(issues).toEqual([expect.objectContaining({ field: 'beneficiary_lastname', rule: 'required', blocking: true })]);
	});
});

it('a field that the country requires is missed by n8n before the run, and by the check where an expression gives nothing', async () => {
	const running = n8n.run(form('MX', 'MXN', elena));
	await expect(running).rejects.toThrow('Parameter "CLABE" is required');
	const [issues] = await issuesOf(form('MX', 'MXN', { ...elena, beneficiary_lastname: '={{ $json.none }}', bank_account: CLABE }));
	expect(issues).toContainEqual(expect.objectContaining({ field: 'beneficiary_lastname', rule: 'required', blocking: true }));
});

it('nothing here stops a company without a last name, and a person without one is told', async () => {
	const without = { beneficiary_lastname: '', bank_account: CLABE };
	// Directa24 does not say what it wants instead, so that it decides.
	const [company] = await issuesOf(form('MX', 'MXN', { ...without, beneficiary_name: 'Comercial Azul SA de CV', document_id: 'GAG010101AA4' }));
	expect(company?.filter(({ blocking }) => blocking)).toEqual([]);
	const person = await n8n.run(form('MX', 'MXN', { ...elena, ...without, externalId: 'form-person' }));
	const told = (person.error as unknown as Error).message;
	expect(told).toContain('Last Name (beneficiary_lastname) is empty; Mexico needs it');
	// There is no sheet whose column it could be.
	expect(told).not.toContain('column');
});
