import fc from 'fast-check';

import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { BENEFICIARY_FIELDS, PAYOUT_FIELDS, type CashoutInput } from '../../../d24/cashout/cashout';
import { COUNTRIES, countryOf } from '../../../d24/countries';
import { inLanguage } from '../../../d24/language/inLanguage';
import { speaking, type Speech } from '../../../d24/language/say';
import { LABEL } from '../../../d24/labels';
import type { Issue } from '../../../d24/issue';
import { prepareCashout } from '../../../d24/rules/validation';

/** A language without words: of each text its values alone, so that whatever English is left was never said. */
const WORDLESS: Speech = { language: 'es', textOf: (key) => ` ${(key.match(/\{\d+\}/g) ?? []).join(' ')} ` };

/** Characters of no language of ours: what is left of a value cannot be taken for English. */
const letters = fc.stringMatching(/^[ŦŁĐ0-9@+.,\-/ ]{0,24}$/);

const sample = (country: string, field: string) => [countryOf(country)?.fields[field as never] as { example?: string } | undefined, ...(countryOf(country)?.methods ?? []).map(({ fields }) => fields[field as never] as { example?: string } | undefined)].flatMap((rule) => rule?.example ?? []);

/** Values that are wrong in many ways, and right ones with a slip. */
const value = (country: string, field: string) => {
	const right = sample(country, field);
	const slipped = right.flatMap((text) => [text, text.slice(0, -1), `${text}0`, text.replace(/\d/, '9'), text.replace(/\d/, 'O'), text.replace(/(.)(?=.$)/, '$1-'), `="${text}"`]);
	return fc.oneof(letters, fc.constantFrom('', '', ...slipped, '1.23E+17', '123456789012345000', '0000000', '#N/A', 'undefined', '{{ $json.x }}', '[object Object]', 'JosÃ©', '12/31/90', '1990-02-31', '41234', '-50', '0', '50%', '4111111111111112', '1234567890123456', 'C', 'S', 'X', '999', '10000', '1184'));
};

const cashout = fc.constantFrom(...COUNTRIES.map(({ code }) => code), 'XX', 'x').chain((country) =>
	fc.record({
		country: fc.constant(country),
		external_id: fc.oneof(letters, fc.constantFrom('', '7'.repeat(101))),
		amount: fc.oneof(letters, fc.constantFrom('', '-50', '(50)', '50-', '0', '0,00', '50%', '$ 50', '1.234', '1.234,56', '1e5', '50 ŁŁ', 'ŁŁ', '10.123', '10.50')),
		currency: fc.constantFrom('', 'BRL', 'CLP', 'ŁŁŁ', 'brl'),
		notification_url: fc.constantFrom('', 'ŁŁ', 'https://1.1/webhook-test/1', 'https://1.1:8080/'),
		...Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, value(country, field)])),
	}),
) as fc.Arbitrary<CashoutInput>;

/** Names of Directa24, of banks and of this form, which have no translation. */
const NAMES = new Set([
	...Object.keys(PAYOUT_FIELDS).flatMap((name) => name.split('_')),
	...COUNTRIES.flatMap(({ code, currencies, documentTypes, banks, methods }) => [code, ...currencies, ...documentTypes.map((type) => type.code), ...banks.list.flatMap(({ name }) => name.split(/[^\p{L}]+/u)), ...methods.flatMap(({ samples }) => Object.values(samples ?? {}))]),
	...COUNTRIES.flatMap(({ code }) => (new Intl.DisplayNames(['es'], { type: 'region' }).of(code) ?? '').split(/[^\p{L}]+/u)),
	...Object.values(LABEL).flatMap((label) => label.split(' ')),
	...COUNTRIES.flatMap(({ fields, methods }) => [fields, ...methods.map((method) => method.fields)].flatMap((rules) => Object.values(rules).flatMap(({ example }) => (example ?? '').split(/[^\p{L}]+/u)))),
]);

function remainder({ message, fix }: Issue, input: object): string[] {
	const given = Object.values(input).join(' ').toLowerCase();
	return `${message} ${fix}`.split(/[^\p{L}]+/u).filter((text) => text.length > 1 && !NAMES.has(text) && !given.includes(text.toLowerCase()));
}

it('says all of every issue of a payout', () => {
	fc.assert(fc.property(cashout, (input) => {
		const { issues } = speaking(WORDLESS, () => prepareCashout(input));
		expect(issues.flatMap((issue) => remainder(issue, input))).toEqual([]);
	}), { numRuns: 3000 });
});

const headings = ['CLABE', 'Cuenta', 'Cuenta 2', 'DV', 'Dígito', 'Nombre', 'Apellido', 'Nombre completo', 'Empresa', 'Razón Social', 'CPF', 'CNPJ', 'RFC', 'CURP', 'Documento', 'Tipo doc', 'Banco', 'Código banco', 'Chave Pix', 'Tipo de chave', 'Telefone', 'DDD', 'Agência', 'Conta', 'Operação', 'Complemento', 'Alias', 'CBU', 'CBU 1', 'CBU 2', 'Forma de pago'] as const;

const cell = fc.oneof(letters, fc.constantFrom('', '', '01716001340', '12345678909', '1', '9', '013', '11987654321', '1133334444', 'GALM850101MDFRPR04', '021790064060296642', 'Pix', '123e4567-e89b-12d3-a456-426614174000', '000201ŁŁ'));

it('says all of every issue of a row', () => {
	const row = fc.uniqueArray(fc.constantFrom(...headings), { minLength: 1, maxLength: 10 }).chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, cell]))));
	fc.assert(fc.property(row, fc.constantFrom('MX', 'BR', 'AR', 'CL', 'CO', 'BO', 'PE'), (item, country) => {
		const texts = item as Record<string, string>;
		const { issues } = speaking(WORDLESS, () => takeFromColumns(Object.keys(texts), (heading) => texts[heading] ?? '', countryOf(country)));
		expect(issues.flatMap((issue) => remainder(issue, { ...texts, headings: Object.keys(texts).join(' ') }))).toEqual([]);
	}), { numRuns: 3000 });
});

it.each(['es', 'pt'] as const)('tells what is wrong in %s', (language) => {
	const input: CashoutInput = { country: 'MX', external_id: '', amount: '0', bank_account: '02179006406029664', document_id: 'GALM850101MDFRPR04', beneficiary_name: 'Ana' };
	const texts = inLanguage(language, () => prepareCashout(input).issues.map(({ message }) => message));
	expect(texts).toEqual(
		language === 'es'
			? ['external_id está en blanco', 'El importe es cero', 'Apellido (beneficiary_lastname) está en blanco; es un dato obligatorio para México', 'CLABE (bank_account) tiene 17 dígitos en lugar de 18']
			: ['external_id está em branco', 'O valor é zero', 'Sobrenome (beneficiary_lastname) está em branco; é um dado obrigatório para México', 'CLABE (bank_account) tem 17 dígitos em vez de 18'],
	);
});

