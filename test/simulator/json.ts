import { LosslessNumber, isLosslessNumber, parse, stringify } from 'lossless-json';

export type JsonValue = string | boolean | null | LosslessNumber | JsonValue[] | JsonObject;
export type JsonObject = { [name: string]: JsonValue };

/** Parses bytes as one JSON object in valid UTF-8, numbers kept as text; undefined when they are not that. */
export function parseObject(bytes: Buffer): JsonObject | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		const value = parse(text) as JsonValue;
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** JSON text; a LosslessNumber is written with its exact digits. */
export function toJson(value: unknown, indent?: number): string {
	return stringify(value, undefined, indent) ?? 'null';
}

export function isObject(value: unknown): value is JsonObject {
	return (
		typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
	);
}

/** A JSON number with exactly these digits. */
export function exactNumber(digits: string): LosslessNumber {
	return new LosslessNumber(digits);
}

/** The exact characters of a JSON number or string; undefined for anything else. */
export function exactText(value: JsonValue | undefined): string | undefined {
	if (typeof value === 'string') return value;
	return isLosslessNumber(value) ? value.value : undefined;
}
