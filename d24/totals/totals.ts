import type { CashoutInput } from '../cashout/cashout';
import { say } from '../language/say';
import { grouped, isDecimal, Sum } from './sum';

type Payout = Pick<CashoutInput, 'amount' | 'currency'>;

/** Count and sums of payouts by currency; '' stands for payouts that name none. */
export class Totals {
	count = 0;
	/** Payouts whose amount is no plain decimal number: they are in no sum. */
	unreadable = 0;
	private readonly sums = new Map<string, Sum>();

	add({ amount, currency = '' }: Payout): void {
		this.count += 1;
		if (!isDecimal(amount)) {
			this.unreadable += 1;
			return;
		}
		const sum = this.sums.get(currency) ?? new Sum();
		this.sums.set(currency, sum);
		sum.add(amount);
	}

	sumOf(currency: string): Sum | undefined {
		return this.sums.get(currency);
	}

	get currencies(): string[] {
		return [...this.sums.keys()];
	}

	/** The sums as decimal text by currency, for data. */
	byCurrency(): Record<string, string> {
		return Object.fromEntries([...this.sums].map(([currency, sum]) => [currency, sum.toString()]));
	}

	/** The sums for people: `MXN 145,300.00, BRL 9,800.00`; '' where there are none. */
	inWords(): string {
		return [...this.sums].map(([currency, sum]) => money(currency, sum.toString())).join(', ');
	}
}

/** The totals of a list of payouts. */
export function totalsOf(payouts: Iterable<Payout>): Totals {
	const totals = new Totals();
	for (const payout of payouts) totals.add(payout);
	return totals;
}

/** An amount of a currency for people. */
export function money(currency: string, amount: string): string {
	return `${currency === '' ? say`no currency` : currency} ${grouped(amount)}`;
}
