import { columnsOf } from '../../../d24/beneficiary/headings';
import { countryOf } from '../../../d24/countries';

function told(headings: string[], country = 'MX', leaveOut?: string[]) {
	const { all, byTarget, leftOut } = columnsOf(headings, countryOf(country), leaveOut);
	return { all: all.map(({ heading }) => heading), byTarget: [...byTarget].map(([target, columns]) => [target, columns.map(({ heading }) => heading)]), leftOut };
}

describe('the columns of an item', () => {
	it.each([
		[['CLABE', 'clabe', 'CLABE_1', 'CLABE_2', 'CLABE_10']],
		[['CLABE_10', 'CLABE_2', 'CLABE_1', 'clabe', 'CLABE']],
		[['clabe', 'CLABE_2', 'CLABE', 'CLABE_10', 'CLABE_1']],
	])('of one target come in the order of their numbers, then of their letters: %j', (headings) => {
		expect(told(headings)).toStrictEqual({ all: headings, byTarget: [['bank_account', ['CLABE', 'clabe', 'CLABE_1', 'CLABE_2', 'CLABE_10']]], leftOut: [] });
	});

	it('of the payer, and those that are not understood, stand for nothing', () => {
		expect(told(['Cuenta origen', 'Color', 'Correo', 'Estado civil'])).toStrictEqual({ all: ['Cuenta origen', 'Color', 'Correo', 'Estado civil'], byTarget: [['email', ['Correo']], ['other', ['Estado civil']]], leftOut: [] });
	});

	it.each<[string[], string[], string[]]>([
		[['Correo', 'correo'], ['Correo'], ['Correo']],
		[['Correo', 'correo'], ['CORREO'], ['Correo', 'correo']],
		[['Correo', 'Teléfono'], ['telefono:', 'Ciudad'], ['Teléfono']],
		[['***', 'Correo'], ['---'], []],
		[['***', 'Correo'], ['***'], ['***']],
		[['Correo'], [], []],
	])('%j without %j', (headings, leaveOut, leftOut) => {
		const columns = told(headings, 'MX', leaveOut);
		expect(columns.leftOut).toStrictEqual(leftOut);
		expect(columns.all).toStrictEqual(headings.filter((heading) => !leftOut.includes(heading)));
	});
});

describe('results are kept', () => {
	const other = (index: number) => columnsOf([`Correo ${index} de otros`], undefined);

	it('for the same headings, country and columns to leave out', () => {
		const columns = columnsOf(['Correo', 'CC'], countryOf('CO'), ['Ciudad', 'Email']);
		expect(columnsOf(['Correo', 'CC'], countryOf('CO'), ['Ciudad', 'Email'])).toBe(columns);
	});

	it.each<[string[], string, string[]]>([
		[['Banco', 'CC'], 'MX', ['Ciudad', 'Email']],
		[['Banco', 'CC'], 'XX', ['Ciudad', 'Email']],
		[['BancoCC'], 'CO', ['Ciudad', 'Email']],
		[['Banco', 'CC'], 'CO', ['CiudadEmail']],
		[['Banco', 'CC'], 'CO', ['Ciudad']],
	])('and not for %j in %s without %j', (headings, country, leaveOut) => {
		const columns = columnsOf(['Banco', 'CC'], countryOf('CO'), ['Ciudad', 'Email']);
		expect(columnsOf(headings, countryOf(country), leaveOut)).not.toBe(columns);
	});

	it('of a hundred sheets at most', () => {
		const keptFirst = columnsOf(['Correo'], undefined);
		let count = 0;
		while (columnsOf(['Correo'], undefined) === keptFirst && count < 200) other(count++);
		// The last one has made room for itself; with the one that was asked for again there are two.
		const kept = columnsOf(['Correo'], undefined);
		expect(kept).not.toBe(keptFirst);
		for (let more = 0; more < 98; more++) other(count++);
		expect(columnsOf(['Correo'], undefined)).toBe(kept);
		other(count++);
		expect(columnsOf(['Correo'], undefined)).not.toBe(kept);
	});
});
