import { plainCode } from '../countries';
import type { Country } from '../countries/types';
import { numberIssue, withoutSeparators } from '../numbers';
import { withoutNumbers } from '../masking';
import { accountTypesNamed } from '../rules/words';
import { checkBankOfAccount, isOfPaymentSystem } from './bankOfAccount';
import { bare, conflict, pick } from './candidates';
import { numberWithDigit, takeAccountWithDigit, withDigit, type IsApart } from './digits';
import type { Columns } from './headings';
import { readYesNo } from '../rules/switches';
import { shown, type Cell, type Row } from './row';
import { allOf, say } from '../language/say';

/** The account with everything that belongs to it: its digit, Caixa's operation, the blocks of a CBU. */
export function takeAccount(row: Row, isApart: IsApart): void {
	const cell = pick(row, 'bank_account', 'bank_account', (cells) => ownNumber(row, cells)) ?? fromBlocks(row) ?? numberWithDigit(row, 'account_digit');
	const alias = pick(row, 'account_alias', 'bank_account');
	if (!cell) {
		const [digit] = row.cells('account_digit');
		if (digit) row.stop('bank_account', 'check_digit', say`The column ${shown(digit.heading)} has the digit of an account, and no column has the account`, say`Fill in the account, or empty the digit`, digit);
		if (alias) row.set('bank_account', alias.text, alias);
		return;
	}
	if (alias) row.use('of_no_concern', alias.heading);
	const blocks = cell.meaning.target === 'account_block' ? row.cells('account_block').map(({ heading }) => heading).filter((heading) => heading !== cell.heading) : [];
	const isChecked = row.country?.fields.bank_account?.number !== undefined;
	takeAccountWithDigit(row, cell, isChecked ? (text) => isCheckedAccount(row, text) : undefined, isApart);
	if (blocks.length > 0) row.sources.set('bank_account', [...(row.sources.get('bank_account') ?? []), ...blocks]);
	takeOperation(row, cell);
	takeImpliedType(row, cell);
}

/** The columns that answer a question in this row and have no account: `Cuenta sueldo: Sí`. */
export function answersForAccounts({ byTarget }: Columns, peek: (heading: string) => string): string[] {
	const isAnswer = (text: string) => !/\d/.test(text) && readYesNo(text) !== undefined;
	return (byTarget.get('bank_account') ?? []).map(({ heading }) => heading).filter((heading) => isAnswer(peek(heading)));
}

/** True for the number of an account that has check digits in this country: CLABE, CBU, CCI. */
function isCheckedAccount(row: Row, text: string): boolean {
	const kind = row.country?.fields.bank_account?.number?.kind;
	return kind !== undefined && text.length <= 40 && numberIssue(kind, withoutSeparators(text)) === undefined;
}

/**
 * Where accounts have a number for payments beside the bank's own one, the number for payments is the one that is meant. In
 * a CLABE the bank's own number is contained, so another one there is another account.
 */
function ownNumber(row: Row, cells: readonly Cell[]): { cell: Cell; others: 'of_no_concern' } | undefined {
	const named = cells.filter(({ text }) => isCheckedAccount(row, text));
	const [first] = named;
	if (!first || named.some(({ text }) => bare(text) !== bare(first.text))) return undefined;
	const others = cells.filter((cell) => !named.includes(cell));
	const isBanksOwn = ({ text, meaning }: Cell) => {
		const digits = bare(text).replace(/^0+/, '');
		if (meaning.names.length > 0 || meaning.isOwn || meaning.copy > 0 || !/^\d{4,16}$/.test(digits)) return false;
		return row.country?.code !== 'MX' || bare(first.text).slice(6, -1).includes(digits);
	};
	return others.every(isBanksOwn) ? { cell: first, others: 'of_no_concern' } : undefined;
}

/** A CBU in its two blocks of 8 and 14 digits. */
function fromBlocks(row: Row): Cell | undefined {
	const blocks = row.cells('account_block', 'bank_account');
	const [first, second] = blocks;
	if (!first) return undefined;
	const text = blocks.map((block) => bare(block.text)).join('');
	if (!second || blocks.length > 2 || first.meaning.copy === second.meaning.copy || !isCheckedAccount(row, text)) {
		const message = second ? say`The columns ${allOf(blocks.map(({ heading }) => shown(heading)))} do not make an account` : say`The column ${shown(first.heading)} has a part of an account, and no column has the rest`;
		row.stop('bank_account', 'parts', message, say`Write the whole number in one column`, ...blocks);
		return undefined;
	}
	row.use('taken', second.heading);
	return { ...first, text };
}

/** Caixa's accounts begin with the operation: 3 digits with an account of 8 digits and its digit, or 4 with one of 9. */
function takeOperation(row: Row, cell: Cell): void {
	const operation = pick(row, 'account_operation', 'bank_account');
	if (!operation) return;
	const bank = row.fields.bank_code ?? '';
	const isCaixa = row.country?.code === 'BR' && (plainCode(bank) === '104' || /\bcaixa\b/i.test(bank.slice(0, 60)));
	if (!isCaixa || !/^\d{1,4}$/.test(operation.text)) return row.use('of_no_concern', operation.heading);
	const code = operation.text.padStart(3, '0');
	const account = (row.fields.bank_account ?? '').replace(/[\s.]/g, '');
	const digits = account.slice(0, -1).replace('-', '');
	const length = code.length === 3 ? 8 : 9;
	// Without a dash the last digit is the check digit only where all digits are there.
	const hasDigit = /^\d{1,14}-?[\dxX]$/.test(account) && (digits.length >= length || !/^\d+$/.test(account));
	if (!hasDigit) return row.stop('bank_account', 'parts', say`The columns ${shown(operation.heading)} and ${shown(cell.heading)} do not make an account of Caixa`, say`Write operation, account and digit in one column, e.g. 013000123456`, operation, cell);
	if (digits.length > length) {
		if (digits.startsWith(code) && digits.length === code.length + length) return row.use('same', operation.heading);
		return row.stop('bank_account', 'parts', say`The columns ${shown(operation.heading)} and ${shown(cell.heading)} do not make an account of Caixa: the account has more than ${length} digits and does not begin with the operation`, say`Write operation, account and digit in one column, e.g. 013000123456`, operation, cell);
	}
	const sources = row.sources.get('bank_account') ?? [];
	row.set('bank_account', `${code}${digits.padStart(length, '0')}-${account.slice(-1)}`, operation, ...sources.map((heading) => ({ heading })));
	row.note('bank_account', say`The account is sent with Caixa's operation in front (columns ${[operation.heading, ...sources].map(shown).join(', ')})`, say`Nothing to do if it is the account`);
}

/** The type of the account, where its heading tells it and no column does. A column that tells another one stops the row. */
function takeImpliedType(row: Row, cell: Cell): void {
	const type = cell.meaning.accountType;
	const { country } = row;
	if (!type || !country?.fields.account_type) return;
	const { account_type: told } = row.fields;
	if (told !== undefined) {
		const [heading] = row.sources.get('account_type') ?? [];
		const named = accountTypesNamed(country.accountTypes, told);
		if (heading === undefined || named.length === 0 || named.includes(type)) return;
		return row.stop('account_type', 'conflict', say`The heading of the column ${shown(cell.heading)} and the column ${shown(heading)}, which says "${withoutNumbers(told.slice(0, 40))}", name different types of account`, say`Correct the type, or the account if it is another one; if only the heading is wrong, call the column "Account Number"`, cell, { heading });
	}
	if (country.fields.account_type.required !== 'yes') return;
	if (country.accountTypes.some(({ code }) => code === type)) {
		row.fields.account_type = type;
		row.sources.set('account_type', [cell.heading]);
	}
}

/** Whether Directa24 names a branch among the fields of a country. */
const hasBranches = ({ fields, methods }: Country): boolean => [fields, ...methods.map((method) => method.fields)].some(({ bank_branch: branch }) => branch !== undefined);

/** The branch with its digit. Branches in Brazil have four digits, and a fifth is their check digit. */
export function takeBranch(row: Row, isApart: IsApart): void {
	const cell = pick(row, 'bank_branch');
	const [digit, other] = row.cells('branch_digit', 'bank_branch');
	if (digit && other) conflict(row, 'bank_branch', [digit, other]);
	if (!cell) {
		if (digit) row.use('of_no_concern', digit.heading);
		return;
	}
	// Where an employee works: `Puebla`.
	if (!/\d/.test(cell.text) && row.country && !hasBranches(row.country)) return row.use('of_no_concern', ...[cell, digit].flatMap((each) => each?.heading ?? []));
	if (!digit) return row.set('bank_branch', cell.text, cell);
	const isShort = /^\d{1,4}$/.test(cell.text);
	withDigit(row, 'bank_branch', cell, digit, isShort ? (text) => text !== cell.text : (text) => bare(text).length === 5, isApart);
}

/** The bank by its code and by its name. */
export function takeBank(row: Row): { bankName?: { heading: string; text: string } } {
	const code = pick(row, 'bank_code', 'bank_code', (cells) => sameCode(cells));
	const bank = pick(row, 'bank_name', 'bank_code', (cells) => sameCode(cells));
	if (code) row.set('bank_code', code.text, code);
	if (!bank) return {};
	if (!code) row.set('bank_code', bank.text, bank);
	else if (!/\p{L}/u.test(bank.text.slice(0, 60)) && plainCode(bank.text) !== plainCode(code.text)) conflict(row, 'bank_code', [code, bank]);
	else if (plainCode(bank.text) === plainCode(code.text)) row.use('same', bank.heading);
	else {
		row.tell('bank_name', bank.heading);
		return { bankName: { heading: bank.heading, text: bank.text } };
	}
	return {};
}

/**
 * The name of a bank is not needed where the account has it in its digits, and Directa24 does not ask for it. Where it is
 * another one than that of the digits, the row is told.
 * @param bankName the bank by name, where the row has its code too
 */
export function leaveNamedBank(row: Row, bankName: { heading: string; text: string } | undefined): void {
	const { bank_code: bank = '', bank_account: account = '' } = row.fields;
	const { country } = row;
	if (!country || country.fields.bank_code !== undefined) return;
	const code = row.sources.get('bank_code')?.map((heading) => ({ heading, text: bank })) ?? [];
	checkBankOfAccount(row, account, bankName ? [...code, bankName] : code);
	if (!isCheckedAccount(row, account) || (!/\p{L}/u.test(bank.slice(0, 60)) && !isOfPaymentSystem(country, bank))) return;
	row.use('of_no_concern', ...(row.sources.get('bank_code') ?? []));
	row.sources.delete('bank_code');
	delete row.fields.bank_code;
}

/** Codes that differ in zeros in front only, which spreadsheets drop. */
function sameCode(cells: readonly Cell[]): { cell: Cell; others: 'same' } | undefined {
	const longest = [...cells].sort((one, other) => other.text.length - one.text.length || (one.heading < other.heading ? -1 : 1))[0];
	return longest && cells.every(({ text }) => plainCode(text) === plainCode(longest.text)) ? { cell: longest, others: 'same' } : undefined;
}
