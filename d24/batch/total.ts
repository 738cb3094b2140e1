/** A sum of decimal texts, exact to the last digit: it grows by `add` and never passes through a float. */
export class Total {
	private units = 0n;
	private places = 0;
	count = 0;

	/** @param amount decimal text without separators, e.g. `1234.50`; anything else is a RangeError */
	add(amount: string): void {
		const [, whole = '', decimals = ''] = PLAIN.exec(amount) ?? [];
		if (whole === '') throw new RangeError(`"${amount.slice(0, 40)}" is not a plain decimal number`);
		if (decimals.length > this.places) {
			this.units *= 10n ** BigInt(decimals.length - this.places);
			this.places = decimals.length;
		}
		this.units += BigInt(whole + decimals.padEnd(this.places, '0'));
		this.count++;
	}

	/** The sum as decimal text with at least two decimals, e.g. `145300.00`. */
	toString(): string {
		const places = Math.max(this.places, LEAST_PLACES);
		const digits = (this.units * 10n ** BigInt(places - this.places)).toString().padStart(places + 1, '0');
		return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
	}
}

const PLAIN = /^(\d{1,30})(?:\.(\d{1,30}))?$/;
const LEAST_PLACES = 2;

/** The same amount with commas between thousands, for people to read: `145,300.00`. */
export function grouped(amount: string): string {
	const [whole = '', decimals] = amount.split('.');
	const groups = [];
	for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
	return groups.join(',') + (decimals === undefined ? '' : `.${decimals}`);
}
