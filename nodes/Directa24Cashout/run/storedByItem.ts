import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';

type Stored = ICredentialDataDecryptedObject;

/**
 * The credential of a node as it resolves for each item: its fields may be expressions, so that each row of a sheet is
 * paid by the merchant that it names. n8n takes more than a millisecond to read one, so it is read once an item only
 * where something in it is an expression. The same data are the same object.
 */
export async function storedByItem(context: IExecuteFunctions, type: string, items: number): Promise<Stored[]> {
	const plain = items > 1 ? await withoutExpressions(context, type, items - 1) : undefined;
	if (plain) return Array.from({ length: items }, () => plain);
	const known = new Map<string, Stored>();
	const all: Stored[] = [];
	for (let index = 0; index < Math.max(items, 1); index++) {
		const stored = await context.getCredentials(type, index);
		const text = JSON.stringify(stored);
		known.set(text, known.get(text) ?? stored);
		all.push(known.get(text) ?? stored);
	}
	return all;
}

/**
 * The credential when n8n evaluates no expression for it. It does not tell whether it does, but what it evaluates, it
 * evaluates for an item: so it is given an index that notices being looked at. Where n8n refuses such an index, or the
 * credential of the last item is another one, there are expressions as well.
 */
async function withoutExpressions(context: IExecuteFunctions, type: string, last: number): Promise<Stored | undefined> {
	let looked = false;
	const look = (value: string | number) => () => {
		looked = true;
		return value;
	};
	const index = { valueOf: look(0), toString: look('0') } as unknown as number;
	try {
		const stored = await context.getCredentials(type, index);
		if (looked) return undefined;
		return JSON.stringify(await context.getCredentials(type, last)) === JSON.stringify(stored) ? stored : undefined;
	} catch {
		return undefined;
	}
}
