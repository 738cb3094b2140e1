import { RENAME, type RowCase, stops, take, wholly } from './taken';

const ROWS: readonly RowCase[] = [
	['CO', { Calle: 'Calle 10', 'Número exterior': '5-51', Barrio: 'Centro' }, { fields: { address: 'Calle 10, 5-51, Centro' }, mapping: { address: 'Calle + Número exterior + Barrio' } }],
	['CO', { Calle: 'Calle 10 # 5-51', 'Número exterior': '5-51', Barrio: 'Centro' }, { fields: { address: 'Calle 10 # 5-51, Centro' }, mapping: { address: 'Calle + Barrio' }, others: { same: ['Número exterior'] } }],
	[
		'CO',
		{ Calle: 'Calle 10', 'Número exterior': '5-51', 'Núm. ext.': '5-52' },
		{ fields: { address: 'Calle 10, 5-51' }, mapping: { address: 'Calle + Número exterior' }, others: { not_used: ['Núm. ext.'] }, issues: [stops('address', 'Número exterior + Núm. ext.', 'conflict', 'The columns "Núm. ext." and "Número exterior" both stand for address, and they differ', RENAME)] },
	],
	['CO', { Calle: '', Barrio: 'Centro' }, { fields: {}, mapping: {}, others: { empty: ['Calle'], of_no_concern: ['Barrio'] } }],
	['BR', { Conta: '12345-6', Banco: '341', 'Forma de pagamento': 'TED' }, { fields: { bank_code: '341', bank_account: '12345-6' }, mapping: { bank_code: 'Banco', bank_account: 'Conta', payout_method: 'Forma de pagamento' }, method: 'TED' }],
	['BR', { 'Chave Pix': 'ana@example.com', Banco: 'Itaú', 'Código do banco': '341', Conta: '12345-6', 'Forma de pagamento': 'PIX' }, { fields: { email: 'ana@example.com', bank_code: '10001' }, mapping: { bank_name: 'Banco', payout_method: 'Forma de pagamento', email: 'Chave Pix', bank_code: 'Chave Pix' }, others: { of_no_concern: ['Código do banco', 'Conta'] }, method: 'pixEmail' }],
	['BR', { 'Chave Pix': 'ana@example.com', Banco: 'Itaú', 'Código do banco': '341', Conta: '12345-6', 'Forma de pagamento': 'TED' }, { fields: { bank_code: '341', bank_account: '12345-6' }, mapping: { bank_code: 'Código do banco', bank_name: 'Banco', bank_account: 'Conta', payout_method: 'Forma de pagamento' }, bankName: { heading: 'Banco', text: 'Itaú' }, others: { of_no_concern: ['Chave Pix'] }, method: 'TED' }],
	['BR', { Conta: '12345-6', Banco: 'Itaú', 'Código do banco': '341', 'Forma de pagamento': 'transferência pix' }, { fields: { bank_code: '341', bank_account: '12345-6' }, mapping: { bank_code: 'Código do banco', bank_name: 'Banco', bank_account: 'Conta', payout_method: 'Forma de pagamento' }, bankName: { heading: 'Banco', text: 'Itaú' }, method: 'transferência pix' }],
	['BR', { Conta: '12345-6', Banco: 'Itaú', 'Código do banco': '341', 'Forma de pagamento': 'sem pix' }, { fields: { bank_code: '341', bank_account: '12345-6' }, mapping: { bank_code: 'Código do banco', bank_name: 'Banco', bank_account: 'Conta', payout_method: 'Forma de pagamento' }, bankName: { heading: 'Banco', text: 'Itaú' }, method: 'sem pix' }],
	['BR', { Conta: '12345-6', Banco: 'Itaú', 'Código do banco': '341', 'Forma de pagamento': 'pix' }, { fields: { bank_code: '341', bank_account: '12345-6' }, mapping: { bank_code: 'Código do banco', bank_name: 'Banco', bank_account: 'Conta', payout_method: 'Forma de pagamento' }, method: 'pix' }],
];

describe('the address and the payout method of a row', () => {
	it.each(ROWS)('%s %j', (country, item, outcome) => expect(take(country, item)).toStrictEqual(wholly(outcome)));
});
