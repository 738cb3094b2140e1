import fc from 'fast-check';

import { takeFromColumns, type Taken } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';
import { CORPUS } from '../../sheets/corpus';

type Cells = Array<readonly [heading: string, text: string]>;

interface Row {
	country: string;
	cells: Cells;
	leaveOut: string[];
}

const textOf = (value: unknown) => (value === null || value === undefined ? '' : typeof value === 'object' ? '?' : String(value as string).trim());

/** Every row of the corpus as text. */
const ROWS: Row[] = CORPUS.flatMap(([, sheets]) =>
	sheets.flatMap(({ country, countryCode, rows, options }) =>
		rows.map((row) => ({
			country: country === 'item' ? String(row[countryCode ?? '']) : country,
			cells: Object.entries(row).map(([heading, value]) => [heading, textOf(value)] as const),
			leaveOut: options?.leaveOut ? [String(options.leaveOut as string)] : [],
		})),
	),
);

function take({ country, leaveOut }: Row, cells: Cells): Taken {
	const item = new Map(cells);
	return takeFromColumns([...item.keys()], (heading) => item.get(heading) ?? '', countryOf(country), { leaveOut });
}

const isStopped = ({ issues }: Taken) => issues.some(({ blocking }) => blocking);
const messages = ({ issues }: Taken) => issues.map(({ field, message }) => `${field}: ${message}`).sort();

/** Whom the row pays, however its columns are punctuated. */
const paid = ({ fields, method }: Taken) => ({ fields, method });

const row = fc.constantFrom(...ROWS);
const RUNS = { numRuns: 1500 };

/** What people and programs do to a heading without meaning anything by it. */
const RESPELL: ReadonlyArray<(heading: string) => string> = [
	(heading) => heading.toUpperCase(),
	(heading) => heading.toLowerCase(),
	(heading) => heading.normalize('NFD').replace(/\p{M}/gu, ''),
	(heading) => heading.normalize('NFD'),
	(heading) => heading.replaceAll(' ', '_'),
	(heading) => heading.replaceAll(' ', '-'),
	(heading) => heading.replaceAll(' ', '  '),
	(heading) => ` ${heading}: `,
	(heading) => `\ufeff${heading}`,
	(heading) => `${heading}\u200b`,
	(heading) => `${heading} *`,
	(heading) => `${heading}.`,
	(heading) => `"${heading}"`,
];

it('every cell is used, joined, of no concern or told', () => {
	for (const each of ROWS) {
		const taken = take(each, each.cells);
		const known = new Set([...Object.values(taken.mapping), ...Object.values(taken.others).flat()]);
		for (const [heading, text] of each.cells) {
			const isKnown = known.has(heading) || [...known].some((value) => ` + ${value} + `.includes(` + ${heading} + `));
			expect({ heading, text, isKnown }).toEqual({ heading, text, isKnown: true });
		}
	}
});

it('the order of the columns makes no difference', () => {
	fc.assert(
		fc.property(row.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each.cells as [string, string][], { minLength: each.cells.length }))), ([each, cells]) => {
			const [before, after] = [take(each, each.cells), take(each, cells)];
			expect({ ...paid(after), messages: messages(after) }).toEqual({ ...paid(before), messages: messages(before) });
		}),
		RUNS,
	);
});

it('case, accents, punctuation and invisible characters of the headings make no difference', () => {
	fc.assert(
		fc.property(row, fc.array(fc.constantFrom(...RESPELL), { minLength: 1, maxLength: 3 }), (each, changes) => {
			const cells = each.cells.map(([heading, text]) => [changes.reduce((spelled, change) => change(spelled), heading), text] as const);
			if (new Set(cells.map(([heading]) => heading)).size < cells.length) return;
			const [before, after] = [take(each, each.cells), take(each, cells)];
			expect({ ...paid(after), isStopped: isStopped(after) }).toEqual({ ...paid(before), isStopped: isStopped(before) });
		}),
		RUNS,
	);
});

it('a copy of a column changes nothing, and one with another value stops or changes nothing', () => {
	fc.assert(
		fc.property(row, fc.nat(), fc.constantFrom('_1', ' 2', ' (1)', '.1', ' (copia)'), fc.option(fc.constantFrom('x', '1', '99', 'Otro', '032180000118359719', 'ana@example.net', '52998224725'), { nil: undefined }), (each, index, suffix, other) => {
			const [heading, text] = each.cells[index % each.cells.length]!;
			const before = take(each, each.cells);
			if (isStopped(before) || each.cells.some(([known]) => known === heading + suffix)) return;
			const after = take(each, [...each.cells, [heading + suffix, other ?? text]]);
			if (isStopped(after) || text === '') return;
			expect(paid(after)).toEqual(paid(before));
		}),
		RUNS,
	);
});

it('no value of a row stands in a message', () => {
	for (const each of ROWS) {
		const text = messages(take(each, each.cells)).join('\n');
		for (const [, value] of each.cells) if (/\d{5}/.test(value) || value.includes('@')) expect(text).not.toContain(value);
	}
});

it('any sheet at all is read, with all of its columns accounted for', () => {
	const heading = fc.oneof(fc.constantFrom(...ROWS.flatMap(({ cells }) => cells.map(([known]) => known))), fc.string({ maxLength: 20 }));
	const value = fc.oneof(fc.constantFrom(...ROWS.flatMap(({ cells }) => cells.map(([, text]) => text))), fc.string({ maxLength: 30 }));
	fc.assert(
		fc.property(fc.uniqueArray(fc.tuple(heading, value), { selector: ([name]) => name, maxLength: 14 }), fc.constantFrom('BR', 'MX', 'AR', 'CO', 'CL', 'PE', 'EC', 'PY', 'BO', 'IN', 'JP', 'XX'), (cells, country) => {
			const each = { country, cells, leaveOut: [] };
			const taken = take(each, cells);
			const sources = Object.values(taken.mapping).map((value) => ` + ${value} + `);
			const others = Object.values(taken.others).flat();
			for (const [name] of cells) expect(others.includes(name) || sources.some((value) => value.includes(` + ${name} + `))).toBe(true);
			const shuffled = take(each, [...cells].reverse());
			expect({ ...paid(shuffled), isStopped: isStopped(shuffled) }).toEqual({ ...paid(taken), isStopped: isStopped(taken) });
		}),
		{ numRuns: 4000 },
	);
});
