import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';

/** The field that each column is read for, which an issue with its cell is about. */
function readFor(country: string, item: Readonly<Record<string, string>>) {
	const fields: Record<string, string> = {};
	const textOf = (heading: string, field: string) => {
		fields[heading] = field;
		return item[heading] ?? '';
	};
	takeFromColumns(Object.keys(item), textOf, countryOf(country), { peek: (heading) => item[heading] ?? '' });
	return fields;
}

describe('what a cell that cannot be read is called', () => {
	it.each([
		['BR', { Conta: '25832', 'Dígito da conta': '0', 'Agência': '1234', 'Dígito da agência': '3' }, { Conta: 'bank_account', 'Dígito da conta': 'bank_account', 'Agência': 'bank_branch', 'Dígito da agência': 'bank_branch' }],
		['BR', { CPF: '017160013', DV: '40', 'Dígito do CPF': '' }, { CPF: 'document_id', DV: 'document_id', 'Dígito do CPF': 'document_id' }],
		['BR', { Banco: '104', 'Código do banco': '104', Conta: '12345-6', 'Operação': '013' }, { Banco: 'bank_code', 'Código do banco': 'bank_code', Conta: 'bank_account', 'Operação': 'bank_account' }],
		['BR', { 'Chave Pix': 'ana@example.com', 'Forma de pagamento': 'PIX' }, { 'Chave Pix': 'pix_key', 'Forma de pagamento': 'payout_method' }],
		['AR', { 'CBU bloque 1': '28505909', 'CBU bloque 2': '40090418135201', Alias: 'casa.moneda' }, { 'CBU bloque 1': 'bank_account', 'CBU bloque 2': 'bank_account', Alias: 'bank_account' }],
		['BO', { CI: '1234567', Complemento: '1A' }, { CI: 'document_id', Complemento: 'document_id' }],
		['CO', { Calle: 'Calle 10', 'Número exterior': '5-51', Barrio: 'Centro' }, { Calle: 'address', 'Número exterior': 'address', Barrio: 'address' }],
	])('%s %j', (country, item, fields) => expect(readFor(country, item)).toStrictEqual(fields));
});
