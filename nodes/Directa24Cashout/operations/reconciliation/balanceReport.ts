import type { IDataObject } from 'n8n-workflow';

import type { Period } from '../../../../d24/reconciliation/period';
import { snakeCase } from '../../../../d24/reconciliation/rows';
import { defineOperation } from '../operation';
import { balanceFields } from '../../form/reconciliation';
import { readBalances } from '../../../../protocol/lists';
import { readPeriod } from '../../input/readPeriod';

export const balanceReport = defineOperation<Period>({
	option: {
		name: 'Get Balance Report',
		value: 'balanceReport',
		action: 'Get a balance report',
		description: 'Get what came in and went out on each day of a period, by currency',
	},
	properties: balanceFields,
	read: readPeriod,
	check: (inputs, parameters) => inputs.map((_, index) => parameters[index]?.issues ?? []),

	async execute(directa24, period) {
		const report = await readBalances(directa24, period);
		if (!report.ok) return { ok: false, failure: report.failure };
		const records = report.rows.map((row): IDataObject => ({ ...(snakeCase(row) as IDataObject), environment: directa24.environment }));
		const forAgent = { days: records, environment: directa24.environment };
		return { ok: true, record: forAgent, outputs: [records.map((json) => ({ json }))], forAgent };
	},

	label: () => '',
	externalId: () => undefined,
});
