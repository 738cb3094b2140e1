const AMOUNT = /^\d+(\.\d{1,2})?$/;

/** Hundredths of a decimal text with at most two decimals; undefined when it is not such a text. */
export function toMinorUnits(text: string): bigint | undefined {
	if (!AMOUNT.test(text)) return undefined;
	const [whole = '0', decimals = ''] = text.split('.');
	return BigInt(whole + decimals.padEnd(2, '0'));
}

/** Decimal text with two decimals; hundredths may be negative. */
export function fromMinorUnits(minor: bigint): string {
	const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
	return `${minor < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Exact product of two non-negative decimal texts, without trailing zeros. */
export function multiply(a: string, b: string): string {
	const [wholeA = '', decimalsA = ''] = a.split('.');
	const [wholeB = '', decimalsB = ''] = b.split('.');
	const scale = decimalsA.length + decimalsB.length;
	const digits = (BigInt(wholeA + decimalsA) * BigInt(wholeB + decimalsB))
		.toString()
		.padStart(scale + 1, '0');
	if (scale === 0) return digits;
	return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
}

/** The value for a currency of a setting that is one text for all or a text per currency. */
export function perCurrency(
	setting: string | Record<string, string>,
	currency: string,
): string | undefined {
	return typeof setting === 'string' ? setting : setting[currency];
}
