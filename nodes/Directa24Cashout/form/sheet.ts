import type { INodeProperties } from 'n8n-workflow';

import { COUNTRIES } from '../../../d24/countries';
import { waysOf } from '../../../d24/sheet/template';

export const templateFields: INodeProperties[] = [
	{
		displayName: 'Nothing is sent to Directa24: the file is made here. It has an empty sheet, example rows apart from it, what is allowed in each column, and lists to choose from.',
		name: 'templateNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Countries',
		name: 'countries',
		type: 'multiOptions',
		default: [],
		required: true,
		options: COUNTRIES.filter((country) => waysOf(country).length > 0).map(({ code, name }) => ({ name, value: code })),
		description: 'Countries that the sheet is for',
	},
	{
		displayName: 'Payout Method Names or IDs',
		name: 'payoutMethods',
		type: 'multiOptions',
		default: [],
		typeOptions: { loadOptionsMethod: 'payoutMethodsOf', loadOptionsDependsOn: ['countries'] },
		description: 'Payout methods that the sheet is for. A country of which none is chosen gets all that Directa24 documents. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	{
		displayName: 'Language',
		name: 'language',
		type: 'options',
		default: 'en',
		options: [
			{ name: 'English', value: 'en' },
			{ name: 'Português', value: 'pt' },
			{ name: 'Español', value: 'es' },
		].sort((a, b) => (a.name < b.name ? -1 : 1)),
		description: 'Language of the headings and of what is said of the columns',
	},
	{
		displayName: 'File Format',
		name: 'format',
		type: 'options',
		default: 'xlsx',
		options: [
			{ name: 'CSV', value: 'csv', description: 'Two files, without and with example rows, in UTF-8 with commas' },
			{ name: 'XLSX', value: 'xlsx', description: 'For Excel, Google Sheets and LibreOffice: columns are text, with lists to choose from' },
		],
		description: 'Kind of file that is made',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the output field to put the file in',
	},
];
