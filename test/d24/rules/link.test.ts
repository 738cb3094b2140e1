import type { CashoutInput } from '../../../d24/cashout/cashout';
import { validateLink } from '../../../d24/rules/validation';

const LINK: CashoutInput = { external_id: 'p-1', country: 'BR', amount: '100' };
const issues = (change: Partial<CashoutInput>) => validateLink({ ...LINK, ...change }).map(({ field, rule, blocking }) => `${field} ${rule}${blocking ? '' : ' (warning)'}`);

it('a payout link needs an ID, a country and an amount, since the customer enters the rest', () => {
	expect(issues({})).toEqual([]);
	expect(issues({ bank_account: 'x', document_id: '1' })).toEqual([]);
	expect(issues({ external_id: ' ', country: '', amount: '' })).toEqual(['external_id required', 'country format', 'amount missing']);
});

it('a payout link is checked in what is given', () => {
	expect(issues({ country: 'br', currency: 'x', amount: '0', document_id: '1'.repeat(41), notification_url: 'x' })).toEqual(['country format', 'currency format', 'amount positive', 'document_id length', 'notification_url url']);
});
