import { BENEFICIARY_FIELDS, type BeneficiaryField } from '../cashout/cashout';
import { methodByValue } from '../countries';
import type { Country } from '../countries/types';
import { columnsByTarget, type HeadingTarget } from './headings';
import { readPixKey } from './pixKey';
import { withoutNumbers } from '../masking';
import type { Issue } from '../issue';

/** What an item tells about the beneficiary. */
export interface Taken {
	fields: Partial<Record<BeneficiaryField, string>>;
	/** The heading that each field was taken from. */
	mapping: Partial<Record<BeneficiaryField, string>>;
	/** Value or name of the payout method; '' when the item does not tell. */
	method: string;
	/** The column whose text became the first name although it holds the whole one. */
	wholeName?: string;
	/** The bank by name, where the item has its code too. */
	bankName?: { heading: string; text: string };
	issues: Issue[];
}

interface Cell {
	heading: string;
	text: string;
}

/**
 * Finds the fields of the beneficiary among the columns of an item. Nothing is guessed: two columns that disagree about
 * one field are an issue, and a whole name is not split.
 * @param textOf the text of a column; the field is named for the issues that reading it may raise
 */
export function takeFromColumns(headings: readonly string[], textOf: (heading: string, field: string) => string, country: Country | undefined): Taken {
	const columns = columnsByTarget(headings);
	const taken: Taken = { fields: {}, mapping: {}, method: '', issues: [] };
	const pick = (target: HeadingTarget, field: string = target): Cell | undefined => {
		const cells = (columns.get(target) ?? []).map((heading) => ({ heading, text: textOf(heading, field) })).filter(({ text }) => text !== '');
		const [first] = cells;
		const other = cells.find(({ text }) => text !== first?.text);
		if (first && other) taken.issues.push(disagreement(field, first.heading, other.heading));
		return first;
	};
	const set = (field: BeneficiaryField, cell: Cell | undefined) => {
		if (!cell) return;
		taken.fields[field] = cell.text;
		taken.mapping[field] = cell.heading;
	};

	for (const field of BENEFICIARY_FIELDS) set(field, pick(field));
	const wholeName = pick('full_name', 'beneficiary_name');
	if (wholeName && !taken.fields.beneficiary_name) {
		set('beneficiary_name', wholeName);
		if (!taken.fields.beneficiary_lastname) taken.wholeName = wholeName.heading;
	}
	takeBank(taken, pick('bank_name', 'bank_code'), set);
	taken.method = pick('payout_method')?.text ?? '';
	const pixKey = pick('pix_key');
	if (pixKey) takePixKey(taken, pixKey, set, country);
	return taken;
}

type Set = (field: BeneficiaryField, cell: Cell) => void;

function takeBank(taken: Taken, bank: Cell | undefined, set: Set): void {
	if (!bank) return;
	const code = taken.fields.bank_code;
	if (code === undefined) set('bank_code', bank);
	else if (/^\d+$/.test(bank.text) && bank.text !== code) taken.issues.push(disagreement('bank_code', taken.mapping.bank_code ?? 'bank_code', bank.heading));
	else if (bank.text !== code) taken.bankName = bank;
}

function takePixKey(taken: Taken, cell: Cell, set: Set, country: Country | undefined): void {
	const issue = (message: string, fix: string) => void taken.issues.push({ field: 'pix_key', rule: 'pix_key', message: `${message} (column "${cell.heading}")`, fix, blocking: true });
	if (!country) return;
	if (country.code !== 'BR') return issue(`A Pix key is for Brazil, and the item goes to ${country.name}`, 'Empty the column for this item, or correct its country');
	const { document_id: document, phone } = taken.fields;
	const key = readPixKey(cell.text, { ...(document ? { document } : {}), ...(phone ? { phone } : {}) });
	if ('message' in key) return issue(key.message, key.fix);
	const method = methodByValue(country, key.method);
	if (!method) return;

	const present = taken.fields[key.field];
	if (present !== undefined && plain(present) !== plain(key.value) && !plain(key.value).endsWith(plain(present))) {
		taken.issues.push(disagreement(key.field, taken.mapping[key.field] ?? key.field, cell.heading));
	}
	if (key.value !== cell.text && key.field === 'phone') {
		taken.issues.push({ field: 'phone', rule: 'changed', message: 'The Pix key is sent as a phone with + and country code', fix: 'Nothing to do if the country code is right', blocking: false });
	}
	set(key.field, { heading: cell.heading, text: key.value });
	const bank = taken.fields.bank_code;
	if (bank !== undefined && bank !== method.bankCode) {
		taken.issues.push({
			field: 'bank_code',
			rule: 'conflict',
			message: `The item has a Pix key (column "${cell.heading}") and a bank, "${withoutNumbers(bank)}" (column "${taken.mapping.bank_code}")`,
			fix: 'Empty one of the two columns for this item: a payout goes to a Pix key or to a bank account',
			blocking: true,
		});
	} else set('bank_code', { heading: cell.heading, text: method.bankCode ?? '' });
	if (taken.method === '') taken.method = method.value;
	delete taken.bankName;
}

function plain(text: string): string {
	return text.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();
}

function disagreement(field: string, one: string, other: string): Issue {
	return {
		field,
		rule: 'conflict',
		message: `The columns "${one}" and "${other}" both stand for ${field}, and they differ`,
		fix: 'Empty or rename one of the two columns, or make them equal',
		blocking: true,
	};
}
