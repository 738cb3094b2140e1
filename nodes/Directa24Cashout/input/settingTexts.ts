import { withoutNumbers } from '../../../d24/masking';
import type { NumberRange } from '../../../d24/rules/switches';

const MOST_SHOWN = 40;

export const YES_OR_NO = 'Give yes or no: true or false, yes or no, sí or no, sim or não, 1 or 0. An expression that may give nothing needs a value for that case, e.g. {{ $json.hold || false }}';

/** A value of a setting, as a message shows it. */
export function shown(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'empty';
	if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
	return `"${withoutNumbers(String(value).slice(0, MOST_SHOWN))}"`;
}

export function numberProblem(label: string, value: unknown): string {
	return `${label} is ${shown(value)}, which is not a number that it takes`;
}

export function rangeInWords({ least, most, whole = false }: NumberRange): string {
	return `Enter a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
}
