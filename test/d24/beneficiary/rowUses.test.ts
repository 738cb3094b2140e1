import { columnsOf } from '../../../d24/beneficiary/headings';
import { leaveOut, Row, shown } from '../../../d24/beneficiary/row';
import { countryOf } from '../../../d24/countries';
import { say } from '../../../d24/language/say';
import { notes, stops } from './taken';

const MEXICO = countryOf('MX');

/** A row of these texts, and which of them were asked for. */
function rowOf(texts: Readonly<Record<string, string>>) {
	const asked: string[] = [];
	const textOf = (heading: string, field: string) => {
		asked.push(`${heading} as ${field}`);
		return texts[heading] ?? '';
	};
	return { asked, row: new Row(columnsOf(Object.keys(texts), MEXICO), MEXICO, textOf, (heading) => texts[heading] ?? '') };
}

const usesOf = (row: Row) => row.columns.all.map(({ heading }) => row.useOf(heading));

describe('the columns of a row', () => {
	it('are read once, since reading may raise an issue', () => {
		const { asked, row } = rowOf({ CLABE: '123', Cuenta: '', Nombre: 'Ana' });
		const cells = row.cells('bank_account');
		expect(cells.map(({ heading, text }) => [heading, text])).toStrictEqual([['CLABE', '123']]);
		expect(row.cells('bank_account', 'account_digit')).toStrictEqual(cells);
		expect(row.cells('beneficiary_name', 'full_name').map(({ text }) => text)).toStrictEqual(['Ana']);
		expect(row.cells('email')).toStrictEqual([]);
		expect(asked).toStrictEqual(['CLABE as bank_account', 'Cuenta as bank_account', 'Nombre as full_name']);
		expect(usesOf(row)).toStrictEqual([undefined, 'empty', undefined]);
	});

	it('are taken for fields, and for what else the row tells', () => {
		const { row } = rowOf({ Banco: 'BBVA', CLABE: '123', Lada: '55', Celular: '1234' });
		row.tell('bank_name', 'Banco');
		row.set('phone', '551234', { heading: 'Lada' }, { heading: 'Celular' });
		expect(row.fields).toStrictEqual({ phone: '551234' });
		expect([...row.sources]).toStrictEqual([['bank_name', ['Banco']], ['phone', ['Lada', 'Celular']]]);
		expect(usesOf(row)).toStrictEqual(['taken', undefined, 'taken', 'taken']);
	});

	it('are named in what stops the item, and then count as told', () => {
		const { row } = rowOf({ Lada: '55', Celular: '1234', CLABE: '123' });
		row.use('same', 'Lada');
		row.stop('phone', 'parts', say`They do not fit`, say`Compare them`, { heading: 'Lada' }, { heading: 'Celular' });
		row.stop('email', 'missing', say`There is none`, say`Add one`);
		row.note('phone', say`It was changed`, say`Nothing to do`);
		expect(row.issues).toStrictEqual([
			stops('phone', 'Lada + Celular', 'parts', 'They do not fit', 'Compare them'),
			{ field: 'email', rule: 'missing', message: 'There is none', fix: 'Add one', blocking: true },
			notes('phone', 'It was changed', 'Nothing to do'),
		]);
		expect(usesOf(row)).toStrictEqual(['same', 'not_used', undefined]);
	});
});

describe('a heading in a message', () => {
	it.each([
		['CLABE', '"CLABE"'],
		['  Número de cuenta\n(18 dígitos) ', '"Número de cuenta (18 dígitos)"'],
		['CPF \u200b \u00a0 do favorecido', '"CPF do favorecido"'],
		['', '""'],
		['a'.repeat(60), `"${'a'.repeat(60)}"`],
		[`${'a'.repeat(60)}b`, `"${'a'.repeat(60)}…"`],
	])('%j is shown as %s', (heading, text) => expect(shown(heading)).toBe(text));

	it('is advice to leave it out', () => {
		expect(leaveOut()).toBe('name the one that is none of ours in the option Columns to Leave Out');
	});
});
