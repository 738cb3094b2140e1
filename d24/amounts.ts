/** D24 takes amounts with up to two decimals in every currency, also in those without decimals ("Cashout Creation Endpoint"). */
const MAX_DECIMALS = 2;

/** Currencies without a smaller unit (ISO 4217) among those that D24 names. Its tables allow them two decimals all the same. */
const WITHOUT_DECIMALS = new Set(['CLP', 'JPY', 'KRW', 'PYG', 'UGX', 'VND', 'XAF', 'XOF']);

/** Longer texts are no amount that somebody has written. */
const LONGEST = 100;

const PLAIN = /^(0|[1-9]\d*)(\.\d+)?$/;

export interface AmountIssue {
	rule: 'missing' | 'format' | 'decimals' | 'positive';
	message: string;
	fix: string;
}

/**
 * Checks an amount given as decimal text (`1234.50`: digits, one point, no separators). Undefined when D24 can take it
 * as it stands; it is never rounded or rewritten. In a currency without decimals, zeros after the point are let pass.
 * @param currency ISO 4217; '' when it is not known
 */
export function amountIssue(amount: string, currency = ''): AmountIssue | undefined {
	if (amount.trim() === '') return { rule: 'missing', message: 'The amount is missing', fix: 'Enter the amount, e.g. 1234.50' };
	if (!PLAIN.test(amount)) {
		const corrected = plainNumberIn(amount);
		return {
			rule: 'format',
			message: `The amount "${amount}" is not a plain decimal number`,
			fix: corrected === undefined || amountIssue(corrected) ? 'Write it with digits and one point, e.g. 1234.50' : `Write it as ${corrected}`,
		};
	}
	const decimals = amount.split('.')[1] ?? '';
	if (decimals.length > MAX_DECIMALS) {
		return {
			rule: 'decimals',
			message: `The amount ${amount} has ${decimals.length} decimals, Directa24 takes at most ${MAX_DECIMALS}`,
			fix: 'Decide how to round it before this node; it is not rounded for you',
		};
	}
	if (WITHOUT_DECIMALS.has(currency) && /[1-9]/.test(decimals)) {
		return {
			rule: 'decimals',
			message: `The amount ${amount} has decimals, but ${currency} has none`,
			fix: 'Decide how to round it before this node; it is not rounded for you',
		};
	}
	if (/^[0.]+$/.test(amount)) return { rule: 'positive', message: 'The amount is zero', fix: 'Enter an amount greater than zero' };
	return undefined;
}

/** Compares two decimal texts without separators: negative when `a` is the smaller one, 0 when they are the same amount. */
export function compareAmounts(a: string, b: string): number {
	const [wholeA, decimalsA] = partsOf(a);
	const [wholeB, decimalsB] = partsOf(b);
	const places = Math.max(decimalsA.length, decimalsB.length);
	const difference = BigInt(wholeA + decimalsA.padEnd(places, '0')) - BigInt(wholeB + decimalsB.padEnd(places, '0'));
	return difference < 0n ? -1 : Number(difference > 0n);
}

function partsOf(amount: string): [whole: string, decimals: string] {
	const [whole = '', decimals = ''] = amount.split('.');
	return [whole, decimals];
}

/**
 * The plain number that an amount with separators, spaces or a currency sign stands for, where that is beyond doubt:
 * `1.234,56` → `1234.56`, `R$ 1,234.56` → `1234.56`, `12,5` → `12.5`. Undefined for `1,234` (one thousand or one point two?).
 */
export function plainNumberIn(amount: string): string | undefined {
	if (amount.length > LONGEST) return undefined;
	const text = amount
		.trim()
		.replace(/(?<=\d)[\s'](?=\d{3}(?!\d))/g, '')
		.replace(/^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})\s*/u, '')
		.replace(/(?:\p{Sc}|[A-Z]{3})$/u, '')
		.trimEnd();
	const lastSeparator = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
	if (!/^\d[\d.,]*$/.test(text)) return undefined;
	if (lastSeparator === -1) return withoutLeadingZeros(text);

	const separator = text.charAt(lastSeparator);
	const other = separator === ',' ? '.' : ',';
	const whole = text.slice(0, lastSeparator);
	const decimals = text.slice(lastSeparator + 1);
	const groups = whole.split(other);
	if (whole.includes(separator) || !/^\d+$/.test(decimals)) return undefined;
	if (groups.length === 1 && decimals.length === 3 && whole !== '0') return undefined;
	const isGroup = (group: string, index: number) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group);
	if (groups.length > 1 && !groups.every(isGroup)) return undefined;
	return `${withoutLeadingZeros(groups.join(''))}.${decimals}`;
}

function withoutLeadingZeros(digits: string): string {
	return digits.replace(/^0+(?=\d)/, '');
}
