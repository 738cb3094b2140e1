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

const parameters = (country: string, change: IDataObject = {}): IDataObject => ({
	resource: 'cashout',
	operation: 'create',
	country,
	countryCode: '={{ $json.country }}',
	externalId: '={{ $json.id }}',
	amount: '={{ $json.amount ?? 10 }}',
	currency: '',
	beneficiarySource: 'item',
	options: {},
	...change,
});

async function validate(country: string, rows: IDataObject[]) {
	const run = await n8n.run(parameters(country, { operation: 'validate' }), rows);
	expect(run.error).toBeUndefined();
	const items = run.outputs.flat().map(({ json }) => json);
	return rows.map((row) => items.find(({ id }) => id === row.id) as IDataObject & { issues: IDataObject[] });
}

const requestOf = (id: string) => simulator.ledger.find(id)?.request as unknown as IDataObject;

describe('common headings', () => {
	it('in Spanish', async () => {
		const row = { id: 'es', Nombre: 'Elena', 'Apellido(s)': 'Gómez', CURP: 'GALM850101MDFRPR04', 'Cuenta CLABE': '021790064060296642', 'Correo electrónico': 'elena@example.com', Comentario: 'x' };
		expect((await n8n.run(parameters('MX'), [row])).error).toBeUndefined();
		expect(requestOf('es')).toMatchObject({ beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642', email: 'elena@example.com' });
		const [valid] = await validate('MX', [row]);
		expect(valid?.mapping).toEqual({ beneficiary_name: 'Nombre', beneficiary_lastname: 'Apellido(s)', document_id: 'CURP', bank_account: 'Cuenta CLABE', email: 'Correo electrónico', of_no_concern: ['id', 'Comentario'] });
	});

	it('in Portuguese, with the bank by name and a Pix key', async () => {
		const rows = [
			{ id: 'conta', country: 'BR', NOME: 'João', Sobrenome: 'Silva', cpf: '017.160.013-40', Banco: 'banco do brasil', 'Agência': '1234', 'Nº da conta': '3423422-7', 'Tipo de conta': 'C' },
			{ id: 'pix', country: 'BR', nome: 'Ana', 'CPF/CNPJ': '01716001340', 'Chave Pix': '(11) 98765-4321', tipo_de_conta: 'C' },
		];
		expect((await n8n.run(parameters('item'), rows)).error).toBeUndefined();
		expect(requestOf('conta')).toMatchObject({ beneficiary_name: 'João', document_id: '01716001340', bank_code: '001', bank_branch: '1234', bank_account: '3423422-7', account_type: 'C' });
		expect(requestOf('pix')).toMatchObject({ bank_code: '10000', document_id: '01716001340' });
		expect(String(requestOf('pix').phone).replace('+', '')).toBe('5511987654321');
		const [conta, pix] = await validate('item', rows);
		expect(conta?.mapping).toMatchObject({ bank_code: 'Banco', bank_account: 'Nº da conta' });
		expect(pix?.mapping).toMatchObject({ phone: 'Chave Pix', bank_code: 'Chave Pix' });
	});

	it('a form has no mapping in its output', async () => {
		const run = await n8n.run(parameters('MX', { operation: 'validate', beneficiarySource: 'fields', beneficiary_name: 'x', beneficiary_lastname: 'y', document_id: 'z', bank_account: '1' }), [{ id: '1' }]);
		expect(run.outputs.flat()[0]?.json).not.toHaveProperty('mapping');
	});
});

describe('what cannot be told for sure is an issue', () => {
	const mexico = { nombre: 'Elena', apellido: 'Gómez', CURP: 'GALM850101MDFRPR04', CLABE: '021790064060296642' };

	it('two headings of one field with different values; the same value is fine', async () => {
		const [differ, same] = await validate('MX', [
			{ id: '1', ...mexico, cuenta: '012180001234567891' },
			{ id: '2', ...mexico, cuenta: '021790064060296642' },
		]);
		expect(differ?.issues).toContainEqual(expect.objectContaining({ field: 'bank_account', rule: 'conflict', blocking: true, message: expect.stringMatching(/"CLABE".*"cuenta"/) }));
		expect(same?.valid).toBe(true);
	});

	it('a whole name where the country wants the last name apart', async () => {
		const { nombre, apellido, ...rest } = mexico;
		const [item] = await validate('MX', [{ id: '1', ...rest, 'Nombre completo': `${nombre} ${apellido}` }]);
		expect(item?.issues).toEqual([expect.objectContaining({ field: 'beneficiary_lastname', rule: 'required', blocking: true, fix: expect.stringContaining('Split the column "Nombre completo"') })]);
	});

	it.each([
		['a random Pix key', { pix: '123e4567-e89b-12d3-a456-426614174000' }, 'pix_key', 'random'],
		['a Pix key that can be two things', { pix: '11987654021' }, 'pix_key', 'as well as'],
		['an account that became a quantity', { conta: '123456789.0' }, 'bank_account', 'quantity'],
		['a document that became a quantity', { cpf: '01716001340.0' }, 'document_id', 'quantity'],
		['an account in exponent form', { conta: '1.23457E+17' }, 'bank_account', 'quantity'],
		['a number that is too long to be exact', { conta: 12345678901234567000 }, 'bank_account', 'too long to be exact'],
		['a list', { cpf: ['01716001340'] }, 'document_id', 'list'],
	])('%s', async (_, cells, field, words) => {
		const [item] = await validate('BR', [{ id: '1', nome: 'Ana', ...cells }]);
		expect(item?.issues).toContainEqual(expect.objectContaining({ field, blocking: true, message: expect.stringContaining(words), fix: expect.stringMatching(/./) }));
	});
});

describe('banks by name', () => {
	const row = (id: string, banco: string) => ({ id, nome: 'Ana', CPF: '01716001340', banco, conta: '341234-7', 'tipo de conta': 'C' });

	it('are looked up in the live list, once a run, and only when a name needs it', async () => {
		await n8n.run(parameters('BR'), [row('1', '001')]);
		expect(simulator.counters.byEndpoint.banks ?? 0).toBe(0);
		const run = await n8n.run(parameters('BR'), [row('a', 'Itaú'), row('b', 'bradesco'), row('c', 'ITAU')]);
		expect(run.error).toBeUndefined();
		expect(['a', 'b', 'c'].map((id) => requestOf(id).bank_code)).toEqual(['341', '237', '341']);
		expect(simulator.counters.byEndpoint.banks).toBe(1);
	});

	it('are looked up in the known list without a read-only key, and the change is told', async () => {
		n8n = await engine(credentialFor(simulator, { readOnlyApiKey: '' }));
		const [item] = await validate('BR', [row('1', 'Banco Itaú')]);
		expect(item?.valid).toBe(true);
		expect(item?.issues).toContainEqual(expect.objectContaining({ field: 'bank_code', rule: 'changed', blocking: false, message: expect.stringMatching(/"Banco Itaú".*341/) }));
		expect(simulator.counters.requests).toBe(0);
	});

	it('that can be several or none block, with the candidates', async () => {
		const [several, none] = await validate('BR', [row('1', 'PIX key'), row('2', 'Banco Inexistente')]);
		expect(several?.issues).toContainEqual(expect.objectContaining({ field: 'bank_code', rule: 'bankName', blocking: true, message: expect.stringMatching(/10000.*10001/) }));
		expect(none?.issues).toContainEqual(expect.objectContaining({ field: 'bank_code', rule: 'bankName', blocking: true, fix: expect.stringContaining('Get Many') }));
	});

	it('fall back to the known list when the live one cannot be had', async () => {
		n8n = await engine(credentialFor(simulator, { readOnlyApiKey: 'refused' }));
		const [known, unknown] = await validate('BR', [row('1', 'Bradesco'), row('2', 'Banco Inexistente')]);
		expect(known?.valid).toBe(true);
		expect(JSON.stringify(unknown?.issues)).toContain('refused the Read-Only API Key');
		expect(simulator.counters.byEndpoint.banks).toBe(1);
	});
});

it('every bad row of a long sheet of several countries is named', async () => {
	const rows = Array.from({ length: 1000 }, (_, index) => {
		const id = `row-${index}`;
		if (index % 2) return { id, country: 'MX', nombre: 'Elena', apellido: index % 100 === 7 ? '' : 'Gómez', CURP: 'GALM850101MDFRPR04', CLABE: '021790064060296642' };
		return { id, country: 'BR', nome: 'Ana', CPF: '01716001340', banco: '001', conta: '3423422-7', 'tipo de conta': 'C' };
	});
	const run = await n8n.run(parameters('item', { operation: 'validate' }), rows);
	expect(run.outputs[1]?.map(({ json }) => json.id)).toEqual(Array.from({ length: 10 }, (_, index) => `row-${index * 100 + 7}`));
});
