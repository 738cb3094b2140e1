import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { amountIssue, compareAmounts, plainNumberIn } from '../../d24/amounts';
import { BENEFICIARY_FIELDS, type CashoutInput } from '../../d24/cashout/cashout';
import { takeFromColumns } from '../../d24/beneficiary/columns';
import { COUNTRIES, countryOf } from '../../d24/countries';
import { createBody } from '../../d24/cashout/bodies';
import { parseJsonObject, textOf, toJson } from '../../d24/json';
import { maskedItem, withoutNumbers, withoutPersonalData } from '../../d24/masking';
import { readPixKey } from '../../d24/beneficiary/pixKey';
import { prepareCashout } from '../../d24/rules/validation';
import { withoutTags } from '../../d24/plainText';
import { exactText } from '../../nodes/Directa24Cashout/input/exactText';
import { corpus, fuzz } from './fuzz';
import { anything, jsonObject, name, NASTY_TEXTS, text } from './values';

const country = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...COUNTRIES.map(({ code }) => code)) }, { weight: 1, arbitrary: text });
const fields = Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, fc.option(text, { nil: undefined, freq: 4 })]));
const cashout = fc.record({ external_id: text, country, amount: text, currency: fc.option(text, { nil: undefined }), notification_url: text, comments: text, ...fields }) as fc.Arbitrary<CashoutInput>;
const isIssue = (issue: { message: string; fix: string }) => issue.message !== '' && issue.fix !== '';

fuzz('exactText gives a text or an issue', 12_000, [anything], (value) => {
	const result = exactText(value);
	if (typeof result === 'string') expect(result).toBe(result.trim());
	else expect(isIssue(result)).toBe(true);
	if (typeof value === 'number' && typeof result === 'string') expect(Number(result)).toBe(value + 0);
});

fuzz('a cashout without blocking issues has a body that JSON can carry, with the amount digit for digit', 25_000, [cashout], (input) => {
	const before = JSON.stringify(input);
	const { cashout: sent, issues } = prepareCashout(input);
	expect(JSON.stringify(input)).toBe(before);
	expect(issues.every(isIssue)).toBe(true);
	if (issues.some(({ blocking }) => blocking)) return;
	expect(sent.amount).toBe(input.amount);
	const body = parseJsonObject(toJson(createBody(sent)));
	expect(textOf(body?.amount)).toBe(input.amount);
	expect(body?.external_id).toBe(input.external_id);
});

fuzz('columns of a sheet are found or not, and each field comes from a column', 10_000, [jsonObject, country], (item, code) => {
	const taken = takeFromColumns(Object.keys(item), (heading) => { const value = exactText(item[heading]); return typeof value === 'string' ? value : ''; }, countryOf(code));
	for (const headings of Object.values(taken.mapping)) expect(Object.hasOwn(item, headings) || headings.split(' + ').every((heading) => heading === '' || Object.keys(item).some((known) => known.includes(heading)))).toBe(true);
	expect([...Object.values(taken.others).flat()].every((heading) => Object.hasOwn(item, heading))).toBe(true);
	expect(taken.issues.every(isIssue)).toBe(true);
});

fuzz('an amount that is taken is a plain decimal number, and what is proposed for another one too', 12_000, [text, text], (amount, currency) => {
	if (!amountIssue(amount, currency)) expect(amount).toMatch(/^\d+(\.\d{1,2})?$/);
	const plain = plainNumberIn(amount);
	if (plain !== undefined) expect(plain).toMatch(/^\d+(\.\d+)?$/);
});

const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(99)).map(([whole, cents]) => ({ whole, cents, text: `${whole}.${String(cents).padStart(2, '0')}` }));
fuzz('amounts compare as exact numbers', 6_000, [decimal, decimal], (a, b) => {
	const difference = a.whole * 100n + BigInt(a.cents) - (b.whole * 100n + BigInt(b.cents));
	expect(Math.sign(compareAmounts(a.text, b.text))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
});

fuzz('a Pix key is told or refused', 6_000, [text, text, text], (key, document, phone) => {
	const read = readPixKey(key, { document, phone });
	if ('message' in read) expect(isIssue(read)).toBe(true);
	else expect(read.value).not.toBe('');
});

fuzz('a text without personal data has none of it', 6_000, [text, text, fc.stringMatching(/^[0-9]{6,20}$/)], (before, after, account) => {
	const shown = withoutPersonalData(`${before} ${account} ${after}`, { bank_account: account, email: before });
	expect(shown.includes(account)).toBe(false);
	expect(withoutNumbers(`x ${account}1 x`)).not.toContain(`${account}1`);
	expect(withoutTags(before + after)).not.toMatch(/<[a-z/!?]/i);
});

fuzz('an item is masked and left as it was', 6_000, [jsonObject, text, name], (item, value, heading) => {
	const given: IDataObject = { ...(item as IDataObject), [heading]: value };
	const before = JSON.stringify(given);
	const shown = maskedItem(given, { document_id: value });
	expect(JSON.stringify(given)).toBe(before);
	expect(Object.keys(shown)).toEqual(Object.keys(given));
	expect(maskedItem({ CPF: '01716001340' }, {})).toEqual({ CPF: '••••1340' });
});

corpus('every odd text in every field of every country', COUNTRIES.flatMap(({ code }) => NASTY_TEXTS.map((odd) => ({ code, odd }))), ({ code, odd }) => {
	const everywhere = Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, odd]));
	const { issues } = prepareCashout({ external_id: odd, country: code, amount: odd, currency: odd, notification_url: odd, comments: odd, ...everywhere });
	if (!issues.every(isIssue)) throw new Error(`an issue without words for ${JSON.stringify(odd)} in ${code}`);
});
