import { columnsOf, readHeading, targetOf } from '../../../d24/beneficiary/headings';
import { plainHeading } from '../../../d24/beneficiary/plainHeading';
import { BENEFICIARY_FIELDS } from '../../../d24/cashout/cashout';
import { COUNTRIES, fieldsOf } from '../../../d24/countries';

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
		['Nro. Doc', 'document_id'],
		['Tipo Cta', 'account_type'],
		['N° CTA.', 'bank_account'],
		['APELLIDOS (ambos)', 'beneficiary_lastname'],
		['numerodecuenta', 'bank_account'],
		['bankAccountNumber', 'bank_account'],
		['D.N.I.', 'document_id'],
		['1er Apellido', 'beneficiary_lastname'],
		['2do apellido', 'second_lastname'],
		['Apellido Materno', 'second_lastname'],
		['conta_dv', 'account_digit'],
		['Dígito verificador', 'digit'],
		['Titular de la cuenta', 'full_name'],
		['Funcionário(a)', 'full_name'],
		['Empresa', 'company'],
		['DDD', 'phone_area'],
		['CLABE_1', 'bank_account'],
		['\ufeffCPF', 'document_id'],
		['C\u200bPF', 'document_id'],
	])('%s stands for %s', (heading, target) => expect(targetOf(heading)).toBe(target));

	it.each(['amount', 'country', 'id', 'external_id', 'status', 'note', 'currency', 'row_number', 'importe', 'valor', '', '---', '\ufeffid', 'Cuenta contable', 'Nº de empleado', 'Folio', 'Fecha de pago', 'Clave de rastreo'])('%s stands for nothing', (heading) =>
		expect(targetOf(heading)).toBeUndefined(),
	);

	it.each(BENEFICIARY_FIELDS)("D24's own %s stands for itself, however it is written", (field) => {
		expect([field, field.toUpperCase(), field.replaceAll('_', ' '), field.replaceAll('_', '-')].map(targetOf)).toEqual(Array.from({ length: 4 }, () => field));
	});
});

it('the columns of an item are kept by what they stand for', () => {
	const { byTarget, leftOut } = columnsOf(['CPF', 'documento', 'nota', 'banco', 'bank_code', 'CPF_1'], undefined, ['cpf 1']);
	expect([...byTarget].map(([target, columns]) => [target, columns.map(({ heading }) => heading)])).toEqual([
		['document_id', ['CPF', 'documento']],
		['comments', ['nota']],
		['bank_name', ['banco']],
		['bank_code', ['bank_code']],
	]);
	expect(leftOut).toEqual(['CPF_1']);
});

it('accents, case and punctuation do not count', () => {
	expect(plainHeading(' N.º de  Cuénta_(CLABE) ')).toBe('nodecuentaclabe');
});

it('what the forms of the countries call their fields is understood', () => {
	const wrong = COUNTRIES.flatMap((country) =>
		country.methods.flatMap((method) =>
			Object.entries(fieldsOf(country, method)).flatMap(([field, { label }]) => {
				const { target } = readHeading(label, country);
				// A bank may be named; a Pix key says itself which field it is; the Philippines pay to phones as accounts and have phones beside them.
				const isIt = target === field || (target === 'bank_name' && field === 'bank_code') || target === 'pix_key' || (label === 'Mobile Phone' && target === 'phone');
				return isIt ? [] : [`${country.code} ${label}: ${target} instead of ${field}`];
			}),
		),
	);
	expect(wrong).toEqual([]);
});

it.each([['CLABE_1', 1], ['CLABE 2', 2], ['CLABE (1)', 1], ['CLABE.1', 1], ['CLABE', 0], ['clabe2', 2], ['CLABE (copia)', 1]])('%s is copy %i of a column', (heading, copy) => {
	expect(readHeading(heading, undefined)).toMatchObject({ target: 'bank_account', copy, names: ['CLABE'] });
});

it.each([['Cuenta de cargo', 'payer'], ['Banco origen', 'payer'], ['E-mail do remetente', 'payer'], ['Conta débito', 'payer'], ['Cuenta destino', 'payee'], ['CPF do favorecido', 'payee'], ['CPF do titular', 'holder'], ['RUT Empresa', 'company'], ['Tarjeta de débito', '']])('whose it is: %s is of the %s', (heading, role) => {
	expect(readHeading(heading, undefined).role).toBe(role);
});
