import type { IDataObject } from 'n8n-workflow';

import { say } from '../../../../d24/language/say';
import { LABEL } from '../../../../d24/labels';
import { rowsOf } from '../../../../protocol/outcome';
import { defineReconciliation } from '../operation';
import { listFields } from '../../form/reconciliation';
import { readCashouts, type Filters } from '../../../../protocol/lists';
import { readLimit } from '../../input/readLimit';
import { periodForAgent, readPeriod, tellPeriod, type AskedPeriod } from '../../input/readPeriod';

interface ListInput {
	period: AskedPeriod;
	filters: Filters;
	limit: number;
}

/** More rows than this are too many for a model. */
const MOST_FOR_AGENTS = 50;

export const listCashouts = defineReconciliation({
	option: {
		name: 'List Cashouts',
		value: 'listCashouts',
		action: 'List cashouts',
		description: 'Get all cashouts of a period as Directa24 has them, with their statuses, fees and amounts credited',
	},
	properties: listFields,

	read(parameters): ListInput {
		const given = (parameters.value('filters') ?? {}) as IDataObject;
		const text = (name: string) => parameters.textOf(name, given[name]);
		return {
			period: readPeriod(parameters),
			filters: { country: text('country').toUpperCase(), status: text('status'), clientDocument: text('clientDocument') },
			limit: readLimit(parameters),
		};
	},
	check: (inputs, parameters) => inputs.map((_, index) => parameters[index]?.issues ?? []),

	overall: (inputs) => ({
		stops: [],
		close(outcomes) {
			const [cut] = outcomes.map((outcome) => rowsOf(outcome).length).filter((count, index) => count >= (inputs[index]?.limit ?? Infinity));
			return { hints: [{ type: 'warning', lines: cut !== undefined ? [say`Only the first ${cut} cashouts came out, and there may be more: switch ${LABEL.returnAll} on before anything that is not among them is taken for unpaid`] : [] }] };
		},
	}),

	async execute({ directa24 }, { period, filters, limit }) {
		const list = await readCashouts(directa24, period, filters, limit);
		if (!list.ok) return { ok: false, failure: list.failure };
		const records = list.rows.map((cashout) => ({ ...cashout, environment: directa24.environment }));
		const forAgent = { count: records.length, ...(records.length >= limit ? { may_have_more: true } : {}), cashouts: records.slice(0, MOST_FOR_AGENTS).map((record) => ({ ...record, client_document: undefined })), period: periodForAgent(period), environment: directa24.environment };
		return { ok: true, items: records.map((json) => ({ json })), forAgent };
	},

	tell: ({ period }) => tellPeriod(period),
	label: () => '',
	externalId: () => undefined,
});
