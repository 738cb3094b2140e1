import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';

type Cells = Record<string, string>;

const take = (country: string, item: Cells, isApart = false) => takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country), { isApart: () => isApart });
const blocking = (taken: ReturnType<typeof take>) => taken.issues.filter((issue) => issue.blocking);

/** A number and its digit in two columns: what is sent, or nothing where the item stops. */
const DIGITS: ReadonlyArray<[why: string, country: string, field: 'bank_account' | 'document_id' | 'bank_branch', item: Cells, sent: string | undefined]> = [
	['a digit of the account', 'BR', 'bank_account', { Conta: '25832', conta_dv: '0' }, '25832-0'],
	['a heading that says digit alone', 'BR', 'bank_account', { CONTA: '25832', DIGITO: '0' }, '25832-0'],
	['English headings', 'BR', 'bank_account', { 'Bank Account': '25832', 'Account Digit': '0' }, '25832-0'],
	['an X', 'BR', 'bank_account', { Conta: '25832', 'Dígito': 'x' }, '25832-x'],
	['the digit is there already', 'BR', 'bank_account', { Conta: '25832-0', 'Dígito': '0' }, '25832-0'],
	['the digit contradicts the one that is there', 'BR', 'bank_account', { Conta: '25832-1', 'Dígito': '0' }, undefined],
	['the digit may be there already', 'BR', 'bank_account', { Conta: '258320', 'Dígito': '0' }, undefined],
	['an empty digit', 'BR', 'bank_account', { Conta: '25832', 'Dígito': '' }, undefined],
	['an empty digit beside one in the account', 'BR', 'bank_account', { Conta: '25832-0', 'Dígito': '' }, '25832-0'],
	['no column for digits', 'BR', 'bank_account', { Conta: '25832' }, '25832'],
	['a heading for both', 'BR', 'bank_account', { 'Conta/Dígito': '25832-0' }, '25832-0'],
	['a heading without digit, and the digit', 'BR', 'bank_account', { 'Nº da conta (sem dígito)': '25832', 'Dígito': '0' }, '25832-0'],
	['a heading without digit', 'BR', 'bank_account', { 'Nº da conta s/ dígito': '25832' }, undefined],
	['a long heading', 'BR', 'bank_account', { 'Conta Corrente': '25832', 'Dígito Verificador da Conta Corrente': '0' }, '25832-0'],
	['a heading of the digit with a strange word', 'BR', 'bank_account', { Conta: '25832', 'Dígito extra conta': '0' }, undefined],
	['no account', 'BR', 'bank_account', { Conta: '', conta_dv: '1' }, undefined],
	['a word', 'BR', 'bank_account', { Conta: '25832', conta_dv: 'não' }, undefined],
	['two columns with digits', 'BR', 'bank_account', { 'Agência': '1234', Conta: '25832', DIGITO: '3', DIGITO_1: '0' }, undefined],
	['a digit of the branch', 'BR', 'bank_branch', { 'Agência': '1234', 'Dígito da agência': '3', Conta: '1-1' }, '1234-3'],
	['a digit that the branch ends with', 'BR', 'bank_branch', { 'Agência': '1233', 'Dígito da agência': '3', Conta: '1-1' }, '1233-3'],
	['a branch that has its digit', 'BR', 'bank_branch', { 'Agência': '12343', 'Dígito da agência': '3', Conta: '1-1' }, '12343'],
	['the two digits of a CPF', 'BR', 'document_id', { CPF: '017160013', DV: '40' }, '017160013-40'],
	['a RUT', 'CL', 'document_id', { RUT: '13656649', DV: '0' }, '13656649-0'],
	['a RUT with dots', 'CL', 'document_id', { RUT: '13.656.649', 'Dígito verificador': '0' }, '13.656.649-0'],
	['a RUT with its digit', 'CL', 'document_id', { RUT: '13656649-0', DV: '0' }, '13656649-0'],
	['a RUT with its digit and no dash', 'CL', 'document_id', { RUT: '136566490', DV: '0' }, '136566490'],
	['a RUT with another digit', 'CL', 'document_id', { RUT: '13656649-0', DV: '1' }, undefined],
	['a wrong digit', 'CL', 'document_id', { RUT: '13656649', DV: '8' }, undefined],
	['an empty digit of a RUT that may lack it', 'CL', 'document_id', { RUT: '13656649', DV: '' }, undefined],
	['an empty digit of a whole RUT', 'CL', 'document_id', { RUT: '136566490', DV: '' }, '136566490'],
	['RUT-DV in one column', 'CL', 'document_id', { 'RUT-DV': '13656649-0' }, '13656649-0'],
	['a RUT without its digit', 'CL', 'document_id', { 'RUT (sin puntos ni DV)': '13656649', DV: '0' }, '13656649-0'],
	['an empty digit of a RUC', 'PY', 'document_id', { RUC: '80028061', DV: '' }, undefined],
	['an empty digit of a NIT, which may go without', 'CO', 'document_id', { NIT: '900373913', DV: '' }, '900373913'],
	['a K', 'CL', 'document_id', { RUT: '10000013', dv: 'k' }, '10000013-k'],
	['a RUC', 'PY', 'document_id', { RUC: '80028061', DV: '0' }, '80028061-0'],
	['a cédula beside the digit of its RUC', 'PY', 'document_id', { 'Cédula': '1234567', DV: '9' }, '1234567'],
	['a cédula beside a wrong digit', 'PY', 'document_id', { 'Cédula': '1234567', DV: '8' }, undefined],
	['a NIT', 'CO', 'document_id', { NIT: '900373913', DV: '4' }, '900373913-4'],
	['a NIT with a wrong digit', 'CO', 'document_id', { NIT: '900373913', DV: '5' }, undefined],
	['a cédula beside the digit of the tax number', 'CO', 'document_id', { 'Cédula': '1012345678', DV: '9' }, '1012345678'],
];

describe('a number and its check digit', () => {
	it.each(DIGITS)('%s', (_, country, field, item, sent) => {
		const taken = take(country, item);
		expect({ [field]: blocking(taken).length > 0 ? undefined : taken.fields[field], issues: blocking(taken).map(({ message }) => message) }).toMatchObject(sent === undefined ? { [field]: undefined } : { [field]: sent, issues: [] });
		if (sent === undefined) {
			expect(blocking(taken)[0]?.message).toMatch(/"/);
			expect(blocking(taken)[0]?.message).not.toMatch(/\d{4}/);
		}
	});

	it('are joined where other rows of the sheet show that the digit is apart', () => {
		expect(take('BR', { Conta: '258320', 'Dígito': '0' }, true)).toMatchObject({ fields: { bank_account: '258320-0' }, mapping: { bank_account: 'Conta + Dígito' }, issues: [] });
	});

	it('stop and name both where it is not certain', () => {
		expect(blocking(take('BR', { Conta: '25832-1', DV: '0' }))[0]?.message).toMatch(/"Conta" and "DV".*another check digit/);
	});
});

describe("Caixa's operation", () => {
	it.each([
		[{ Banco: '104', 'Operação': '013', Conta: '12345-6' }, '01300012345-6'],
		[{ Banco: 'Caixa Econômica Federal', Op: '13', Conta: '12345', DV: '6' }, '01300012345-6'],
		[{ Banco: '104', 'Operação': '1288', Conta: '572811234-5' }, '1288572811234-5'],
		[{ Banco: '104', 'Operação': '013', Conta: '01300012345-6' }, '01300012345-6'],
		[{ Banco: '001', 'Operação': '013', Conta: '12345-6' }, '12345-6'],
		[{ Banco: '104', 'Operação': '', Conta: '12345-6' }, '12345-6'],
	])('%j', (item, account) => expect(take('BR', item as unknown as Cells)).toMatchObject({ fields: { bank_account: account } }));

	it('that does not fit stops', () => {
		expect(blocking(take('BR', { Banco: '104', 'Operação': '013', Conta: '99912345678901-2' }))[0]?.message).toMatch(/"Operação" and "Conta"/);
	});
});

describe('names', () => {
	it.each<[Cells, string | undefined, string | undefined]>([
		[{ 'Primer nombre': 'Ana', 'Segundo nombre': 'María', Apellido: 'Pérez', 'Segundo apellido': 'López' }, 'Ana María', 'Pérez López'],
		[{ Nombre: 'Ana', 'Apellido Paterno': 'Pérez', 'Apellido Materno': 'López' }, 'Ana', 'Pérez López'],
		[{ Nombre: 'Ana', 'Apellido Materno': 'García', 'Apellido Paterno': 'García' }, 'Ana', 'García García'],
		[{ Nombre: 'Ana', Apellidos: 'Pérez López', 'Apellido Materno': 'López' }, 'Ana', 'Pérez López'],
		[{ 'Nombre 1': 'Ana', 'Nombre 2': 'María', 'Apellido 2': 'López', 'Apellido 1': 'Pérez' }, 'Ana María', 'Pérez López'],
		[{ Nombre: 'Ana', 'Apellido Paterno': '', 'Apellido Materno': 'López' }, 'Ana', 'López'],
		[{ Beneficiario: 'Ana María Pérez', Nombre: 'Ana María' }, 'Ana María', 'Pérez'],
		[{ Beneficiario: 'Pérez López, Ana', Apellidos: 'Pérez López' }, 'Ana', 'Pérez López'],
		[{ Titular: 'Ana María Pérez López', Nombre: 'Ana', Apellido: 'Pérez' }, 'Ana', 'Pérez'],
		[{ Funcionário: 'João da Silva', Empresa: 'ACME Pagadora', CPF: '01716001340' }, 'João da Silva', undefined],
		[{ Empresa: 'ACME Ltda', CNPJ: '11222333000181' }, 'ACME Ltda', undefined],
		[{ 'Razão Social': 'ACME Ltda', CNPJ: '11222333000181', Empresa: 'Pagadora SA' }, 'ACME Ltda', undefined],
	])('%j', (item, name, lastname) => {
		const taken = take('BR', item);
		expect([taken.fields.beneficiary_name, taken.fields.beneficiary_lastname, blocking(taken)]).toEqual([name, lastname, []]);
	});

	it.each<[Cells, RegExp]>([
		[{ Titular: 'Maria Souza', Nome: 'Ana', Sobrenome: 'Pérez' }, /"Nome" and "Titular"/],
		[{ Empresa: 'ACME Pagadora', CPF: '01716001340' }, /"Empresa".*whoever pays/],
		[{ Company: 'ACME' }, /"Company".*whoever pays/],
		[{ Nombre: 'Ana', Empresa: 'ACME Ltda', CNPJ: '11222333000181' }, /"Empresa" and "Nombre"/],
		[{ Nome: 'Ana', Sobrenome: 'Pérez', 'Sobrenome 2': 'López' }, /"Sobrenome" and "Sobrenome 2"/],
	])('%j stops', (item, words) => expect(blocking(take('BR', item))[0]?.message).toMatch(words));

	it("a company's last name is not the payer's", () => {
		const taken = take('MX', { Empresa: 'ACME SA de CV', Apellidos: 'López Ruiz', CURP: 'GALM850101MDFRPR04' });
		expect(taken.fields.beneficiary_name).toBeUndefined();
	});
});

describe('phones', () => {
	it.each<[string, Cells, string | undefined]>([
		['BR', { DDI: '55', DDD: '11', Telefone: '98765-4321' }, '+5511987654321'],
		['BR', { DDD: '11', Telefone: '(11) 98765-4321' }, '11987654321'],
		['MX', { 'Código de país': '+52', Celular: '55 1234 5678' }, '+525512345678'],
		['MX', { Lada: '55', 'Teléfono': '12345678' }, '5512345678'],
		['CO', { Indicativo: '57', Celular: '+573001234567' }, '+573001234567'],
		['CO', { Indicativo: '57', Celular: '573001234567' }, '+573001234567'],
		['CO', { Indicativo: '52', Celular: '+573001234567' }, undefined],
		['BR', { DDD: '21', Telefone: '(11) 98765-4321' }, undefined],
	])('%s %j', (country, item, phone) => {
		const taken = take(country, item);
		expect(blocking(taken).length > 0 ? undefined : taken.fields.phone).toBe(phone);
	});
});

it('a CBU in two blocks', () => {
	expect(take('AR', { 'CBU bloque 1': '28505909', 'CBU bloque 2': '40090418135201' })).toMatchObject({ fields: { bank_account: '2850590940090418135201' }, mapping: { bank_account: 'CBU bloque 1 + CBU bloque 2' } });
	expect(blocking(take('AR', { 'CBU bloque 1': '28505909', 'CBU bloque 2': '40090418135202' }))[0]?.message).toMatch(/"CBU bloque 1" and "CBU bloque 2"/);
});

it('an address in parts', () => {
	expect(take('CO', { Calle: 'Calle 10', 'Número exterior': '5-51', Barrio: 'Centro' }).fields.address).toBe('Calle 10, 5-51, Centro');
	expect(take('CO', { 'Address Line 1': 'Calle 10', 'Address Line 2': 'Apto 3' }).fields.address).toBe('Calle 10, Apto 3');
});

it('the complement of a Bolivian document stops, an empty one does not', () => {
	expect(blocking(take('BO', { CI: '1234567', Complemento: '1A' }))[0]).toMatchObject({ field: 'document_id', message: expect.stringContaining('"Complemento"') });
	expect(blocking(take('BO', { CI: '1234567', Complemento: '' }))).toEqual([]);
});

it('the heading tells the type of document and account where no column does', () => {
	expect(take('CO', { 'Cédula de ciudadanía': '1012345678', 'Cuenta de ahorros': '1234567890' }).fields).toMatchObject({ document_type: 'CC', account_type: 'S' });
	expect(take('PE', { RUC: '20100070970' }).fields.document_type).toBe('RUC');
	expect(take('PE', { DNI: '20100070970' }).fields.document_type).toBeUndefined();
	expect(take('BR', { CPF: '01716001340' }).fields.document_type).toBeUndefined();
});
