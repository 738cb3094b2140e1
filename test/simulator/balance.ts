import { fromMinorUnits, perCurrency, toMinorUnits } from './money';

/** What the merchant can still pay out, separately per currency. */
export class Balance {
	private readonly available = new Map<string, bigint>();
	private initial: string | Record<string, string> = '0';

	/** Starts anew: amounts reserved before do not count. */
	reset(initial: string | Record<string, string>): void {
		const texts = typeof initial === 'string' ? [initial] : Object.values(initial);
		for (const text of texts) {
			if (toMinorUnits(text) === undefined) {
				throw new Error(`balance must be decimal text with up to 2 decimals, not "${text}"`);
			}
		}
		this.initial = initial;
		this.available.clear();
	}

	/** Takes the amount (hundredths) if it is there; false leaves the balance alone. */
	reserve(currency: string, minor: bigint): boolean {
		if (this.minor(currency) < minor) return false;
		this.add(currency, -minor);
		return true;
	}

	/** Gives back a positive amount, or takes a negative one even below zero. */
	add(currency: string, minor: bigint): void {
		this.available.set(currency, this.minor(currency) + minor);
	}

	text(currency: string): string {
		return fromMinorUnits(this.minor(currency));
	}

	private minor(currency: string): bigint {
		const known = this.available.get(currency);
		if (known !== undefined) return known;
		return toMinorUnits(perCurrency(this.initial, currency) ?? '0') ?? 0n;
	}
}
