import { BODY_FIELDS, RESERVED_NAMES, SIGNING_FIELDS } from './bodyFields';
import { isPlainObject, type JsonObject } from '../json';

/** D24's names have these characters. A name with others is that of another field to one reader and of a known one to the next. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const DEEPEST = 20;

/** Names that belong to the form, to signing or to another call, without what people write differently. */
const RESERVED: ReadonlySet<string> = new Set([...RESERVED_NAMES, ...SIGNING_FIELDS, ...BODY_FIELDS.updateCashout.names].map(plainName));

/**
 * The first name in fields of the user's own that must not be there, however deep: one that the form or the signing sets, in
 * any spelling, or one that is no name of a field at all. Undefined where all can be sent.
 */
export function reservedName(fields: JsonObject): string | undefined {
	return firstName(fields, (name) => !NAME.test(name) || RESERVED.has(plainName(name)), 0);
}

function firstName(value: unknown, isReserved: (name: string) => boolean, depth: number): string | undefined {
	if (depth > DEEPEST) return '…';
	if (Array.isArray(value)) return first(value, (each) => firstName(each, isReserved, depth + 1));
	if (!isPlainObject(value)) return undefined;
	return first(Object.entries(value), ([name, each]) => (isReserved(name) ? name : firstName(each, isReserved, depth + 1)));
}

function first<T>(list: readonly T[], find: (each: T) => string | undefined): string | undefined {
	for (const each of list) {
		const found = find(each);
		if (found !== undefined) return found;
	}
	return undefined;
}

function plainName(name: string): string {
	return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
