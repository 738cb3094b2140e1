import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The `Payload-Signature` header: lower-case hex HMAC-SHA256 of the exact bytes of the body, keyed with the
 * API Signature. Text is taken as UTF-8, as everywhere here. (D24: "Calculating the Payload Signature". Its Java sample shows
 * Base64; its printed values and every known client are hex.)
 */
export function payloadSignature(body: string | Uint8Array, secret: string): string {
	return createHmac('sha256', secret).update(body).digest('hex');
}

/**
 * The `control` field of a notification: upper-case hex HMAC-SHA256 of `Be4<external_id>Bo7`, keyed with the
 * API Signature. It covers the external ID and nothing else of the notification. (D24: "Notifications".)
 */
export function notificationControl(externalId: string, secret: string): string {
	return createHmac('sha256', secret).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
}

/**
 * The `Authorization` header of the Bank Account Validation API: `D24 ` and the lower-case hex HMAC-SHA256 of
 * X-Date + X-Login + body, keyed with the API Signature. (D24: "Bank Accounts Validation, Calculating the signature".)
 */
export function d24Authorization(parts: { date: string; login: string; body: string; secret: string }): string {
	const { date, login, body, secret } = parts;
	return `D24 ${createHmac('sha256', secret).update(date + login + body).digest('hex')}`;
}

const HEX_SHA256 = /^[0-9a-f]{64}$/i;

/**
 * True when both texts are the same SHA-256 in hex, whatever the case of the letters. Takes the same time
 * wherever they differ; anything that is not 64 hex digits is never equal.
 */
export function safeEqual(received: unknown, expected: string): boolean {
	if (typeof received !== 'string' || !HEX_SHA256.test(received) || !HEX_SHA256.test(expected)) return false;
	return timingSafeEqual(Buffer.from(received, 'hex'), Buffer.from(expected, 'hex'));
}
