import * as fc from 'fast-check';

import { amountIssue } from '../../../d24/amounts';
import { textIssue } from '../../../d24/rules/text';
import { proposalFor, rowToCorrect } from '../../../d24/sheet/corrected';

const isRight = (field: string, text: string) => textIssue(field, text) === undefined && (field !== 'amount' || amountIssue(text, 'MXN') === undefined);
const proposed = (field: string, text: string) => proposalFor(field, text, (each) => isRight(field, each));

it.each([
	['amount', '1,250.00', '1250.00'],
	['amount', '1.250,50', '1250.50'],
	['amount', 'MXN 99.90', '99.90'],
	['amount', '\u200b12.50', '12.50'],
	['beneficiary_name', 'JosÃ©', 'José'],
	['beneficiary_name', 'Ana\u200f', 'Ana'],
	['beneficiary_name', 'Ana\u00a0María\u3000', 'Ana María'],
	['beneficiary_name', '\ufeffJosÃ©', 'José'],
])('%s %j was surely %j', (field, text, expected) => expect(proposed(field, text)).toBe(expected));

it.each([
	['amount', '1.250'],
	['amount', '1,250'],
	['amount', '-50'],
	['amount', '12.505'],
	['amount', 'fifty'],
	['amount', ''],
	['amount', 'JosÃ©'],
	['beneficiary_name', 'Jos\ufffd'],
	['beneficiary_name', '#N/A'],
	['document_id', '1.23E+17'],
])('nothing is proposed for %s %j', (field, text) => expect(proposed(field, text)).toBeUndefined());

it('the row is as it came, with what to correct and the proposal in columns of their own', () => {
	const item = { Folio: 'F-1', Importe: '1,250.00', Nombre: 'JosÃ©', Nota: 7 };
	const issues = [
		{ field: 'amount', column: 'Importe', blocking: true },
		{ field: 'beneficiary_name', column: 'Nombre', blocking: true },
		{ field: 'document_id', blocking: true },
		{ field: 'comments', column: 'Nota', blocking: false },
	];
	const row = rowToCorrect(item, issues, 'Importe: …', 'es', isRight);
	expect(row).toEqual({ ...item, 'Qué corregir': 'Importe: …', 'Corregido: Importe': '1250.00', 'Corregido: Nombre': 'José' });
	expect(Object.keys(row).slice(0, 4)).toEqual(Object.keys(item));
});

it('what is proposed is always right, and never something else where the text was right', () => {
	const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d.,' ]{1,12}$/), fc.constantFrom('JosÃ©', '1,234.5', '\u202e12', '$ 5'));
	fc.assert(
		fc.property(fc.constantFrom('amount', 'beneficiary_name', 'bank_account'), text, (field, cell) => {
			const proposal = proposed(field, cell);
			if (proposal !== undefined) expect([proposal !== cell, isRight(field, proposal)]).toEqual([true, true]);
		}),
		{ numRuns: 2000 },
	);
});

it('nothing is proposed where nothing is left, where two texts would be right, or where the right one is there already', () => {
	const anything = () => true;
	expect(proposalFor('beneficiary_name', '\u200b', anything)).toBeUndefined();
	expect(proposalFor('amount', ' 1,250.00 ', anything)).toBeUndefined();
	expect(proposalFor('beneficiary_name', 'JosÃ©\u200b', anything)).toBeUndefined();
	expect(proposalFor('beneficiary_name', 'Ana', anything)).toBeUndefined();
	expect(proposalFor('beneficiary_name', ' Ana', anything)).toBe('Ana');
});

it('a number with separators is taken for another one in amounts alone', () => {
	expect(proposalFor('document_id', '1.234.567', (text) => /^\d+$/.test(text))).toBeUndefined();
	expect(proposalFor('amount', '1.234.567', (text) => /^\d+$/.test(text))).toBe('1234567');
});

it.each([
	['that stops the row', { field: 'amount', column: 'Importe', blocking: true }, ' 5', { 'Corrected: Importe': '5' }],
	['that can be read in two ways', { field: 'amount', column: 'Importe', blocking: true }, '1.250', {}],
	['that is a number', { field: 'amount', column: 'Importe', blocking: true }, 5, {}],
	['without anything', { field: 'amount', column: 'Importe', blocking: true }, null, {}],
	['that is an object', { field: 'amount', column: 'Importe', blocking: true }, { a: 1 }, {}],
	['without its currency', { field: 'amount', column: 'Importe', rule: 'currency', blocking: true }, '100 USD', {}],
	['that stops nothing', { field: 'amount', column: 'Importe', blocking: false }, ' 5', {}],
	['beside a problem of no column', { field: 'amount', blocking: true }, ' 5', {}],
	['beside a problem of several columns', { field: 'amount', column: 'Importe + undefined', blocking: true }, ' 5', {}],
	['beside a problem of a column that is not there', { field: 'amount', column: 'toString', blocking: true }, ' 5', {}],
])('of a cell %s', (_, issue, cell, proposals) => {
	const item = { undefined: ' 7', Importe: cell };
	expect(rowToCorrect(item, [issue], 'Fix it', 'en', isRight)).toStrictEqual({ ...item, 'What to fix': 'Fix it', ...proposals });
});
