import fc from 'fast-check';

import { takeFromColumns, type Taken } from '../../../d24/beneficiary/columns';
import { readHeading } from '../../../d24/beneficiary/headings';
import { PayoutColumns } from '../../../d24/beneficiary/payoutColumns';
import { plainHeading } from '../../../d24/beneficiary/plainHeading';
import { SPELLINGS, type Target } from '../../../d24/beneficiary/targets';
import { COUNTRIES, countryOf } from '../../../d24/countries';
import { EXAMPLES } from '../../../d24/sheet/examples';
import { waysOf } from '../../../d24/sheet/template';
import { headingFor, spellingsOf } from './anyHeading';

type Cells = ReadonlyArray<readonly [heading: string, text: string]>;

/** A row by what its columns stand for. */
interface Row {
	name: string;
	country: string;
	cells: ReadonlyArray<readonly [Target, string]>;
	/** What has to come of it, where it is known beforehand. */
	fields?: Taken['fields'];
}

const PAYOUT: Row['cells'] = [['external_id', 'F-1001'], ['amount', '1234.50'], ['currency', 'USD'], ['country', 'BR']];

/** The rows of the templates: one for each way to pay somebody. */
const EXAMPLE_ROWS: Row[] = COUNTRIES.flatMap(waysOf).map(({ country, method }) => {
	const fields = { ...EXAMPLES[country.code]?.all, ...EXAMPLES[country.code]?.methods[method.value] };
	return { name: `${country.code} ${method.value}`, country: country.code, cells: Object.entries(fields) as unknown as Row['cells'], fields };
});

/** Rows whose data stand in more columns than Directa24 has fields. */
const IN_PARTS: Row[] = [
	{
		name: 'BR in parts',
		country: 'BR',
		cells: [['beneficiary_name', 'João'], ['second_name', 'Carlos'], ['beneficiary_lastname', 'Silva'], ['second_lastname', 'Souza'], ['document_id', '017160013'], ['document_digit', '40'], ['bank_code', '001'], ['bank_branch', '1234'], ['bank_account', '3423422'], ['account_digit', '7'], ['account_type', 'C'], ['phone_area', '11'], ['phone', '987654321']],
		fields: { beneficiary_name: 'João Carlos', beneficiary_lastname: 'Silva Souza', document_id: '017160013-40', bank_account: '3423422-7', phone: '11987654321' },
	},
	{
		name: 'MX in parts',
		country: 'MX',
		cells: [['beneficiary_name', 'Ana'], ['beneficiary_lastname', 'López'], ['second_lastname', 'Méndez'], ['document_id', 'GALM850101MDFRPR04'], ['bank_account', '021790064060296642'], ['email', 'ana@example.com'], ['address', 'Reforma'], ['address_number', '222'], ['neighbourhood', 'Juárez'], ['city', 'CDMX'], ['postal_code', '06600']],
		fields: { beneficiary_lastname: 'López Méndez', address: 'Reforma, 222, Juárez', postal_code: '06600' },
	},
	{ name: 'CL in parts', country: 'CL', cells: [['full_name', 'Ana López'], ['document_id', '12345678'], ['document_digit', '5'], ['bank_code', '012'], ['bank_account', '12345678'], ['account_type', 'C'], ['email', 'ana@example.com']], fields: { document_id: '12345678-5' } },
	{ name: 'AR by alias', country: 'AR', cells: [['full_name', 'Ana López'], ['document_id', '27230938607'], ['account_alias', 'ana.lopez.mp']], fields: { bank_account: 'ana.lopez.mp' } },
];

/** Spellings that say more than the field: whose number it is, of which kind, or that a part stands in the column too. */
function saysMore(spelling: string, target: Target, row: Row): boolean {
	const has = (part: Target) => row.cells.some(([other]) => other === part);
	if (/\b(?:DOCNAME|ACCNAME|CARNET|INTERBANK|CAJA|COMPANY)\b(?!\?)|WITH/.test(spelling)) return true;
	if (target === 'beneficiary_name') return has('second_name') && spelling.includes('SECOND');
	return target === 'beneficiary_lastname' && has('second_lastname') && /BOTH|SECOND|MATERNAL|FULL/.test(spelling);
}

/** The same without the words that would say more. */
const plainly = (spelling: string) => spelling.split(' ').filter((part) => !/^(?:DOCNAME|ACCNAME|FOREIGN|CARNET|CHECKING|SAVINGS|CREDIT|DEBIT|EMAIL|PHONE|CITIZEN)\?$/.test(part)).join(' ');

/** The cells of a row under any headings that mean the same. */
function renamed(row: Row): fc.Arbitrary<Cells> {
	const country = countryOf(row.country);
	const heading = (target: Target) => {
		const own: string[] = ['document_id', 'external_id', 'amount', 'currency', 'country', 'beneficiary_birthdate', 'beneficiary_id'].includes(target) ? [target] : [];
		const spellings = spellingsOf(target).filter((spelling) => !saysMore(spelling, target, row)).map(plainly);
		const any = fc.oneof(...spellings.map(headingFor), ...own.map((name) => fc.constant(name)));
		return any.filter((text) => readHeading(text, country).target === target);
	};
	return fc
		.tuple(...row.cells.map(([target, text]) => heading(target).map((name) => [name, text] as const)))
		.filter((cells) => new Set(cells.map(([name]) => plainHeading(name))).size === cells.length);
}

function take(country: string, cells: Cells): Taken {
	const item = new Map(cells);
	return takeFromColumns([...item.keys()], (heading) => item.get(heading) ?? '', countryOf(country));
}

function payoutOf(country: string, cells: Cells) {
	const item = new Map(cells);
	const textOf = (heading: string) => item.get(heading) ?? '';
	const columns = new PayoutColumns([...item.keys()], countryOf(country), { textOf, peek: textOf, leaveOut: [], ownFirst: false });
	const amount = columns.amount();
	return { external_id: columns.externalId(), amount, currency: columns.currency(amount)?.code, country: columns.countryCode(), issues: columns.issues };
}

const isStopped = ({ issues }: Taken) => issues.some(({ blocking }) => blocking);

/** Whether a column is taken, known to be none of ours, or named to the user. */
function isAccountedFor(heading: string, { mapping, others, issues }: Taken): boolean {
	const known = [...Object.values(mapping), ...Object.values(others).flat()].map((text) => ` + ${text} + `);
	return known.some((text) => text.includes(` + ${heading} + `)) || issues.some(({ column = '' }) => ` + ${column} + `.includes(` + ${heading} + `));
}

it.each(SPELLINGS.map(([target, spelling]) => [target, spelling] as const))('%s: any words for "%s" are understood, in three languages and any order', (target, spelling) => {
	fc.assert(fc.property(headingFor(spelling), (heading) => expect([heading, readHeading(heading, undefined).target]).toEqual([heading, target])), { numRuns: 100 });
});

it.each([...EXAMPLE_ROWS, ...IN_PARTS].map((row) => [row.name, row] as const))('%s: whatever known headings its columns have, the same is paid', (_name, row) => {
	fc.assert(
		fc.property(renamed(row), (cells) => {
			const taken = take(row.country, cells);
			expect({ cells, issues: taken.issues.filter(({ blocking }) => blocking) }).toEqual({ cells, issues: [] });
			expect({ cells, fields: taken.fields }).toEqual({ cells, fields: expect.objectContaining(row.fields ?? {}) });
			for (const [heading] of cells) expect([heading, isAccountedFor(heading, taken)]).toEqual([heading, true]);
		}),
		{ numRuns: 60 },
	);
});

it('external ID, amount, currency and country are found under whatever known headings, beside any beneficiary', () => {
	const rows = fc.constantFrom(...EXAMPLE_ROWS, ...IN_PARTS).map((row): Row => ({ ...row, cells: [...row.cells, ...PAYOUT] }));
	fc.assert(
		fc.property(rows.chain((row) => fc.tuple(fc.constant(row), renamed(row))), ([row, cells]) => {
			expect({ cells, ...payoutOf(row.country, cells) }).toEqual({ cells, external_id: 'F-1001', amount: '1234.50', currency: 'USD', country: 'BR', issues: [] });
			const taken = take(row.country, cells);
			expect({ cells, stopped: isStopped(taken), fields: taken.fields }).toEqual({ cells, stopped: false, fields: expect.objectContaining(row.fields ?? {}) });
		}),
		{ numRuns: 400 },
	);
});

/** Columns that people have beside a payout, and words of no language. */
const strange = fc.oneof(
	fc.constantFrom('On hold', 'Retener', 'Reter', 'Hold until', 'Notificación', 'Notification URL', 'URL de notificação', 'Comentarios', 'Observações', 'Semana', 'Centro de costo', 'Área', 'Dígito verificador', 'DV', 'Segundo apellido', 'Middle name', 'Complemento', 'Sueldo bruto', 'Saldo'),
	fc.stringMatching(/^[ŦŁĐ]{3,8}( [ŦŁĐ]{2,8})?$/),
);

it('a further column is taken, of no concern or told; where the row is paid all the same, it pays the same', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...EXAMPLE_ROWS, ...IN_PARTS).chain((row) => fc.tuple(fc.constant(row), renamed(row))),
			fc.uniqueArray(fc.tuple(strange, fc.constantFrom('x', '7', 'sí', 'Otro', '100.00', 'https://example.com/d24')), { selector: ([heading]) => plainHeading(heading), minLength: 1, maxLength: 3 }),
			([row, cells], more) => {
				if (more.some(([heading]) => cells.some(([known]) => plainHeading(known) === plainHeading(heading)))) return;
				const [before, after] = [take(row.country, cells), take(row.country, [...cells, ...more])];
				for (const [heading] of [...cells, ...more]) expect([heading, isAccountedFor(heading, after)]).toEqual([heading, true]);
				const joined = more.some(([heading]) => Object.values(after.mapping).some((source) => ` + ${source} + `.includes(` + ${heading} + `)));
				if (!isStopped(after) && !joined) expect({ cells, more, fields: after.fields, method: after.method }).toEqual({ cells, more, fields: before.fields, method: before.method });
			},
		),
		{ numRuns: 600 },
	);
});
