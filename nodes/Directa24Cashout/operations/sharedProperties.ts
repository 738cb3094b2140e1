import type { INodeProperties } from 'n8n-workflow';

import type { AnyOperation } from '../operation';

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
	const all: Array<Shared & { text: string }> = [];
	const texts = new Map<INodeProperties, string>();
	for (const { option, properties } of operations) {
		let last = -1;
		for (const property of properties) {
			const text = texts.get(property) ?? JSON.stringify(property);
			texts.set(property, text);
			const known = all.findIndex((each, index) => index > last && each.text === text);
			if (known >= 0) {
				all[known]?.operations.push(String(option.value));
				last = known;
			} else all.splice(++last, 0, { text, property, operations: [String(option.value)] });
		}
	}
	return all.map(({ property, operations: shownFor }) => ({ property, operations: shownFor }));
}
