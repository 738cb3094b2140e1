import type { Issue } from '../../../d24/issue';
import { LABEL } from '../../../d24/labels';
import { say, type Said } from '../../../d24/language/say';
import { readNumberIn } from '../../../d24/rules/switches';
import { howToWriteTotals, readExpectedTotals, type Expected } from '../../../d24/totals/expected';
import type { Parameters } from './parameters';
import { numberProblem, rangeInWords, shown } from './settingTexts';

const COUNT = { least: 1, most: 10_000_000, whole: true } as const;

const EXAMPLE = "{{ $('Form').first().json.total }}";

type Option = 'expectedCount' | 'expectedTotals';

/**
 * The options Expected Count and Expected Totals of a run. They protect money: one that was added and says nothing, or not the
 * same for every item, is an issue and never switches the check off. `expected` is undefined where neither was added.
 */
export function readExpected(parameters: readonly Parameters[]): { expected: Expected | undefined; issues: Issue[] } {
	const issues: Issue[] = [];
	const refuse = (option: Option, message: Said, fix: Said) => void issues.push({ field: option, rule: 'control', message: say`Options > ${LABEL[option]} ${message}`, fix, blocking: true });
	const expected: Expected = {};

	const count = valueOf('expectedCount', parameters, refuse);
	if (count.isSet) {
		const number = readNumberIn(count.value, COUNT);
		if (number === undefined) issues.push({ field: 'expectedCount', rule: 'control', message: numberProblem(`Options > ${LABEL.expectedCount}`, count.value), fix: say`${rangeInWords(COUNT)}, or remove the option`, blocking: true });
		else expected.count = number;
	}
	const totals = valueOf('expectedTotals', parameters, refuse);
	if (totals.isSet) {
		const found = typeof totals.value === 'string' || totals.value === undefined || totals.value === null ? readExpectedTotals(totals.value ?? '') : { message: say`is ${shown(totals.value)}`, fix: howToWriteTotals() };
		if ('message' in found) refuse('expectedTotals', found.message, found.fix);
		else expected.totals = found;
	}
	return { expected: count.isSet || totals.isSet || issues.length > 0 ? expected : undefined, issues };
}

type Value = { isSet: false } | { isSet: true; value: unknown };

function valueOf(option: Option, parameters: readonly Parameters[], refuse: (option: Option, message: Said, fix: Said) => void): Value {
	const [first] = parameters;
	const differs = parameters.some((each) => each.hasOption(option) !== first?.hasOption(option) || textOf(each.option(option)) !== textOf(first?.option(option)));
	if (differs) {
		refuse(option, say`is not the same for every item`, say`It is about the whole sheet: take it from one place that all items share, e.g. ${EXAMPLE}`);
		return { isSet: false };
	}
	return first?.hasOption(option) ? { isSet: true, value: first.option(option) } : { isSet: false };
}

function textOf(value: unknown): string {
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
