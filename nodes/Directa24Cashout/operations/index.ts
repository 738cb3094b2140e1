import { NodeConnectionTypes, type INodeProperties } from 'n8n-workflow';

import type { AnyOperation } from './operation';
import { getMany } from './bank/getMany';
import { validate as validateAccount } from './bankAccount/validate';
import { cancel } from './cashout/cancel';
import { create } from './cashout/create';
import { createAndWait } from './cashout/createAndWait';
import { getStatus } from './cashout/getStatus';
import { hold } from './cashout/hold';
import { release } from './cashout/release';
import { validate } from './cashout/validate';
import { create as createLink } from './cashoutLink/create';
import { getStatus as getLinkStatus } from './cashoutLink/getStatus';
import { get } from './exchangeRate/get';
import { verify } from './notification/verify';
import { balanceReport } from './reconciliation/balanceReport';
import { compare } from './reconciliation/compare';
import { listCashouts } from './reconciliation/listCashouts';
import { sharedProperties } from './sharedProperties';

/** Every operation, by resource. To add one: a file beside these, and a line here. */
export const OPERATIONS = {
	bank: { getMany },
	bankAccount: { validate: validateAccount },
	cashout: { cancel, create, createAndWait, getStatus, hold, release, validate },
	cashoutLink: { create: createLink, getStatus: getLinkStatus },
	exchangeRate: { get },
	notification: { verify },
	reconciliation: { balanceReport, compare, listCashouts },
} as const satisfies Record<string, Record<string, AnyOperation>>;

const RESOURCES = [
	{ name: 'Bank', value: 'bank', defaultOperation: 'getMany' },
	{ name: 'Bank Account', value: 'bankAccount', defaultOperation: 'validate' },
	{ name: 'Cashout', value: 'cashout', defaultOperation: 'create' },
	{ name: 'Cashout Link', value: 'cashoutLink', defaultOperation: 'create' },
	{ name: 'Exchange Rate', value: 'exchangeRate', defaultOperation: 'get' },
	{ name: 'Notification', value: 'notification', defaultOperation: 'verify' },
	{ name: 'Reconciliation', value: 'reconciliation', defaultOperation: 'listCashouts' },
] as const;

/** The operation that a workflow stores, or undefined where it names none that exists. */
export function operationOf(resource: string, operation: string): AnyOperation | undefined {
	const group: Record<string, AnyOperation> | undefined = Object.hasOwn(OPERATIONS, resource)
		? OPERATIONS[resource as keyof typeof OPERATIONS]
		: undefined;
	return group && Object.hasOwn(group, operation) ? group[operation] : undefined;
}

/** The parameters of the node: Resource, one Operation list a resource, and each operation's own, shown for it alone. */
export const operationProperties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'cashout',
		options: RESOURCES.map(({ name, value }) => ({ name, value })),
	},
	...RESOURCES.flatMap(({ value: resource, defaultOperation }): INodeProperties[] => {
		const operations: AnyOperation[] = Object.values(OPERATIONS[resource]);
		return [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: [resource] } },
				default: defaultOperation,
				options: operations.map(({ option }) => option),
			},
			...sharedProperties(operations).map(({ property, operations: shownFor }) => ({
				...property,
				displayOptions: { ...property.displayOptions, show: { resource: [resource], operation: shownFor, ...property.displayOptions?.show } },
			})),
		];
	}),
];

const actions = Object.fromEntries(
	Object.entries(OPERATIONS).flatMap(([resource, group]) => Object.entries(group as Record<string, AnyOperation>).map(([name, { option }]) => [`${resource}.${name}`, option.action])),
);

/** The chosen operation in words, below the node on the canvas. */
export const subtitleExpression = `={{ ${JSON.stringify(actions)}[$parameter["resource"] + "." + $parameter["operation"]] }}`;

const outputLabels = Object.fromEntries(
	Object.entries(OPERATIONS).flatMap(([resource, group]) =>
		Object.entries(group as Record<string, AnyOperation>).flatMap(([name, { outputs }]) => (outputs ? [[`${resource}.${name}`, outputs]] : [])),
	),
);

/** The outputs of the node as an expression that n8n evaluates: one, or those of the chosen operation by their labels. */
export const outputsExpression: `={{${string}}}` = `={{ (${JSON.stringify(outputLabels)}[$parameter["resource"] + "." + $parameter["operation"]] ?? [undefined]).map((displayName) => ({ type: "${NodeConnectionTypes.Main}", displayName })) }}`;
