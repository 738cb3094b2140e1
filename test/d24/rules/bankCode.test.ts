import type { CashoutInput } from '../../../d24/cashout/cashout';
import { countryOf, type Country } from '../../../d24/countries';
import type { Bank, PayoutMethod } from '../../../d24/countries/types';
import type { Issue } from '../../../d24/issue';
import { bankNamed, nearBanks } from '../../../d24/rules/bankByName';
import { bankByName } from '../../../d24/rules/bankCode';

type Banks = ReadonlyArray<readonly [code: string, name: string, doubt?: string]>;

/** A country with these banks and no others, and perhaps with a wallet that has a code. */
function countryWith(banks: Banks, { code = 'BR', known = 'documented', wallet }: { code?: string; known?: Country['known']; wallet?: Bank } = {}): Country {
	const list = banks.map(([bankCode, name, doubt]) => ({ code: bankCode, name, ...(doubt === undefined ? {} : { doubt }) }));
	const bank: PayoutMethod = { value: 'bank', name: 'Bank Account', fields: {} };
	const methods: Country['methods'] = wallet ? [bank, { value: 'wallet', name: wallet.name, bankCode: wallet.code, fields: {} }] : [bank];
	return { ...countryOf('BR')!, code, known, methods, banks: { list, complete: true } };
}

function lookedUp(country: Country, bank_code: string | undefined): { changes: string[][]; issues: Issue[] } {
	const changes: string[][] = [];
	const issues: Issue[] = [];
	const sent: CashoutInput = { external_id: 'p-1', country: country.code, amount: '1', ...(bank_code === undefined ? {} : { bank_code }) };
	bankByName(country, sent, (field, value, what) => changes.push([field, value, what]), issues);
	return { changes, issues };
}

const TWO: Banks = [['001', 'Banco Sol'], ['002', 'Luna Norte'], ['003', 'Luna Sur'], ['004', 'Estrella Grande', 'only a client has it']];

describe('a name in the place of a bank code', () => {
	it.each([
		['Banco Sol', '001', 'Banco Sol has the code 001'],
		['banco SOL', '001', 'Banco Sol has the code 001'],
		['Luna Sur', '003', 'Luna Sur has the code 003'],
		['Estrella Grande', '004', 'Estrella Grande has the code 004, but only a client has it'],
		['Wally', '77', 'Wally has the code 77'],
		['Luna Norte (002)', '002', 'Luna Norte has the code 002'],
	])('%j becomes %s: %s', (name, code, what) => {
		expect(lookedUp(countryWith(TWO, { wallet: { code: '77', name: 'Wally' } }), name)).toEqual({ changes: [['bank_code', code, what]], issues: [] });
	});

	it.each([
		['Luna', 'Bank (bank_code) is a name instead of a code, and it may be Luna Norte (002) or Luna Sur (003)', 'Enter the code of the bank'],
		['Estrella', 'Bank (bank_code) is a name instead of a code, and it may be Estrella Grande (004)', 'Enter the code of the bank'],
		['Cometa', 'Bank (bank_code) is a name instead of a code', 'Enter the code of the bank; Get Many of the resource Bank lists them'],
	])('%j stops: %s', (name, message, fix) => {
		expect(lookedUp(countryWith(TWO), name)).toEqual({ changes: [], issues: [{ field: 'bank_code', rule: 'bank', message, fix, blocking: true }] });
	});

	it('is left to Directa24 where no bank of the country is known', () => {
		expect(lookedUp(countryWith(TWO, { known: 'named' }), 'Luna')).toEqual({ changes: [], issues: [] });
	});

	it('may be one of at most five banks, each of which is named once', () => {
		const many = countryWith([['1', 'Sol Uno'], ['1', 'Sol Primero'], ['2', 'Sol Dos'], ['3', 'Sol Tres'], ['4', 'Sol Cuatro'], ['5', 'Sol Cinco'], ['6', 'Sol Seis']]);
		const found = bankNamed(many, 'Sol');
		expect(found.kind === 'candidates' && found.banks.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
	});

	it('of a bank in a list that may not be complete is no more than a guess', () => {
		expect(bankNamed(countryWith([['1', 'Banco del Norte Grande']]), 'Norte')).toEqual({ kind: 'candidates', banks: [{ code: '1', name: 'Banco del Norte Grande' }] });
		expect(bankNamed(countryWith([['1', 'Banco del Norte Grande']]), 'Sur')).toEqual({ kind: 'none' });
	});
});

describe('zeros that a code has lost', () => {
	const LIST: Banks = [['001', 'Uno'], ['7', 'Siete'], ['007', 'Otro Siete'], ['00123', 'Largo'], ['9', 'Nueve'], ['010', 'Diez']];

	it.each([
		['1', '001'],
		['01', '001'],
		['10', '010'],
		['8', '008'],
	])('%j is sent as %s', (given, code) => {
		for (const country of ['BO', 'BR', 'CL', 'CO', 'EC', 'PE']) {
			expect(lookedUp(countryWith(LIST, { code: country, wallet: { code: '008', name: 'Wally' } }), given)).toEqual({ changes: [['bank_code', code, `Directa24's list has it as ${code}`]], issues: [] });
		}
	});

	it.each(['001', '7', '007', '09', '11', '123', '0123', '00123', '', undefined])('%j stays as it is', (given) => {
		expect(lookedUp(countryWith(LIST), given)).toEqual({ changes: [], issues: [] });
	});

	it.each(['MX', 'PY', 'PH'])('are not looked for in %s, where codes have no common length', (code) => {
		expect(lookedUp(countryWith(LIST, { code }), '1')).toEqual({ changes: [], issues: [] });
	});
});

describe('banks near a code that no list has', () => {
	it.each([
		['001', ['002', '021']],
		['201', ['021']],
		['20', ['021', '002']],
		['1', ['002', '021']],
		['12', ['021', '002']],
	])('%s is near %j', (code, near) => {
		expect(nearBanks(countryWith([['002', 'a'], ['021', 'b'], ['305', 'c']]), code).map((bank) => bank.code).sort()).toEqual([...near].sort());
	});

	it.each([
		['one digit differs', '12345', '12395', true],
		['two neighbours are exchanged', '12345', '12435', true],
		['the first two are exchanged', '12345', '21345', true],
		['the list has fewer zeros', '12', '0021', true],
		['the same code', '12345', '12345', false],
		['the same code without zeros', '001', '1', false],
		['two digits differ', '12345', '12895', false],
		['two neighbours differ', '12345', '12665', false],
		['two that are no neighbours are exchanged', '12345', '14325', false],
		['two are exchanged and one differs', '12345', '21346', false],
		['two are exchanged and two differ', '12345', '21377', false],
		['one of two neighbours fits', '12345', '12465', false],
		['the other of two neighbours fits', '12345', '12635', false],
	])('%s: %s and %s', (_, listed, code, isNear) => {
		expect(nearBanks(countryWith([[listed, 'a']]), code)).toHaveLength(isNear ? 1 : 0);
	});

	it('are at most five', () => {
		expect(nearBanks(countryWith(Array.from({ length: 7 }, (_, index) => [`10${index}`, 'a'])), '109').map((bank) => bank.code)).toEqual(['100', '101', '102', '103', '104']);
	});
});
