import { parseJsonObject, textOf, toJson, type JsonObject } from '../json';

/** The fields of a notification by their names, as text. */
export type Fields = Record<string, string>;

/** What a body says. `inexact`: the names of fields that were not written as they should, so their text is a guess. */
export interface NotificationBody {
	fields: Fields;
	inexact: ReadonlySet<string>;
}

/** The fields that a notification is verified with. Each must have one value, whoever reads the same bytes. */
const SIGNED = ['external_id', 'control'];

const TWO_VALUES = 'the notification has more than one value for a signed field';
const NOT_PLAIN = 'a signed field of the notification is not plain text';
const NOT_UTF8 = 'a signed field of the notification is not valid UTF-8 text';

/**
 * The fields of a form, or why it cannot be read. A name that occurs twice is refused: it could be verified as one value and
 * used as the other. Signed fields must be percent-encoded UTF-8. The others may be in Latin-1 or have a percent sign that
 * encodes nothing, as texts of banks have: they are shown, and no status may be lost because of them.
 */
export function readForm(rawBody: Buffer): NotificationBody | string {
	const fields: Fields = Object.create(null) as Fields;
	const inexact = new Set<string>();
	for (const pair of rawBody.toString('latin1').split('&')) {
		const equals = pair.indexOf('=');
		const name = decodeFormText(equals === -1 ? pair : pair.slice(0, equals));
		const value = decodeFormText(equals === -1 ? '' : pair.slice(equals + 1));
		if (`${name.text}${value.text}`.includes('\0')) return 'the form contains a NUL character';
		if (isSignedInDisguise(name.text)) return TWO_VALUES;
		if (SIGNED.includes(name.text) && !value.isExact) return NOT_UTF8;
		if (name.text in fields) return 'a field of the form occurs twice';
		if (name.text === '') continue;
		fields[name.text] = value.text;
		if (!name.isExact || !value.isExact) inexact.add(name.text);
	}
	return { fields: { ...fields }, inexact };
}

/** @param bytes the bytes of a form, one character each */
function decodeFormText(bytes: string): { text: string; isExact: boolean } {
	const isEncoded = !/%(?![0-9a-f]{2})/i.test(bytes);
	const decoded = bytes.replace(/\+/g, ' ').replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	const utf8 = utf8Text(Buffer.from(decoded, 'latin1'));
	return { text: utf8 ?? decoded, isExact: isEncoded && utf8 !== undefined };
}

/**
 * True for a name that PHP or the library qs take for a signed field: `external_id[]`, `control[0]`, `external.id`,
 * `[control]` … D24 sends none of them. Something in front of n8n could read that value and we the plain one.
 */
function isSignedInDisguise(name: string): boolean {
	return !SIGNED.includes(name) && /^[ []*(external[ ._[]id|control)([[\]].*)?$/s.test(name);
}

/** The members of a JSON object as text, nested ones as JSON; or why it cannot be read. Latin-1 is taken as in a form. */
export function readJson(rawBody: Buffer): NotificationBody | string {
	const utf8 = utf8Text(rawBody);
	const body = parseJsonObject(utf8 ?? rawBody.toString('latin1'));
	const fields = body ? textFields(body) : 'the notification is not a JSON object';
	if (typeof fields === 'string') return fields;
	if (utf8 !== undefined) return { fields, inexact: new Set() };
	const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);
	if (Object.entries(fields).some(([name, text]) => SIGNED.includes(name) && !isAscii(text))) return NOT_UTF8;
	return { fields, inexact: new Set(Object.keys(fields).filter((name) => !isAscii(`${name}${fields[name]}`))) };
}

/** The members of a JSON object, or of a form that was taken apart already, as text; or why they cannot be read. */
export function textFields(body: JsonObject): Fields | string {
	const fields: Fields = {};
	for (const [name, value] of Object.entries(body)) {
		const plain = plainText(value);
		if (plain === undefined) return 'the notification is nested too deeply';
		if (`${name}${plain}`.includes('\0')) return 'the notification contains a NUL character';
		if (isSignedInDisguise(name) || (SIGNED.includes(name) && Array.isArray(value))) return TWO_VALUES;
		if (SIGNED.includes(name) && plain !== '' && textOf(value) === undefined) return NOT_PLAIN;
		// A text becomes nobody's prototype: a member __proto__ goes nowhere.
		fields[name] = plain;
	}
	return fields;
}

/** undefined: nested so deeply that it can be read but not written again. */
function plainText(value: unknown): string | undefined {
	try {
		return value === null || value === '' ? '' : (textOf(value) ?? toJson(value));
	} catch {
		return undefined;
	}
}

function utf8Text(bytes: Buffer): string | undefined {
	const text = bytes.toString();
	return Buffer.from(text).equals(bytes) ? text : undefined;
}
