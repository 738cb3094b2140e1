import type { Settings } from '../../d24/credential/settings';
import type { Answer } from '../../d24/answer';
import type { JsonObject } from '../../d24/json';
import type { Look } from '../../protocol/account/answers';
import { CHECKS, judgeAccount } from '../../protocol/account/check';
import { asWritten } from '../../d24/language/say';

const SETTINGS: Settings = {
	environment: 'staging',
	hosts: { api: { kind: 'set', origin: 'https://api-stg.directa24.com' }, card: { kind: 'unset', why: () => asWritten('x') }, link: { kind: 'unset', why: () => asWritten('x') } },
	warnings: [],
	empty: new Set(),
	limits: { kind: 'none' },
};

const refusal = (code: string, httpStatus = 401): Look => ({ sent: { kind: 'refused', refusal: { code, text: '' }, httpStatus }, code, httpStatus });
const answered: Look = { sent: { kind: 'ok', value: {} } as Answer<JsonObject>, httpStatus: 200 };
const LOST: Look[] = [
	{ sent: { kind: 'unknown', why: () => asWritten('no answer came in time') } },
	{ sent: { kind: 'notSent', by: 'network', why: () => asWritten('the host refuses connections') } },
	{ sent: { kind: 'throttled' }, httpStatus: 429 },
	{ sent: { kind: 'unknown', why: () => asWritten('x') }, httpStatus: 502 },
];

const PAYOUTS = ['401', '302', '402', '519', '524', '509', '300', '999'].map((code) => refusal(code));
const VALIDATIONS = ['100', '101', '102', '103', '200', '201', '202', '203', '305', '999'].map((code) => refusal(code));

const look = (payouts: Look, validation: Look) => {
	const checks = judgeAccount(SETTINGS, { payouts, validation, rate: answered, banks: answered }, { unwanted: true });
	return Object.fromEntries(checks.map(({ check, ok }) => [check, ok]));
};

describe('every combination of what payouts and account validation answer', () => {
	const all = [...PAYOUTS, answered, ...LOST].flatMap((payouts) => [...VALIDATIONS, answered, ...LOST].map((validation) => ({ payouts, validation })));

	it.each(all)('$payouts.code $payouts.sent.kind, $validation.code $validation.sent.kind', ({ payouts, validation }) => {
		const checks = judgeAccount(SETTINGS, { payouts, validation, rate: answered, banks: answered }, { unwanted: true });
		expect(checks.map(({ check }) => check)).toEqual(CHECKS.map(([check]) => check));
		for (const { check, ok, meaning, next_step: step } of checks) {
			expect([check, meaning === '']).toEqual([check, false]);
			if (ok !== null) expect([check, step === '']).toEqual([check, ok]);
		}
		const verdict = look(payouts, validation);
		const ofPayouts = [verdict.ip_address, verdict.api_key, verdict.api_passphrase, verdict.api_signature, verdict.payouts_enabled];
		const isRefused = ['401', '302', '402', '519', '524'].includes(payouts.code ?? '');
		// What stops every payout is named; what works is not called broken.
		if (isRefused) expect(ofPayouts).toContain(false);
		if (payouts.code === '509') expect(ofPayouts).toEqual([true, true, true, true, true]);
		if (payouts.code === '509' && ['100', '102', '201', '203'].includes(validation.code ?? '')) expect(verdict.account_validation).toBe(false);
		if (payouts.code === undefined && payouts !== answered) expect(verdict.payouts_enabled).toBeNull();
	});
});
