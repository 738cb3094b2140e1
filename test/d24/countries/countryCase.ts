import type { BeneficiaryField, CashoutInput } from '../../../d24/cashout/cashout';
import { countryOf, methodOf } from '../../../d24/countries';
import { prepareCashout } from '../../../d24/rules/validation';

type Beneficiary = Partial<Record<BeneficiaryField, string>>;

interface Expectations {
	/** Fields without which the payout is refused; document_id and beneficiary_name are tried everywhere. */
	required?: BeneficiaryField[];
	/** Fields whose absence only warns. */
	unsure?: BeneficiaryField[];
	/** What the valid payout is warned of all the same, like `phone form (warning)`. */
	warnings?: string[];
	/** Changes to the valid payout with the issues they lead to, like `bank_account length` or `phone form (warning)`. */
	broken?: Array<[Beneficiary & { currency?: string }, ...string[]]>;
	/** Changes that are corrected, with what is sent instead. */
	corrected?: Array<[given: Beneficiary, sent: Beneficiary]>;
}

const PERSONAL: BeneficiaryField[] = ['document_id', 'bank_account', 'phone', 'email'];

/** Tests one payout method of a country: a valid payout, and that payout with each field broken in turn. */
export function countryCase(code: string, method: string, beneficiary: Beneficiary, expectations: Expectations): void {
	const country = countryOf(code);
	if (!country) throw new Error(`${code} is not among the countries`);
	const valid: CashoutInput = { external_id: 'p-1', country: code, currency: country.currencies[0] ?? '', amount: '100', ...beneficiary };
	const warnings = expectations.warnings ?? [];

	const check = (change: Beneficiary & { currency?: string }) => {
		const given = { ...valid, ...change };
		const { cashout, issues } = prepareCashout(given);
		for (const { message, fix, blocking } of issues) {
			const text = fix.includes('e.g.') ? message : `${message} ${fix}`;
			const told = PERSONAL.filter((field) => (given[field] ?? '').length > 3 && text.includes(given[field] ?? ''));
			expect({ message, fix, told }).toEqual({ message, fix, told: [] });
			if (!blocking && !message.includes(' was changed: ')) expect(message).toMatch(/ \([^()]+\)$/);
			expect(fix).toMatch(/^[A-Z]/);
		}
		const told = issues.map(({ field, rule, blocking }) => `${field} ${rule}${blocking ? '' : ' (warning)'}`);
		return { cashout, told: told.filter((issue) => !issue.endsWith(' changed (warning)')) };
	};
	const without = (field: BeneficiaryField) => check({ [field]: '' }).told.filter((issue) => !warnings.includes(issue));

	describe(`${country.name}, ${method}`, () => {
		it('a valid payout', () => {
			expect(methodOf(country, valid).value).toBe(method);
			expect(check({})).toEqual({ cashout: valid, told: warnings });
		});

		it.each([...(['document_id', 'beneficiary_name'] as const), ...(expectations.required ?? [])])('without %s', (field) => {
			expect(without(field)).toEqual([`${field} required`]);
		});

		if (expectations.unsure) {
			it.each(expectations.unsure)('without %s, perhaps', (field) => {
				expect(check({ [field]: '' }).told).toContain(`${field} required (warning)`);
				expect(without(field).filter((issue) => !issue.endsWith('(warning)'))).toEqual([]);
			});
		}

		if (expectations.broken) {
			it.each(expectations.broken.map(([change, ...issues]) => ({ change, issues })))('$change', ({ change, issues }) => {
				expect(check(change).told.filter((issue) => !warnings.includes(issue) || issues.includes(issue))).toEqual(issues);
			});
		}

		if (expectations.corrected) {
			it.each(expectations.corrected)('%j is sent as %j', (given, sent) => {
				expect(check(given)).toEqual({ cashout: { ...valid, ...given, ...sent }, told: warnings });
			});
		}
	});
}
