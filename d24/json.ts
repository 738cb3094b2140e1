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

/** True for objects that JSON can hold: no arrays, no numbers of parseJsonObject, no forms, buffers or dates. */
export function isPlainObject(value: unknown): value is JsonObject {
	return Object.prototype.toString.call(value) === '[object Object]' && !isLosslessNumber(value) && !Buffer.isBuffer(value);
}

/** Text of a JSON string or number, digit for digit; undefined for everything else and for an empty string. */
export function textOf(value: unknown): string | undefined {
	if (isLosslessNumber(value)) return value.toString();
	if (typeof value === 'string') return value === '' ? undefined : value;
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	return undefined;
}
