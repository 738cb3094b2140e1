import { isLosslessNumber, parse, stringify } from './vendor/lossless-json';

export type JsonObject = Record<string, unknown>;

/** A JSON object with every number kept as its exact text, or undefined when the text is anything else than one JSON object. */
export function parseJsonObject(text: string): JsonObject | undefined {
	let value: unknown;
	try {
		value = parse(text);
	} catch {
		return undefined;
	}
	return isPlainObject(value) ? value : undefined;
}

/** Compact JSON. Numbers read by parseJsonObject keep their exact text; members that are undefined are left out. */
export function toJson(value: unknown): string {
	return stringify(value) ?? 'null';
}

/** True for plain objects of any realm: no arrays, numbers of parseJsonObject, forms, streams, buffers or other instances. */
export function isPlainObject(value: unknown): value is JsonObject {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Text of a JSON string or number, digit for digit; undefined for everything else and for an empty string. */
export function textOf(value: unknown): string | undefined {
	if (isLosslessNumber(value)) return value.toString();
	if (typeof value === 'string') return value === '' ? undefined : value;
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	return undefined;
}
