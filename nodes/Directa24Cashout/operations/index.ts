import { NodeConnectionTypes, type INodeProperties } from 'n8n-workflow';

import type { AnyOperation } from './operation';
import { LATER_OUTPUTS } from '../../shared/versions';
import { check } from './account/check';
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
import { getTemplate } from './sheet/getTemplate';
import { sharedProperties } from './sharedProperties';

interface Resource {
	/** Its line in the Resource list. */
	name: string;
	defaultOperation: string;
	operations: Readonly<Record<string, AnyOperation>>;
}

/** Each key must be the `value` that the operation is stored by. */
function resource<Operations extends object>(name: string, defaultOperation: keyof Operations & string, operations: Operations & { [Value in keyof Operations]: AnyOperation<Value & string> }) {
	return { name, defaultOperation, operations };
}

/** Every resource with its operations. To add one: a file beside these, and a line here. */
export const RESOURCES = {
	account: resource('Account', 'check', { check }),
	bank: resource('Bank', 'getMany', { getMany }),
	bankAccount: resource('Bank Account', 'validate', { validate: validateAccount }),
	cashout: resource('Cashout', 'create', { cancel, create, createAndWait, getStatus, hold, release, validate }),
	cashoutLink: resource('Cashout Link', 'create', { create: createLink, getStatus: getLinkStatus }),
	exchangeRate: resource('Exchange Rate', 'get', { get }),
	notification: resource('Notification', 'verify', { verify }),
	reconciliation: resource('Reconciliation', 'listCashouts', { balanceReport, compare, listCashouts }),
	sheet: resource('Sheet', 'getTemplate', { getTemplate }),
} as const satisfies Record<string, Resource>;

const ALL: ReadonlyArray<[string, Resource]> = Object.entries(RESOURCES);

/** What is said of each operation, by `resource.operation`; without those of which nothing is said. */
function byOperation<Said>(say: (operation: AnyOperation) => Said | undefined): Record<string, Said> {
	const said: Record<string, Said> = {};
	for (const [resource, { operations }] of ALL) {
		for (const [name, operation] of Object.entries(operations)) {
			const of = say(operation);
			if (of !== undefined) said[`${resource}.${name}`] = of;
		}
	}
	return said;
}

/** The operation that a workflow stores, or undefined where it names none that exists. */
export function operationOf(resource: string, operation: string): AnyOperation | undefined {
	const operations = Object.hasOwn(RESOURCES, resource) ? (RESOURCES as Record<string, Resource>)[resource]?.operations : undefined;
	return operations && Object.hasOwn(operations, operation) ? operations[operation] : undefined;
}

/** The parameters of the node: Resource, one Operation list a resource, and each operation's own, shown for it alone. */
export const operationProperties: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		default: 'cashout',
		options: ALL.map(([value, { name }]) => ({ name, value })),
	},
	...ALL.flatMap(([resource, { defaultOperation, operations: byValue }]): INodeProperties[] => {
		const operations = Object.values(byValue);
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

const actions = byOperation(({ option }) => option.action);

/** The chosen operation in words, below the node on the canvas. */
export const subtitleExpression = `={{ ${JSON.stringify(actions)}[$parameter["resource"] + "." + $parameter["operation"]] }}`;

const outputLabels = byOperation(({ outputs }) => outputs);
const laterLabels = byOperation(({ laterOutputs }) => laterOutputs);
const chosen = '[$parameter["resource"] + "." + $parameter["operation"]]';

/** The outputs of the node as an expression that n8n evaluates: one, or those of the chosen operation by their labels. */
export const outputsExpression: `={{${string}}}` = `={{ [...(${JSON.stringify(outputLabels)}${chosen} ?? [undefined]), ...($nodeVersion < ${LATER_OUTPUTS} ? [] : ${JSON.stringify(laterLabels)}${chosen} ?? [])].map((displayName) => ({ type: "${NodeConnectionTypes.Main}", displayName })) }}`;

/** The resources that never need the credential of the reconciliation API; the check of an account does where it is asked to. */
export const withoutReconciliation = ALL.map(([resource]) => resource).filter((resource) => resource !== 'reconciliation' && resource !== 'account');
