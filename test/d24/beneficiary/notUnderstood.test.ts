import { adviceOnDamaged, adviceOnHeadings, adviceOnInvisible, emptyColumnFor } from '../../../d24/beneficiary/notUnderstood';
import { countryOf } from '../../../d24/countries';

const SEVERAL = ['Color', 'Talla', 'Zapato', 'Gato', 'Perro'];

describe('where a field is missing, of the columns that were not understood', () => {
	it.each([
		['none, nothing is said', 'bank_account', 'MX', [], { text: '', isNear: false }],
		['one may be it', 'bank_account', 'MX', ['Cuenta secreta'], { text: 'The column "Cuenta secreta" was not understood; "Cuenta secreta" may be it: then call it "CLABE"', isNear: true }],
		['one may be it, in another country', 'bank_account', 'BR', ['Cuenta secreta'], { text: 'The column "Cuenta secreta" was not understood; "Cuenta secreta" may be it: then call it "Account Number with Check Digit"', isNear: true }],
		['one may be it, in no known country', 'bank_account', 'XX', ['Cuenta secreta'], { text: 'The column "Cuenta secreta" was not understood; "Cuenta secreta" may be it: then call it "bank_account"', isNear: true }],
		['one is something else', 'document_id', 'MX', ['Cuenta secreta'], { text: 'The column "Cuenta secreta" was not understood; if it is the one, call it "CURP, RFC or Passport Number"', isNear: false }],
		['none may be it', 'document_id', 'MX', ['Color', 'Cuenta secreta'], { text: 'The columns "Color", "Cuenta secreta" were not understood; if one of them is the one, call it "CURP, RFC or Passport Number"', isNear: false }],
		['the second may be it', 'bank_account', 'MX', ['Color', 'Cuenta secreta'], { text: 'The columns "Color", "Cuenta secreta" were not understood; "Cuenta secreta" may be it: then call it "CLABE"', isNear: true }],
		['five are named', 'bank_code', 'BR', SEVERAL, { text: 'The columns "Color", "Talla", "Zapato", "Gato", "Perro" were not understood; if one of them is the one, call it "Bank"', isNear: false }],
		['no more than five are named', 'bank_code', 'BR', [...SEVERAL, 'Casaca'], { text: 'The columns "Color", "Talla", "Zapato", "Gato", "Perro" … were not understood; if one of them is the one, call it "Bank"', isNear: false }],
		['the one that may be it is named, wherever it stands', 'bank_code', 'BR', [...SEVERAL, 'Banco raro'], { text: 'The columns "Color", "Talla", "Zapato", "Gato", "Perro" … were not understood; "Banco raro" may be it: then call it "Bank"', isNear: true }],
		['a field that the country does not have is called by its own name', 'email', 'BR', ['Emial'], { text: 'The column "Emial" was not understood; "Emial" may be it: then call it "email"', isNear: true }],
		['a field of the payout is called by its own name', 'external_id', 'MX', ['Factuar'], { text: 'The column "Factuar" was not understood; "Factuar" may be it: then call it "external_id"', isNear: true }],
		['a heading is shown without what nobody sees', 'beneficiary_name', 'CO', ['Nombre\u200b raro'], { text: 'The column "Nombre raro" was not understood; "Nombre raro" may be it: then call it "First Name or Company"', isNear: true }],
	])('%s', (_, field, country, headings, advice) => {
		expect(adviceOnHeadings(field, headings, countryOf(country))).toStrictEqual(advice);
	});

	it.each([
		['Monto en centavos', ['Monto en centavos']],
		['Monto (miles)', ['Color', 'Monto (miles)', 'Importe en centavos']],
		['AMOUNT IN CENTS', ['AMOUNT IN CENTS', 'Mongto']],
	])('an amount in another unit is told apart: %s', (heading, headings) => {
		const text = `The column "${heading}" was not taken, since its heading says that it is in another unit: give the amount itself, in the unit of the currency, in a column "amount"`;
		expect(adviceOnHeadings('amount', headings, countryOf('MX'))).toStrictEqual({ text, isNear: true });
		expect(adviceOnHeadings('phone', headings, countryOf('MX')).isNear).toBe(false);
	});

	it.each(['Importe UVA', 'Importe USDT', 'Importe (000)', 'Importe x 1000', 'Monto UMA', 'Monto UTM', 'Monto M$', 'Monto MM$'])('and so is one in another unit: %s', (heading) => {
		expect(adviceOnHeadings('amount', [heading], countryOf('MX')).text).toContain(`The column "${heading}" was not taken, since its heading says that it is in another unit`);
	});

	it.each(['Total ganado Bs', 'Devengado', 'Deducido', 'Sueldo bruto Bs', 'Total retenciones', 'Gross pay'])('nobody is sent to what is not to be paid: %s', (heading) => {
		expect(adviceOnHeadings('amount', [heading], countryOf('BO'))).toStrictEqual({ text: '', isNear: false });
		expect(adviceOnHeadings('amount', [heading, 'Mongto'], countryOf('BO')).text).toBe('The column "Mongto" was not understood; "Mongto" may be it: then call it "amount"');
	});

	it('an amount in another unit says nothing of another field', () => {
		expect(adviceOnHeadings('bank_account', ['Monto en centavos'], countryOf('MX'))).toStrictEqual({ text: 'The column "Monto en centavos" was not understood; if it is the one, call it "CLABE"', isNear: false });
	});

	it.each([
		['amount', 'Mongto', 'MX'],
		['amount', 'Importte total', 'MX'],
		['beneficiary_name', 'Nombrre', 'MX'],
		['beneficiary_name', 'Nonbre completo', 'MX'],
		['beneficiary_name', 'Empressa', 'MX'],
		['beneficiary_name', 'Segundo nonbre', 'MX'],
		['beneficiary_lastname', 'Segundo apelido', 'MX'],
		['bank_code', 'Bancoo', 'BR'],
		['bank_code', 'Codigo del bnaco', 'CL'],
		['bank_branch', 'Agecia', 'BR'],
		['bank_account', 'Numero de cunta', 'CO'],
		['bank_account', 'Nr de cunta', 'CO'],
		['bank_account', 'Alais', 'AR'],
		['document_id', 'Complemento del docmento', 'BO'],
		['document_type', 'Tipo de documnto', 'CO'],
		['email', 'Coreo electronico', 'BR'],
		['phone', 'Telfono', 'BR'],
		['currency', 'Mondea', 'MX'],
		['country', 'Pias', 'MX'],
	])('%s may be in "%s", which has one letter wrong', (field, heading, country) => {
		expect(adviceOnHeadings(field, [heading], countryOf(country)).isNear).toBe(true);
		expect(adviceOnHeadings('beneficiary_birthdate', [heading], countryOf(country)).isNear).toBe(false);
	});

	it.each([
		['email', 'Coreo electonico', 'BR'],
		['beneficiary_name', 'Titulr de la cueta', 'MX'],
		['beneficiary_lastname', 'Appelido', 'CO'],
		['bank_account', 'DV cunta', 'BR'],
		['bank_branch', 'Digito agecia', 'BR'],
		['amount', 'Color', 'MX'],
	])('%s is not near to "%s"', (field, heading, country) => {
		expect(adviceOnHeadings(field, [heading], countryOf(country)).isNear).toBe(false);
	});
});

describe('the empty column to fill in', () => {
	it.each([
		['bank_account', ['Correo', 'CLABE', 'Cuenta'], 'MX', 'CLABE'],
		['bank_account', ['Correo', 'Alias'], 'AR', 'Alias'],
		['beneficiary_name', ['Apellidos', 'Nombre completo'], 'MX', 'Nombre completo'],
		['beneficiary_name', ['Razón social'], 'MX', 'Razón social'],
		['beneficiary_lastname', ['Nombre', 'Apellido materno'], 'MX', 'Apellido materno'],
		['bank_code', ['Banco', 'Código del banco'], 'CO', 'Banco'],
		['document_id', ['Dígito del documento'], 'CL', 'Dígito del documento'],
		['document_id', ['Complemento'], 'BO', 'Complemento'],
		['document_id', ['Complemento'], 'PE', undefined],
		['email', ['Correo', 'Color'], 'MX', 'Correo'],
		['phone', ['Correo', 'Color'], 'MX', undefined],
		['phone', [], 'MX', undefined],
	])('%s of %j in %s', (field, empty, country, heading) => {
		expect(emptyColumnFor(field, empty, countryOf(country))).toBe(heading);
	});
});

const ENCODING = (heading: string) => `The heading of the column "${heading}" was read with the wrong encoding: set Encoding to Latin1 or UTF8 in the options of the node that reads the file, whichever the file is in`;

describe('a heading that was read with the wrong encoding', () => {
	it.each([
		[['Folio', 'Pa\uFFFDs', 'Direcci\uFFFDn'], 'Pa\uFFFDs'],
		[['PaÃ\u00ADs'], 'PaÃ s'],
		[['NÃºmero de cuenta'], 'NÃºmero de cuenta'],
		[['Direcci√≥n'], 'Direcci√≥n'],
		[['Tel&eacute;fono'], 'Tel&eacute;fono'],
		[[`${'x'.repeat(199)}\uFFFD`], `${'x'.repeat(60)}…`],
	])('is told: %j', (headings, shown) => {
		expect(adviceOnDamaged(headings)).toBe(ENCODING(shown));
	});

	it.each([[[]], [['Folio', 'País', 'Dirección', 'São Paulo']], [[`${'x'.repeat(200)}\uFFFD`]]])('is none of %j', (headings) => {
		expect(adviceOnDamaged(headings)).toBe('');
	});
});

const INVISIBLE = (heading: string) => `The heading of the column "${heading}" has invisible characters or spaces around it, so an expression with its name finds nothing: write the heading again in the sheet, or read the file as UTF-8 with a byte order mark`;

describe('a heading with characters that nobody sees', () => {
	it.each([
		[['Folio', '\uFEFFMonto', 'Banco '], 'Monto'],
		[['Monto\u200b'], 'Monto'],
		[['Mon\u0007to'], 'Mon to'],
		[[' Monto'], 'Monto'],
		[['Monto '], 'Monto'],
		[['\u00a0Monto por pagar'], 'Monto por pagar'],
		[[`${'x'.repeat(199)} `], `${'x'.repeat(60)}…`],
	])('is told: %j', (headings, shown) => {
		expect(adviceOnInvisible(headings)).toBe(INVISIBLE(shown));
	});

	it.each([[[]], [['Folio', 'Monto por pagar', 'Nombre  completo']], [[`${'x'.repeat(200)} `]]])('is none of %j', (headings) => {
		expect(adviceOnInvisible(headings)).toBe('');
	});
});
