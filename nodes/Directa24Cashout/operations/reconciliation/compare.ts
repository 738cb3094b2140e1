import type { IDataObject } from 'n8n-workflow';

import { compareBooks, type Comparison, type OwnPayout } from '../../../../d24/reconciliation/compare';
import type { JsonObject } from '../../../../d24/json';
import { externalIdIssue } from '../../../../d24/rules/externalId';
import type { Environment } from '../../../../d24/credential/credentials';
import { LABEL } from '../../../../d24/labels';
import type { Row } from '../../../../protocol/outcome';
import { defineReconciliation } from '../operation';
import { exactText } from '../../input/exactText';
import type { Parameters } from '../../input/parameters';
import { compareFields } from '../../form/reconciliation';
import { readCashouts } from '../../../../protocol/lists';
import { periodForAgent, readPeriod, tellPeriod, type AskedPeriod } from '../../input/readPeriod';
import { inLanguage } from '../../../../d24/language/inLanguage';
import { say, type Said } from '../../../../d24/language/say';

type Missing = Partial<Record<'amount' | 'currency' | 'status', string>>;

interface CompareInput {
	period: AskedPeriod;
	items: IDataObject[];
	own: OwnPayout[];
	/** The fields whose column no item has. */
	missing: Missing;
}

/** More rows than this are too many for a model. */
const MOST_FOR_AGENTS = 20;

/** The parameters are names of columns, read once: an expression for each of 50,000 items would take long. */
export const compare = defineReconciliation({
	option: {
		name: 'Compare',
		value: 'compare',
		action: 'Compare payouts with those of a period',
		description: 'Compare your own list of payouts with that of Directa24, and sort it by what fits, what differs and what is missing on either side',
	},
	properties: compareFields,
	outputs: ['Matching', 'Different', 'Only Here', 'Only at Directa24'],
	once: true,

	read(parameters): CompareInput {
		// n8n runs a node on one empty item where it is told to always output data.
		const all = parameters.items();
		const items = all.length === 1 && Object.keys(all[0] ?? {}).length === 0 ? [] : all;
		const columns = { externalId: parameters.heading('externalIdColumn'), amount: parameters.heading('amountColumn'), currency: parameters.heading('currencyColumn'), status: parameters.heading('statusColumn') };
		return { period: readPeriod(parameters), items, own: ownPayouts(items, columns, parameters), missing: missingColumns(items, columns) };
	},
	check: (_inputs, [parameters]) => [parameters?.issues ?? []],

	overall: ([input]) => ({
		stops: [],
		close: () => ({ hints: [{ type: 'warning', lines: missingInWords(input?.missing ?? {}) }] }),
	}),

	async execute({ directa24 }, { period, items, own, missing }, language) {
		const list = await readCashouts(directa24, period, {});
		if (!list.ok) return { ok: false, failure: list.failure };
		const comparison = inLanguage(language, () => compareBooks(own, list.rows));
		const counts = {
			matching: comparison.matching.length,
			different: comparison.different.length,
			only_here: comparison.onlyHere.length,
			only_at_directa24: comparison.onlyTheirs.length,
		};
		const different = comparison.different.slice(0, MOST_FOR_AGENTS).map(({ theirs, differences }) => ({ external_id: theirs.external_id, differences }));
		const forAgent = { ...counts, ...(Object.keys(missing).length > 0 ? { not_compared: Object.keys(missing) } : {}), first_differences: different, period: periodForAgent(period), environment: directa24.environment };
		return { ok: true, items: inLanguage(language, () => rowsOf(comparison, items, own, missing, directa24.environment)), forAgent };
	},

	tell: ({ period }) => tellPeriod(period),
	label: () => '',
	externalId: () => undefined,
});

/** The names of the columns; '' where a field is not to be compared. */
type Columns = Record<'externalId' | keyof Missing, string>;

const hasColumn = (items: readonly IDataObject[], column: string): boolean => items.some((item) => item[column] !== undefined);

function ownPayouts(items: IDataObject[], columns: Columns, parameters: Parameters): OwnPayout[] {
	const fail = (rule: string, message: Said, fix: Said) => void parameters.issues.push({ field: columns.externalId, rule, message, fix, blocking: true });
	if (columns.externalId === '') fail('required', say`${LABEL.externalIdColumn} is empty`, say`Enter the name of the column, e.g. external_id`);
	else if (items.length > 0 && !hasColumn(items, columns.externalId)) {
		fail('column', say`No item has a column "${columns.externalId}"`, say`Enter the name of the column that holds the external ID`);
	}
	return items.map((item, index) => {
		const text = (column: string) => {
			const value = column === '' ? '' : exactText(item[column]);
			if (typeof value === 'string') return value;
			if (parameters.issues.length === 0) fail(value.rule, say`Item ${index + 1}, column "${column}": ${value.message}`, value.fix);
			return '';
		};
		const externalId = text(columns.externalId);
		const issue = externalIdIssue(externalId);
		const id = issue ? { externalId: '', noId: say`The external ID ${issue.message}, so it was not compared` } : { externalId };
		return { ...id, amount: text(columns.amount), currency: text(columns.currency), status: text(columns.status) };
	});
}

/** What is compared where the sheet has it; a name of a column that no item has is mistyped more often than meant. */
function missingColumns(items: IDataObject[], { amount, currency, status }: Columns): Missing {
	return Object.fromEntries(Object.entries({ amount, currency, status }).filter(([, column]) => items.length > 0 && column !== '' && !hasColumn(items, column)));
}

function missingInWords({ amount, currency, status }: Missing): Said[] {
	return [
		...(amount === undefined ? [] : [say`No item has a column "${amount}", so amounts were not compared`]),
		...(currency === undefined ? [] : [say`No item has a column "${currency}", so currencies were not compared`]),
		...(status === undefined ? [] : [say`No item has a column "${status}", so statuses were not compared`]),
	];
}

/** By the outputs of the operation, in their order. */
function rowsOf({ matching, different, onlyHere, onlyTheirs }: Comparison, items: IDataObject[], own: OwnPayout[], { amount }: Missing, environment: Environment): Row[] {
	const withTheirs = (index: number, theirs: object, output: number, more: JsonObject = {}): Row => ({ json: { ...items[index], ...more, directa24: { ...theirs }, environment }, output, from: index });
	const general = amount === undefined ? [] : missingInWords({ amount });
	const told = (remarks: string[]): JsonObject => (remarks.length + general.length > 0 ? { remarks: [...remarks, ...general] } : {});
	return [
		...matching.map(({ index, theirs, remarks }) => withTheirs(index, theirs, 0, told(remarks))),
		...different.map(({ index, theirs, differences, remarks }) => withTheirs(index, theirs, 1, { differences, ...told(remarks) })),
		...onlyHere.map((index): Row => {
			const reason = own[index]?.externalId === '' ? (own[index]?.noId ?? say`The item has no external ID`) : say`Directa24 lists no cashout with this external ID in the period`;
			return { json: { ...items[index], reason, environment }, output: 2, from: index };
		}),
		...onlyTheirs.map((theirs): Row => ({ json: { ...theirs, environment }, output: 3 })),
	];
}
