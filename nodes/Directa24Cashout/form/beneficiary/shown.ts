import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import { COUNTRIES, fieldsOf } from '../../../../d24/countries';
import type { Country, FieldRule, PayoutMethod } from '../../../../d24/countries/types';

type ShownFields = Partial<Record<BeneficiaryField, FieldRule>>;

/** The fields that the form shows for a country and a method: those of the country, without the bank where the method stands for it. */
export function shownFields(country: Country, method: PayoutMethod): ShownFields {
	const { bank_code: bank, ...others } = fieldsOf(country, method);
	return bank === undefined || method.bankCode !== undefined ? others : { ...others, bank_code: bank };
}

/** True where nothing that a person enters is sent when the method is chosen: Directa24 wants the field empty, or the method gives it. */
export function isNeverSent(field: BeneficiaryField, method: PayoutMethod): boolean {
	const empty = method.empty?.find(({ fields }) => fields.includes(field));
	return (field === 'bank_code' && method.bankCode !== undefined) || empty?.certainty === 'certain';
}

/** The countries in which a field is shown for at least one method. */
export function countriesWith(field: BeneficiaryField): Country[] {
	return COUNTRIES.filter((country) => country.methods.some((method) => shownFields(country, method)[field] !== undefined));
}
