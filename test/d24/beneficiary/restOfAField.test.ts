import fc from 'fast-check';

import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';

type Cells = Record<string, string>;

function outcome(country: string, item: Cells) {
	const { fields, issues } = takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country));
	return { fields, isStopped: issues.some(({ blocking }) => blocking) };
}

/** Words in an order that people may choose, some in capital letters, some with punctuation. */
const headingOf = (...parts: ReadonlyArray<readonly string[]>) =>
	fc
		.tuple(fc.tuple(...parts.map((words) => fc.constantFrom(...words))), fc.boolean(), fc.constantFrom(' ', '_', '-', '. '), fc.constantFrom('', '_1', ' 2', ' (1)', ' *', ':'))
		.map(([words, isUpper, separator, end]) => {
			const text = words.filter((word) => word !== '').join(' ').replaceAll(' ', separator) + end;
			return isUpper ? text.toUpperCase() : text;
		});

const STRANGE = ['', '', '', 'nuevo', 'xyz', 'interno', 'Bradesco', 'oficial', 'SAP', 'correto', 'según contrato', 'status', 'fecha', 'departamento'];
/** Without words that make an account another thing: `fecha cuenta`. */
const OTHER = STRANGE.slice(0, 8);
const DIGIT = ['DV', 'D.V.', 'Dígito', 'Dígito verificador', 'Díg.', 'Check digit', 'Dígito de control', 'DAC', 'dig verif', 'Dígito verificador da'];
const RUNS = { numRuns: 2000 };

describe('what stands in a column of its own is joined, or the item stops, however its heading is written', () => {
	it('the digit of an account', () => {
		fc.assert(
			fc.property(headingOf(STRANGE, DIGIT, ['', 'conta', 'da conta', 'conta corrente', 'cuenta', 'cta', 'account', 'bancário', 'do favorecido', 'da conta bancária do favorecido', 'banco'], STRANGE), (heading) => {
				const { fields, isStopped } = outcome('BR', { Nome: 'Ana', CPF: '01716001340', Banco: '001', Conta: '25832', [heading]: '7' });
				if (!isStopped) expect(fields.bank_account).toBe('25832-7');
			}),
			RUNS,
		);
	});

	it('the digit of a document', () => {
		fc.assert(
			fc.property(headingOf(STRANGE, DIGIT, ['', 'RUT', 'del RUT', 'documento', 'identificación', 'del beneficiario', 'RUN', 'rut trabajador'], STRANGE), (heading) => {
				const { fields, isStopped } = outcome('CL', { Nombre: 'Ana', RUT: '13656649', [heading]: '0', Cuenta: '1234567' });
				if (!isStopped) expect(fields.document_id).toBe('13656649-0');
			}),
			RUNS,
		);
	});

	it('a second surname', () => {
		fc.assert(
			fc.property(headingOf(STRANGE, ['Segundo', '2do', '2º', 'Second', 'Materno', 'Otro', 'Último', 'Apellido materno', 'de casada', 'Mother'], ['apellido', 'apellidos', 'surname', 'last name', 'sobrenome', 'apell.'], ['', 'del beneficiario', 'empleado'], STRANGE), (heading) => {
				const { fields, isStopped } = outcome('BR', { Nome: 'Ana', Apellido: 'Souza', [heading]: 'Lima', CPF: '01716001340' });
				if (!isStopped) expect(fields.beneficiary_lastname).toBe('Souza Lima');
			}),
			RUNS,
		);
	});

	it('the surname itself', () => {
		fc.assert(
			fc.property(headingOf(STRANGE, ['Apellido', 'Apellidos', 'Sobrenome', 'Last name', 'Surname', 'Ap. Paterno', 'Paterno', 'Family name', 'Primer apellido'], ['', 'beneficiario', 'do favorecido', 'empleado'], STRANGE), (heading) => {
				const { fields, isStopped } = outcome('CL', { Nombre: 'Ana', [heading]: 'Lima', RUT: '13656649-0' });
				if (!isStopped) expect(fields.beneficiary_lastname).toBe('Lima');
			}),
			RUNS,
		);
	});
});

describe('a second one of the same kind stops the item, however its heading is written', () => {
	const [one, other] = ['021790064060296642', '032180000118359719'];

	it('an account', () => {
		fc.assert(
			fc.property(headingOf(OTHER, ['CLABE', 'Cuenta', 'Nº de cuenta', 'Cta.', 'Clabe interbancaria', 'Account', 'Cuenta bancaria', 'Nro. cta.', 'Tarjeta'], OTHER), (heading) => {
				if (heading === 'CLABE') return;
				expect(outcome('MX', { Nombre: 'Ana', CLABE: one, [heading]: other }).isStopped).toBe(true);
			}),
			RUNS,
		);
	});

	it('a document', () => {
		fc.assert(
			fc.property(headingOf(OTHER, ['CPF', 'CPF/CNPJ', 'Documento', 'Nº documento', 'Nro. doc.', 'CNPJ', 'Tax ID'], OTHER), (heading) => {
				if (heading === 'CPF') return;
				expect(outcome('BR', { Nome: 'Ana', CPF: '01716001340', [heading]: '52998224725' }).isStopped).toBe(true);
			}),
			RUNS,
		);
	});

	it('a Pix key', () => {
		fc.assert(
			fc.property(headingOf(OTHER, ['Pix', 'Chave Pix', 'Pix key', 'Chave do Pix'], OTHER), (heading) => {
				if (heading === 'Chave Pix') return;
				expect(outcome('BR', { Nome: 'Ana', 'Chave Pix': 'ana@example.com', [heading]: 'eva@example.com' }).isStopped).toBe(true);
			}),
			RUNS,
		);
	});
});
