import { csvFilesOf, workbookOf, type SheetFile } from '../../../../d24/sheet/file';
import { templateOf } from '../../../../d24/sheet/template';
import { defineOffline } from '../operation';
import { templateFields } from '../../form/sheet';
import { readTemplate } from '../../input/readTemplate';

export const getTemplate = defineOffline({
	option: {
		name: 'Get Template',
		value: 'getTemplate',
		action: 'Get a template of a sheet',
		description: 'Get a sheet to fill in for the countries and payout methods that you choose, as XLSX or CSV',
	},
	properties: templateFields,

	read: readTemplate,
	check: (inputs, parameters) => inputs.map((_, index) => parameters[index]?.issues ?? []),

	async execute(_, { ways, language, format, field }) {
		const template = templateOf(ways, language);
		const { headings, guide } = template;
		const examples = template.examples.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]])));
		const json = { language, columns: headings, examples, guide };
		return { ok: true, items: [{ json, files: filesOf(template, format, field) }], forAgent: { language, columns: headings, guide } };
	},

	label: () => '',
	externalId: () => undefined,
});

function filesOf(template: Parameters<typeof workbookOf>[0], format: 'xlsx' | 'csv', field: string): Record<string, SheetFile> {
	if (format === 'xlsx') return { [field]: workbookOf(template) };
	const { empty, examples } = csvFilesOf(template);
	return { [field]: empty, [`${field}_examples`]: examples };
}
