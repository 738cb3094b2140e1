import type { IDataObject } from 'n8n-workflow';

import type { CashoutInput } from '../../../../d24/cashout/cashout';
import type { JsonObject } from '../../../../d24/json';
import { say } from '../../../../d24/language/say';
import { maskedItem } from '../../../../d24/masking';
import { toFix, type Issue } from '../../../../d24/issue';
import { textIssue } from '../../../../d24/rules/text';
import { validateCashout } from '../../../../d24/rules/validation';
import { rowToCorrect } from '../../../../d24/sheet/corrected';
import type { SheetLanguage } from '../../../../d24/sheet/words';
import { summaryOf } from '../../../../d24/totals/summary';
import { summaryText } from '../../../../d24/totals/summaryText';
import { rowsOf } from '../../../../protocol/outcome';
import { cashoutFields } from '../../form/cashout';
import { defineOperation, type Hint } from '../operation';
import { controlOf } from './control';
import { validateOptions } from '../../form/options';
import { readCardEndpoint, type CardEndpoint } from '../../input/optionalHosts';
import { prepareCashouts } from '../../input/prepareCashouts';
import { checkCashouts } from '../../input/checkCashouts';
import { cashoutLabel, isBlankCashout, readCashout } from '../../input/readCashout';

const VALID = 0;
const INVALID = 1;
const SUMMARY = 2;

interface ValidateInput {
	cashout: CashoutInput;
	item: IDataObject;
	issues: Issue[];
	/** Set where the beneficiary comes from columns of the item. */
	mapping: IDataObject | undefined;
	useCardEndpoint: CardEndpoint;
	mask: boolean;
	/** The language of the sheet in which invalid rows go back; undefined where they leave with all details. */
	sheet: SheetLanguage | undefined;
}

const SHEETS = { details: undefined, sheetEn: 'en', sheetEs: 'es', sheetPt: 'pt' } as const;

export const validate = defineOperation({
	option: {
		name: 'Validate',
		value: 'validate',
		action: 'Validate a cashout',
		description: 'Check everything that Create would check and pay nothing; valid and invalid items leave by outputs of their own, a summary by a third one',
	},
	properties: cashoutFields.map((property) => (property.name === 'options' ? validateOptions : property)),
	outputs: ['Valid', 'Invalid'],
	laterOutputs: ['Summary'],

	read(parameters): ValidateInput {
		const cashout = readCashout(parameters);
		const mapping = parameters.text('beneficiarySource') === 'item' ? { ...parameters.taken?.mapping, ...parameters.taken?.others } : undefined;
		const mask = parameters.switchOption('maskPersonalData');
		return { cashout, item: mask ? (maskedItem(parameters.item, cashout) as IDataObject) : parameters.item, issues: [], mapping, useCardEndpoint: readCardEndpoint(parameters), mask, sheet: SHEETS[parameters.choiceOption('invalidRows', ['details', 'sheetEn', 'sheetEs', 'sheetPt'])] };
	},

	prepare: prepareCashouts,

	/** What it finds is the output of this operation, so it stops nothing. */
	check(inputs, parameters) {
		const issues = checkCashouts(inputs, parameters);
		inputs.forEach((input, index) => (input.issues = issues[index] ?? []));
		return inputs.map(() => []);
	},

	async execute({ directa24 }, { cashout, item, issues, mapping, mask, sheet }) {
		const valid = !issues.some((issue) => issue.blocking);
		const first = { external_id: cashout.external_id, valid, to_fix: toFix(issues) };
		const record = { ...first, ...item, ...first, issues: [...issues], ...(mapping ? { mapping } : {}), environment: directa24.environment };
		const forAgent = { ...first, issues: [...issues] };
		if (!valid && sheet !== undefined) {
			const row = rowToCorrect(item as JsonObject, issues, first.to_fix, sheet, (field, text) => !mask && wouldBeRight(cashout, field, text));
			return { ok: true, items: [{ json: row, output: INVALID }], forAgent };
		}
		return { ok: true, items: [{ json: record, output: valid ? VALID : INVALID }], forAgent };
	},

	/** A sheet that is not as expected is told, in the summary and beside the output; options that cannot be read stop the run. */
	overall(inputs, parameters, blank) {
		const control = controlOf(inputs, parameters, blank);
		return {
			stops: control.unreadable,
			close(outcomes) {
				const summary = summaryOf(inputs.map((input, index) => (blank.has(index) ? undefined : input)), control.differences);
				const checked = outcomes.flatMap(rowsOf);
				const first = outcomes.find((outcome) => outcome.ok);
				const environment = (first && rowsOf(first)[0]?.json.environment) ?? null;
				const differs = (control.differences ?? []).map(({ text }) => text);
				return {
					hints: [foundHint(checked.length, checked.filter(({ output }) => output === INVALID).length), { type: 'warning', lines: differs.length > 0 ? [say`The sheet is not what was expected of it`, ...differs] : [] }],
					rows: [{ json: { text: summaryText(summary), ...summary, environment }, output: SUMMARY }],
				};
			},
		};
	},

	isBlank: ({ cashout }) => isBlankCashout(cashout),
	label: ({ cashout }) => cashoutLabel(cashout),
	externalId: ({ cashout }) => cashout.external_id || undefined,
	masks: ({ cashout, mask }) => (mask ? cashout : undefined),
});

/** What was found, above the tabs of the outputs: the first of them may show none of it. */
function foundHint(rows: number, invalid: number): Hint {
	if (rows === 0) return { type: 'info', lines: [] };
	if (invalid === 0) return { type: 'info', lines: [rows === 1 ? say`Nothing stops this row. Validate has paid nothing` : say`Nothing stops these ${rows} rows. Validate has paid nothing`] };
	return { type: 'warning', lines: [say`${invalid} of ${rows} rows must be corrected before paying: see the output Invalid, where to_fix says what to do in which column`] };
}

function wouldBeRight(cashout: CashoutInput, field: string, text: string): boolean {
	return textIssue(field, text) === undefined && !validateCashout({ ...cashout, [field]: text }).some((issue) => issue.blocking && issue.field === field);
}
