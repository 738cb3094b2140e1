import type { IExecuteFunctions, NodeParameterValueType } from 'n8n-workflow';

import { isTool } from './agent';

/** The value of a parameter for one item. With `undefined` as fallback n8n throws where the parameter is hidden. */
export type ReadParameter = (name: string, index: number, fallback: '' | object | undefined) => unknown;

/** An expression that takes one column of the item and does nothing with it. */
const COLUMN = /^=\{\{ *\$json\.([a-zA-Z]\w*) *\}\}$/;

/**
 * Reads parameters as n8n's getNodeParameter does, which takes most of the time of a large batch, but asks it only where it
 * must: a value without expressions is the same for all items, and a column that holds a text or a number is taken from the
 * item itself.
 */
export function parameterReader(context: IExecuteFunctions): ReadParameter {
	const node = context.getNode();
	const own = node.parameters;
	const items = context.getInputData();
	// What $json is for a tool of an agent, n8n alone knows.
	const isItem = !isTool(node);
	// By what is told where the parameter is hidden: n8n throws without a fallback.
	const known = { string: new Map<string, unknown>(), object: new Map<string, unknown>(), undefined: new Map<string, unknown>() };
	return (name, index, fallback) => {
		const forAll = known[typeof fallback as keyof typeof known];
		const sameForAll = forAll.get(name);
		if (sameForAll !== undefined) return sameForAll;
		const cell = isItem ? cellOf(own[name], items[index]?.json ?? {}) : undefined;
		if (cell !== undefined) return cell;
		const value: unknown = context.getNodeParameter(name, index, fallback);
		const [parameter = ''] = name.split(/[.[]/);
		if (!hasExpression(own[parameter])) forAll.set(name, value);
		return value;
	};
}

/** The text or number that an expression takes from the item; undefined where n8n has to evaluate it. */
function cellOf(parameter: unknown, item: object): string | number | undefined {
	const [, column = ''] = (typeof parameter === 'string' && COLUMN.exec(parameter)) || [];
	if (column === '' || !Object.hasOwn(item, column)) return undefined;
	const cell: unknown = item[column as keyof typeof item];
	return typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell)) ? cell : undefined;
}

/** n8n takes a text that begins with `=` for an expression, wherever it stands in a parameter. */
function hasExpression(value: NodeParameterValueType | object | undefined): boolean {
	if (typeof value === 'string') return value.startsWith('=');
	return typeof value === 'object' && value !== null && Object.values(value).some(hasExpression);
}
