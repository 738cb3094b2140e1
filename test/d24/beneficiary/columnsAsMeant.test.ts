import { take, type Cells } from './taken';

const stopped = (country: string, item: Cells) => take(country, item).issues.filter(({ blocking }) => blocking).map(({ field, rule }) => `${field} ${rule}`);

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
	['NG', { 'Wallet Number': '8012345678', 'Payment Method': 'Opay' }, { bank_account: '8012345678' }],
	['TR', { IBAN: 'TR330006100519786457841326', Bank: 'Ziraat' }, { bank_account: 'TR330006100519786457841326' }],
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
	['NG', { 'Wallet Number': '8012345678', Bank: 'Access Bank' }, 'bank_account method'],
	['TR', { IBAN: 'TR330006100519786457841326', Zapato: 'TR320010009999901234567890' }, 'bank_account unused'],
] as const)('%s %j stops: %s', (country, item, issue) => {
	expect(stopped(country, item)).toContain(issue);
});

it('a document column that has lost the zeros in front is the same as the key', () => {
	expect(stopped('BR', { CPF: '1716001340', 'Chave Pix': '01716001340' })).toEqual([]);
});
