import { createBody, linkBody, lookUpBody, referenceBody } from '../../../d24/cashout/bodies';
import { BODY_FIELDS, RESERVED_NAMES, type CallWithBody } from '../../../d24/cashout/bodyFields';
import { FIELDS, type CashoutInput } from '../../../d24/cashout/cashout';
import { ENDPOINTS } from '../../../d24/endpoints';

const FULL = Object.fromEntries(FIELDS.map(({ name, as }) => [name, as === 'flag' ? true : as === 'amount' ? '10.00' : 'x'])) as unknown as CashoutInput;
const REFERENCE = { external_id: 'x', cashout_id: '7' };

it.each<[CallWithBody, Record<string, unknown>]>([
	['createCashout', createBody(FULL)],
	['createCardCashout', createBody(FULL)],
	['createLink', linkBody(FULL)],
	['cashoutStatus', lookUpBody(REFERENCE)],
	['cashoutStatus', referenceBody(REFERENCE)],
	['updateCashout', { ...referenceBody(REFERENCE), status: 'ON_HOLD' }],
	['cancelCashout', referenceBody(REFERENCE)],
])('%s says nothing that is not in its list', (call, body) => {
	expect(Object.keys(body).filter((name) => !BODY_FIELDS[call].names.has(name))).toEqual([]);
});

it('a create and a link send every field that they have', () => {
	expect(Object.keys(createBody(FULL)).sort()).toEqual([...BODY_FIELDS.createCashout.names].filter((name) => name !== 'type').sort());
	expect(Object.keys(linkBody(FULL)).sort()).toEqual([...BODY_FIELDS.createLink.names].sort());
});

it('every call with a body has its list', () => {
	const withBody = Object.entries(ENDPOINTS).filter(([, { method }]) => method !== 'GET').map(([name]) => name);
	expect(Object.keys(BODY_FIELDS).sort()).toEqual(withBody.sort());
});

it.each(['cashoutStatus', 'updateCashout', 'cancelCashout', 'validateAccount'] as const)('a body for %s can never make a payout: it has no beneficiary', (call) => {
	expect(['amount', 'beneficiary_name', 'document_id'].every((name) => BODY_FIELDS[call].names.has(name))).toBe(false);
	expect(BODY_FIELDS[call].further).toBe(false);
});

it('further fields may have no name of a field or of signing', () => {
	expect(FIELDS.map(({ name }) => name).filter((name) => !RESERVED_NAMES.has(name))).toEqual([]);
	expect(['login', 'pass', 'type'].filter((name) => !RESERVED_NAMES.has(name))).toEqual([]);
});
