import type { BeneficiaryField, CashoutInput } from '../cashout/cashout';
import { plainCode } from '../countries';
import type { Country, FieldRule } from '../countries/types';
import type { Issue } from '../issue';
import { LABEL } from '../labels';
import { eitherOf, say, word, type Said } from '../language/say';
import { bankNamed, payees } from './bankByName';
import { nameOf } from './value';

/** Writes a field of the cashout in another way, and tells it. */
export type Change = (field: BeneficiaryField, value: string, what: Said, rule?: FieldRule) => void;

/** A name in the place of a bank code is replaced by the code when one bank has that name. */
export function bankByName(country: Country, sent: CashoutInput, change: Change, issues: Issue[]): void {
	const given = sent.bank_code ?? '';
	if (country.known === 'named' || !/\p{L}/u.test(given)) return withZeros(country, given, change);
	const found = bankNamed(country, given);
	if (found.kind === 'one') {
		const { code, name, doubt } = found.bank;
		return change('bank_code', code, doubt === undefined ? say`${name} has the code ${code}` : say`${name} has the code ${code}, but ${word(doubt)}`);
	}
	const candidates = found.kind === 'candidates' ? found.banks.map(({ code, name }) => `${name} (${code})`) : [];
	const field = nameOf('bank_code', country.fields.bank_code);
	issues.push({
		field: 'bank_code',
		rule: 'bank',
		message: candidates.length > 0 ? say`${field} is a name instead of a code, and it may be ${eitherOf(candidates)}` : say`${field} is a name instead of a code`,
		fix: candidates.length > 0 ? say`Enter the code of the bank` : say`Enter the code of the bank; ${LABEL.getMany} of the resource Bank lists them`,
		blocking: true,
	});
}

/** Where bank codes have three digits. In other countries D24's own pages write the same code with and without zeros. */
const THREE_DIGITS = new Set(['BO', 'BR', 'CL', 'CO', 'EC', 'PE']);

/** A code that lost zeros in front has them back where the list of the country has it with more. */
function withZeros(country: Country, given: string, change: Change): void {
	if (!THREE_DIGITS.has(country.code) || !/^\d{1,2}$/.test(given)) return;
	const codes = payees(country).map(({ code }) => code);
	const listed = codes.includes(given) ? undefined : codes.find((code) => code.endsWith(given) && plainCode(code) === plainCode(given));
	if (listed !== undefined) change('bank_code', listed, say`Directa24's list has it as ${listed}`);
}
