import { isLosslessNumber, LosslessNumber, parse, stringify } from './vendor/lossless-json';

export type JsonObject = Record<string, unknown>;

/** A JSON object with every number kept as its exact text, or undefined when the text is anything else than one JSON object. */
export function parseJsonObject(text: string): JsonObject | undefined {
	const value = parsed(text);
	return isPlainObject(value) ? value : undefined;
}

/** The same for one JSON array. */
export function parseJsonList(text: string): unknown[] | undefined {
	const value = parsed(text);
	return Array.isArray(value) ? value : undefined;
}

function parsed(text: string): unknown {
	try {
		return parse(text);
	} catch {
		return undefined;
	}
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

const DEEPEST = 500;

/**
 * A copy of JSON data in which every value was read once, as it will be written. What an expression of a workflow makes can
 * have getters or a `toJSON` of its own, or pose as a number of parseJsonObject, and be something else when it is written
 * than when it was looked at.
 * @throws Error when it is nested too deeply, or a number in it is none
 */
export function plainJson(value: unknown, depth = 0): unknown {
	if (depth > DEEPEST) throw new RangeError('The JSON is nested too deeply');
	if (typeof value === 'bigint') return new LosslessNumber(String(value));
	if (typeof value === 'number') return Number.isFinite(value) ? value : null;
	if (typeof value !== 'object' || value === null) return value;
	if (isLosslessNumber(value)) return new LosslessNumber(String(value));
	const { toJSON } = value as { toJSON?: unknown };
	if (typeof toJSON === 'function') return plainJson(toJSON.call(value), depth + 1);
	if (value instanceof String || value instanceof Number || value instanceof Boolean) return plainJson(value.valueOf(), depth + 1);
	if (Array.isArray(value)) return Array.from(value, (each) => plainJson(each, depth + 1) ?? null);
	const copy: JsonObject = {};
	for (const name of Object.keys(value)) {
		const each = plainJson((value as JsonObject)[name], depth + 1);
		if (each !== undefined && typeof each !== 'function' && typeof each !== 'symbol') setMember(copy, name, each);
	}
	return copy;
}

/** Sets a member, whatever its name. */
export function setMember(object: JsonObject, name: string, value: unknown): void {
	if (name === '__proto__') Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
	else object[name] = value;
}

/** Text of a JSON string or number, digit for digit; undefined for everything else and for an empty string. */
export function textOf(value: unknown): string | undefined {
	if (isLosslessNumber(value)) return value.toString();
	if (typeof value === 'string') return value === '' ? undefined : value;
	if (typeof value === 'number' || typeof value === 'bigint') return String(value);
	return undefined;
}
