import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';

type Cells = Record<string, string>;

const take = (country: string, item: Cells, leaveOut: string[] = []) => takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country), { leaveOut });
const blocking = (taken: ReturnType<typeof take>) => taken.issues.filter((issue) => issue.blocking).map(({ message }) => message);

const CLABE = '032180000118359719';
const OTHER = '021790064060296642';

describe('a second column of the same kind', () => {
	it.each(['CLABE_1', 'CLABE 2', 'CLABE (1)', 'CLABE.1', 'clabe', 'CLABE copia', 'CLABE nueva', 'Cuenta anterior', 'Otra CLABE'])('%s stops when it is filled and different', (second) => {
		const [message] = blocking(take('MX', { CLABE, [second]: OTHER }));
		expect(message).toContain('"CLABE"');
		expect(message).toContain(`"${second}"`);
		expect(message).not.toMatch(/\d{4}/);
		expect(blocking(take('MX', { [second]: OTHER, CLABE }))).toEqual(blocking(take('MX', { CLABE, [second]: OTHER })));
		expect(take('MX', { CLABE, [second]: OTHER }).issues[0]?.fix).toContain('Columns to Leave Out');
		expect(blocking(take('MX', { CLABE, [second]: CLABE }))).toEqual([]);
		expect(blocking(take('MX', { CLABE, [second]: '' }))).toEqual([]);
		expect(take('MX', { CLABE, [second]: OTHER }, [second])).toMatchObject({ fields: { bank_account: CLABE }, others: { left_out: [second] }, issues: [] });
	});

	it('is the one where the first is empty', () => {
		expect(take('MX', { CLABE: '', CLABE_1: OTHER })).toMatchObject({ fields: { bank_account: OTHER }, mapping: { bank_account: 'CLABE_1' }, others: { empty: ['CLABE'] }, issues: [] });
	});

	it.each<[string, Cells, string, string]>([
		['BR', { CPF: '01716001340', CPF_1: '52998224725' }, 'CPF', 'CPF_1'],
		['BR', { CPF: '01716001340', 'CPF do responsável': '52998224725' }, 'CPF', 'CPF do responsável'],
		['CL', { RUT: '13656649-0', 'RUT antiguo': '12345678-5' }, 'RUT', 'RUT antiguo'],
		['AR', { CBU: '2850590940090418135201', Dato: '0720590340090418135201' }, 'CBU', 'Dato'],
		['BR', { Banco: '341', 'Banco novo': '237' }, 'Banco', 'Banco novo'],
		['BR', { 'Chave Pix': 'ana@example.com', 'Chave Pix 2': 'eva@example.com' }, 'Chave Pix', 'Chave Pix 2'],
		['BR', { Conta: '12345-6', 'Conta do banco novo': '65432-1' }, 'Conta', 'Conta do banco novo'],
		['MX', { Apellidos: 'Pérez', 'Apellido legal': 'López' }, 'Apellidos', 'Apellido legal'],
		['BR', { 'E-mail': 'a@example.com', 'E-mail_1': 'b@example.com' }, 'E-mail', 'E-mail_1'],
	])('%s %j', (country, item, one, other) => {
		const messages = blocking(take(country, item)).join();
		expect(messages).toContain(`"${one}"`);
		expect(messages).toContain(`"${other}"`);
	});
});

describe('a person would know', () => {
	it.each<[string, Cells, Cells]>([
		['MX', { Cuenta: '00011835971', CLABE }, { bank_account: CLABE }],
		['PE', { 'N° de cuenta': '19312345678012', CCI: '00219300153895206813' }, { bank_account: '00219300153895206813' }],
		['AR', { Alias: 'banco.casa.moneda', CBU: '2850590940090418135201' }, { bank_account: '2850590940090418135201' }],
		['MX', { CURP: 'GALM850101MDFRPR04', RFC: 'GALM850101AB1' }, { document_id: 'GALM850101MDFRPR04' }],
		['AR', { DNI: '12345678', CUIT: '20123456786' }, { document_id: '12345678' }],
		['AR', { DNI: '12345678', CUIT: '20123456786', 'Tipo de documento': 'CUIT' }, { document_id: '20123456786' }],
		['BR', { CPF: '01716001340', Documento: 'NF-4532' }, { document_id: '01716001340' }],
		['BR', { CPF: '017.160.013-40', document_id: '01716001340' }, { document_id: '01716001340' }],
		['MX', { Banco: 'BBVA', 'Banco destino': 'Santander', Cuenta: '123456', 'Cuenta destino': CLABE }, { bank_account: CLABE }],
		['BR', { 'Conta débito': '999999', Conta: '12345-6', 'Banco origem': '341', Banco: '001' }, { bank_account: '12345-6', bank_code: '001' }],
		['CL', { RUT: '13656649-0', 'RUT Empresa': '76086428-5', Empresa: 'Pagadora SpA', Nombre: 'Ana' }, { document_id: '13656649-0', beneficiary_name: 'Ana' }],
		['BR', { Banco: '1', 'Código do banco': '001' }, { bank_code: '001' }],
		['MX', { CLABE, 'Cuenta contable': '601-1234', 'Account Manager': 'Luis', 'Fecha de pago': '2026-01-02' }, { bank_account: CLABE }],
		['BR', { 'Chave Pix': 'ana@example.com', Conta: '12345-6', Banco: '341', 'Forma de pagamento': 'TED' }, { bank_account: '12345-6', bank_code: '341' }],
		['BR', { 'Chave Pix': 'ana@example.com', Conta: '12345-6', Banco: '341', 'Forma de pagamento': 'PIX' }, { email: 'ana@example.com', bank_code: '10001' }],
	])('%s %j', (country, item, fields) => {
		const taken = take(country, item);
		expect(blocking(taken)).toEqual([]);
		expect(taken.fields).toMatchObject(fields);
	});

	it.each<[string, Cells]>([
		['MX', { Cuenta: '12345678901', CLABE }],
		['MX', { CLABE, Tarjeta: '4111111111111111' }],
		['MX', { CURP: 'GALM850101MDFRPR04', RFC: 'PEPA800101AB1' }],
		['BR', { CPF: '01716001340', Documento: '52998224725' }],
		['BR', { CPF: '01716001340', CNPJ: '11222333000181' }],
		['BR', { Pix: 'ana@example.com', Banco: '341', Conta: '12345-6' }],
	])('but not here: %s %j', (country, item) => expect(blocking(take(country, item))).not.toEqual([]));
});

it('every column has a use', () => {
	const item = { id: '1', Nombre: 'Ana', CLABE, 'Cuenta destino': CLABE, Correo: '', 'Banco origen': 'BBVA', xyz: 'abc', Otro: 'x' };
	const { mapping, others } = take('MX', item, ['otro']);
	expect({ mapping, others }).toEqual({
		mapping: { beneficiary_name: 'Nombre', bank_account: 'CLABE' },
		others: { of_no_concern: ['id', 'Banco origen'], same: ['Cuenta destino'], empty: ['Correo'], not_used: ['xyz'], left_out: ['Otro'] },
	});
});
