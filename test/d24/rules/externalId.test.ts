import fc from 'fast-check';

import { externalIdForm, externalIdIssue } from '../../../d24/rules/externalId';
import { cpuMsOf } from '../../fixtures/cpuTime';

describe('an ID made of nothing', () => {
	it.each([
		'undefined', 'inv-undefined', 'null', 'inv-null', 'NaN-7', 'inv-', '-', '---', '-7', 'inv_', 'inv/', 'pay.', '#N/A', 'inv-#N/A', '[object Object]', 'inv-[object Object]', '2.4952E+19', '2,4952e+19', 'inv-2.4952E+19', '1E+15', 'N/A', 's/n', 'true', 'false', 'none', 'Invalid DateTime', '{{ $json.id }}', '#', '()',
		'INV-0042\u200b', '\u202eINV-0042', 'INV\u00a00042', 'INV\t42', 'INV\u00ad42', 'INV\n42', 'INV\ufeff42', 'Jo\ufffdo-7', 'cafÃ©-7',
	])('%j', (text) => {
		expect(externalIdIssue(text)).toMatchObject({ message: expect.stringMatching(/./), fix: expect.stringMatching(/^[A-Z].*[^.]$/s) });
	});

	it.each([
		['={{ "inv-" + ($json.nr || "") }}', 'inv-'],
		['={{ "inv" + ($json.nr ?? "") }}', 'inv'],
		['=inv{{ $json.nr }}', 'inv'],
		['=inv {{ $json.nr }}', 'inv'],
		['=inv-{{ $json.year }}-{{ $json.nr }}', 'inv-2024-'],
		['={{ $json.year }}-{{ $json.nr }}A', '2024-A'],
		['=a{{ $json.x }}b{{ $json.y }}c', 'ab7c'],
		["={{ $json.id || 'fallback-1' }}", 'fallback-1'],
	])('%s giving %j', (expression, text) => {
		expect(externalIdIssue(text, expression)).toBeDefined();
	});
});

describe('an ID', () => {
	it.each(['INV-0042', 'invoice 2026/0042', '#1001', '42', 'pay_7', 'café-7', 'V1StGXR8_Z5jdHi6B-myT', 'V1StGXR8_Z5jdHi6BamyT'.replace(/.$/, '_'), '2e7f1d', '12E4', 'f47ac10b-58cc-4372-a567-0e02b2c3d479', '01J9ZK3V0QWERTY', 'nan-7', 'Zoë-1', 'A=='])('%j', (text) => {
		expect(externalIdIssue(text)).toBeUndefined();
	});

	it.each([
		['=inv-{{ $json.nr }}', 'inv-7'],
		['={{ "inv-" + $json.nr }}', 'inv-7'],
		['=inv-{{ $json.year }}-{{ $json.nr }}', 'inv-2024-7'],
		['=inv-{{ $json.year }}-{{ $json.nr }}', 'inv-2024-7-3'],
		['={{ $json.id }}', 'inv'],
		["={{ $('Invoices').item.json.number }}", '2026-0042'],
		['={{ $json["id"] }}', '7'],
		['pay-7', 'pay-7'],
		['=a{{ $json.x }}b{{ $json.y }}c', 'abbbc'],
	])('of %s, %j', (expression, text) => {
		expect(externalIdIssue(text, expression)).toBeUndefined();
	});

	it('is one ID however its letters were typed', () => {
		expect(externalIdForm('café-7'.normalize('NFD'))).toBe('café-7');
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => expect(externalIdForm(text.normalize('NFD'))).toBe(externalIdForm(text))));
	});

	it('of a template is stopped exactly when a part of it is empty', () => {
		const word = fc.stringMatching(/^[A-Za-z0-9]{1,6}$/);
		const part = fc.oneof(word, fc.constant(''));
		fc.assert(
			fc.property(fc.stringMatching(/^[a-z]{1,4}$/), part, part, (fixed, one, two) => {
				const text = `${fixed}-${one}/${two}`;
				const issue = externalIdIssue(text, `=${fixed}-{{ $json.one }}/{{ $json.two }}`);
				expect(issue !== undefined).toBe(one === '' || two === '');
			}),
		);
	});

	it('of any length is looked at in a moment', () => {
		for (const unit of ['1', '1.', '-', 'a', 'E+', '"', '{{']) {
			const ms = cpuMsOf(() => externalIdIssue(unit.repeat(100_000 / unit.length), '=inv-{{ $json.a }}'));
			expect([unit, ms < 1000]).toEqual([unit, true]);
		}
	});
});
