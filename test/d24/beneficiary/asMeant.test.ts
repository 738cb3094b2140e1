import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { readDecisions } from '../../../d24/beneficiary/decisions';
import { countryOf } from '../../../d24/countries';

const take = (country: string, item: Record<string, string>) => takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country));
const stopped = (country: string, item: Record<string, string>) => take(country, item).issues.filter(({ blocking }) => blocking).map(({ field, rule }) => `${field} ${rule}`);
const isStopped = (heading: string, text: string) => readDecisions([{ heading, text }], () => false, () => '2026-11-27').issues.some(({ blocking }) => blocking);

it.each([
	['BR', { DDD: '92', Telefone: '+55 92 98765-4321' }, { phone: '+5592987654321' }],
	['AR', { 'Código de área': '11', Celular: '+54 9 11 5123-4567' }, { phone: '+5491151234567' }],
	['MX', { 'Código de país': '52', Celular: '55 1234 5678' }, { phone: '+525512345678' }],
	['BR', { 'Chave Pix': 'Chave Pix: maria@example.com' }, { email: 'maria@example.com' }],
	['BR', { 'Chave Pix': 'CPF:01716001340' }, { document_id: '01716001340' }],
	['BR', { 'Chave Pix': 'Chave Pix CPF: 01716001340' }, { document_id: '01716001340' }],
	['BR', { 'Chave Pix': 'pix-maria@example.com' }, { email: 'pix-maria@example.com' }],
	['CO', { 'Dirección': 'Carrera 15', 'Número exterior': '5' }, { address: 'Carrera 15, 5' }],
	['CO', { 'Dirección': 'Carrera 15 # 5', 'Número exterior': '5' }, { address: 'Carrera 15 # 5' }],
	['CO', { Cuenta: '1234567890', 'Tipo de cuenta (ahorro o corriente)': 'Ahorro' }, { bank_account: '1234567890', account_type: 'Ahorro' }],
	['MX', { CLABE: '032180000118359719', 'CLABE copy': '032180000118359719' }, { bank_account: '032180000118359719' }],
] as const)('%s %j is %j', (country, item, fields) => {
	expect(take(country, item).fields).toMatchObject(fields);
	expect(stopped(country, item)).toEqual([]);
});

it.each([
	['BR', { 'E-mail': 'maria@example.com', 'Chave Pix': 'anamaria@example.com' }, 'email conflict'],
	['BR', { CPF: '1340', 'Chave Pix': '01716001340' }, 'document_id conflict'],
	['BR', { 'Chave Pix': 'ana@example.com', 'Pix antigo': 'eva.maria.dos.santos.pereira@empresa.example.com' }, 'bank_code unused'],
	['BR', { Banco: '341', 'Banco antigo': 'Banco Bradesco' }, 'bank_code unused'],
	['BR', { 'Forma de pagamento': 'TED', 'Chave Pix': 'maria@example.com' }, 'payout_method conflict'],
	['BR', { Banco: '104', 'Operação': '013', Conta: '12345' }, 'bank_account parts'],
] as const)('%s %j stops: %s', (country, item, issue) => {
	expect(stopped(country, item)).toContain(issue);
});

it('a document column that has lost the zeros in front is the same as the key', () => {
	expect(stopped('BR', { CPF: '1716001340', 'Chave Pix': '01716001340' })).toEqual([]);
});

it.each([
	['¿Ya se pagó?', 'sí'],
	['¿Ya se pagó este pago?', 'sí'],
	['Já foi pago?', 'sim'],
	['Estado', 'Pagado el 20/11/2026'],
	['Estado', 'PAGADO (transferencia)'],
	['Status', 'paid on 20 Nov'],
	['Pagado', 'Sí, 20/11/2026'],
	['Aprobado', 'No autorizado aún'],
])('%s: %s says that the row is not to be paid', (heading, text) => {
	expect(isStopped(heading, text)).toBe(true);
});

it.each([
	['¿Ya se pagó?', 'no'],
	['Estado', 'Baja California'],
	['Estado', 'Pago fácil'],
	['Pago', '1'],
	['Pago', 'Transferencia'],
	['Pagado', 'No, 20/11/2026'],
	['Aprobado', 'Juan No'],
])('%s: %s says nothing against it', (heading, text) => {
	expect(isStopped(heading, text)).toBe(false);
});
