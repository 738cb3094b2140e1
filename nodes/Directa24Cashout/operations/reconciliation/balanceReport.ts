import { snakeCase } from '../../../../d24/reconciliation/rows';
import { defineReconciliation } from '../operation';
import { balanceFields } from '../../form/reconciliation';
import { readBalances } from '../../../../protocol/lists';
import { periodForAgent, readPeriod, tellPeriod } from '../../input/readPeriod';

export const balanceReport = defineReconciliation({
	option: {
		name: 'Get Balance Report',
		value: 'balanceReport',
		action: 'Get a balance report',
		description: 'Get what came in and went out on each day of a period, by currency',
	},
	properties: balanceFields,
	read: readPeriod,
	check: (inputs, parameters) => inputs.map((_, index) => parameters[index]?.issues ?? []),

	async execute({ directa24 }, period) {
		const report = await readBalances(directa24, period);
		if (!report.ok) return { ok: false, failure: report.failure };
		const days = report.rows.map((row) => ({ ...snakeCase(row), environment: directa24.environment }));
		return { ok: true, items: days.map((json) => ({ json })), forAgent: { days, period: periodForAgent(period), environment: directa24.environment } };
	},

	tell: tellPeriod,
	label: () => '',
	externalId: () => undefined,
});
