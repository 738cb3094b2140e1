import type { CodeFamily } from '../../../d24/endpoints';
import { ACCOUNT_CODES } from '../../../d24/refusals/accountCodes';
import { API_CODES } from '../../../d24/refusals/apiCodes';
import { explainRefusal, isListedCode, provesNothingDone } from '../../../d24/refusals/explain';
import type { Explanation } from '../../../d24/refusals/explanation';
import { LINK_CODES } from '../../../d24/refusals/linkCodes';
import { LOCAL_CASES } from '../../../d24/refusals/localCases';
import { MERCHANTS_CODES } from '../../../d24/refusals/merchantsCodes';
import { READING_CODES } from '../../../d24/refusals/readingCodes';

const TABLES: Record<string, Record<string, Explanation>> = { account: ACCOUNT_CODES, cashout: API_CODES, link: LINK_CODES, merchants: MERCHANTS_CODES, reading: READING_CODES, here: LOCAL_CASES };
const ALL = Object.entries(TABLES).flatMap(([table, entries]) => Object.entries(entries).map(([code, explanation]) => [table, code, explanation] as const));

it.each(ALL)('%s %s says what happened, why and what to do next, each as a sentence without a period', (_table, _code, { message, cause, nextStep }) => {
	for (const text of [message, cause, nextStep]) expect(text).toMatch(/^[A-Z].*[^.\s]$/);
	expect(message).not.toMatch(/error|failure|mistake|problem/i);
});

it.each(ALL)('%s %s says who can fix it, and whether every further call gets the same', (_table, _code, { fixedBy, scope }) => {
	expect(['you', 'beneficiary', 'directa24', 'time']).toContain(fixedBy);
	expect(['item', 'credential']).toContain(scope);
});

describe('each family has the codes of its own pages', () => {
	it.each<[CodeFamily, string[]]>([
		['link', ['missing_fields', 'invalid_request', 'invalid_ip_address', 'invalid_credentials', 'internal_error', 'not_found']],
		['merchants', ['83']],
		['reading', [...Object.keys(API_CODES), '100', '400'].sort()],
	])('%s', (family, codes) => {
		const words = ['missing_fields', 'invalid_request', 'invalid_ip_address', 'invalid_credentials', 'internal_error', 'not_found'];
		const numbers = Array.from({ length: 1000 }, (_, code) => String(code));
		expect([...numbers, ...words].filter((code) => isListedCode(code, family)).sort()).toEqual([...codes].sort());
	});
});

it('only a failure inside Directa24 may have made a payout link', () => {
	expect(Object.keys(LINK_CODES).filter((code) => LINK_CODES[code]?.safeToRetry === false)).toEqual(['internal_error']);
	expect(Object.keys(LINK_CODES).filter((code) => !provesNothingDone(code, 'link'))).toEqual(['internal_error']);
});

it('a batch of links stops at what concerns the credential, and at nothing else', () => {
	expect(Object.keys(LINK_CODES).filter((code) => explainRefusal({ code, text: '' }, 'link').scope === 'credential')).toEqual(['invalid_ip_address', 'invalid_credentials']);
	expect(explainRefusal({ code: '100', text: '' }, 'reading').scope).toBe('credential');
	expect(explainRefusal({ code: '83', text: '' }, 'merchants').scope).toBe('credential');
});
