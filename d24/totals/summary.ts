import { plainCode, countryOf, methodOf } from '../countries';
import type { CashoutInput } from '../cashout/cashout';
import { isTidying, toFix, type Issue } from '../issue';
import { masked } from '../masking';
import { compareAmounts } from '../amounts';
import { isDecimal } from './sum';
import { Totals } from './totals';
import type { Difference } from './control';

/** A row of a sheet after its check. */
export interface CheckedRow {
	cashout: CashoutInput;
	issues: readonly Issue[];
}

export interface Group {
	currency: string;
	country: string;
	/** Its stored value; null where the country is not known. */
	payout_method: string | null;
	count: number;
	/** Decimal text. */
	total: string;
}

export interface Repeated {
	field: 'bank_account' | 'document_id';
	/** Masked but for its end. */
	value: string;
	count: number;
	external_ids: string[];
}

/** What a person looks at before a sheet is paid. Totals are of the rows that can be paid; amounts are decimal text. */
export interface Summary {
	rows: number;
	valid: number;
	invalid: number;
	/** Rows in which something was only written in another way. */
	tidied: number;
	totals: Record<string, string>;
	by_method: Group[];
	/** The largest amount of each currency. */
	largest: Array<{ external_id: string; amount: string; currency: string; beneficiary: string }>;
	/** Accounts and documents that more than one row has. */
	repeated: Repeated[];
	/** Item numbers begin with 1. */
	invalid_rows: Array<{ item: number; external_id: string; amount: string; currency: string; to_fix: string }>;
	invalid_totals: Record<string, string>;
	/** In what the sheet differs from Expected Count and Expected Totals; null where neither is set. */
	differences: Difference[] | null;
}

/** More rows than these nobody reads; the counts are of all. */
const MOST_ROWS = 100;

/** The summary of a sheet; undefined stands for a row with nothing in it, which does not count. */
export function summaryOf(rows: ReadonlyArray<CheckedRow | undefined>, differences: Difference[] | null): Summary {
	const good = new Totals();
	const bad = new Totals();
	const groups = new Map<string, { of: Omit<Group, 'count' | 'total'>; totals: Totals }>();
	const largest = new Map<string, CashoutInput>();
	const accounts = new Map<string, Holders>();
	const documents = new Map<string, Holders>();
	const invalid: Summary['invalid_rows'] = [];
	let tidied = 0;
	rows.forEach((row, index) => {
		if (!row) return;
		const { cashout, issues } = row;
		const { external_id, amount, currency = '' } = cashout;
		if (issues.some(isTidying)) tidied += 1;
		hold(accounts, cashout.bank_account ?? '', `${cashout.country} ${plainCode(cashout.bank_code ?? '')}`, external_id);
		hold(documents, cashout.document_id ?? '', cashout.country, external_id);
		if (issues.some(({ blocking }) => blocking)) {
			bad.add(cashout);
			if (invalid.length < MOST_ROWS) invalid.push({ item: index + 1, external_id, amount, currency, to_fix: toFix(issues) });
			return;
		}
		good.add(cashout);
		const of = { currency, country: cashout.country, payout_method: methodName(cashout) };
		const key = [currency, of.country, of.payout_method].join(' ');
		const group = groups.get(key) ?? { of, totals: new Totals() };
		groups.set(key, group);
		group.totals.add(cashout);
		const most = largest.get(currency);
		if (isDecimal(amount) && (!most || compareAmounts(amount, most.amount) > 0)) largest.set(currency, cashout);
	});
	return {
		rows: good.count + bad.count,
		valid: good.count,
		invalid: bad.count,
		tidied,
		totals: good.byCurrency(),
		by_method: [...groups.values()].map(({ of, totals }) => ({ ...of, count: totals.count, total: String(totals.sumOf(of.currency) ?? '0.00') })),
		largest: [...largest].map(([currency, { external_id, amount, beneficiary_name = '', beneficiary_lastname = '' }]) => ({ external_id, amount, currency, beneficiary: `${beneficiary_name} ${beneficiary_lastname}`.trim() })),
		repeated: [...repeatedIn('bank_account', accounts), ...repeatedIn('document_id', documents)],
		invalid_rows: invalid,
		invalid_totals: bad.byCurrency(),
		differences,
	};
}

function methodName(cashout: CashoutInput): string | null {
	const country = countryOf(cashout.country);
	return country ? methodOf(country, cashout).value : null;
}

/** Letters and digits alone: the same number may be written in several ways. */
function withoutPunctuation(value: string): string {
	return /^[A-Z\d]*$/.test(value) ? value : value.replace(/[^\p{L}\p{N}@]/gu, '').toUpperCase();
}

/** Whose number it is. */
interface Holders {
	value: string;
	count: number;
	ids: string[];
}

function hold(all: Map<string, Holders>, value: string, beside: string, externalId: string): void {
	const bare = withoutPunctuation(value);
	if (bare === '') return;
	const key = `${bare} ${beside}`;
	const holders = all.get(key);
	if (!holders) all.set(key, { value, count: 1, ids: [externalId] });
	else {
		holders.count += 1;
		if (holders.ids.length < MOST_ROWS) holders.ids.push(externalId);
	}
}

function repeatedIn(field: Repeated['field'], all: ReadonlyMap<string, Holders>): Repeated[] {
	return [...all.values()].filter(({ count }) => count > 1).slice(0, MOST_ROWS).map(({ value, count, ids }) => ({ field, value: masked(value), count, external_ids: ids }));
}
