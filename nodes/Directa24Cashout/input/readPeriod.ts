import { periodCalled, periodInWords, secondOf, type Period, type PeriodName } from '../../../d24/reconciliation/period';
import type { Issue } from '../../../d24/issue';
import type { Parameters } from './parameters';
import { LABEL } from '../../../d24/labels';
import { say, type Said } from '../../../d24/language/say';
import { shown } from './settingTexts';

/** A period with the time zone that its days are of. */
export interface AskedPeriod extends Period {
	zone: string;
}

/** The stored values of the parameter Period; a workflow without one has From and To. */
export const PERIODS = ['today', 'yesterday', 'last7Days', 'lastWeek', 'thisMonth', 'lastMonth', 'between'] as const satisfies ReadonlyArray<PeriodName | 'between'>;

/** The period in seconds; what is wrong with it is in `parameters.issues`, and 0 stands in its place. */
export function readPeriod(parameters: Parameters): AskedPeriod {
	const zone = parameters.timezone();
	const name = parameters.text('period') || 'between';
	const chosen = PERIODS.find((each) => each === name);
	if (chosen === undefined) {
		parameters.issues.push(issue('period', 'choice', say`${LABEL.period} is ${shown(name)}, which is none of its choices`, say`Use one of: ${PERIODS.join(', ')}`));
		return { from: 0, to: 0, zone };
	}
	if (chosen === 'between') return { ...readBetween(parameters), zone };
	return { ...periodCalled(chosen, Math.floor(Date.now() / 1000), zone), zone };
}

/** Which period was asked for, for a person. */
export function tellPeriod(period: AskedPeriod): Said {
	return say`Period: ${periodInWords(period, period.zone)}`;
}

/** The same for an agent. */
export function periodForAgent({ from, to, zone }: AskedPeriod): { from: string; to: string; time_zone: string } {
	const [first = '', last = ''] = [from, to].map(utc);
	return { from: first, to: last, time_zone: zone };
}

function readBetween(parameters: Parameters): Period {
	const from = readDate(parameters, 'from', 'From');
	const to = readDate(parameters, 'to', 'To');
	if (from === undefined || to === undefined) return { from: 0, to: 0 };
	if (from > to) parameters.issues.push(issue('from', 'order', say`From (${utc(from)}) is after To (${utc(to)})`, say`Exchange the two`));
	return { from, to };
}

function utc(second: number): string {
	return new Date(second * 1000).toISOString().replace('.000', '');
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
