import { readHeading } from '../../../d24/beneficiary/headings';
import { labelled } from '../../../d24/beneficiary/headingLabels';
import { countryOf } from '../../../d24/countries';
import type { Country } from '../../../d24/countries/types';

/** A copy is another country to what keeps the labels of countries. */
const copyOf = (code: string, more: Partial<Country> = {}): Country => ({ ...(countryOf(code) as Country), ...more });

function told(heading: string, country: Country | undefined) {
	const label = labelled(heading, country);
	return label && { ...label, ...(label.ofMethods ? { ofMethods: label.ofMethods.map(({ value }) => value) } : {}) };
}

it.each([
	['CO', 'Celular de la billetera', { target: 'bank_account', ofMethods: ['nequi', 'daviplata'] }],
	['CO', 'mobile phone of the wallet:', { target: 'bank_account', ofMethods: ['nequi', 'daviplata'] }],
	['CO', 'Celular como cuenta', { target: 'bank_account', ofMethods: ['puntoRed'] }],
	['CO', 'Llave Bre-B (correo)', { target: 'email' }],
	['CO', 'Chave Bre-B (celular)', { target: 'phone' }],
	['CO', 'Bre-B Key (Random)', { target: 'bank_account', ofMethods: ['brebRandom'] }],
	['JP', 'Tōza', { target: 'bank_account', accountType: 'C' }],
	['JP', 'TOZA', { target: 'bank_account', accountType: 'C' }],
	['JP', 'Chochiku (ahorros)', { target: 'bank_account', accountType: 'S' }],
	['JP', 'Futsū (comum)', { target: 'bank_account', accountType: 'O' }],
	['CL', 'Cuenta vista', { target: 'bank_account', accountType: 'V' }],
	['BO', 'CIE', { target: 'document_id', documentType: 'CIE' }],
	['BO', 'CIE (Extranjero)', { target: 'document_id', documentType: 'CIE' }],
	['MX', 'IFE / INE', { target: 'document_id', documentType: 'IFE' }],
	['BR', 'CPF (Pessoa física)', { target: 'document_id', documentType: 'CPF' }],
	['KE', 'Número de M-Pesa', { target: 'bank_account', ofMethods: ['mpesa'] }],
	['BD', 'Carteira ou banco', { target: 'bank_code' }],
])('%s: %s is a label of the form', (code, heading, said) => expect(told(heading, copyOf(code))).toStrictEqual(said));

it.each([
	// Without what stands in parentheses it is a label of several fields.
	['CO', 'Llave Bre-B'],
	['CO', 'Chave Bre-B'],
	['CO', 'Color'],
	['CO', 'Cuenta Vista'],
	['CO', ''],
])('%s: %j is none', (code, heading) => expect(labelled(heading, copyOf(code))).toBeUndefined());

it('without a country there are no labels', () => expect(labelled('Tōza', undefined)).toBeUndefined());

it('the labels of a country are made once', () => {
	const country = copyOf('JP');
	expect(labelled('Tōza', country)).toBe(labelled('toza', country));
});

describe('labels that nobody has translated', () => {
	const [method] = copyOf('MX').methods;
	const account = { label: 'Kwik Account', required: 'yes' } as const;
	const country = () =>
		copyOf('MX', {
			fields: { city: { label: 'Kwik Town (Where You Live)', required: 'yes' }, phone: { label: 'Kwik (Phone)', required: 'no' } },
			methods: [
				{ ...method, value: 'one', fields: { bank_account: account, email: { label: 'Kwik (Mail)', required: 'no' }, address: { label: 'Kwik (Street)', required: 'no' } } },
				{ ...method, value: 'two', fields: { bank_account: account } },
				{ ...method, value: 'three', fields: { bank_account: { label: 'Kwik Account (New)', required: 'yes' } } },
			],
			accountTypes: [{ code: 'K', label: 'Kwik Saver' }],
			documentTypes: [{ code: 'KW', label: 'Kwik Card (Plastic)' }],
		});

	it.each([
		['kwik town where you live', { target: 'city' }],
		['Kwik Town', { target: 'city' }],
		['Kwik (Phone)', { target: 'phone' }],
		['Kwik (Mail)', { target: 'email' }],
		['Kwik', undefined],
		['Kwik Account', { target: 'bank_account', ofMethods: ['one', 'two'] }],
		['Kwik Account (New)', { target: 'bank_account', ofMethods: ['three'] }],
		['Kwik Saver', { target: 'bank_account', accountType: 'K' }],
		['Kwik Card', { target: 'document_id', documentType: 'KW' }],
		['Kwik Card (Plastic)', { target: 'document_id', documentType: 'KW' }],
		['CLABE', undefined],
	])('%s', (heading, said) => expect(told(heading, country())).toStrictEqual(said));

	it('come before a word that makes a heading one of no concern', () => {
		const { target, role, hints } = readHeading('Payment Area', copyOf('MX', { fields: { city: { label: 'Payment Area', required: 'yes' } } }));
		expect({ target, role, hints, inMexico: readHeading('Payment Area', copyOf('MX')).target }).toStrictEqual({ target: 'city', role: '', hints: [], inMexico: 'other' });
	});
});
