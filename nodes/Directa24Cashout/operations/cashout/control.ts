import type { CashoutInput } from '../../../../d24/cashout/cashout';
import type { Issue } from '../../../../d24/issue';
import { say } from '../../../../d24/language/say';
import { differences, type Difference } from '../../../../d24/totals/control';
import { totalsOf } from '../../../../d24/totals/totals';
import { readExpected } from '../../input/readExpected';
import type { Parameters } from '../../input/parameters';

/** What was expected of the sheet of a run, and how it differs. */
export interface Control {
	/** null where nothing was expected. */
	differences: Difference[] | null;
	/** Options that cannot be read. */
	unreadable: Issue[];
}

/** Compares the items of a run with Expected Count and Expected Totals. Rows that are skipped do not count. */
export function controlOf(inputs: ReadonlyArray<{ cashout: CashoutInput }>, parameters: readonly Parameters[], blank: ReadonlySet<number>): Control {
	const { expected, issues } = readExpected(parameters);
	return { differences: expected ? differences(expected, totalsOf(inputs.filter((_, index) => !blank.has(index)).map(({ cashout }) => cashout))) : null, unreadable: issues };
}

/** Why a sheet that differs is not sent. */
export function stopsOf({ differences: found, unreadable }: Control): Issue[] {
	const stops = (found ?? []).map(({ of, text }): Issue => ({
		field: of === 'count' ? 'expectedCount' : 'expectedTotals',
		rule: 'control',
		message: text,
		fix: say`Correct the sheet, or what is expected of it`,
		blocking: true,
	}));
	return [...unreadable, ...stops];
}
