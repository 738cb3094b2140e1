import { columnsByTarget, plainHeading, targetOf } from '../../../d24/beneficiary/headings';
import { BENEFICIARY_FIELDS } from '../../../d24/cashout/cashout';

describe('targetOf', () => {
	it.each([
		['Nombre', 'beneficiary_name'],
		['NOMBRES', 'beneficiary_name'],
		['apellido(s)', 'beneficiary_lastname'],
		['Sobrenome', 'beneficiary_lastname'],
		['Nombre completo', 'full_name'],
		['Beneficiary', 'full_name'],
		['CPF', 'document_id'],
		['CPF/CNPJ', 'document_id'],
		['C.U.I.T.', 'document_id'],
		['RFC', 'document_id'],
		['Nº de documento', 'document_id'],
		['Tipo de documento', 'document_type'],
		['CLABE', 'bank_account'],
		['CBU / CVU', 'bank_account'],
		['nº de cuenta', 'bank_account'],
		['N.º de cuenta', 'bank_account'],
		['Número de Cuenta', 'bank_account'],
		['conta', 'bank_account'],
		['Agência', 'bank_branch'],
		['banco', 'bank_name'],
		['Bank', 'bank_name'],
		['Código do banco', 'bank_code'],
		['tipo_de_cuenta', 'account_type'],
		['Correo electrónico', 'email'],
		['E-Mail', 'email'],
		['Teléfono', 'phone'],
		['celular', 'phone'],
		['Dirección', 'address'],
		['endereço', 'address'],
		['Ciudad', 'city'],
		['cidade', 'city'],
		['Código Postal', 'postal_code'],
		['CEP', 'postal_code'],
		['Fecha de nacimiento', 'beneficiary_birthdate'],
		['Chave Pix', 'pix_key'],
		['PIX KEY', 'pix_key'],
		['Método de pago', 'payout_method'],
	])('%s stands for %s', (heading, target) => expect(targetOf(heading)).toBe(target));

	it.each(['amount', 'country', 'id', 'external_id', 'status', 'note', 'currency', 'row_number', 'importe', 'valor', '', '---'])('%s stands for nothing', (heading) =>
		expect(targetOf(heading)).toBeUndefined(),
	);

	it.each(BENEFICIARY_FIELDS)("D24's own %s stands for itself, however it is written", (field) => {
		expect([field, field.toUpperCase(), field.replaceAll('_', ' '), field.replaceAll('_', '-')].map(targetOf)).toEqual(Array.from({ length: 4 }, () => field));
	});
});

it('no heading stands for two things', () => {
	const columns = columnsByTarget(['CPF', 'documento', 'nota', 'banco', 'bank_code']);
	expect([...columns]).toEqual([
		['document_id', ['CPF', 'documento']],
		['bank_name', ['banco']],
		['bank_code', ['bank_code']],
	]);
	expect(columnsByTarget(['x', 'clabe'])).toEqual(new Map([['bank_account', ['clabe']]]));
});

it('accents, case and punctuation do not count', () => {
	expect(plainHeading(' N.º de  Cuénta_(CLABE) ')).toBe('nodecuentaclabe');
});
