import type { INodeProperties } from 'n8n-workflow';

import { countryOptions } from './country';
import { limitField, returnAllField } from './list';
import { askOptions } from './options';
import { statusOptions } from '../../shared/statusOptions';
import { LABEL } from '../../../d24/labels';

const BETWEEN = { show: { period: ['between'] } };

/** A workflow that stores no period has From and To, so that is the default. */
const periodFields: INodeProperties[] = [
	{
		displayName: LABEL.period,
		name: 'period',
		type: 'options',
		noDataExpression: true,
		default: 'between',
		options: [
			{ name: 'Between', value: 'between', description: 'From one day or moment to another' },
			{ name: 'Last 7 Days', value: 'last7Days', description: 'Today and the six days before it' },
			{ name: 'Last Month', value: 'lastMonth', description: 'The calendar month before this one' },
			{ name: 'Last Week', value: 'lastWeek', description: 'Monday to Sunday of the week before this one' },
			{ name: 'This Month', value: 'thisMonth', description: 'From the first day of this month to today' },
			{ name: 'Today', value: 'today' },
			{ name: 'Yesterday', value: 'yesterday' },
		],
		description: 'Days are those of the time zone of the workflow. Which period was asked for is told beside the output.',
	},
	{
		displayName: 'From',
		name: 'from',
		type: 'dateTime',
		default: '',
		required: true,
		placeholder: 'e.g. 2026-11-01',
		description: 'First day or moment, in the time zone of the workflow unless the date has an offset of its own',
		displayOptions: BETWEEN,
	},
	{
		displayName: 'To',
		name: 'to',
		type: 'dateTime',
		default: '',
		required: true,
		placeholder: 'e.g. 2026-11-30',
		description: 'Last day or moment. A day without a time, or with midnight as its time, is taken to its end. More than 60 days are asked for in parts.',
		displayOptions: BETWEEN,
	},
];

const ANY = { name: 'Any', value: '' };

export const listFields: INodeProperties[] = [
	...periodFields,
	returnAllField,
	limitField,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{ displayName: 'Client Document', name: 'clientDocument', type: 'string', default: '', description: 'Number of the identity document of the beneficiary' },
			{ displayName: 'Country', name: 'country', type: 'options', default: '', options: [ANY, ...countryOptions] },
			{ displayName: 'Status', name: 'status', type: 'options', default: '', options: [ANY, ...statusOptions], description: 'Payouts that are in this status now' },
		],
	},
	askOptions,
];

export const balanceFields: INodeProperties[] = [...periodFields, askOptions];

const column = (displayName: string, name: string, value: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: value,
	// What is dragged here from the input is the name of the column, and replaces the one that stands here.
	requiresDataPath: 'single',
	description,
});

export const compareFields: INodeProperties[] = [
	{
		displayName: 'Compare takes all input items together. Choose a period that begins before your first payout was created and ends after the last one.',
		name: 'compareNotice',
		type: 'notice',
		default: '',
	},
	...periodFields,
	{ ...column(LABEL.externalIdColumn, 'externalIdColumn', 'external_id', 'Name of the input column with your own ID of the payout'), required: true },
	column('Amount Column', 'amountColumn', 'amount', 'Name of the input column with the amount. Empty: amounts are not compared.'),
	column('Currency Column', 'currencyColumn', 'currency', 'Name of the input column with the currency. Empty: currencies are not compared.'),
	column('Status Column', 'statusColumn', 'status', 'Name of the input column with the status that you know. Empty: statuses are not compared.'),
	askOptions,
];
