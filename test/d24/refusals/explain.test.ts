import { accountVerdict } from '../../../d24/refusals/accountCodes';
import { API_CODES } from '../../../d24/refusals/apiCodes';
import { explainRefusal, isListedCode, provesNothingDone } from '../../../d24/refusals/explain';
import { LOCAL_CASES, type LocalCase } from '../../../d24/refusals/localCases';
import { said } from '../../fixtures/said';

const UNKNOWN = {
	cause: 'This code is not in the list that Directa24 publishes',
	fixedBy: 'directa24',
	nextStep: 'Look the cashout up by its external ID before anything else, and ask Directa24 support what the code means',
	safeToRetry: false,
	scope: 'item',
};

describe('explainRefusal', () => {
	it.each(Object.keys(API_CODES))('gives the explanation of %s', (code) => {
		expect(said(explainRefusal({ code, text: 'x' }))).toEqual(API_CODES[code]);
	});

	it.each(['999', '0', '', 'constructor', '__proto__', 'toString'])('does not promise anything about the unlisted code %j', (code) => {
		expect(said(explainRefusal({ code, text: 'x' }))).toEqual({ message: `Directa24 refused with code ${code}`, ...UNKNOWN });
	});

	it.each([
		['101', /did not pass the identity check/],
		['105', /under age/],
		['114', /number of the company/],
	])('names KYC reason %s as the cause and keeps the rest', (reasonCode, cause) => {
		const explanation = said(explainRefusal({ code: '504', text: '', reasonCode }));

		expect(explanation.cause).toMatch(cause);
		expect({ ...explanation, cause: '' }).toEqual({ ...API_CODES['504'], cause: '' });
		expect(API_CODES['504']?.cause).not.toMatch(cause);
	});

	it.each(['102', '', 'constructor', '__proto__'])('ignores the KYC reason %j, which is not known', (reasonCode) => {
		expect(said(explainRefusal({ code: '504', text: '', reasonCode }))).toEqual(API_CODES['504']);
	});

	it('names a KYC reason also with a code that is not listed', () => {
		const explanation = said(explainRefusal({ code: '999', text: '', reasonCode: '105' }));

		expect(explanation.cause).toMatch(/under age/);
		expect(explanation.safeToRetry).toBe(false);
	});
});

describe('a call that can create nothing', () => {
	it.each(['reading', 'account', 'merchants'] as const)('of the family %s may be made again after any code', (family) => {
		expect(said(explainRefusal({ code: '9999', text: '' }, family))).toEqual({ message: 'Directa24 refused with code 9999', ...UNKNOWN, nextStep: 'Check what was asked for, and ask Directa24 support what the code means', safeToRetry: true });
		expect(provesNothingDone('9999', family)).toBe(true);
	});

	it.each(['cashout', 'link'] as const)('is not one of the family %s, where only a listed refusal shows that nothing was done', (family) => {
		expect(explainRefusal({ code: '9999', text: '' }, family).safeToRetry).toBe(false);
		expect(provesNothingDone('9999', family)).toBe(false);
	});
});

describe('isListedCode', () => {
	it.each(['300', '509', '703'])('holds for %s', (code) => expect(isListedCode(code)).toBe(true));
	it.each(['', '0', '301', '704', '0509', 'constructor', '__proto__'])('does not hold for %j', (code) => expect(isListedCode(code)).toBe(false));
});

describe('codes of the account validation', () => {
	const all = Array.from({ length: 700 }, (_, code) => String(code));

	it('a verdict is exactly what speaks of the account or its holder', () => {
		expect(all.filter((code) => accountVerdict(code))).toEqual(['300', '301', '302', '303', '306', '400', '401', '402', '404']);
		expect(['constructor', '__proto__', ''].filter((code) => accountVerdict(code))).toEqual([]);
	});

	it('every code of the table has its explanation, every 5xx is inside Directa24, the others are not listed', () => {
		const listed = all.filter((code) => isListedCode(code, 'account')).map(Number);
		expect(listed.filter((code) => code < 500)).toEqual([100, 101, 102, 103, 200, 201, 202, 203, 300, 301, 302, 303, 305, 306, 307, 308, 309, 310, 311, 400, 401, 402, 404, 405]);
		expect(listed.filter((code) => code >= 500)).toEqual(Array.from({ length: 100 }, (_, index) => 500 + index));
		expect(new Set(all.filter((code) => isListedCode(code, 'account')).map((code) => explainRefusal({ code, text: '' }, 'account').message())).size).toBe(25);
		expect(['constructor', '__proto__', '5xx0', '05', '5000', '1500'].filter((code) => isListedCode(code, 'account'))).toEqual([]);
	});

	it('no verdict stops a batch', () => {
		expect(all.filter((code) => accountVerdict(code)?.scope === 'credential')).toEqual([]);
	});
});

describe('LOCAL_CASES', () => {
	it.each(Object.keys(LOCAL_CASES) as LocalCase[])('%s: texts without a period at the end', (which) => {
		const { message, cause, nextStep } = LOCAL_CASES[which];

		for (const text of [message, cause, nextStep]) expect(text).toMatch(/^[A-Z].*[^.\s]$/);
		expect(message).not.toMatch(/error|failure|mistake|problem/i);
	});

	it('what may have created something and a used external ID are not safe to repeat, and only an unusable credential concerns every item', () => {
		const keys = (holds: (which: LocalCase) => boolean) => (Object.keys(LOCAL_CASES) as LocalCase[]).filter(holds);

		expect(keys((which) => !LOCAL_CASES[which].safeToRetry)).toEqual(['unknownCreate', 'anotherPayout', 'endedUnpaid', 'linkExists', 'linkBeside', 'paidByLink', 'unknownLink', 'lostLink']);
		expect(keys((which) => LOCAL_CASES[which].scope === 'credential')).toEqual(['notLetOut', 'loginRefused', 'sessionRefused', 'unsigned']);
	});

	it('warns against another external ID while the outcome is not known', () => {
		expect(LOCAL_CASES.unknownCreate.nextStep).toMatch(/^Do not pay it again under another external ID\./);
	});
});
