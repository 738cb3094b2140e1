import { take, type Cells } from './taken';

const CO = { Cédula: '1012345678', Nombres: 'Valentina', Apellidos: 'Pardo', Banco: '007', 'Tipo Cta': 'S' };
const CBU = '0140411501200345678901';

it.each([
	['CO', 'Cuenta sueldo', '98765432109'],
	['CO', 'Cuenta de nómina', '98765432109'],
	['CO', 'No. cuenta de salario', '98765432109'],
	['BO', 'Caja de ahorro sueldo', '98765432109'],
	['BR', 'Conta salário', '99999-1'],
	['BR', 'Salary account', '99999-1'],
	['AR', 'CBU sueldo', CBU],
	['AR', 'CBU cuenta sueldo', CBU],
	['MX', 'CLABE nómina', '032180000118359719'],
])('%s: %s is an account', (country, heading, text) => {
	expect(take(country, { Nombre: 'Ana', [heading]: text }).fields.bank_account).toBe(text);
	expect(take(country, { Nombre: 'Ana', 'Número de cuenta': '12345678901', [heading]: '55555-1' }).issues).toMatchObject([{ field: 'bank_account', rule: 'conflict', blocking: true }]);
});

it('one that is the same, or answers a question, changes nothing', () => {
	for (const text of ['12345678901', 'Sí', 'No', 'S', '']) expect(take('CO', { ...CO, 'No. Cuenta': '12345678901', 'Cuenta sueldo': text })).toMatchObject({ fields: { bank_account: '12345678901' }, issues: [] });
	expect(take('CO', { ...CO, 'Cuenta sueldo': 'Sí' }).fields.bank_account).toBeUndefined();
});

it('the bank’s own number in a CLABE is no other account', () => {
	expect(take('MX', { CLABE: '032180000118359719', 'Cuenta nómina': '00011835971' })).toMatchObject({ fields: { bank_account: '032180000118359719' }, issues: [] });
});

it.each<[Cells]>([[{ Sueldo: '500000' }], [{ 'Sueldo a cuenta': '10000' }], [{ Salario: '5000', Nómina: 'Q22' }], [{ 'Folio nómina': '33', Haberes: '50000' }], [{ 'Sueldo bruto': '9000.00' }]])('a wage is no account: %j', (more) => {
	const taken = take('CO', { ...CO, 'No. Cuenta': '12345678901', ...more });
	expect(taken).toMatchObject({ fields: { bank_account: '12345678901' }, issues: [] });
	expect(Object.keys(taken.mapping)).not.toContain('external_id');
});
