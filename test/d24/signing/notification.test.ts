import * as fc from 'fast-check';
import { createHmac } from 'node:crypto';

import { isNotificationType, verifyNotification, verifyParsedNotification } from '../../../d24/signing/notification';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const CURRENT = 'example-signature';
const PREVIOUS = 'example-previous';
const ID = 'cashoutV35381';

const hmacHex = (message: string | Buffer, key = CURRENT) => createHmac('sha256', key).update(message).digest('hex');
const controlOf = (externalId: string, key = CURRENT) => hmacHex(`Be4${externalId}Bo7`, key).toUpperCase();

/** The fields of the sample on D24's page, with a control for our key. */
const sample = (change: Record<string, string> = {}) => ({
	date: '2020-03-12 20:26:11',
	bank_reference_id: '',
	comments: '',
	external_id: ID,
	control: controlOf(ID),
	cashout_id: '60067',
	status_reason: '',
	...change,
});

const formOf = (fields: Record<string, string>) =>
	Object.entries(fields)
		.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
		.join('&');

const keys = (secretSignature = CURRENT, previousSecretSignature = '') => ({ secretSignature, previousSecretSignature });

function verify(body: string | Buffer, headers: Record<string, unknown> = {}, credentials = keys()) {
	const rawBody = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
	return verifyNotification({ rawBody, headers: { 'content-type': FORM, ...headers } }, credentials);
}

const verifyJson = (body: string, headers: Record<string, unknown> = {}) => verify(body, { 'content-type': JSON_TYPE, ...headers });
const verdict = (...args: Parameters<typeof verify>) => {
	const result = verify(...args);
	return result.ok ? `ok by ${result.notification.verified.by}` : `${result.status} ${result.reason}`;
};

const NO_CONTROL = '401 the notification has no control';
const WRONG_CONTROL = '401 the control of the notification is not the one of this API Signature';
const WRONG_SIGNATURE = '401 the Payload-Signature of the notification is not the one of this API Signature';
const NO_ID = '400 the notification has no external_id';
const DEPOSIT = '400 this is a deposit notification; this address takes cashout notifications only';
const TWICE = '400 a field of the form occurs twice';
const TWO_VALUES = '400 the notification has more than one value for a signed field';
const NOT_PLAIN = '400 a signed field of the notification is not plain text';
const NOT_UTF8 = '400 a signed field of the notification is not valid UTF-8 text';
const TYPE = '415 a notification must be a form (application/x-www-form-urlencoded)';

describe('a form', () => {
	it('like the sample of Directa24 is accepted; the control covers the external ID alone', () => {
		const body = `date=2020-03-12%2020%3A26%3A11&bank_reference_id=&comments=&external_id=cashoutV35381&control=${controlOf(ID)}&cashout_id=60067&status_reason=`;

		expect(body).toBe(formOf(sample()));
		expect(verify(body)).toEqual({
			ok: true,
			notification: { external_id: ID, fields: sample(), verified: { by: 'control', fields: ['external_id'] } },
		});
	});

	it('is accepted for any external ID, with %20 or + for a space', () => {
		const id = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('\0'));
		fc.assert(
			fc.property(id, fc.boolean(), (externalId, withPlus) => {
				const form = formOf(sample({ external_id: externalId, control: controlOf(externalId) }));
				const result = verify(withPlus ? form.replaceAll('%20', '+') : form);
				expect(result).toMatchObject({ ok: true, notification: { external_id: externalId } });
			}),
		);
	});

	it('is accepted with a control in small letters', () => {
		expect(verdict(formOf(sample({ control: controlOf(ID).toLowerCase() })))).toBe('ok by control');
	});

	it('is accepted with fields that are not documented, which keep their text', () => {
		const fields = sample({ extra: 'a&b=c+é', __proto_: 'x' });
		expect(verify(`${formOf(fields)}&empty&=&`)).toMatchObject({ ok: true, notification: { fields: { ...fields, empty: '' } } });
	});

	it('with a field __proto__ changes no prototype', () => {
		const result = verify(`${formOf(sample())}&__proto__=planted`);
		if (!result.ok) throw new Error(result.reason);
		expect(Object.getPrototypeOf(result.notification.fields)).toBe(Object.prototype);
	});

	it.each([
		['a wrong control', formOf(sample({ control: 'A'.repeat(64) })), WRONG_CONTROL],
		['the control of another ID', formOf(sample({ control: controlOf('other') })), WRONG_CONTROL],
		['another external_id', formOf(sample({ external_id: 'other' })), WRONG_CONTROL],
		['the external_id in other letters', formOf(sample({ external_id: ID.toLowerCase() })), WRONG_CONTROL],
		['white space around the external_id', formOf(sample({ external_id: ` ${ID}` })), WRONG_CONTROL],
		['a cut control', formOf(sample({ control: controlOf(ID).slice(0, 63) })), WRONG_CONTROL],
		['a control with something behind it', formOf(sample({ control: `${controlOf(ID)}0` })), WRONG_CONTROL],
		['an empty control', formOf(sample({ control: '' })), WRONG_CONTROL],
		['the HMAC of the ID without Be4 and Bo7', formOf(sample({ control: hmacHex(ID) })), WRONG_CONTROL],
		['the API Signature as control', formOf(sample({ control: CURRENT })), WRONG_CONTROL],
		['no control', `external_id=${ID}`, NO_CONTROL],
		['no external_id', `control=${controlOf(ID)}`, NO_ID],
		['an empty external_id with its control', formOf(sample({ external_id: '', control: controlOf('') })), NO_ID],
		['nothing', '', NO_ID],
		['a deposit', 'deposit_id=5', DEPOSIT],
		['a second external_id', `${formOf(sample())}&external_id=other`, TWICE],
		['the same external_id twice', `${formOf(sample())}&external_id=${ID}`, TWICE],
		['a second external_id in disguise', `external%5Fid=other&${formOf(sample())}`, TWICE],
		['a second control', `control=${'A'.repeat(64)}&${formOf(sample())}`, TWICE],
		['a second __proto__', `${formOf(sample())}&__proto__=a&__proto__=b`, TWICE],
		['external_id_x, which is another field', `external_id_x=${ID}&control=${controlOf(ID)}`, NO_ID],
		['a percent sign that encodes nothing in the external_id', `external_id=${ID}%&control=${controlOf(`${ID}%`)}`, NOT_UTF8],
		['a percent sign with one digit in the external_id', `external_id=${ID}%4&control=${controlOf(`${ID}%4`)}`, NOT_UTF8],
		['a percent sign that encodes nothing in the control', `external_id=${ID}&control=${controlOf(ID)}%zz`, NOT_UTF8],
		['a percent-encoded byte that is no UTF-8 in the external_id', `external_id=${ID}%FF&control=${controlOf(`${ID}ÿ`)}`, NOT_UTF8],
		['a percent-encoded half of a character in the external_id', `external_id=${ID}%ED%A0%80&control=${controlOf(ID)}`, NOT_UTF8],
		['an encoded NUL', formOf(sample({ external_id: `${ID}\0`, control: controlOf(`${ID}\0`) })), '400 the form contains a NUL character'],
		['a NUL', `${formOf(sample())}&x=\0`, '400 the form contains a NUL character'],
	])('is refused with %s', (_name, body, expected) => {
		expect(verdict(body)).toBe(expected);
	});

	it.each([
		'external_id[]',
		'external_id%5B%5D',
		'external_id%5b0%5d',
		'external_id[x]',
		'external_id[x][y]',
		'external_id[',
		'external_id[x',
		'external%5Fid[]',
		'external.id',
		'external+id',
		'external[id',
		'[external_id]',
		'+external_id',
		'%20external_id[0]',
		'control[]',
		'control%5B0%5D',
		'control[x]',
		'[control]',
		'+control',
	])('is refused with %s, which other programs read as a signed field', (name) => {
		expect(verdict(`${formOf(sample())}&${name}=${ID}`)).toBe(TWO_VALUES);
		expect(verdict(`${name}=${ID}&${formOf(sample())}`)).toBe(TWO_VALUES);
		expect(verdict(`${name}=${ID}`)).toBe(TWO_VALUES);
		expect(verdict(`${name}=${ID}&external_id=${ID}`)).toBe(TWO_VALUES);
	});

	it.each(['external_id.x', 'external_ids[]', 'my_external_id', 'External_Id', 'controls', 'control.x', 'x[external_id]', 'cashout_id[]'])(
		'is accepted with %s, which is a field of its own',
		(name) => {
			expect(verdict(`${formOf(sample())}&${name}=other`)).toBe('ok by control');
		},
	);

	it.each([
		['a byte that starts no character', [0xff]],
		['a cut character', [0xc3]],
		['an overlong slash', [0xc0, 0xaf]],
		['half of a surrogate pair', [0xed, 0xa0, 0x80]],
	])('is refused when a signed field is no UTF-8: %s', (_name, bytes) => {
		const latin1 = Buffer.from(bytes).toString('latin1');
		for (const id of [`${ID}${latin1}`, `${ID}\ufffd`]) {
			const form = Buffer.concat([Buffer.from(`control=${controlOf(id)}&external_id=${ID}`), Buffer.from(bytes)]);
			expect(verdict(form)).toBe(NOT_UTF8);
		}
	});

	it.each<[string, string | Buffer, string]>([
		['in Latin-1', Buffer.from('Transferência não aceita', 'latin1'), 'Transferência não aceita'],
		['in percent-encoded Latin-1', 'Conta%20inv%E1lida', 'Conta inválida'],
		['in UTF-8', 'Conta%20inv%C3%A1lida', 'Conta inválida'],
		['with a stray percent sign', 'discount 5% %C3%A1 %zz 10%', 'discount 5% á %zz 10%'],
	])('is accepted with a text that nothing signs %s', (_name, text, shown) => {
		for (const name of ['comments', 'status_reason', 'x']) {
			const others = without(name, sample());
			const result = verify(Buffer.concat([Buffer.from(`${formOf(others)}&${name}=`), Buffer.from(text)]));
			expect(result).toMatchObject({ ok: true, notification: { external_id: ID, fields: { [name]: shown }, verified: { fields: ['external_id'] } } });
		}
	});

	it('keeps its external ID and needs its control, whatever bytes stand in a text that nothing signs', () => {
		const bytes = fc.uint8Array({ maxLength: 80 }).map((values) => Buffer.from(values.filter((byte) => byte !== 0x26 && byte !== 0)));
		const name = fc.constantFrom('comments', 'status_reason', 'bank_reference_id', 'date');
		fc.assert(
			fc.property(name, bytes, fc.boolean(), (field, text, isForged) => {
				fc.pre(!text.toString('latin1').includes('%00'));
				const others = without(field, sample(isForged ? { control: controlOf('other') } : {}));
				const result = verify(Buffer.concat([Buffer.from(`${field}=`), text, Buffer.from(`&${formOf(others)}`)]));
				expect(result.ok).toBe(!isForged);
				if (result.ok) expect(result.notification.external_id).toBe(ID);
			}),
			{ numRuns: 2000 },
		);
	});

	it('is cut to what Directa24 documents where nothing signs it, and says so', () => {
		const long = '漢😀'.repeat(1_000);
		const result = verify(formOf(sample({ comments: long, date: '漢😀'.repeat(500), cashout_id: '9'.repeat(300), constructor: 'x'.repeat(999) })));
		expect(result).toMatchObject({ ok: true, notification: { cut: true, fields: { comments: '漢😀'.repeat(100), date: `${'漢😀'.repeat(9)}漢`, cashout_id: '9'.repeat(20), constructor: 'x'.repeat(200) } } });
		const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`x${index}`, 'y']));
		const kept = verify(formOf({ ...many, ...sample(), ['z'.repeat(101)]: '' }));
		expect(kept.ok && Object.keys(kept.notification.fields)).toHaveLength(27);
		expect(verify(formOf(sample()))).not.toHaveProperty('notification.cut');
	});

	it('keeps a name of 100 characters where nothing signs it, and leaves a longer one out', () => {
		const kept = verify(formOf(sample({ ['n'.repeat(100)]: 'x' })));
		expect(kept).toMatchObject({ ok: true, notification: { fields: { ['n'.repeat(100)]: 'x' } } });
		expect(kept).not.toHaveProperty('notification.cut');
		const left = verify(formOf(sample({ ['n'.repeat(101)]: 'x' })));
		expect(left).toMatchObject({ ok: true, notification: { fields: sample(), cut: true } });
		expect(left.ok && Object.keys(left.notification.fields)).toEqual(Object.keys(sample()));
	});

	it('that names a deposit beside its own external ID is one of a cashout', () => {
		expect(verdict(formOf(sample({ deposit_id: '5' })))).toBe('ok by control');
	});

	it('with a Payload-Signature covers no field whose text is a guess', () => {
		const body = Buffer.from(`${formOf(sample())}&x=caf%E9&y=5%`, 'latin1');
		const result = verify(body, { 'payload-signature': hmacHex(body) });
		expect(result).toMatchObject({ ok: true, notification: { fields: { x: 'café', y: '5%' }, verified: { by: 'payload-signature', fields: Object.keys(sample()) } } });
	});

	it('cut anywhere before the end of its control is refused', () => {
		const body = formOf({ external_id: ID, control: controlOf(ID) });
		const accepted = Array.from(body, (_, end) => body.slice(0, end)).filter((cut) => verify(cut).ok);

		expect(accepted).toEqual([]);
		expect(verdict(body)).toBe('ok by control');
	});

	it('is refused above 64 KiB, before it is read', () => {
		const filled = (length: number) => `${formOf(sample())}&x=`.padEnd(length, 'x');

		expect(verdict(filled(65_536))).toBe('ok by control');
		expect(verdict(filled(65_537))).toBe('413 the notification is larger than any of Directa24');
		expect(verdict(Buffer.alloc(1_000_000, 0xff))).toBe('413 the notification is larger than any of Directa24');
	});
});

describe('a changed byte', () => {
	const body = Buffer.from(formOf(sample()));
	const at = (name: string, value: string) => ({ from: body.indexOf(`${name}=`) + name.length + 1, length: value.length });
	const externalId = at('external_id', ID);
	const control = at('control', controlOf(ID));
	const position = fc.oneof(
		fc.nat(body.length - 1),
		fc.nat(externalId.length - 1).map((offset) => externalId.from + offset),
		fc.nat(control.length - 1).map((offset) => control.from + offset),
	);

	const withByte = (index: number, byte: number) => {
		const changed = Buffer.from(body);
		changed[index] = byte;
		return changed;
	};

	it('that changes external_id or control is refused', () => {
		fc.assert(
			fc.property(position, fc.integer({ min: 0, max: 255 }), (index, byte) => {
				const changed = withByte(index, byte);
				// What the WHATWG form parser reads, which is not the parser under test.
				const seen = new URLSearchParams(changed.toString('utf8'));
				const isSame = seen.get('external_id') === ID && seen.get('control')?.toUpperCase() === controlOf(ID);
				const result = verify(changed);

				expect(result.ok && !isSame).toBe(false);
				expect(result.ok ? result.notification.external_id : ID).toBe(ID);
			}),
			{ numRuns: 5000 },
		);
	});

	it('is refused wherever it stands in the two values', () => {
		const indexes = [externalId, control].flatMap(({ from, length }) => Array.from({ length }, (_, offset) => from + offset));
		const accepted = indexes.filter((index) => verify(withByte(index, (body[index] ?? 0) ^ 1)).ok);

		expect(indexes).toHaveLength(ID.length + 64);
		expect(accepted).toEqual([]);
	});
});

describe('the API Signature', () => {
	const signedBy = (key: string) => formOf(sample({ control: controlOf(ID, key) }));

	it.each([
		['the current one', CURRENT, keys(CURRENT, PREVIOUS), 'ok by control'],
		['the previous one while it is set', PREVIOUS, keys(CURRENT, PREVIOUS), 'ok by control'],
		['the previous one after it was emptied', PREVIOUS, keys(CURRENT, ''), WRONG_CONTROL],
		['another one', 'example-other', keys(CURRENT, PREVIOUS), WRONG_CONTROL],
		['an empty one', '', keys(CURRENT, ''), WRONG_CONTROL],
		['an empty one when none is set', '', keys('', ''), '401 the credential has no API Signature to verify with'],
		['the previous one when the current one is empty', PREVIOUS, keys('', PREVIOUS), '401 the credential has no API Signature to verify with'],
	])('%s', (_name, key, credentials, expected) => {
		expect(verdict(signedBy(key), {}, credentials)).toBe(expected);
	});

	it('of before verifies the Payload-Signature too', () => {
		const body = JSON.stringify({ external_id: ID });
		const headers = { 'content-type': JSON_TYPE, 'payload-signature': hmacHex(body, PREVIOUS) };

		expect(verdict(body, headers, keys(CURRENT, PREVIOUS))).toBe('ok by payload-signature');
		expect(verdict(body, headers, keys(CURRENT, ''))).toBe(WRONG_SIGNATURE);
	});
});

describe('the content type', () => {
	it.each([
		FORM,
		`${FORM}; charset=utf-8`,
		`${FORM};charset=UTF-8`,
		'Application/X-WWW-Form-Urlencoded',
		` ${FORM} `,
	])('%j is a form', (type) => {
		expect(verdict(formOf(sample()), { 'content-type': type })).toBe('ok by control');
		expect(isNotificationType(type)).toBe(true);
	});

	it.each([JSON_TYPE, 'APPLICATION/JSON; charset=utf-8'])('%j is one of a notification', (type) => {
		expect(isNotificationType(type)).toBe(true);
	});

	it.each([undefined, null, '', 'text/plain', 'multipart/form-data; boundary=x', 'text/html', `text/plain; ${FORM}`, `${FORM}x`, [FORM], 5])(
		'%j is refused',
		(type) => {
			expect(verdict(formOf(sample()), { 'content-type': type })).toBe(TYPE);
			expect(isNotificationType(type)).toBe(false);
		},
	);

	it('that is missing is refused', () => {
		expect(verifyNotification({ rawBody: Buffer.from(formOf(sample())), headers: {} }, keys())).toMatchObject({ ok: false, status: 415 });
	});

	it('decides how the body is read', () => {
		expect(verdict(JSON.stringify(sample()))).toBe(NO_ID);
		expect(verdict(formOf(sample()), { 'content-type': JSON_TYPE })).toBe('400 the notification is not a JSON object');
	});
});

describe('control and Payload-Signature together', () => {
	const form = formOf(sample());
	const wrongForm = formOf(sample({ control: 'A'.repeat(64) }));

	it.each<[string, string, unknown, string]>([
		['both right', form, hmacHex(form), 'ok by payload-signature'],
		['the signature in capitals', form, hmacHex(form).toUpperCase(), 'ok by payload-signature'],
		['control right, signature wrong', form, 'a'.repeat(64), WRONG_SIGNATURE],
		['control right, signature of another body', form, hmacHex(wrongForm), WRONG_SIGNATURE],
		['control right, signature empty', form, '', WRONG_SIGNATURE],
		['control right, signature twice', form, [hmacHex(form), hmacHex(form)], WRONG_SIGNATURE],
		['control wrong, signature right', wrongForm, hmacHex(wrongForm), WRONG_CONTROL],
		['both wrong', wrongForm, 'a'.repeat(64), WRONG_CONTROL],
	])('%s', (_name, body, signature, expected) => {
		expect(verdict(body, { 'payload-signature': signature })).toBe(expected);
	});

	it('a signed form without control is refused', () => {
		const body = `external_id=${ID}&cashout_id=5`;
		expect(verify(body, { 'payload-signature': hmacHex(body) })).toMatchObject({ ok: false, status: 401 });
	});

	it('the control of a crafted external ID does not sign a form', () => {
		const body = `Be4x&external_id=${ID}Bo7`;
		expect(verify(body, { 'payload-signature': hmacHex(body) })).toMatchObject({ ok: false, status: 401 });
	});

	it.each([
		['a request of ours', `{"login":"L","pass":"P","external_id":"&external_id=${ID}&control=${controlOf(ID)}&cashout_id=666&x="}`],
		['a list that is signed by the scheme with a date', `2026-11-28T00:00:00ZL["&external_id=${ID}&control=${controlOf(ID)}&x="]`],
		['a control with a control in it', `Be4x&external_id=${ID}&control=${controlOf(ID)}&x=Bo7`],
	])('%s is none when it is sent as a form, whatever stands in it', (_, body) => {
		expect(verify(body, { 'payload-signature': hmacHex(body) })).toMatchObject({ ok: false, status: 401 });
	});

	it('a form with a signature may have fields that Directa24 does not document yet', () => {
		const body = formOf(sample({ newField2: 'x', another_one: 'y', Status: 'z', 'fee[amount]': '1', _id: '2' }));
		expect(verify(body, { 'payload-signature': hmacHex(body) })).toMatchObject({ ok: true });
	});

	it.each(['"login":"a","pass":"b"', '"login":"a"', '"pass":"b"'])('a request to the API with %s, sent back with its signature, is refused', (keysOfIt) => {
		const body = `{${keysOfIt},"external_id":"${ID}"}`;
		expect(verdict(body, { 'content-type': JSON_TYPE, 'payload-signature': hmacHex(body) })).toBe('401 this is a request to the API of Directa24, not a notification');
	});
});

describe('JSON', () => {
	const signed = (body: string) => verifyJson(body, { 'payload-signature': hmacHex(body) });

	it('with Payload-Signature is accepted, all its fields covered and kept as text', () => {
		const body = `{ "external_id":"${ID}", "cashout_id":12345678901234567890, "amount":0.30, "a":null, "b":"", "c":true, "d":{"n":1.0}, "e":["é"] }`;
		const fields = { external_id: ID, cashout_id: '12345678901234567890', amount: '0.30', a: '', b: '', c: 'true', d: '{"n":1.0}', e: '["é"]' };

		expect(signed(body)).toEqual({
			ok: true,
			notification: { external_id: ID, fields, verified: { by: 'payload-signature', fields: Object.keys(fields) } },
		});
	});

	it('with a charset is accepted', () => {
		const body = JSON.stringify({ external_id: ID });
		expect(verdict(body, { 'content-type': 'application/json; charset=utf-8', 'payload-signature': hmacHex(body) })).toBe('ok by payload-signature');
	});

	it('with a control alone is accepted, the external ID alone covered', () => {
		expect(verifyJson(JSON.stringify(sample()))).toMatchObject({ ok: true, notification: { verified: { by: 'control', fields: ['external_id'] } } });
	});

	it('with a number as external ID is accepted, digit for digit', () => {
		const digits = '12345678901234567890';
		expect(signed(`{"external_id":${digits}}`)).toMatchObject({ ok: true, notification: { external_id: digits } });
		expect(verifyJson(`{"external_id":${digits},"control":"${controlOf(digits)}"}`)).toMatchObject({ ok: true, notification: { external_id: digits } });
	});

	it('reports no member __proto__ and changes no prototype', () => {
		const result = signed(`{"external_id":"${ID}","__proto__":{"control":"x"}}`);

		expect(result).toMatchObject({ ok: true, notification: { fields: { external_id: ID } } });
		expect(result.ok && Object.keys(result.notification.fields)).toEqual(['external_id']);
	});

	it('in Latin-1 is accepted where its signed fields are plain ASCII, and refused otherwise', () => {
		const latin1 = (id: string) => Buffer.from(JSON.stringify({ external_id: id, control: controlOf(id), comments: 'não' }), 'latin1');
		expect(verify(latin1(ID), { 'content-type': JSON_TYPE })).toMatchObject({ ok: true, notification: { external_id: ID, fields: { comments: 'não' } } });
		expect(verdict(latin1(`${ID}ã`), { 'content-type': JSON_TYPE })).toBe(NOT_UTF8);
		const signature = hmacHex(latin1(ID));
		expect(verify(latin1(ID), { 'content-type': JSON_TYPE, 'payload-signature': signature })).toMatchObject({ ok: true, notification: { verified: { fields: ['external_id', 'control'] } } });
	});

	const link = { cashout_id: 60339, cashout_status: 1, cashout_status_description: 'Completed', external_id: ID };

	it('of a payout link without a signature is refused with words of its own, and names what it is about', () => {
		expect(verifyJson(JSON.stringify(link))).toEqual({ ok: false, status: 401, unsignedLink: ID, reason: expect.stringContaining('notification of a payout link without a signature') });
	});

	it.each(['cashout_status', 'cashout_status_description'])('of a payout link is known by its %s alone', (name) => {
		expect(verifyJson(JSON.stringify({ external_id: ID, [name]: 'x' }))).toMatchObject({ ok: false, status: 401, unsignedLink: ID });
	});

	it('of a payout link with its Payload-Signature is accepted', () => {
		expect(signed(JSON.stringify(link))).toMatchObject({ ok: true, notification: { external_id: ID, fields: { cashout_status: '1' } } });
	});

	it.each<[string, object, object]>([
		['a wrong signature', link, { 'payload-signature': 'a'.repeat(64) }],
		['a wrong control', { ...link, control: 'A'.repeat(64) }, {}],
		['the login of a request', { ...link, login: 'x' }, {}],
		['a list of external IDs', { ...link, external_id: [ID] }, {}],
		['no external ID', { ...link, external_id: undefined }, {}],
		['nothing of a link', { external_id: ID }, {}],
	])('of a payout link with %s names nothing', (_name, body, headers) => {
		const result = verifyJson(JSON.stringify(body), { ...headers });
		expect(result.ok).toBe(false);
		expect(result).not.toHaveProperty('unsignedLink');
	});

	it.each([
		['a deposit', '{"deposit_id":302001}', DEPOSIT],
		['a signed deposit', '{"deposit_id":"302001","control":"x"}', DEPOSIT],
		['an empty object', '{}', NO_ID],
		['an external_id that is null', '{"external_id":null}', NO_ID],
		['an external_id hidden in __proto__', `{"__proto__":{"external_id":"${ID}"}}`, NO_ID],
		['an array', '[]', '400 the notification is not a JSON object'],
		['a text', '"x"', '400 the notification is not a JSON object'],
		['cut JSON', '{"external_id":"x"', '400 the notification is not a JSON object'],
		['two external IDs', '{"external_id":"a","external_id":"b"}', '400 the notification is not a JSON object'],
		['a NUL', '{"external_id":"a\\u0000"}', '400 the notification contains a NUL character'],
		['a list of external IDs', `{"external_id":["${ID}"]}`, TWO_VALUES],
		['a list of controls', `{"external_id":"${ID}","control":["${controlOf(ID)}"]}`, TWO_VALUES],
		['external_id[] beside external_id', `{"external_id":"${ID}","control":"${controlOf(ID)}","external_id[]":"x"}`, TWO_VALUES],
		['control[0] beside control', `{"external_id":"${ID}","control":"${controlOf(ID)}","control[0]":"x"}`, TWO_VALUES],
		['an external_id that is an object', `{"external_id":{"x":"${ID}"}}`, NOT_PLAIN],
		['an object as external_id with the control of its text', `{"external_id":{"x":1},"control":"${controlOf('{"x":1}')}"}`, NOT_PLAIN],
		['an external_id that is true', '{"external_id":true}', NOT_PLAIN],
		['a control that is an object', `{"external_id":"${ID}","control":{"x":1}}`, NOT_PLAIN],
		['endless nesting', `{"external_id":${'['.repeat(60_000)}`, '400 the notification is not a JSON object'],
	])('is refused, signed or not: %s', (_name, body, expected) => {
		expect(verdict(body, { 'content-type': JSON_TYPE, 'payload-signature': hmacHex(body) })).toBe(expected);
		expect(verdict(body, { 'content-type': JSON_TYPE })).toBe(expected);
	});

	it('is refused without control and signature, and with a wrong one', () => {
		const body = JSON.stringify({ external_id: ID });

		expect(verdict(body, { 'content-type': JSON_TYPE })).toBe(NO_CONTROL);
		expect(verdict(body, { 'content-type': JSON_TYPE, 'payload-signature': hmacHex(`${body} `) })).toBe(WRONG_SIGNATURE);
		expect(verdict(body, { 'content-type': JSON_TYPE, 'payload-signature': hmacHex(body, 'other') })).toBe(WRONG_SIGNATURE);
	});

	it('is refused when any byte of it changes under its signature', () => {
		const body = JSON.stringify(sample());
		const headers = { 'content-type': JSON_TYPE, 'payload-signature': hmacHex(body) };
		fc.assert(
			fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (index, mask) => {
				const changed = Buffer.from(body);
				changed[index] = (changed[index] ?? 0) ^ mask;
				expect(verify(changed, headers).ok).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('one that n8n has taken apart already', () => {
	const parsed = (body: Record<string, unknown>) => verifyParsedNotification(body, keys());

	it('is verified by its control, which covers the external ID alone', () => {
		expect(parsed(sample())).toEqual({ ok: true, notification: { external_id: ID, fields: sample(), verified: { by: 'control', fields: ['external_id'] } } });
		expect(parsed(sample({ control: controlOf('other') }))).toMatchObject({ ok: false, status: 401, reason: WRONG_CONTROL.slice(4) });
		expect(parsed({ external_id: ID })).toMatchObject({ ok: false, status: 401, reason: NO_CONTROL.slice(4) });
	});

	it('of a payout link is refused with words of its own, and names what it is about', () => {
		expect(parsed({ external_id: ID, cashout_status: 1 })).toEqual({ ok: false, status: 401, unsignedLink: ID, reason: expect.stringContaining('notification of a payout link without a signature') });
	});

	it('is refused where a signed field is more than one value', () => {
		expect(parsed({ ...sample(), external_id: [ID] })).toEqual({ ok: false, status: 400, reason: TWO_VALUES.slice(4) });
	});

	it('is refused where it is nested too deeply to be shown', () => {
		let deep: unknown = 'x';
		for (let depth = 0; depth < 100_000; depth++) deep = [deep];
		expect(parsed({ ...sample(), deep })).toEqual({ ok: false, status: 400, reason: 'the notification is nested too deeply' });
	});
});

describe('whatever arrives', () => {
	const anything = fc.record({
		body: fc.oneof(
			fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
			fc.json().map((text) => Buffer.from(text)),
			fc.webQueryParameters().map((text) => Buffer.from(text)),
		),
		type: fc.constantFrom(FORM, JSON_TYPE, 'text/plain'),
		signature: fc.option(fc.oneof(fc.stringMatching(/^[0-9a-f]{64}$/), fc.string()), { nil: undefined }),
	});

	it('is refused without an exception when it is not signed', () => {
		fc.assert(
			fc.property(anything, ({ body, type, signature }) => {
				const headers = { 'content-type': type, ...(signature === undefined ? {} : { 'payload-signature': signature }) };
				expect(verify(body, headers).ok).toBe(false);
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([
		['planted=1', FORM],
		['external_id=planted', FORM],
		['external_id=planted&control=planted', FORM],
		['external_id=planted&external_id=planted', FORM],
		['planted=%', FORM],
		['planted=%00', FORM],
		['deposit_id=planted', FORM],
		['{"external_id":"planted"}', JSON_TYPE],
		['{"planted"', JSON_TYPE],
		['planted', 'planted/planted'],
	])('is not repeated in the reason: %s', (body, type) => {
		const result = verify(body, { 'content-type': type });
		expect(result).toEqual({ ok: false, status: expect.any(Number) as unknown, reason: expect.not.stringContaining('planted') as unknown });
	});
});

function without(name: string, fields: object): Record<string, string> {
	return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)) as Record<string, string>;
}
