import fc from 'fast-check';

import { readAnswer, readRefusal } from '../../d24/answer';
import { banksIn, findBank, searchBanks } from '../../d24/beneficiary/banks';
import { readStatusFacts } from '../../d24/cashout/record';
import { comparePayouts, toldBy } from '../../d24/cashout/samePayout';
import { isFinal } from '../../d24/cashout/status';
import { explainRefusal } from '../../d24/refusals/explain';
import { parseJsonObject, textOf, toJson } from '../../d24/json';
import { verifyNotification, verifyParsedNotification } from '../../d24/signing/notification';
import { notificationControl, payloadSignature, safeEqual } from '../../d24/signing/signature';
import { corpus, fuzz } from './fuzz';
import { anything, jsonObject, jsonText, name, NAMES, NASTY_TEXTS, text } from './values';

const httpStatus = fc.oneof(fc.constantFrom(200, 201, 204, 299, 300, 302, 400, 401, 404, 412, 429, 500, 502, 503), fc.integer({ min: 100, max: 599 }));
const headers = fc.dictionary(fc.oneof(fc.constantFrom('retry-after', 'content-type', '__proto__'), name), anything, { maxKeys: 3 });
const family = fc.constantFrom('cashout' as const, 'reading' as const, 'account' as const);
const likely = fc.record({ cashout_id: fc.oneof(text, fc.bigInt().map(String), fc.nat()), code: fc.oneof(fc.constantFrom(509, 511, '511', 200, 999), text), message: text, cashout_status: fc.oneof(fc.integer({ min: -2, max: 8 }), text) }, { requiredKeys: [] }).map((value) => JSON.stringify(value));
const answerText = fc.oneof({ weight: 2, arbitrary: likely }, { weight: 3, arbitrary: jsonText });

fuzz('no answer is a success but a 2xx with a cashout_id and without a code', 25_000, [httpStatus, headers, answerText, family], (status, head, body, codes) => {
	const answer = readAnswer({ httpStatus: status, headers: head, text: body }, (received) => (textOf(received.cashout_id) === undefined ? undefined : received), codes, 0);
	if (answer.kind === 'ok') {
		expect(status >= 200 && status < 300).toBe(true);
		expect(textOf(answer.value.cashout_id)).toMatch(/./s);
		expect(readRefusal(answer.value)).toBeUndefined();
	}
	if (answer.kind === 'refused') {
		expect(status).toBeLessThan(500);
		expect(explainRefusal(answer.refusal, codes).nextStep()).not.toBe('');
		expect(answer.refusal.text.length).toBeLessThanOrEqual(510);
	}
	if ('retryAfterSeconds' in answer && answer.retryAfterSeconds !== undefined) expect(answer.retryAfterSeconds).toBeGreaterThanOrEqual(0);
});

fuzz('a status answer has a status that is documented, or none', 10_000, [jsonText], (body) => {
	const parsed = parseJsonObject(body);
	if (!parsed) return;
	const facts = readStatusFacts(parsed);
	if (facts) expect(facts.final).toBe(isFinal(facts.status));
	expect(comparePayouts({ amount: '1', currency: 'BRL', bank_account: '123456' }, toldBy(parsed)).differing.length).toBeLessThanOrEqual(3);
	for (const bank of banksIn(parsed) ?? []) expect([typeof bank.code, typeof bank.name]).toEqual(['string', 'string']);
});

const banks = fc.array(fc.record({ code: text, name: text }), { maxLength: 8 });
fuzz('a bank is found, or several, or none', 6_000, [banks, text], (list, wanted) => {
	const found = findBank(list, wanted, true);
	if (found.kind === 'one') expect(list).toContain(found.bank);
	expect(searchBanks(list, wanted).every((bank) => list.includes(bank))).toBe(true);
});

fuzz('JSON that is read can be written, with the same numbers', 8_000, [jsonText], (body) => {
	const parsed = parseJsonObject(body);
	if (parsed) expect(toJson(parseJsonObject(toJson(parsed)))).toBe(toJson(parsed));
});

const SECRETS = { secretSignature: 'example-signature', previousSecretSignature: '' };
const contentType = fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'application/json; charset=utf-8', 'text/plain', undefined, ['application/json']);
const pair = fc.tuple(name, text).map(([key, value]) => `${encode(key)}=${encode(value)}`);
const genuine = text.filter((id) => id !== '' && isWellFormed(id)).map((id) => `external_id=${encode(id)}&control=${notificationControl(id, SECRETS.secretSignature)}`);
const form = fc.oneof(fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&')), fc.tuple(genuine, fc.array(pair, { maxLength: 3 }), fc.boolean()).map(([real, more, first]) => (first ? [real, ...more] : [...more, real]).join('&')), text);
const rawBody = fc.oneof(form.map((value) => Buffer.from(value)), jsonText.map((value) => Buffer.from(value)), fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)));

function isWellFormed(value: string): boolean {
	return !/[\ud800-\udfff]/.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')) && !value.includes('\0');
}

function encode(value: string): string {
	return isWellFormed(value) ? encodeURIComponent(value) : '%FF';
}

fuzz('a notification is accepted only with the control or the signature of its own', 15_000, [rawBody, contentType, fc.option(text, { nil: undefined })], (bytes, type, signature) => {
	const head = { 'content-type': type, ...(signature === undefined ? {} : { 'payload-signature': signature }) };
	const result = verifyNotification({ rawBody: bytes, headers: head }, SECRETS);
	if (!result.ok) {
		expect([400, 401, 413, 415]).toContain(result.status);
		return;
	}
	const { external_id: id, fields, verified } = result.notification;
	const byControl = safeEqual(fields.control, notificationControl(id, SECRETS.secretSignature));
	const bySignature = safeEqual(signature, payloadSignature(bytes, SECRETS.secretSignature));
	expect(verified.by === 'control' ? byControl : bySignature).toBe(true);
	expect(fields.external_id).toBe(id);
});

fuzz('the same for one that was taken apart', 8_000, [jsonObject, text.filter((id) => id !== ''), fc.boolean()], (fields, id, isGenuine) => {
	const body = isGenuine ? { ...fields, external_id: id, control: notificationControl(id, SECRETS.secretSignature) } : fields;
	const result = verifyParsedNotification(body, SECRETS);
	if (result.ok) expect(safeEqual(body.control, notificationControl(String(body.external_id), SECRETS.secretSignature))).toBe(true);
});

const members = NAMES.flatMap((member) => NASTY_TEXTS.map((value) => ({ member, value })));
corpus('every odd text in every member of an answer', members, ({ member, value }) => {
	const body = `{${JSON.stringify(member)}:${JSON.stringify(value)}}`;
	for (const status of [200, 412, 500]) {
		const answer = readAnswer({ httpStatus: status, headers: {}, text: body }, (received) => textOf(received.cashout_id), 'cashout', 0);
		if (answer.kind === 'ok' && (status !== 200 || member !== 'cashout_id')) throw new Error(`${body} is a success with ${status}`);
	}
	const parsed = parseJsonObject(body);
	if (parsed) verifyParsedNotification(parsed, SECRETS);
});
