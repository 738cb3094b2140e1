import type { VerifiedNotification } from '../../d24/signing/notification';
import { local } from '../../protocol/failure';
import type { LookUp } from '../../protocol/lookUp';
import { later } from '../fixtures/said';
import { deduplicationKey, notificationRecord, whyUnknown } from '../../protocol/notificationRecord';

const notification = (fields: Record<string, string> = {}, more: Partial<VerifiedNotification> = {}): VerifiedNotification => ({
	external_id: 'pay-1',
	fields: { external_id: 'pay-1', ...fields },
	verified: { by: 'control', fields: ['external_id'] },
	...more,
});
const found = (cashoutId: string | null, status: 'COMPLETED' | 'REJECTED' = 'COMPLETED'): LookUp => ({ kind: 'found', facts: { cashout_id: cashoutId, status, final: true }, body: {} });
const failed: LookUp = { kind: 'failed', failure: local('unknown', 'unreadable', later('No answer')) };
const record = (given: VerifiedNotification, looked?: LookUp) => notificationRecord(given, looked, 'staging');

it('a notification whose status was looked up has what Directa24 says, and its fields as received', () => {
	const given = notification({ cashout_id: '7' });
	expect(record(given, found('7'))).toEqual({
		external_id: 'pay-1',
		cashout_id: '7',
		status: 'COMPLETED',
		final: true,
		environment: 'staging',
		notification: given.fields,
		verified: given.verified,
		deduplication_key: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
	});
});

it('without a status it is final in no case, and says why', () => {
	expect(record(notification(), failed)).toMatchObject({ cashout_id: null, status: null, final: false, status_unknown_because: whyUnknown(failed) });
	expect(whyUnknown(failed)).toContain('No answer');
	expect(record(notification())).not.toHaveProperty('status_unknown_because');
	expect([whyUnknown(undefined), whyUnknown(found('7'))]).toEqual([undefined, undefined]);
});

describe('the cashout ID', () => {
	it('of a form proves nothing, so it is not taken over; that of a signed body is', () => {
		expect(record(notification({ cashout_id: '7' }), failed).cashout_id).toBeNull();
		const signed = notification({ cashout_id: '7' }, { verified: { by: 'payload-signature', fields: ['external_id', 'cashout_id'] } });
		expect(record(signed, failed).cashout_id).toBe('7');
		expect(record(signed, found('8')).cashout_id).toBe('8');
	});

	it('that differs from what Directa24 says is told, and only then', () => {
		expect(record(notification({ cashout_id: '7' }), found('8'))).toMatchObject({ cashout_id: '8', cashout_id_differs: true });
		for (const [given, looked] of [[notification({ cashout_id: '7' }), found('7')], [notification(), found('7')], [notification({ cashout_id: '' }), found('7')], [notification({ cashout_id: '7' }), found(null)]] as const) {
			expect(record(given, looked)).not.toHaveProperty('cashout_id_differs');
		}
	});
});

it('fields that were cut are told', () => {
	expect(record(notification({}, { cut: true }), found('7'))).toMatchObject({ notification_cut: true });
	expect(record(notification(), found('7'))).not.toHaveProperty('notification_cut');
});

describe('the deduplication key', () => {
	const key = (given: VerifiedNotification, looked?: LookUp, environment: 'staging' | 'production' = 'staging') => deduplicationKey(given, looked, environment);

	it('is the same for the same cashout in the same status, whatever else is told', () => {
		expect(key(notification({ date: '2026-01-01 00:00:00' }), found('7'))).toBe(key(notification({ date: '2026-01-02 00:00:00', comments: 'x' }), found('7')));
	});

	it('is another one for another status, cashout or environment', () => {
		const keys = [key(notification(), found('7')), key(notification(), found('7', 'REJECTED')), key({ ...notification(), external_id: 'pay-2' }, found('7')), key(notification(), found('7'), 'production'), key(notification())];
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('without a status tells the notifications apart by their date', () => {
		const at = (date: string) => key(notification({ date }), failed);
		expect(at('2026-01-01 00:00:00')).toBe(at('2026-01-01 00:00:00'));
		expect(at('2026-01-01 00:00:00')).not.toBe(at('2026-01-01 00:00:01'));
		expect(key(notification(), failed)).toBe(at(''));
	});
});
