import type { CashoutInput } from '../../../d24/cashout/cashout';
import { checkForCountry } from '../../../d24/rules/country';
import type { Issue } from '../../../d24/issue';

/** An issue in one line: `phone form (warning): message → fix`. */
const inOneLine = ({ field, rule, message, fix, blocking }: Issue): string => `${field} ${rule}${blocking ? '' : ' (warning)'}: ${message} → ${fix}`;

/** What the rules of a country say about these fields of a payout, or else about those that are given. */
export function told(country: string, given: Partial<CashoutInput>, fields = Object.keys(given)): string[] {
	const { issues } = checkForCountry({ external_id: 'p-1', country, amount: '1', ...given });
	return issues.filter(({ field }) => fields.includes(field)).map(inOneLine);
}

/** What is sent in the place of what is given, and why; other issues are left out. */
export function changed(country: string, given: Partial<CashoutInput>): { sent: Partial<CashoutInput>; why: string[] } {
	const { cashout, issues } = checkForCountry({ external_id: 'p-1', country, amount: '1', ...given });
	const sent = Object.fromEntries(Object.entries(cashout).filter(([field, value]) => value !== given[field as keyof CashoutInput] && !['external_id', 'country', 'amount'].includes(field)));
	return { sent, why: issues.filter(({ rule }) => rule === 'changed').map(({ field, message }) => `${field}: ${message.replace(/^.* was changed: /, '')}`) };
}
