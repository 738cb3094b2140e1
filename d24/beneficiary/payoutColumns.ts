import { plainNumberIn } from '../amounts';
import { countryCodeOf } from '../countries/names';
import type { Country } from '../countries/types';
import type { Issue } from '../issue';
import { say } from '../language/say';
import { externalIdForm } from '../rules/externalId';
import { asksToPay, claimOf, isExplicit, isRival, mayBeAmount } from './amountClaims';
import { conflict, pick, type Resolve } from './candidates';
import { columnsOf, type Column } from './headings';
import { allWordsOf } from './headingWords';
import { currencySaid } from './moneySigns';
import { plainHeading } from './plainHeading';
import { Row, shown, type Cell } from './row';
import { withTheTax } from './taxed';

/** What a row tells of the payout besides its beneficiary. */
export type PayoutColumn = 'external_id' | 'amount' | 'currency' | 'country';

/** How a sheet is read. */
export interface ReadingOfPayout {
	/** The text of a column; the field is named for the issues that reading it may raise. */
	textOf(heading: string, field: string): string;
	/** The same without issues. */
	peek(heading: string): string;
	leaveOut: readonly string[];
	/** Directa24's own name of a field comes before all other headings, also where they differ. */
	ownFirst: boolean;
}

/**
 * The columns of one row that tell of the payout itself. Only what nothing else can be meant by is taken: columns that differ
 * stop the item, both named. What is not asked for is not read.
 */
export class PayoutColumns {
	private made: Row | undefined;

	constructor(
		private readonly headings: readonly string[],
		private readonly country: Country | undefined,
		private readonly reading: ReadingOfPayout,
	) {}

	/** Made when something is asked: most items tell everything in the parameters. */
	private get row(): Row {
		const { headings, country, reading } = this;
		return (this.made ??= new Row(columnsOf(headings, country, reading.leaveOut), country, (heading, field) => reading.textOf(heading, field), (heading) => reading.peek(heading)));
	}

	/** Columns that the user says are none of ours. */
	get leaveOut(): readonly string[] {
		return this.reading.leaveOut;
	}

	/** Columns that differ, as issues. */
	get issues(): readonly Issue[] {
		return this.made?.issues ?? [];
	}

	/** The headings that were taken, by field, and those that say the same. */
	get used(): { taken: ReadonlyMap<string, readonly string[]>; same: string[] } {
		const { made } = this;
		if (!made) return { taken: new Map(), same: [] };
		return { taken: made.sources, same: made.columns.all.map(({ heading }) => heading).filter((heading) => made.useOf(heading) === 'same') };
	}

	/** The external ID: the number of the bill, order or transaction. */
	externalId(): string {
		return this.take('external_id', externalIdForm);
	}

	/** The amount. A column besides those that stand for it, which may be what is to be paid as well and differs, stops the item. */
	amount(): string {
		const amount = this.take('amount', shortestAmount);
		const [heading] = this.row.sources.get('amount') ?? [];
		if (heading === undefined) return amount;
		const number = plainNumberIn(amount);
		if (allWordsOf(heading).includes('%')) this.row.stop('amount', 'percent', say`The column ${shown(heading)} is a percentage by its heading, and no amount`, say`Give the amount to be paid in a column of its own`, { heading });
		else if (number !== undefined && !this.row.issues.some(({ field }) => field === 'amount')) {
			const rivals = this.rivals(heading, number);
			if (rivals.length > 0) conflict(this.row, 'amount', [this.cell(heading), ...rivals.map((rival) => this.cell(rival))]);
		}
		return amount;
	}

	private rivals(taken: string, number: string): string[] {
		const free = this.row.columns.all.flatMap(({ heading, meaning }) => (isFree(meaning) ? [{ heading, text: this.row.peek(heading) }] : []));
		const claiming = free.flatMap(({ heading, text }) => {
			const claim = claimOf(heading);
			return claim !== undefined && isRival(claim, text, { number, isExplicit: isExplicit(taken) }, this.country) ? [heading] : [];
		});
		const taxed = asksToPay(taken) ? [] : withTheTax(number, free, (heading) => claimOf(heading) === 'whole');
		return [...new Set([...claiming, ...taxed])];
	}

	/** The code of the country; where its name is not known, the text. */
	countryCode(): string {
		return countryCodeOf(this.take('country', countryCodeOf));
	}

	/**
	 * The currency that a column names, or the heading of the column that has the amount: `Monto USD`. `code` is undefined
	 * where the text names none.
	 */
	currency(amount: string): { heading: string; text: string; code: string | undefined } | undefined {
		const text = this.take('currency', (given) => currencySaid(given, this.country) ?? given);
		const [heading] = this.row.sources.get('currency') ?? [];
		const column = heading === undefined ? undefined : { heading, text, code: currencySaid(text, this.country) };
		const ofAmount = this.inHeadingOf(amount);
		if (!column) return ofAmount;
		if (ofAmount?.code !== undefined && column.code !== undefined && ofAmount.code !== column.code) {
			conflict(this.row, 'currency', [this.cell(column.heading), this.cell(ofAmount.heading)]);
		}
		return column;
	}

	/** The columns for a field that are not empty, with what they say; reading them raises no issue and takes nothing. */
	named(field: PayoutColumn): ReadonlyArray<{ heading: string; text: string }> {
		return this.filled(field);
	}

	/** The heading of a column for a field that is there and empty. */
	emptyColumn(field: PayoutColumn): string | undefined {
		const [first] = this.row.columns.byTarget.get(field) ?? [];
		return this.filled(field).length === 0 ? first?.heading : undefined;
	}

	/** Columns that may be the field and often are something else, where they are not empty. */
	mayBe(field: 'external_id' | 'amount'): string[] {
		const weak = this.filled(`weak_${field}`).map(({ heading }) => heading);
		const others = field === 'amount' ? this.row.columns.all.filter(({ heading, meaning }) => isFree(meaning) && mayBeAmount(claimOf(heading), this.row.peek(heading), this.country)) : [];
		const named = others.map(({ heading }) => heading);
		return [...new Set([...named.filter(isExplicit), ...named, ...weak])];
	}

	private filled(target: PayoutColumn | 'weak_external_id' | 'weak_amount'): Array<{ heading: string; text: string; column: Column }> {
		return (this.row.columns.byTarget.get(target) ?? []).flatMap((column) => {
			const text = this.row.peek(column.heading);
			return text === '' ? [] : [{ heading: column.heading, text, column }];
		});
	}

	/** The currency in the heading of the one column that has this amount. */
	private inHeadingOf(amount: string): { heading: string; text: string; code: string | undefined } | undefined {
		const named = this.filled('amount').flatMap(({ heading, text, column }) => {
			const codes = new Set(column.meaning.money.map((word) => currencySaid(word, this.country)));
			const [code] = codes;
			return codes.size > 0 && shortestAmount(text) === shortestAmount(amount) ? [{ heading, text: column.meaning.money.join(' '), code: codes.size === 1 ? code : undefined }] : [];
		});
		const [first] = named;
		if (!first || named.every(({ code }) => code === first.code)) return first;
		// The same amount in two currencies: nobody knows which one is meant.
		return { heading: first.heading, text: [...new Set(named.map(({ text }) => text))].join(' '), code: undefined };
	}

	private take(field: PayoutColumn, plain: (text: string) => string): string {
		const cell = pick(this.row, field, field, (cells) => this.agreed(cells, plain));
		if (!cell) return '';
		this.row.sources.set(field, [cell.heading]);
		return cell.text;
	}

	private agreed(cells: readonly Cell[], plain: (text: string) => string): ReturnType<Resolve> {
		const [own, otherOwn] = cells.filter(({ meaning }) => meaning.isOwn);
		if (own && !otherOwn && (this.reading.ownFirst || (own.meaning.target === 'external_id' && cells.every(({ meaning }) => meaning.copy === 0)))) return { cell: own, others: 'of_no_concern' };
		const [one] = cells;
		return one && cells.every(({ text }) => plain(text) === plain(one.text)) ? { cell: one, others: 'same' } : undefined;
	}

	private cell(heading: string): Cell {
		const column = this.row.columns.all.find((each) => each.heading === heading) as Column;
		return { ...column, text: this.row.peek(heading) };
	}
}

/** A column that no field is taken from, unless it is the payer's. */
const isFree = ({ target, role }: Column['meaning']): boolean => role !== 'payer' && (target === undefined || target === 'other' || target === 'weak_amount');

/** An amount without what makes no difference: `100.50` and `100,5` are the same. */
function shortestAmount(text: string): string {
	return plainNumberIn(text)?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') ?? text;
}

/** The column that has Directa24's own name of a field, however it is punctuated: `external_id`, `External ID`. */
export function ownColumn(headings: readonly string[], field: string): string | undefined {
	return headings.find((heading) => heading === field) ?? headings.find((heading) => plainHeading(heading) === plainHeading(field));
}
