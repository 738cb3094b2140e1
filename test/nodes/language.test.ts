import type { INode } from 'n8n-workflow';

import type { CodeFamily } from '../../d24/endpoints';
import { LANGUAGES, inLanguage } from '../../d24/language/inLanguage';
import { asWritten, language, say, speaking, type Language, type Speech } from '../../d24/language/say';
import { ACCOUNT_CODES } from '../../d24/refusals/accountCodes';
import { API_CODES, KYC_REASONS } from '../../d24/refusals/apiCodes';
import { LINK_CODES } from '../../d24/refusals/linkCodes';
import { LOCAL_CASES, type LocalCase } from '../../d24/refusals/localCases';
import { MERCHANTS_CODES } from '../../d24/refusals/merchantsCodes';
import { READING_CODES } from '../../d24/refusals/readingCodes';
import { summaryText } from '../../d24/totals/summaryText';
import { summaryOf } from '../../d24/totals/summary';
import { tidiedLine } from '../../d24/totals/tidied';
import { paidHint } from '../../nodes/Directa24Cashout/operations/cashout/paidHint';
import type { PreparedBatch } from '../../nodes/Directa24Cashout/operations/operation';
import { batchIssues, fateOfOthers, tally, wholeRunStopped } from '../../nodes/Directa24Cashout/run/batchTexts';
import { headline, toNodeError, type Place } from '../../nodes/Directa24Cashout/run/errors';
import { classifyFailedRequest } from '../../protocol/failedRequest';
import { details, failureOf, invalidInput, local, notStarted, refused, type Failure } from '../../protocol/failure';
import type { Outcome } from '../../protocol/outcome';
import type { Unanswered } from '../../protocol/sent';

/** A language without words: of each text its values alone, so that whatever English is left was never said. */
const WORDLESS: Speech = { language: 'es', textOf: (key) => ` ${(key.match(/\{\d+\}/g) ?? []).join(' ')} ` };

const CODES: ReadonlyArray<readonly [CodeFamily, Record<string, unknown>]> = [
	['cashout', API_CODES],
	['reading', READING_CODES],
	['account', ACCOUNT_CODES],
	['link', LINK_CODES],
	['merchants', MERCHANTS_CODES],
];

const NODE = { id: '1', name: 'n', type: 't', typeVersion: 1.1, position: [0, 0], parameters: {} } as INode;
const place: Place = { node: NODE, itemIndex: 1, count: 3, label: 'Ł-2', environment: 'custom' };
const issue = { field: 'amount', rule: 'ŁŁ', message: asWritten('ŁŁ'), fix: asWritten('ŁŁ'), blocking: true };

const UNANSWERED: Unanswered[] = [
	{ kind: 'throttled' },
	...['', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ERR_CANCELED', 'CERT_HAS_EXPIRED', 'ERR_INVALID_URL', 'ŁŁ'].map((code) => classifyFailedRequest(Object.assign(new Error('ŁŁ'), { code }))),
	classifyFailedRequest(Object.assign(new Error('ŁŁ'), { name: 'SsrfBlockedIpError' })),
	classifyFailedRequest(Object.assign(new Error('ŁŁ'), { code: 'ŁŁ', request: { socket: null, reusedSocket: false } })),
];

/** Every failure that an item can have. */
const FAILURES: Failure[] = [
	...CODES.flatMap(([family, codes]) => Object.keys(codes).map((code) => refused({ code, text: 'ŁŁ' }, 400, family))),
	...Object.keys(KYC_REASONS).map((reasonCode) => refused({ code: '504', text: '', reasonCode })),
	...CODES.map(([family]) => refused({ code: '999', text: '' }, 400, family)),
	...(Object.keys(LOCAL_CASES) as LocalCase[]).map((which) => local('refused', which, () => asWritten('ŁŁ'))),
	...UNANSWERED.map((answer) => failureOf(answer)),
	invalidInput([issue]),
	notStarted(undefined),
	notStarted(refused({ code: '514', text: '' })),
];

const paid = (json: object): Outcome => ({ ok: true, items: [{ json: { external_id: 'Ł', amount: '1', currency: 'ŁŁŁ', ...json } }] });
const OUTCOMES: Outcome[] = [
	paid({ created: true, status: 'PENDING' }),
	paid({ created: true, status: 'ON_HOLD' }),
	paid({ created: false, status: 'REJECTED' }),
	paid({ created: null, status: 'PENDING' }),
	paid({ dry_run: true, currency: null }),
	...FAILURES.slice(0, 2).map((failure): Outcome => ({ ok: false, failure })),
	{ ok: false, failure: local('unknown', 'unknownCreate', () => asWritten('ŁŁ')) },
	{ ok: false, failure: notStarted(undefined) },
];

const BATCH = { label: () => 'Ł', externalId: () => 'Ł', environment: () => 'custom', creates: 'cashout' } as unknown as PreparedBatch;

const cashout = { external_id: '', country: 'BR', amount: '1', currency: 'ŁŁŁ', bank_account: '12345678' };
const tidying = { ...issue, rule: 'changed', blocking: false };
const SUMMARY = () => summaryText(summaryOf([{ cashout, issues: [] }, { cashout, issues: [tidying] }, { cashout, issues: [issue] }], [{ of: 'count', expected: '1', found: '2', difference: '1', text: asWritten('ŁŁ') }]));

/** Everything that a person reads of a run. */
const TOLD: Record<string, () => string[]> = {
	failures: () => FAILURES.flatMap((failure) => [headline(failure, place), details(failure)]),
	'the headline of a run that stopped': () => FAILURES.map((failure) => toNodeError(failure, place, OUTCOMES, []).message),
	'the fate of all items': () => (['cashout', 'link', undefined] as const).flatMap((creates) => [tally(OUTCOMES, creates).text, tally(OUTCOMES.slice(1, 2), creates).text, ...fateOfOthers(OUTCOMES, { ...BATCH, creates })]),
	'what stopped a batch': () => [batchIssues([[issue]], BATCH), batchIssues([[issue], [issue]], BATCH), batchIssues(Array.from({ length: 30 }, () => [issue]), BATCH), wholeRunStopped([issue], [], BATCH), wholeRunStopped([issue, issue], [[issue]], BATCH)].flatMap(({ message, lines }) => [message, ...lines]),
	'what was paid': () => [paidHint(OUTCOMES)],
	'what was tidied': () => [tidiedLine([[tidying]]), tidiedLine([[tidying], [tidying]])],
	'the summary of a sheet': () => [SUMMARY(), summaryText(summaryOf([{ cashout, issues: [issue] }], []))],
};

/** Names of Directa24 and of this form, codes and values for machines. */
const NAMES = /custom|PENDING|ON_HOLD|REJECTED|HTTP|Brazil|Brasil|Get Status|On Duplicate|Return Existing|Dry Run|BR\b|[A-Z]+_[A-Z_]+|ENOTFOUND|EAI_AGAIN|amount|missing_fields|invalid_request|invalid_ip_address|invalid_credentials|internal_error|not_found/g;

it.each(Object.keys(TOLD))('%s: nothing is told past the dictionary', (what) => {
	const told = speaking(WORDLESS, () => TOLD[what]?.() ?? []);
	expect(told.length).toBeGreaterThan(0);
	expect(told.map((text) => text.replace(NAMES, '')).filter((text) => /[A-Za-z]{3}/.test(text))).toEqual([]);
});

it.each(Object.keys(LANGUAGES) as Language[])('%s: the texts of a failure are made when somebody is told, not when it happens', (spoken) => {
	const failure = inLanguage('pt', () => local('refused', 'unreadable', () => say`Its status is ${language()}`));
	expect(inLanguage(spoken, () => failure.detail())).toContain(` ${spoken}`);
});

it('a sentence loses its capital within another one, in every language, and a name keeps it', () => {
	const stopped = (spoken: Language, code: string) => inLanguage(spoken, () => toNodeError(refused({ code, text: '' }), place, OUTCOMES, []).message);
	expect(stopped('es', '514')).toContain('se detuvo en Ł-2 (item 2): fondos insuficientes');
	expect(stopped('pt', '533')).toContain('parou em Ł-2 (item 2): a Directa24 não aceita este valor');
	expect(stopped('en', '533')).toContain('stopped at Ł-2 (item 2): Directa24 does not accept this amount');
});

