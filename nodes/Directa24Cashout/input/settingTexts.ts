import { withoutNumbers } from '../../../d24/masking';
import { asWritten, say, type Said } from '../../../d24/language/say';
import type { NumberRange } from '../../../d24/rules/switches';

const MOST_SHOWN = 40;

export const yesOrNo = () => say`Give yes or no: true or false, yes or no, sí or no, sim or não, 1 or 0. An expression that may give nothing needs a value for that case, e.g. {{ $json.hold || false }}`;

/** A value of a setting, as a message shows it. */
export function shown(value: unknown): Said {
	if (value === undefined || value === null || value === '') return say`empty`;
	if (typeof value === 'object') return Array.isArray(value) ? say`a list` : say`an object`;
	return asWritten(`"${withoutNumbers(String(value).slice(0, MOST_SHOWN))}"`);
}

export function numberProblem(label: string, value: unknown): Said {
	return say`${label} is ${shown(value)}, which is not a number that it takes`;
}

export function rangeInWords({ least, most, whole = false }: NumberRange): Said {
	return whole ? say`Enter a whole number from ${least} to ${most}` : say`Enter a number from ${least} to ${most}`;
}
