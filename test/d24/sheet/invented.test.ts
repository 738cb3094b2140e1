import { characters, digits } from '../../../d24/countries/common';
import type { Country } from '../../../d24/countries/types';
import { templateOf, waysOf } from '../../../d24/sheet/template';

const DOUBT = { doubt: 'two pages differ' };

/** It has the code of a country with examples, and rules that no country has all of. */
const COUNTRY: Country = {
	code: 'BR',
	name: 'Invented',
	currencies: ['BRL', 'USD'],
	known: 'documented',
	fields: {
		beneficiary_name: { label: 'First Name or Company', required: 'yes' },
		beneficiary_lastname: { label: 'Last Name', required: 'no', example: 'Silva' },
		document_type: { label: 'Document Type', required: 'unsure', example: 'CPF' },
		document_id: { label: 'CPF or CNPJ', required: 'yes', hint: 'Without dots', formats: [characters(11, 14), { pattern: /x/, words: '14 digits or letters', certainty: 'certain' }, digits(11, 11, DOUBT)] },
		bank_code: { label: 'Bank', required: 'yes' },
		bank_account: { label: 'Account Number', required: 'yes', formats: [digits(4, 30), { pattern: /^\d+$/, words: 'digits only', certainty: 'certain' }] },
		account_type: { label: 'Account Type', required: 'yes' },
		email: { label: 'Email', required: 'no' },
		address: { label: 'Address', required: 'no', example: 'Rua 1' },
	},
	methods: [
		{ value: 'bank', name: 'Bank Account', fields: {} },
		{ value: 'pixEmail', name: 'Pix Key: Email', bankCode: '10001', fields: {}, empty: [{ fields: ['bank_account'], certainty: 'certain' }] },
		{ value: 'noExample', name: 'No Example', fields: {} },
	],
	documentTypes: [
		{ code: 'CPF', label: 'CPF (Person)', formats: [digits(11)] },
		{ code: 'PASS', label: 'Passport PASS' },
		{ code: 'RG', label: 'Registro', formats: [{ pattern: /x/, words: '8 letters', certainty: 'certain' }, digits(7, 9), digits(12)] },
	],
	documentTypesComplete: 'certain',
	accountTypes: [{ code: 'C', label: 'Corrente' }, { code: 'S', label: 'Poupança' }],
	accountTypesComplete: 'certain',
	banks: { list: [{ code: '033', name: 'Santander' }, { code: '001', name: 'Banco do Brasil' }, { code: '10001', name: 'Pix' }], complete: false },
	sources: [],
};

const [bank, pix] = COUNTRY.methods;
const ways = [{ country: COUNTRY, method: bank }, { country: COUNTRY, method: pix! }];
/** The rows of the guide without those for all countries. */
const guided = (all: ReturnType<typeof templateOf>) => all.guide.slice(3).map(({ country, method, column, needed, allowed, example }) => [country, method, column, needed, allowed, example]);

it('the ways of a country are its methods that have an example', () => {
	expect(waysOf(COUNTRY)).toEqual(ways);
	expect(waysOf({ ...COUNTRY, code: 'XX' })).toEqual([]);
});

it('a template has what the ways ask for or have an example of, with what is allowed and what can be chosen', () => {
	const template = templateOf(ways, 'en');
	expect(template).toEqual({
		language: 'en',
		fields: ['external_id', 'country', 'amount', 'currency', 'beneficiary_name', 'document_type', 'document_id', 'payout_method', 'bank_code', 'bank_branch', 'bank_account', 'account_type', 'email'],
		headings: ['Reference', 'Country', 'Amount', 'Currency', 'First name', 'Document type', 'Document number', 'Payment method', 'Bank', 'Branch', 'Account number', 'Account type', 'Email'],
		examples: [
			['example-BR-1', 'BR', '100.00', 'BRL', 'João', '', '01716001340', 'Bank transfer', 'Banco do Brasil (001)', '1234', '3423422-7', 'Checking', ''],
			['example-BR-2', 'BR', '100.00', 'BRL', 'João', '', '01716001340', 'Pix Key: Email', '', '', '', '', 'joao@example.com'],
		],
		guide: expect.any(Array) as unknown,
		lists: {
			country: ['BR'],
			currency: ['BRL', 'USD'],
			document_type: ['CPF', 'PASS', 'RG'],
			payout_method: ['Bank transfer', 'Pix Key: Email'],
			bank_code: ['Santander (033)', 'Banco do Brasil (001)'],
			account_type: ['Checking', 'Savings'],
		},
	});
	const forAll = { country: 'all', method: 'all', needed: 'yes' };
	expect(template.guide.slice(0, 3)).toEqual([
		{ ...forAll, column: 'Reference', allowed: 'Your own ID, another one for each payout. The same ID is never paid twice', example: 'F-1001' },
		{ ...forAll, column: 'Country', allowed: 'The two letters of the country', example: 'BR' },
		{ ...forAll, column: 'Amount', allowed: 'A number without separators for thousands and with a dot before decimals', example: '1234.50' },
	]);
	const document = 'CPF or CNPJ; 11 to 14 characters, 14 digits or letters; CPF: 11 digits; RG: 8 letters, 7 to 9 digits, 12 digits; Without dots';
	expect(guided(template)).toEqual([
		['BR', 'Bank transfer', 'Currency', 'yes', 'One of: BRL, USD', 'BRL'],
		['BR', 'Bank transfer', 'First name', 'yes', 'First Name or Company', 'João'],
		['BR', 'Bank transfer', 'Document type', 'perhaps', 'One of: CPF (Person), PASS: Passport PASS, RG: Registro', 'CPF'],
		['BR', 'Bank transfer', 'Document number', 'yes', document, '01716001340'],
		['BR', 'Bank transfer', 'Payment method', 'yes', 'Bank transfer', 'Bank transfer'],
		['BR', 'Bank transfer', 'Bank', 'yes', "A bank of the list, or Directa24's code of another one", 'Banco do Brasil (001)'],
		['BR', 'Bank transfer', 'Account number', 'yes', 'Account Number; 4 to 30 digits, digits only', '3423422-7'],
		['BR', 'Bank transfer', 'Account type', 'yes', 'One of: Checking, Savings', 'Checking'],
		['BR', 'Bank transfer', 'Email', 'no', 'Email', ''],
		['BR', 'Pix Key: Email', 'Currency', 'yes', 'One of: BRL, USD', 'BRL'],
		['BR', 'Pix Key: Email', 'First name', 'yes', 'First Name or Company', 'João'],
		['BR', 'Pix Key: Email', 'Document type', 'perhaps', 'One of: CPF (Person), PASS: Passport PASS, RG: Registro', 'CPF'],
		['BR', 'Pix Key: Email', 'Document number', 'yes', document, '01716001340'],
		['BR', 'Pix Key: Email', 'Payment method', 'yes', 'Pix Key: Email', 'Pix Key: Email'],
		['BR', 'Pix Key: Email', 'Account type', 'yes', 'One of: Checking, Savings', ''],
		['BR', 'Pix Key: Email', 'Email', 'no', 'Email', 'joao@example.com'],
	]);
});

it('in another language it says the same in the words of the dictionary', () => {
	const template = templateOf(ways.slice(0, 1), 'pt');
	expect(template.guide.slice(0, 3)).toEqual([
		expect.objectContaining({ country: 'todos', method: 'todos', column: 'Referência', needed: 'sim', allowed: 'O seu próprio identificador, um para cada pagamento. O mesmo nunca é pago duas vezes' }),
		expect.objectContaining({ column: 'País', allowed: 'As duas letras do país' }),
		expect.objectContaining({ column: 'Valor', allowed: 'Um número sem separador de milhar e com ponto decimal' }),
	]);
	expect(guided(template)).toEqual([
		['BR', 'Transferência bancária', 'Moeda', 'sim', 'Um de: BRL, USD', 'BRL'],
		['BR', 'Transferência bancária', 'Nome', 'sim', 'Nome ou razão social', 'João'],
		['BR', 'Transferência bancária', 'Tipo de documento', 'talvez', 'Um de: CPF (Pessoa física), PASS: Passport PASS, RG: Registro', 'CPF'],
		['BR', 'Transferência bancária', 'Número do documento', 'sim', 'CPF ou CNPJ; de 11 a 14 caracteres, 14 dígitos ou letras; CPF: 11 dígitos; RG: 8 letters, de 7 a 9 dígitos, 12 dígitos; Without dots', '01716001340'],
		['BR', 'Transferência bancária', 'Forma de pagamento', 'sim', 'Transferência bancária', 'Transferência bancária'],
		['BR', 'Transferência bancária', 'Banco', 'sim', 'Um banco da lista, ou o código da Directa24 de outro', 'Banco do Brasil (001)'],
		['BR', 'Transferência bancária', 'Número da conta', 'sim', 'Número da conta; de 4 a 30 dígitos, só dígitos', '3423422-7'],
		['BR', 'Transferência bancária', 'Tipo de conta', 'sim', 'Um de: Corrente, Poupança', 'Corrente'],
	]);
});

it('of a country with one method, and without lists and examples, it asks for no method and offers no choice', () => {
	const { bank_code, account_type, address } = COUNTRY.fields;
	const country: Country = { ...COUNTRY, code: 'XX', currencies: [], fields: { bank_code, account_type, address: { ...address!, required: 'yes', hint: 'With the city' } }, methods: [bank], documentTypes: [], accountTypes: [], banks: { list: [], complete: false } };
	const template = templateOf([{ country, method: bank }], 'en');
	expect(template).toEqual({
		language: 'en',
		fields: ['external_id', 'country', 'amount', 'currency', 'bank_code', 'account_type', 'address'],
		headings: ['Reference', 'Country', 'Amount', 'Currency', 'Bank', 'Account type', 'Address'],
		examples: [['example-XX-1', 'XX', '100.00', 'USD', '', '', '']],
		guide: expect.any(Array) as unknown,
		lists: { country: ['XX'], currency: ['USD'] },
	});
	expect(guided(template)).toEqual([
		['XX', 'Bank transfer', 'Currency', 'yes', 'One of: USD', 'USD'],
		['XX', 'Bank transfer', 'Bank', 'yes', "Directa24's code of the bank, or its name", ''],
		['XX', 'Bank transfer', 'Account type', 'yes', 'Account Type', ''],
		['XX', 'Bank transfer', 'Address', 'yes', 'Address; With the city', 'Rua 1'],
	]);
});

it('of several countries it lists each choice once, and only where a way asks for it', () => {
	const other: Country = { ...COUNTRY, code: 'XX', currencies: ['USD', 'EUR'], fields: {}, methods: [bank] };
	const { lists, examples, fields } = templateOf([...ways, { country: other, method: bank }], 'en');
	expect(lists).toMatchObject({ country: ['BR', 'XX'], currency: ['BRL', 'USD', 'EUR'], payout_method: ['Bank transfer', 'Pix Key: Email'], bank_code: ['Santander (033)', 'Banco do Brasil (001)'] });
	expect(fields.flatMap((field, index) => (examples[2]![index] === '' ? [] : [`${field}: ${examples[2]![index]}`]))).toEqual(['external_id: example-XX-3', 'country: XX', 'amount: 100.00', 'currency: USD']);
});
