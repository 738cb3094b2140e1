import fc from 'fast-check';

import { textIssue } from '../../../d24/rules/text';
import { cpuMsOf } from '../../fixtures/cpuTime';

const NAME = 'beneficiary_name';

describe('what is no data, in whatever field', () => {
	it.each([
		['#N/A', 'sheetError'],
		['#REF!', 'sheetError'],
		['#¡VALOR!', 'sheetError'],
		['#NOME?', 'sheetError'],
		['#DIV/0!', 'sheetError'],
		['Juan #N/A', 'sheetError'],
		['########', 'sheetError'],
		['Err:502', 'sheetError'],
		['undefined', 'expression'],
		['Juan undefined', 'expression'],
		['inv-undefined', 'expression'],
		['null', 'expression'],
		['NaN', 'expression'],
		['[object Object]', 'expression'],
		['[Function: toString]', 'expression'],
		['[Function (anonymous)]', 'expression'],
		['function () { [native code] }', 'expression'],
		['() => { return 1 }', 'expression'],
		['Invalid DateTime', 'expression'],
		['{{ $json.name }}', 'expression'],
		['$json.name', 'expression'],
		['${name}', 'expression'],
		['Jo\ufffdo', 'encoding'],
		['JosÃ©', 'encoding'],
		['João\u200b', 'invisible'],
		['Jo\u0000ão', 'invisible'],
		['Jo\u202eão', 'invisible'],
		['Jo\u2066ão', 'invisible'],
		['Jo\u00adão', 'invisible'],
		['Jo\u0007ão', 'invisible'],
		['Jo\udc00ão', 'invisible'],
		['Jo\u{e0041}ão', 'invisible'],
		['João\nSilva', 'invisible'],
		['João\u2028Silva', 'invisible'],
		['N/A', 'placeholder'],
		['n.a.', 'placeholder'],
		['s/n', 'placeholder'],
		['-', 'placeholder'],
		['---', 'placeholder'],
		['(vacío)', 'placeholder'],
		['no informado', 'placeholder'],
		['ídem', 'placeholder'],
		['Idem', 'placeholder'],
		['"', 'placeholder'],
		["''", 'placeholder'],
		['〃', 'placeholder'],
		['lo mismo', 'placeholder'],
		['Igual que arriba', 'placeholder'],
		['same as above', 'placeholder'],
	])('%j: %s', (text, rule) => {
		for (const field of [NAME, 'beneficiary_lastname', 'city', 'document_id', 'bank_account', 'email', 'phone', 'external_id', 'notification_url']) {
			expect([field, textIssue(field, text)]).toEqual([field, expect.objectContaining({ rule, message: expect.stringMatching(/./), fix: expect.stringMatching(/^[A-Z].*[^.]$/s) })]);
		}
	});

	it.each(['Prueba', 'TESTE', 'de prueba'])('%j stands for no person, and may be an ID', (text) => {
		expect(textIssue(NAME, text)).toMatchObject({ rule: 'placeholder' });
		expect(textIssue('external_id', text)).toBeUndefined();
	});

	it.each(['Idemaro', 'Igualada', 'Testa', 'Pruebas SA', "D'Angelo", 'Mismael', 'Isa', 'Io', 'Li', 'Mo', 'O', 'Test'])('%j is a name', (text) => expect(textIssue(NAME, text)).toBeUndefined());

	it.each(['12345', '.', '  - ', '¿?', '007'])('%j is no name', (text) => {
		expect(textIssue(NAME, text)).toBeDefined();
	});

	it.each(['Jo?o', 'Jos&eacute;', 'AT&amp;T', 'Jos\\u00e9', 'Jos%C3%A9', 'Jos√©', 'Jos├®'])('%j is a name that was not decoded', (text) => {
		expect(textIssue(NAME, text)).toMatchObject({ rule: 'encoding' });
	});

	it.each(['sin correo', 'sem telefone', 'no tiene', 'não tem', 'xxx', '?', '...'])('%j is no e-mail and no phone', (text) => {
		for (const field of ['email', 'phone']) expect(textIssue(field, text)).toMatchObject({ rule: 'placeholder' });
	});

	it.each(['32875', '32875.0', '31/02/1990', '1990-02-31', '1990-13-01', '19901301', '02/01/90', 'n/a', 'abc', '00/00/0000'])('%j is no date of birth', (text) => {
		expect(textIssue('beneficiary_birthdate', text)).toBeDefined();
	});

	it('a number of days is told with the day that it stands for', () => {
		expect(textIssue('beneficiary_birthdate', '32875')?.fix).toContain('1990-01-02');
	});
});

describe('what is data', () => {
	it.each([
		'João', 'José Ñandú', "O'Brien", 'Núñez-Pérez', 'D’Angelo', 'IRMÃO & CIA', 'Ãngela', 'Peña (hijo)', 'Nº 5', 'Null', 'Nan', 'Na', 'Nil Solà', 'Infinity Pagamentos', '田中', '辻\u{e0100}', 'ก้อง', 'ক্‌ষ', 'Müller', 'Çelik İ', '3M do Brasil', 'C&A', 'AT&T', 'Función SA', '“CAFÉ”', 'Mª José',
	])('%j is a name', (text) => {
		expect(textIssue(NAME, text)).toBeUndefined();
	});

	it.each([
		['address', 'Calle 10 # 5-51'],
		['address', 'Rua A, s/n'],
		['address', 'Av. Siempre Viva 742\nPiso 2'],
		['comments', 'first line\nsecond line'],
		['comments', '-'],
		['comments', 'null and void ✔️ 👨‍👩‍👧'],
		['bank_account', '3423422-7'],
		['email', 'null.pointer@example.com'],
		['phone', '+57 300 123 4567'],
		['notification_url', 'https://n8n.example.com/webhook/0c7e/directa24?x=%C3%A9'],
		['beneficiary_birthdate', '1990-01-02'],
		['beneficiary_birthdate', '02/01/1990'],
		['beneficiary_birthdate', '31.12.1990'],
		['beneficiary_birthdate', '19900102'],
		['beneficiary_birthdate', '31121990'],
		['beneficiary_birthdate', '2 de enero de 1990'],
		['document_type', 'CC'],
		['bank_code', '001'],
	])('%s %j', (field, text) => {
		expect(textIssue(field, text)).toBeUndefined();
	});
});

const nameOfPerson = fc.string({ unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÑÜÃÕÇáéíóúñüãõç ')), minLength: 1, maxLength: 40 }).filter((text) => /\p{L}/u.test(text) && !/undefined|null/i.test(text));

describe('for any text', () => {
	it('a name that was read as Latin-1 or Windows-1252 is stopped, and what is offered is the name', () => {
		const misread = (text: string, decoder: string) => new TextDecoder(decoder).decode(new TextEncoder().encode(text));
		fc.assert(
			fc.property(nameOfPerson, (name) => {
				fc.pre(/\P{ASCII}/u.test(name));
				const broken = misread(name, 'windows-1252');
				// A capital before a sign that closes a quotation may be meant as it stands.
				fc.pre(!/Ã[‘’“”–—…](?!\p{L})/u.test(broken));
				const issue = textIssue('beneficiary_name', broken);
				expect(issue).toMatchObject({ rule: 'encoding' });
				expect(issue?.fix).toContain(name.slice(0, 20));
			}),
		);
	});

	it('an invisible character is found wherever it stands, and no ordinary name is stopped', () => {
		const invisible = fc.constantFrom(...'\u0000\u0008\u001b\u007f\u0085\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202e\u2060\u2064\u2066\u2069\u3164\ufe0f\ufeff\ufff9\ue000');
		fc.assert(
			fc.property(nameOfPerson, nameOfPerson, invisible, (before, after, character) => {
				for (const field of ['beneficiary_name', 'external_id', 'document_id', 'address', 'comments', 'email']) {
					expect(textIssue(field, `${before}${character}${after}`)).toBeDefined();
				}
			}),
		);
		fc.assert(fc.property(nameOfPerson.filter((text) => !/^(?:n[./ ]?[ad]|nil|none|sin|sem|no |xx|vaci|vazi|empt|blank|unk|desco|pend|nin|nenh)/i.test(text.trim())), (name) => expect(textIssue('beneficiary_name', name)).toBeUndefined()));
	});

	it('a cell of 100,000 characters takes no more than a moment', () => {
		const units = ['a', ' ', 'Ã', 'Ã©', '{{', '${', '[object ', 'function ', '#', '-', 'n', '\u200b', '1.1', '&#1', '%c3', 'undefine', '√', 'é”'];
		for (const unit of units) {
			const text = unit.repeat(Math.ceil(100_000 / unit.length));
			const ms = cpuMsOf(() => {
				for (const field of ['beneficiary_name', 'document_id', 'comments', 'beneficiary_birthdate']) textIssue(field, text);
			});
			expect([unit, ms < 1500]).toEqual([unit, true]);
		}
	});
});
