/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { readAnswer } from '../../d24/answer';
import { amountIssue, plainNumberIn } from '../../d24/amounts';
import { findBank } from '../../d24/beneficiary/banks';
import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import { readStatusFacts } from '../../d24/cashout/record';
import { comparePayouts, toldBy } from '../../d24/cashout/samePayout';
import { takeFromColumns } from '../../d24/beneficiary/columns';
import { COUNTRIES, countryOf } from '../../d24/countries';
import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { hostOf } from '../../d24/credential/hosts';
import { parseJsonObject, toJson } from '../../d24/json';
import { brokenLimit, limitsOf } from '../../d24/credential/limits';
import { verifyNotification, verifyParsedNotification } from '../../d24/signing/notification';
import { readPixKey } from '../../d24/beneficiary/pixKey';
import { withoutNumbers, withoutPersonalData } from '../../d24/masking';
import { validateCashout } from '../../d24/rules/validation';
import { withoutTags } from '../../d24/plainText';
import { credentials } from '../fixtures/credentials';
import { exportedFunctions } from './exportedFunctions';
import { corpus, orThrows } from './fuzz';

const LENGTH = 100_000;
/** Of the processor, since others may be at work on the machine. Generous: what is linear takes milliseconds, what is not minutes. */
const MOST_MS = 1_500;

/** What patterns may repeat, alone and mixed. Two combining marks in turns are the worst case of Unicode's normalization. */
const PARTS = ['0', '1', '9', 'a', 'A1', ' ', '\t\n', '.', '1.', '1,', ',.', '-', '1-', '@', 'a@', 'a.', '@a.', '[', '[ ', 'external_id', '&', '=', 'a=1&', '%41', '+', '1+', "'1", '$', 'R$', '{', '"', '\\', '<', '</', '\u0301', '\u0323\u0301', '\uff9e\u0301', '\u200b', '𝒢', 'İ', '/', '://', ':', ';', 'BR,', 'BRL 1,', '\n', '•', 'x2', '1E', 'e+', '(', ')', '(a', '((a)', '1 ', 'a ', ', ', '_', 'ﬁ'];
/** What stands before and after the repeated part, so that a pattern begins to match and does not match after all. */
const AROUND: ReadonlyArray<readonly [prefix: string, suffix: string]> = [['', ''], ['', '!'], ['1', '1'], ['a', 'a'], ['R$', '1'], ['https://', '/x'], ['BRL', 'BRL'], ['(', 'x'], ['+', '\u0000']];
const long = (part: string, [prefix, suffix] = AROUND[0] as (typeof AROUND)[number], length = LENGTH) => prefix + part.repeat(Math.ceil(length / part.length)).slice(0, length - prefix.length - suffix.length) + suffix;
const TEXTS = PARTS.flatMap((part) => [long(part), long(part, ['', '!'])]);

const LIMITS = limitsOf(credentials({ highestAmounts: 'BRL 5', allowedCountries: 'BR' }));
const CALLS: Record<string, (value: string) => unknown> = {
	amountIssue: (value) => amountIssue(value),
	plainNumberIn,
	readPixKey: (value) => readPixKey(value),
	withoutNumbers,
	withoutTags,
	'withoutPersonalData in a text': (value) => withoutPersonalData(value, { document_id: '111111', bank_account: 'aaaaaaaaaa', email: 'a@a.aa' }),
	'withoutPersonalData of a value': (value) => withoutPersonalData('Invalid', { document_id: value }),
	'a bank by name': (value) => findBank([{ code: '1', name: 'Banco do Brasil' }, { code: '2', name: value.slice(0, 2_000) }], value, false),
	'the columns': (value) => takeFromColumns([value, 'pix', 'cpf'], () => value, countryOf('BR')),
	'an answer': (value) => readAnswer({ httpStatus: 412, headers: { 'retry-after': value }, text: JSON.stringify({ code: value, message: value, reason: value }) }, () => undefined, 'cashout', 0),
	'an answer that is no JSON': (value) => readAnswer({ httpStatus: 200, headers: {}, text: value }, (body) => body, 'cashout', 0),
	'a status': (value) => readStatusFacts({ cashout_status: value, cashout_status_description: value }),
	'an account elsewhere': (value) => comparePayouts({ amount: '1', currency: value, bank_account: value.slice(1) }, toldBy({ bank: { account: value }, amount: value, currency: 'BRL' })),
	'a form': (value) => verifyNotification({ rawBody: Buffer.from(value.slice(0, 60_000)), headers: { 'content-type': 'application/x-www-form-urlencoded' } }, credentials()),
	'the name of a field': (value) => verifyParsedNotification({ [value]: value, external_id: value, control: value }, credentials()),
	'a host': (value) => orThrows(() => hostOf(credentials({ environment: 'custom', customUrl: value }), 'api'), CredentialSettingIssue),
	'limits': (value) => orThrows(() => limitsOf(credentials({ highestAmounts: value, allowedCountries: value, allowedCurrencies: value })), CredentialSettingIssue),
	'a limited call': (value) => LIMITS && brokenLimit({ method: 'POST', path: '/v3/cashout', hasQuery: false, headers: { [value]: value }, body: { [value]: value, amount: value, country: 'BR', currency: 'BRL' } }, LIMITS),
};

function msSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** Fails when a call takes longer than what is linear could. */
function inTime(what: string, call: () => unknown): void {
	const before = process.cpuUsage();
	call();
	const took = msSince(before);
	if (took > MOST_MS) throw new Error(`${what} took ${Math.round(took)} ms`);
}

for (const [name, call] of Object.entries(CALLS)) {
	corpus(`${name}, with texts of 100 kB that repeat`, TEXTS, (value) => inTime(`${name} of ${JSON.stringify(value.slice(0, 6))}…${JSON.stringify(value.slice(-2))}`, () => call(value)));
}

/** Shorter texts come first: whatever takes the square of the length stands out at 3,000 characters, and a cube would never end at more. */
const LENGTHS = [3_000, 30_000, LENGTH];
/** So many times as long as for a text that no pattern looks at is worth a longer text. */
const CONSPICUOUS = 5;
const SHORTEST_MS = 4;

function msOf(call: (...values: unknown[]) => unknown, text: string): number {
	const before = process.cpuUsage();
	for (const values of [[text, text, text], [text, [text]], [['BR'], text], [{ text, external_id: text, country: text, currency: text, amount: text }]]) {
		try {
			const result: unknown = call(...values);
			if (result instanceof Promise) result.catch(() => undefined);
		} catch {
			// Text where something else belongs; what counts is how long that takes.
		}
	}
	return msSince(before);
}

const FUNCTIONS = Object.entries(exportedFunctions());
const EVERY_TEXT = PARTS.flatMap((part) => AROUND.map((around) => ({ part, around })));

it('knows the functions that take text', () => expect(FUNCTIONS.length).toBeGreaterThan(100));

for (const [name, call] of FUNCTIONS) {
	const usual = LENGTHS.map(() => 0);
	it(`${name} of a text that nothing is known about`, () => {
		LENGTHS.forEach((length, index) => {
			usual[index] = Math.min(msOf(call, 'x'.repeat(length)), msOf(call, 'x'.repeat(length)));
			expect(usual[index]).toBeLessThan(MOST_MS);
		});
	});
	corpus(`${name}, with anything around what repeats`, EVERY_TEXT, ({ part, around }) => {
		for (const [index, length] of LENGTHS.entries()) {
			const took = msOf(call, long(part, around, length));
			if (took > MOST_MS + CONSPICUOUS * (usual[index] ?? 0)) throw new Error(`${name} of ${length} characters ${JSON.stringify(around[0] + part)}…${JSON.stringify(around[1])} took ${Math.round(took)} ms`);
			if (took < Math.max(SHORTEST_MS, CONSPICUOUS * (usual[index] ?? 0))) return;
		}
	});
}

const RULED = COUNTRIES.filter(({ documentTypes, methods }) => documentTypes.length > 0 || methods.length > 1);
corpus('a cashout of each country whose fields are all of 100 kB', RULED.flatMap(({ code }) => TEXTS.filter((_, index) => index % 16 === 1).map((value) => ({ code, value }))), ({ code, value }) => {
	const fields = Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, value]));
	inTime(`${code} with ${JSON.stringify(value.slice(0, 6))}`, () => validateCashout({ external_id: value, country: code, amount: value, currency: value, notification_url: value, comments: value, ...fields }));
});

const DEEP = 200_000;
corpus('JSON of 10 MB and JSON that is nested 200,000 times', [
	`{"a":"${'x'.repeat(10_000_000)}"}`,
	`{"a":${'9'.repeat(300_000)}}`,
	`{"a":[${'1,'.repeat(200_000)}1]}`,
	'['.repeat(DEEP),
	`{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
	'{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP),
	'{"__proto__":'.repeat(1_000) + '1' + '}'.repeat(1_000),
	'\\'.repeat(DEEP),
	`{${'"a":1,'.repeat(100_000)}"b":1}`,
], (body) => {
	const before = process.cpuUsage();
	const parsed = parseJsonObject(body);
	if (parsed) expect(typeof toJson({ ok: true, size: Object.keys(parsed).length })).toBe('string');
	expect(readAnswer({ httpStatus: 200, headers: {}, text: body }, (received) => received.cashout_id, 'cashout', 0).kind).toBe('unknown');
	expect(msSince(before)).toBeLessThan(10_000);
});
