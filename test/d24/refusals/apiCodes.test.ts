import { API_CODES, KYC_REASONS } from '../../../d24/refusals/apiCodes';

/** The codes of D24's page "API Codes", and 565 of a mirror of it. */
const LISTED = [
	300, 302, 303, 401, 402, 502, 503, 504, 508, 509, 510, 511, 514, 515, 518, 519, 521, 524, 525, 526, 533, 537, 538, 539, 540,
	541, 542, 543, 565, 702, 703,
].map(String);

const entries = Object.entries(API_CODES);
const codesWhere = (rule: (explanation: (typeof API_CODES)[string]) => boolean) =>
	entries.filter(([, explanation]) => rule(explanation)).map(([code]) => code);

it('every code that D24 lists is explained, and no other', () => {
	expect(Object.keys(API_CODES)).toEqual(LISTED);
});

it.each(entries)('%s has texts that start with a capital and end without a period', (_code, { message, cause, nextStep }) => {
	for (const text of [message, cause, nextStep]) expect(text).toMatch(/^[A-Z].*[^.!\s]$/);
});

it.each(entries)('%s says what happened without the words that n8n forbids', (_code, { message }) => {
	expect(message).not.toMatch(/error|failure|mistake|problem/i);
});

it('exactly the codes about the credential stop a batch', () => {
	expect(codesWhere(({ scope }) => scope === 'credential')).toEqual(['302', '401', '402', '519', '524']);
});

it('only a duplicate may have paid already', () => {
	expect(codesWhere(({ safeToRetry }) => !safeToRetry)).toEqual(['511']);
});

it.each(entries)('%s does not send anybody to another external ID, which could pay twice', (code, { nextStep }) => {
	if (code === '511') expect(nextStep).toContain('only a payout that is really another one gets another external ID');
	else expect(nextStep).not.toMatch(/(new|another|different|other) external ID/i);
});

it('a whitelist refusal says where to enter the IP address', () => {
	expect(API_CODES[402]?.nextStep).toContain('Merchant Panel > Settings > API Access > Cashouts IP Address');
});

it('the known KYC reasons are there', () => {
	expect(Object.keys(KYC_REASONS)).toEqual(['101', '105', '114']);
	for (const text of Object.values(KYC_REASONS)) expect(text).toMatch(/^[A-Z].*[^.\s]$/);
});
