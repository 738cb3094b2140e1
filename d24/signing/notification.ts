import type { Directa24Credentials } from '../credential/credentials';
import { parseJsonObject, textOf, toJson, type JsonObject } from '../json';
import { LABEL } from '../labels';
import { notificationControl, payloadSignature, safeEqual } from './signature';

/** A notification as it arrived: the exact bytes and the headers, names in lower case. */
export interface ReceivedNotification {
	rawBody: Buffer;
	headers: Record<string, unknown>;
}

export interface VerifiedNotification {
	external_id: string;
	/** Every field as text, as received. Only `verified.fields` are covered by the signature. */
	fields: Record<string, string>;
	verified: { by: 'control' | 'payload-signature'; fields: string[] };
}

/** `status`: the HTTP status to answer with. `reason`: for the log and the sender, without anything that was received. */
export type NotificationResult =
	| { ok: true; notification: VerifiedNotification }
	| { ok: false; status: 400 | 401 | 413 | 415; reason: string };

export type Secrets = Pick<Directa24Credentials, 'secretSignature' | 'previousSecretSignature'>;

/** What a sender of anything else is told. */
export const WRONG_TYPE = 'a notification must be a form (application/x-www-form-urlencoded)';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** True for the content types that a notification of D24 can have; `; charset=` and the like may follow. */
export function isNotificationType(contentType: unknown): boolean {
	return [FORM, JSON_TYPE].includes(mediaType(contentType));
}

/** A notification has seven short fields; D24's longest is 200 characters. */
const MAX_BYTES = 64 * 1024;

/** The fields that a notification is verified with. Each must have one value, whoever reads the same bytes. */
const SIGNED = ['external_id', 'control'];
const TWO_VALUES = 'the notification has more than one value for a signed field';
const NOT_PLAIN = 'a signed field of the notification is not plain text';

/**
 * Decides whether a notification comes from Directa24. Fails closed: without an API Signature nothing is accepted.
 * A form (what D24 sends for cashouts) is verified by `control`, which covers the external ID alone; JSON (what D24's
 * signature page promises) by the `Payload-Signature` header over the raw bytes, which covers every field. Where both
 * are present, both must hold. The previous API Signature is accepted too while it is set (rotation).
 *
 * JSON with a right `control` and without the header is accepted like a form: `control` proves the external ID whatever
 * carries it, nothing else is trusted then, and D24 documents both without saying which it sends together.
 * (D24: "Notifications", "Calculating the Payload Signature".)
 */
export function verifyNotification(
	received: ReceivedNotification,
	credentials: Secrets,
): NotificationResult {
	if (received.rawBody.length > MAX_BYTES) return refuse(413, 'the notification is larger than any of Directa24');

	const text = utf8Text(received.rawBody);
	if (text === undefined) return refuse(400, 'the notification is not valid UTF-8 text');
	const contentType = received.headers['content-type'];
	if (!isNotificationType(contentType)) return refuse(415, WRONG_TYPE);
	const isForm = mediaType(contentType) === FORM;
	const read = isForm ? readForm(text) : readJson(text);
	if (typeof read === 'string') return refuse(400, read);
	const signature = received.headers['payload-signature'];
	// A control is an HMAC of `Be4<external_id>Bo7` with the same secret: taken for a Payload-Signature of that text, it would
	// prove a form to whoever can choose an external ID such as `x&external_id=y`. So a form needs its control in any case.
	if (isForm && read.external_id && read.control === undefined) return refuse(401, 'the notification has no control');
	// Signed with the same secret too: our own requests, which Directa24's side or a log could send back to us.
	if (read.login !== undefined || read.pass !== undefined) return refuse(401, 'this is a request to the API of Directa24, not a notification');
	return verifyFields(read, signature, received.rawBody, credentials);
}

/**
 * The same for a notification that n8n's Webhook node has taken apart already. Its bytes are gone, so a
 * `Payload-Signature` cannot be verified and only `control` counts.
 */
export function verifyParsedNotification(body: JsonObject, credentials: Secrets): NotificationResult {
	const fields = textFields(body);
	return typeof fields === 'string' ? refuse(400, fields) : verifyFields(fields, undefined, undefined, credentials);
}

function verifyFields(read: Fields, signature: unknown, rawBody: Buffer | undefined, credentials: Secrets): NotificationResult {
	const secrets = [credentials.secretSignature, credentials.previousSecretSignature].filter((secret) => secret !== '');
	if (credentials.secretSignature === '') return refuse(401, `the credential has no ${LABEL.secretSignature} to verify with`);
	const { external_id: externalId, control } = read;
	if (read.deposit_id !== undefined && externalId === undefined) {
		return refuse(400, 'this is a deposit notification; this address takes cashout notifications only');
	}
	if (!externalId) return refuse(400, 'the notification has no external_id');

	if (control === undefined && signature === undefined) return refuse(401, 'the notification has no control');
	if (control !== undefined && !secrets.some((secret) => safeEqual(control, notificationControl(externalId, secret)))) {
		return refuse(401, `the control of the notification is not the one of this ${LABEL.secretSignature}`);
	}
	if (signature !== undefined && !secrets.some((secret) => rawBody !== undefined && safeEqual(signature, payloadSignature(rawBody, secret)))) {
		return refuse(401, `the Payload-Signature of the notification is not the one of this ${LABEL.secretSignature}`);
	}
	return {
		ok: true,
		notification: {
			external_id: externalId,
			fields: read,
			verified:
				signature === undefined
					? { by: 'control', fields: ['external_id'] }
					: { by: 'payload-signature', fields: Object.keys(read) },
		},
	};
}

function refuse(status: 400 | 401 | 413 | 415, reason: string): NotificationResult {
	return { ok: false, status, reason };
}

function mediaType(contentType: unknown): string {
	return typeof contentType === 'string' ? (contentType.split(';')[0] ?? '').trim().toLowerCase() : '';
}

function utf8Text(bytes: Buffer): string | undefined {
	const text = bytes.toString('utf8');
	return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

type Fields = Record<string, string>;

/** The fields of a form, or why it cannot be read. A name that occurs twice is refused: it could be verified as one value and used as the other. */
function readForm(text: string): Fields | string {
	const fields: Fields = Object.create(null) as Fields;
	for (const pair of text.split('&')) {
		const equals = pair.indexOf('=');
		let name: string;
		let value: string;
		try {
			name = decodeFormText(equals === -1 ? pair : pair.slice(0, equals));
			value = equals === -1 ? '' : decodeFormText(pair.slice(equals + 1));
		} catch {
			return 'the form is not percent-encoded UTF-8';
		}
		if (`${name}${value}`.includes('\0')) return 'the form contains a NUL character';
		if (isSignedInDisguise(name)) return TWO_VALUES;
		if (name in fields) return 'a field of the form occurs twice';
		if (name !== '') fields[name] = value;
	}
	return { ...fields };
}

function decodeFormText(text: string): string {
	return decodeURIComponent(text.replace(/\+/g, ' '));
}

/**
 * True for a name that PHP or the library qs take for a signed field: `external_id[]`, `control[0]`, `external.id`,
 * `[control]` … D24 sends none of them. Something in front of n8n could read that value and we the plain one.
 */
function isSignedInDisguise(name: string): boolean {
	return !SIGNED.includes(name) && /^[ []*(external[ ._[]id|control)([[\]].*)?$/s.test(name);
}

/** The members of a JSON object as text; nested ones are kept as JSON. */
function readJson(text: string): Fields | string {
	const body = parseJsonObject(text);
	return body ? textFields(body) : 'the notification is not a JSON object';
}

function textFields(body: JsonObject): Fields | string {
	const fields: Fields = {};
	for (const [name, value] of Object.entries(body)) {
		const plain = plainText(value);
		if (plain === undefined) return 'the notification is nested too deeply';
		if (`${name}${plain}`.includes('\0')) return 'the notification contains a NUL character';
		if (isSignedInDisguise(name) || (SIGNED.includes(name) && Array.isArray(value))) return TWO_VALUES;
		if (SIGNED.includes(name) && plain !== '' && textOf(value) === undefined) return NOT_PLAIN;
		if (name !== '__proto__') fields[name] = plain;
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
