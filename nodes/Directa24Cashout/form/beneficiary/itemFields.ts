import type { INodeProperties } from 'n8n-workflow';

import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import { bankFromItem } from './bankField';
import { generic } from './generic';
import { countriesWith, shownFields } from './shown';

/** More names than this hide each other. */
const MOST_NAMES = 5;

/** Whose names come first. */
const FIRST = ['BR', 'MX', 'AR', 'CO', 'CL', 'PE'];

/** A field where the country is known only at run time: text, never required, with what the countries call it. */
export function fieldFromItem(field: BeneficiaryField): INodeProperties[] {
	if (countriesWith(field).length === 0) return [];
	const displayOptions = { show: { country: ['item'] } };
	if (field === 'bank_code') return [{ ...bankFromItem, displayOptions }];
	const { label, description } = generic(field);
	const hint = namesOf(field);
	return [{ displayName: label, name: field, type: 'string', default: '', description, ...(hint ? { hint } : {}), displayOptions }];
}

/** `Mexico: CLABE · Argentina: CBU / CVU`: where a country has a name of its own for the field, or a list of its values. */
function namesOf(field: BeneficiaryField): string {
	const rank = ({ code }: { code: string }) => (FIRST.includes(code) ? FIRST.indexOf(code) : FIRST.length);
	const countries = countriesWith(field).sort((a, b) => rank(a) - rank(b));
	const names = countries.flatMap((country) => {
		const codes = field === 'document_type' ? country.documentTypes : field === 'account_type' ? country.accountTypes : [];
		const name = codes.length > 0 ? codes.map(({ code }) => code).join('/') : shownFields(country, country.methods[0])[field]?.label;
		return name === undefined || name === generic(field).label ? [] : [`${country.name}: ${name}`];
	});
	return names.slice(0, MOST_NAMES).join(' · ') + (names.length > MOST_NAMES ? ' …' : '');
}
