import { readStatusFacts } from '../../../d24/cashout/record';
import type { CashoutStatus } from '../../../d24/cashout/status';
import { parseJsonObject } from '../../../d24/json';

const read = (text: string) => readStatusFacts(parseJsonObject(text) ?? {});
const statusOf = (text: string) => read(text)?.status;

const BY_NUMBER: Array<[number, CashoutStatus, boolean]> = [
	[0, 'PENDING', false],
	[1, 'COMPLETED', true],
	[2, 'CANCELLED', true],
	[3, 'REJECTED', true],
	[4, 'DELIVERED', false],
	[5, 'ON_HOLD', false],
];

describe('the status', () => {
	it.each(BY_NUMBER)('%i is %s', (number, status, final) => {
		const facts = { cashout_id: null, status, final };

		expect(read(`{"cashout_status":${number}}`)).toEqual(facts);
		expect(read(`{"cashout_status":"${number}"}`)).toEqual(facts);
		expect(readStatusFacts({ cashout_status: number })).toEqual(facts);
	});

	it('is decided by the number where the description says something else', () => {
		expect(statusOf('{"cashout_status":3,"cashout_status_description":"Completed"}')).toBe('REJECTED');
	});

	it.each([
		['Pending', 'PENDING'],
		['Completed', 'COMPLETED'],
		['Canceled', 'CANCELLED'],
		['Cancelled', 'CANCELLED'],
		['CANCELED', 'CANCELLED'],
		['Rejected', 'REJECTED'],
		['Delivered', 'DELIVERED'],
		['On Hold', 'ON_HOLD'],
		['on-hold', 'ON_HOLD'],
		['ON_HOLD', 'ON_HOLD'],
	])('described as %s without a number is %s', (description, status) => {
		expect(statusOf(`{"cashout_status_description":"${description}"}`)).toBe(status);
		expect(statusOf(`{"cashout_status":null,"cashout_status_description":"${description}"}`)).toBe(status);
	});

	it.each([9, 10, 11, 42, 800, -1])('%i is not known, whatever its description', (number) => {
		expect(read(`{"cashout_status":${number}}`)).toBeUndefined();
		expect(read(`{"cashout_status":${number},"cashout_status_description":"Completed"}`)).toBeUndefined();
	});

	it.each([
		'{}',
		'{"cashout_status":null}',
		'{"cashout_status":""}',
		'{"cashout_status_description":"Declined"}',
		'{"cashout_status_description":""}',
		'{"cashout_status_description":"constructor"}',
		'{"status":"COMPLETED"}',
		'{"__proto__":{"cashout_status":1}}',
	])('is not known in %s', (text) => {
		expect(read(text)).toBeUndefined();
	});
});

describe('the other facts', () => {
	it.each(['9223372036854775807', '12345678901234567890', '8405147', '0'])('cashout_id %s keeps all digits', (id) => {
		expect(read(`{"cashout_status":0,"cashout_id":${id}}`)?.cashout_id).toBe(id);
		expect(read(`{"cashout_status":0,"cashout_id":"${id}"}`)?.cashout_id).toBe(id);
	});

	it.each(['null', '""', '{}', '[1]', 'true', '"8405147\\n"', '"<a>"', '-1', '1.5', '1e9', '123456789012345678901'])('cashout_id %s is not known', (id) => {
		expect(read(`{"cashout_status":0,"cashout_id":${id}}`)?.cashout_id).toBeNull();
	});

	it('of a rejection come with its meaning', () => {
		expect(read('{"cashout_status":3,"cashout_status_description":"Rejected","rejection_code":814,"rejection_reason":"INVALID_PIX_KEY"}')).toEqual({
			cashout_id: null,
			status: 'REJECTED',
			final: true,
			rejection_code: '814',
			rejection_reason: 'INVALID_PIX_KEY',
			rejection_meaning: 'The Pix key does not exist or is mistyped',
		});
	});

	it('of a rejection that is not in the list come without a meaning', () => {
		expect(read('{"cashout_status":3,"rejection_code":0,"rejection_reason":"Test"}')).toEqual({
			cashout_id: null,
			status: 'REJECTED',
			final: true,
			rejection_code: '0',
			rejection_reason: 'Test',
		});
	});

	it('that are empty are left out', () => {
		const text = '{"cashout_status":3,"rejection_code":null,"rejection_reason":"","provider_external_reference":"","bank_reference_id":null}';
		expect(read(text)).toEqual({ cashout_id: null, status: 'REJECTED', final: true });
	});

	it('bring the references of the bank', () => {
		const text = '{"cashout_status":1,"provider_external_reference":"E352104102024022919987ScFRY3aab3","bank_reference_id":12345678901234567890}';
		expect(read(text)).toMatchObject({
			provider_external_reference: 'E352104102024022919987ScFRY3aab3',
			bank_reference_id: '12345678901234567890',
		});
	});
});

it.each(['1x', 'x1', '1.5', 'one'])('a status of "%s" is no number, so its description decides', (number) => {
	expect(statusOf(`{"cashout_status":"${number}","cashout_status_description":"Completed"}`)).toBe('COMPLETED');
	expect(read(`{"cashout_status":"${number}"}`)).toBeUndefined();
});

it('what Directa24 did not tell is not in the facts', () => {
	expect(Object.keys(read('{"cashout_status":3}') ?? {})).toEqual(['cashout_id', 'status', 'final']);
	expect(read('{"cashout_status":3,"rejection_code":825}')).toEqual({ cashout_id: null, status: 'REJECTED', final: true, rejection_code: '825' });
});
