import { secondOf, type Period } from '../../../d24/reconciliation/period';
import type { Issue } from '../../../d24/issue';
import type { Parameters } from './parameters';
import { say, type Said } from '../../../d24/language/say';

/** The parameters From and To in seconds; what is wrong with them is in `parameters.issues`, and 0 stands in its place. */
export function readPeriod(parameters: Parameters): Period {
	const from = readDate(parameters, 'from', 'From');
	const to = readDate(parameters, 'to', 'To');
	if (from === undefined || to === undefined) return { from: 0, to: 0 };
	if (from > to) {
		const [first, last] = [from, to].map((second) => new Date(second * 1000).toISOString().replace('.000', '')) as [string, string];
		parameters.issues.push(issue('from', 'order', say`From (${first}) is after To (${last})`, say`Exchange the two`));
	}
	return { from, to };
}

function readDate(parameters: Parameters, name: keyof Period, label: string): number | undefined {
	const value = parameters.value(name);
	if (value === undefined || value === null || value === '') {
		parameters.issues.push(issue(name, 'required', say`${label} is empty`, say`Enter a date, e.g. 2026-12-31`));
		return undefined;
	}
	const second = secondOf(value, parameters.timezone(), name);
	if (second === undefined) {
		const message = typeof value === 'string' || typeof value === 'number' ? say`${label}: "${value}" is not a date` : say`${label} is not a date`;
		parameters.issues.push(issue(name, 'format', message, say`Write it like 2026-12-31 or 2026-12-31T18:00:00-03:00`));
	}
	return second;
}

function issue(field: string, rule: string, message: Said, fix: Said): Issue {
	return { field, rule, message, fix, blocking: true };
}
