import type { Directa24Credentials } from '../credential/credentials';
import type { JsonObject } from '../json';
import { LABEL } from '../labels';
import { readForm, readJson, textFields, type Fields, type NotificationBody } from './notificationBody';
import { notificationControl, payloadSignature, safeEqual } from './signature';

/** A notification as it arrived: the exact bytes and the headers, names in lower case. */
export interface ReceivedNotification {
	rawBody: Buffer;
	headers: Record<string, unknown>;
}

export interface VerifiedNotification {
	external_id: string;
	/** Every field as text. What `verified.fields` names is as received; the rest is cut to the lengths that D24 documents. */
	fields: Record<string, string>;
	/** Set when something of `fields` was cut or left out. */
	cut?: true;
	/** `look-up`: the call proves nothing, and everything told is Directa24's answer to a question. */
	verified: { by: 'control' | 'payload-signature' | 'look-up'; fields: string[] };
}

/**
 * `status`: the HTTP status to answer with. `reason`: for the log and the sender, without anything that was received.
 * `unsignedLink`: the external ID that an unsigned notification of a payout link names, which nothing proves.
 */
export type NotificationResult =
	| { ok: true; notification: VerifiedNotification }
	| { ok: false; status: 400 | 401 | 413 | 415; reason: string; unsignedLink?: string };

export type Secrets = Pick<Directa24Credentials, 'secretSignature' | 'previousSecretSignature'>;

/** What a sender of anything else is told. */
export const WRONG_TYPE = 'a notification must be a form (application/x-www-form-urlencoded)';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** True for the content types that a notification of D24 can have; `; charset=` and the like may follow. */
export function isNotificationType(contentType: unknown): boolean {
	const type = mediaType(contentType);
	return type === FORM || type === JSON_TYPE;
}

/** A notification has seven short fields; D24's longest is 200 characters. */
const MAX_BYTES = 64 * 1024;

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

	const contentType = received.headers['content-type'];
	if (!isNotificationType(contentType)) return refuse(415, WRONG_TYPE);
	const isForm = mediaType(contentType) === FORM;
	const body = isForm ? readForm(received.rawBody) : readJson(received.rawBody);
	if (typeof body === 'string') return refuse(400, body);
	const { fields: read } = body;
	const signature = received.headers['payload-signature'];
	// A control is an HMAC of `Be4<external_id>Bo7` with the same secret: taken for a Payload-Signature of that text, it would
	// prove a form to whoever can choose an external ID such as `x&external_id=y`. So a form needs its control in any case.
	if (isForm && read.external_id && read.control === undefined) return refuse(401, 'the notification has no control');
	// Whatever else is signed with the same secret begins otherwise: our requests with a brace or a date, a control with `Be4`.
	// Read as a form, they could have fields of a notification further on.
	if (isForm && read.external_id && signature !== undefined && !BEGINS_A_FORM.test(received.rawBody.toString('latin1', 0, 1))) return refuse(401, 'the signed form does not begin like a notification of Directa24');
	// Signed with the same secret too: our own requests, which Directa24's side or a log could send back to us.
	if (read.login !== undefined || read.pass !== undefined) return refuse(401, 'this is a request to the API of Directa24, not a notification');
	if (!isForm && signature === undefined && isLinkNotification(read)) return { ...UNSIGNED_LINK, unsignedLink: read.external_id };
	return verifyFields(body, signature === undefined ? undefined : { signature, rawBody: received.rawBody }, credentials);
}

/**
 * The same for a notification that n8n's Webhook node has taken apart already. Its bytes are gone, so a
 * `Payload-Signature` cannot be verified and only `control` counts.
 */
export function verifyParsedNotification(body: JsonObject, credentials: Secrets): NotificationResult {
	const fields = textFields(body);
	if (typeof fields === 'string') return refuse(400, fields);
	if (isLinkNotification(fields)) return { ...UNSIGNED_LINK, unsignedLink: fields.external_id };
	return verifyFields({ fields, inexact: new Set() }, undefined, credentials);
}

/** D24's names of fields begin with a small letter. */
const BEGINS_A_FORM = /^[a-z]/;

const UNSIGNED_LINK = {
	ok: false,
	status: 401,
	reason: `this is a notification of a payout link without a signature, which proves nothing; ask for the status of the link instead, with ${LABEL.getStatus}`,
} as const;

/**
 * True for the JSON that D24 shows for payout links, without `control`: its page shows no signature either.
 * (D24: "Easy Cashout API, Notifications".)
 */
function isLinkNotification({ external_id, control, cashout_status, cashout_status_description }: Fields): boolean {
	return Boolean(external_id) && control === undefined && (cashout_status !== undefined || cashout_status_description !== undefined);
}

function verifyFields({ fields: read, inexact }: NotificationBody, seal: { signature: unknown; rawBody: Buffer } | undefined, credentials: Secrets): NotificationResult {
	const secrets = [credentials.secretSignature, credentials.previousSecretSignature].filter((secret) => secret !== '');
	if (credentials.secretSignature === '') return refuse(401, `the credential has no ${LABEL.secretSignature} to verify with`);
	const { external_id: externalId, control } = read;
	if (read.deposit_id !== undefined && externalId === undefined) {
		return refuse(400, 'this is a deposit notification; this address takes cashout notifications only');
	}
	if (!externalId) return refuse(400, 'the notification has no external_id');

	if (control === undefined && seal === undefined) return refuse(401, 'the notification has no control');
	if (control !== undefined && !secrets.some((secret) => safeEqual(control, notificationControl(externalId, secret)))) {
		return refuse(401, `the control of the notification is not the one of this ${LABEL.secretSignature}`);
	}
	if (seal && !secrets.some((secret) => safeEqual(seal.signature, payloadSignature(seal.rawBody, secret)))) {
		return refuse(401, `the Payload-Signature of the notification is not the one of this ${LABEL.secretSignature}`);
	}
	if (!seal) {
		return { ok: true, notification: { external_id: externalId, ...withinLimits(read), verified: { by: 'control', fields: ['external_id'] } } };
	}
	const covered = Object.keys(read).filter((name) => !inexact.has(name));
	return { ok: true, notification: { external_id: externalId, fields: read, verified: { by: 'payload-signature', fields: covered } } };
}

/** The greatest lengths of what `control` does not cover; the two that it is checked with stay as they are. (D24: "Notifications"; `cashout_id` is a 64-bit number.) */
const LENGTHS = new Map([['date', 19], ['bank_reference_id', 50], ['comments', 200], ['cashout_id', 20], ['status_reason', 200], ['external_id', Infinity], ['control', Infinity]]);
/** For fields that D24 does not document. */
const OTHER_LENGTH = 200;
const OTHER_NAME_LENGTH = 100;
const MOST_OTHERS = 20;

/** Whoever has seen one notification can send it again with anything in the fields that nothing covers. */
function withinLimits(read: Fields): Pick<VerifiedNotification, 'fields' | 'cut'> {
	let others = 0;
	let cut = false;
	const kept = Object.entries(read).flatMap(([name, text]) => {
		const length = LENGTHS.get(name);
		const isKept = length !== undefined || (name.length <= OTHER_NAME_LENGTH && ++others <= MOST_OTHERS);
		const short = shortened(text, length ?? OTHER_LENGTH);
		cut ||= !isKept || short !== text;
		return isKept ? [[name, short] as const] : [];
	});
	return { fields: Object.fromEntries(kept), ...(cut ? { cut } : {}) };
}

/** The first characters of a text; none is cut in two. */
function shortened(text: string, length: number): string {
	return Array.from(text).slice(0, length).join('');
}

function refuse(status: 400 | 401 | 413 | 415, reason: string): NotificationResult {
	return { ok: false, status, reason };
}

function mediaType(contentType: unknown): unknown {
	return typeof contentType === 'string' ? contentType.replace(/;.*/s, '').trim().toLowerCase() : undefined;
}
