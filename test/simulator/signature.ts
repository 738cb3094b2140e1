import { createHmac, timingSafeEqual } from 'node:crypto';

function hmac(secret: string, message: Buffer | string): string {
	return createHmac('sha256', secret).update(message).digest('hex');
}

function same(a: string, b: string): boolean {
	const left = Buffer.from(a);
	const right = Buffer.from(b);
	return left.length === right.length && timingSafeEqual(left, right);
}

/** Whether `Payload-Signature` is the lower-case hex HMAC-SHA256 of the bytes received. */
export function isPayloadSignature(value: string, rawBody: Buffer, secret: string): boolean {
	return same(value, hmac(secret, rawBody));
}

/** Whether `Authorization` is `D24 ` + lower-case hex HMAC-SHA256 of X-Date + X-Login + bytes received. */
export function isD24Authorization(
	value: string,
	date: string,
	login: string,
	rawBody: Buffer,
	secret: string,
): boolean {
	return same(value, `D24 ${hmac(secret, Buffer.concat([Buffer.from(date + login), rawBody]))}`);
}

/** Whether `Authorization` is HTTP Basic of user and password. */
export function isBasic(value: string, user: string, password: string): boolean {
	const [scheme = '', token = ''] = value.split(' ');
	const expected = Buffer.from(`${user}:${password}`).toString('base64');
	return scheme.toLowerCase() === 'basic' && same(token, expected);
}

/** Whether `Authorization` is the bearer token. */
export function isBearer(value: string, bearer: string): boolean {
	return same(value, `Bearer ${bearer}`);
}

/** The notification's `control`: upper-case hex HMAC-SHA256 of `Be4` + external_id + `Bo7`, UTF-8. */
export function control(externalId: string, secret: string): string {
	return hmac(secret, `Be4${externalId}Bo7`).toUpperCase();
}

/** The `Payload-Signature` of what the simulator sends itself. */
export function payloadSignatureOf(body: string, secret: string): string {
	return hmac(secret, body);
}
