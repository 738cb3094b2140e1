/** Digits with at most one point between them. More of them are no amount, and to add them up would take long. */
const DECIMAL = /^\d{1,40}(?:\.\d{1,40})?$/;

/** True for a decimal text that can be added up: no sign, no separators of thousands, no more digits than any amount has. */
export function isDecimal(text: string): boolean {
	return DECIMAL.test(text);
}

/** The exact sum of decimal texts, to the last decimal of the one that has most. */
export class Sum {
	private units = 0n;
	private scale = 0;

	add(amount: string): void {
		const [whole, decimals = ''] = amount.split('.') as [string, string?];
		this.rescale(Math.max(this.scale, decimals.length));
		this.units += BigInt(whole + decimals.padEnd(this.scale, '0'));
	}

	/** The sum as decimal text, with two decimals or as many as it needs. */
	toString(): string {
		return decimalOf(this.units, this.scale);
	}

	/** How much more this is than an amount, as decimal text with a sign in front where it is less; undefined where they are the same. */
	moreThan(amount: string): string | undefined {
		const other = new Sum();
		other.add(amount);
		const scale = Math.max(this.scale, other.scale);
		this.rescale(scale);
		other.rescale(scale);
		const difference = this.units - other.units;
		return difference === 0n ? undefined : decimalOf(difference, scale);
	}

	private rescale(scale: number): void {
		this.units *= 10n ** BigInt(scale - this.scale);
		this.scale = scale;
	}
}

function decimalOf(units: bigint, scale: number): string {
	const sign = units < 0n ? '-' : '';
	const digits = String(units).slice(sign.length).padStart(scale + 1, '0');
	const point = digits.length - scale;
	const decimals = digits.slice(point).replace(/0+$/, '');
	return `${sign}${digits.slice(0, point)}.${decimals.padEnd(2, '0')}`;
}

/** An amount for people: `145300.00` as `145,300.00`. */
export function grouped(amount: string): string {
	const [whole, ...decimals] = amount.split('.') as [string, ...string[]];
	const sign = whole.startsWith('-') ? '-' : '';
	const digits = whole.slice(sign.length);
	const first = digits.length % 3 || 3;
	const groups = [digits.slice(0, first)];
	for (let from = first; from < digits.length; from += 3) groups.push(digits.slice(from, from + 3));
	return [sign + groups.join(','), ...decimals].join('.');
}
