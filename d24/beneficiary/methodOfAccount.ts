import { plainCode } from '../countries';
import type { Country, PayoutMethod } from '../countries/types';
import { eitherOf, say, word } from '../language/say';
import { withoutNumbers } from '../masking';
import { methodsNamed } from '../rules/words';
import type { Column } from './headings';
import { shown, type Row } from './row';

/**
 * Stops a row whose account comes from a column that is called as only some payout methods call it, `Celular de la
 * billetera`, while the row names another method or bank: the number of a wallet would be paid as an account of that bank.
 * @param method the payout method that the row names; '' where it names none
 * @param bank the bank that the row names, as code or as name; '' where it names none
 */
export function checkMethodOfAccount(row: Row, method: string, bank: string): void {
	const heading = row.sources.get('bank_account')?.[0];
	const column = row.columns.byTarget.get('bank_account')?.find((each) => each.heading === heading);
	if (!row.country || !column?.meaning.ofMethods) return;
	const own = column.meaning.ofMethods;
	if (!isOneOf(own, row.country, method, bank)) stop(row, column, own, method || bank);
}

function isOneOf(own: readonly PayoutMethod[], country: Country, method: string, bank: string): boolean {
	if (method !== '') return methodsNamed(country, method).some((named) => own.includes(named));
	if (bank === '') return true;
	const text = bank.toLowerCase();
	return own.some(({ bankCode, name }) => (bankCode !== undefined && plainCode(bankCode) === plainCode(bank)) || text.includes(name.toLowerCase()));
}

function stop(row: Row, column: Column, own: readonly PayoutMethod[], named: string): void {
	row.stop(
		'bank_account',
		'method',
		say`The column ${shown(column.heading)} is the account of ${eitherOf(own.map(({ name }) => word(name)))}, and the row names "${withoutNumbers(named)}"`,
		say`Name the payout method or bank that the column belongs to, or give the account in a column of its own`,
		column,
	);
}
