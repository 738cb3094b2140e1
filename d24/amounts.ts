import { say, word, type Said } from './language/say';

/** D24 takes amounts with up to two decimals in every currency, also in those without decimals ("Cashout Creation Endpoint"). */
const MAX_DECIMALS = 2;

/**
 * Currencies without a smaller unit (ISO 4217) among those that D24 names. Its tables of all countries allow two decimals
 * all the same, so decimals in them warn and do not block.
 */
const WITHOUT_DECIMALS = new Set(['CLP', 'JPY', 'KRW', 'PYG', 'UGX', 'VND', 'XAF', 'XOF']);

const PLAIN = /^(0|[1-9]\d*)(\.\d+)?$/;

const PLAINLY = 'Write it with digits and one point, e.g. 1234.50';

/** More than any amount of money has, with separators and currency. */
const LONGEST = 60;

export interface AmountIssue {
	rule: 'missing' | 'format' | 'decimals' | 'positive';
	message: Said;
	fix: Said;
	/** False where D24 may take the amount all the same. */
	blocking: boolean;
}

/**
 * Checks an amount given as decimal text (`1234.50`: digits, one point, no separators). Undefined when D24 can take it
 * as it stands; it is never rounded or rewritten. In a currency without decimals, zeros after the point are let pass.
 * @param currency ISO 4217; '' when it is not known
 */
export function amountIssue(amount: string, currency = ''): AmountIssue | undefined {
	const problem = problemOf(amount, currency);
	return problem && { blocking: true, ...problem };
}

function problemOf(amount: string, currency: string): (Omit<AmountIssue, 'blocking'> & { blocking?: boolean }) | undefined {
	if (amount.trim() === '') return { rule: 'missing', message: say`The amount is missing`, fix: say`Enter the amount, e.g. 1234.50` };
	if (amount.length > LONGEST) return { rule: 'format', message: say`The amount has ${amount.length} characters, which no amount has`, fix: word(PLAINLY) };
	const readings = readingsOf(amount);
	const [one = '', other] = readings;
	if (other !== undefined) {
		return {
			rule: PLAIN.test(amount) ? 'decimals' : 'format',
			message: say`The amount "${amount}" can be read as ${one} and as ${other}`,
			fix: isPayable(other, currency) ? say`Write ${one} or ${other}, whichever is meant` : say`Write ${one} if that is meant; otherwise decide how to round ${other} before this node`,
		};
	}
	if (!PLAIN.test(amount)) return notPlain(amount, one);
	const decimals = amount.split('.')[1] ?? '';
	if (decimals.length > MAX_DECIMALS) {
		const shorter = one.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
		return {
			rule: 'decimals',
			message: say`The amount ${amount} has ${decimals.length} decimals, Directa24 takes at most ${MAX_DECIMALS}`,
			fix: shorter === amount || amountIssue(shorter, currency) ? say`Decide how to round it before this node; it is not rounded for you` : say`Write it as ${shorter}`,
		};
	}
	if (WITHOUT_DECIMALS.has(currency) && /[1-9]/.test(decimals)) {
		return {
			rule: 'decimals',
			message: say`The amount ${amount} has decimals, but ${currency} has none (Directa24's tables take two decimals in every currency)`,
			fix: say`Make sure that no separator of thousands was read as a point, as where 15.500 became 15.5. It is sent as it stands and not rounded for you`,
			blocking: false,
		};
	}
	if (/^[0.]+$/.test(amount)) return { rule: 'positive', message: say`The amount is zero`, fix: say`Enter an amount greater than zero` };
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
	const [whole, decimals = ''] = amount.split('.') as [string, string?];
	return [whole, decimals];
}

/** Whether the decimals of a plain number are such that Directa24 takes it. */
function isPayable(plain: string, currency: string): boolean {
	const decimals = plain.split('.')[1] ?? '';
	return decimals.length <= MAX_DECIMALS && !(WITHOUT_DECIMALS.has(currency) && /[1-9]/.test(decimals));
}

function notPlain(amount: string, reading: string): Pick<AmountIssue, 'rule' | 'message' | 'fix'> {
	const text = amount.trim();
	const issue = (message: Said, fix = word(PLAINLY), rule: AmountIssue['rule'] = 'format') => ({ rule, message, fix });
	if (/\dE[+-]?\d/i.test(amount)) return issue(say`The amount "${amount}" is written with an exponent (E), as a spreadsheet writes a number that it may have rounded`);
	if (/^[0.]+$/.test(reading)) return issue(say`The amount is zero`, say`Enter an amount greater than zero`, 'positive');
	if (text.includes('%')) return issue(say`The amount "${amount}" is a percentage`, say`Enter the amount to be paid, not a part of it`);
	if (!/\d/.test(text)) return issue(/\p{L}{2}/u.test(text) ? say`The amount "${amount}" is in words and not in digits` : say`The amount "${amount}" is not a plain decimal number`);
	if (NEGATIVE.test(text)) return issue(say`The amount "${amount}" is negative`, say`Enter the amount to be paid as a number greater than zero, without a sign`);
	if (reading === '' && /^\(.*\)$|[-−]$/.test(text)) return issue(say`The amount "${amount}" is in brackets or has a dash behind it, as negative amounts are written`, say`Enter the amount to be paid as a number greater than zero, without a sign`);
	const fix = amountIssue(reading) ? word(PLAINLY) : say`Write it as ${reading}`;
	if (reading !== '' && /^[\d.,'’\s]+$/.test(text)) return issue(/[.,'’\s]/.test(text) ? say`The amount "${amount}" has separators of thousands or another decimal separator than a point` : say`The amount "${amount}" is not a plain decimal number`, fix);
	if (reading !== '') return issue(say`The amount "${amount}" has a currency beside the number`, fix);
	if (/\p{L}{2}/u.test(text)) return issue(say`The amount "${amount}" has words beside the number`, fix);
	return issue(say`The amount "${amount}" is not a plain decimal number`, fix);
}

/** A minus sign in front of a number, before or behind the sign or code of a currency. */
const NEGATIVE = /^[-−–]\s*(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})?\s*\d|^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3})\s*[-−–]\s*\d/u;

/**
 * The plain number that an amount with separators, spaces or a currency sign stands for, where that is beyond doubt:
 * `1.234,56` → `1234.56`, `R$ 1,234.56` → `1234.56`, `12,5` → `12.5`. Undefined for `1,234` (one thousand or one point two?).
 */
export function plainNumberIn(amount: string): string | undefined {
	const readings = readingsOf(amount);
	return readings.length === 1 ? readings[0] : undefined;
}

/** Every plain number that an amount can stand for: one where it is clear, two where `145.300` can be each of two, none for what is no number. */
export function amountReadings(amount: string): readonly string[] {
	return readingsOf(amount);
}

/** What is written around an amount: the sign or code of a currency in front, a sign, code, `.-` or `,-` behind. */
const IN_FRONT = /^(?:[A-Z]{0,3}\p{Sc}|[A-Z]{3}|S\/\.?|Bs\.?|Gs\.?|Q|L)\s*/u;
const BEHIND = /(?:\s*(?:\p{Sc}|[A-Z]{3})|[.,]-)$/u;
const GROUP = /^\d{3}$/;

/** The plain numbers that an amount can stand for: none for what is no number, two where a separator can be of thousands or of decimals. */
function readingsOf(amount: string): string[] {
	if (amount.length > LONGEST) return [];
	const text = amount
		.trim()
		.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
		.replace(IN_FRONT, '')
		.replace(BEHIND, '');
	if (!/^\d[\d.,]*$/.test(text)) return [];
	const lastSeparator = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
	if (lastSeparator === -1) return [withoutLeadingZeros(text)];

	const separator = text.charAt(lastSeparator);
	const other = separator === ',' ? '.' : ',';
	const whole = text.slice(0, lastSeparator);
	const decimals = text.slice(lastSeparator + 1);
	if (decimals === '') return [];
	const groups = whole.split(other);
	const areThousands = (parts: string[]) => parts.every((part, index) => (index === 0 ? /^[1-9]\d{0,2}$/ : GROUP).test(part));
	if (whole.includes(separator)) {
		const all = text.split(separator);
		return areThousands(all) ? [all.join('')] : [];
	}
	if (groups.length > 1) return areThousands(groups) ? [`${groups.join('')}.${decimals}`] : [];
	const asDecimal = `${withoutLeadingZeros(whole)}.${decimals}`;
	if (!areThousands([whole, decimals])) return [asDecimal];
	return [whole + decimals, asDecimal.replace(/\.?0+$/, '')];
}

function withoutLeadingZeros(digits: string): string {
	return digits.replace(/^0+(?=\d)/, '');
}
