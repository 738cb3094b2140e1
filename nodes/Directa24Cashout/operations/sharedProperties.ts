import type { INodeProperties } from 'n8n-workflow';

import type { AnyOperation } from './operation';

export interface Shared {
	property: INodeProperties;
	/** The values of the operations that have it. */
	operations: string[];
}

/**
 * The parameters of several operations, each once: the form of a cashout is large, and three operations have it. The
 * order of each operation is kept; what only a later operation has comes behind what stands before it there.
 */
export function sharedProperties(operations: readonly AnyOperation[]): Shared[] {
	const all: Shared[] = [];
	/** The JSON of each of `all`: searched in one call, because n8n waits for this while it starts. */
	const texts: string[] = [];
	const textOf = new Map<INodeProperties, string>();
	for (const { option, properties } of operations) {
		let last = -1;
		for (const property of properties) {
			const text = textOf.get(property) ?? JSON.stringify(property);
			textOf.set(property, text);
			const known = texts.indexOf(text, last + 1);
			if (known >= 0) {
				all[known]?.operations.push(String(option.value));
				last = known;
			} else {
				texts.splice(++last, 0, text);
				all.splice(last, 0, { property, operations: [String(option.value)] });
			}
		}
	}
	return all;
}
