import * as fc from 'fast-check';

import { RESERVED_NAMES } from '../../../d24/cashout/bodyFields';
import { reservedName } from '../../../d24/cashout/furtherFields';

it.each(['amount', 'Amount', 'AMOUNT', 'aMount', 'on_hold', 'onHold', 'on-hold', 'OnHold', 'externalId', 'external-id', 'bankAccount', 'notificationUrl', 'cashoutId', 'Status', 'login', 'Pass', 'password', 'type'])('%s belongs to the form or to signing', (name) => {
	expect(reservedName({ [name]: 1 })).toBe(name);
	expect(reservedName({ fine: 1, nested: [{ deeper: { [name]: 1 } }] })).toBe(name);
});

it.each(['amоunt', 'ａmount', 'amount\u200b', 'amo\u00adunt', ' amount', 'amount ', 'amount[]', 'payout.amount', 'a mount', '', '1amount', '__proto__', 'ámount', 'ⅽountry', 'x'.repeat(61)])('%j is no name of a field', (name) => {
	expect(reservedName({ [name]: 1 })).toBe(name);
});

it('other fields can be sent, with what is in them', () => {
	expect(reservedName({ cashout_type: 'BANK', purpose: { code: 'A-1', items: [{ sku: 'amount' }, null, 5] } })).toBeUndefined();
	expect(reservedName(JSON.parse(`${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}`) as Record<string, unknown>)).toBeDefined();
});

it('no spelling of a reserved name gets through, wherever it is', () => {
	const spelled = fc.constantFrom(...RESERVED_NAMES).chain((name) =>
		fc.tuple(fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length }), fc.constantFrom('_', '', '-', '__')).map(([upper, between]) =>
			Array.from(name, (letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join('').replaceAll('_', between),
		),
	);
	fc.assert(fc.property(spelled, fc.integer({ min: 0, max: 5 }), (name, depth) => {
		let fields: Record<string, unknown> = { [name]: 1 };
		for (let level = 0; level < depth; level++) fields = { part: level % 2 === 0 ? [fields] : fields };
		expect(reservedName(fields)).toBe(name);
	}));
});
