import { secondOf, type Period } from '../../../d24/reconciliation/period';
import type { Issue } from '../../../d24/issue';
import type { Parameters } from './parameters';

/** The parameters From and To in seconds; what is wrong with them is in `parameters.issues`, and 0 stands in its place. */
export function readPeriod(parameters: Parameters): Period {
	const from = readDate(parameters, 'from', 'From');
	const to = readDate(parameters, 'to', 'To');
	if (from === undefined || to === undefined) return { from: 0, to: 0 };
	if (from > to) {
		const words = [from, to].map((second) => new Date(second * 1000).toISOString().replace('.000', ''));
		parameters.issues.push(issue('from', 'order', `From (${words[0]}) is after To (${words[1]})`, 'Exchange the two'));
	}
	return { from, to };
}

function readDate(parameters: Parameters, name: keyof Period, label: string): number | undefined {
	const value = parameters.value(name);
	if (value === undefined || value === null || value === '') {
		parameters.issues.push(issue(name, 'required', `${label} is empty`, 'Enter a date, e.g. 2026-12-31'));
		return undefined;
	}
	const second = secondOf(value, parameters.timezone(), name);
	if (second === undefined) {
		const given = typeof value === 'string' || typeof value === 'number' ? `"${value}"` : `A ${typeof value}`;
		parameters.issues.push(issue(name, 'format', `${label}: ${given} is not a date`, 'Write it like 2026-12-31 or 2026-12-31T18:00:00-03:00'));
	}
	return second;
}

function issue(field: string, rule: string, message: string, fix: string): Issue {
	return { field, rule, message, fix, blocking: true };
}
