import type { INodePropertyOptions } from 'n8n-workflow';

import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import type { Country, FieldRule } from '../../../../d24/countries/types';
import { bankLocator } from './bankField';
import type { Look } from './blocks';
import { generic } from './generic';

/** How the form of one country shows a field. */
export function lookOf(field: BeneficiaryField, rule: FieldRule, country: Country): Look {
	const hint = hintOf(field, rule);
	return {
		displayName: rule.label,
		name: field,
		...valueOf(field, rule, country),
		...(rule.required === 'yes' && field !== 'beneficiary_lastname' ? { required: true } : {}),
		...(hint === '' ? {} : { hint }),
	};
}

function valueOf(field: BeneficiaryField, rule: FieldRule, country: Country): Omit<Look, 'displayName' | 'name'> {
	if (field === 'bank_code') return bankLocator;
	const choices = choicesOf(field, country);
	if (choices.length > 0) {
		const none = rule.required === 'yes' ? [] : [{ name: 'Not Given', value: '' }];
		return { type: 'options', default: '', options: [...none, ...choices] };
	}
	return { type: 'string', default: '', ...(rule.example === undefined ? {} : { placeholder: `e.g. ${rule.example}` }) };
}

function choicesOf(field: BeneficiaryField, country: Country): INodePropertyOptions[] {
	const listed = field === 'document_type' ? country.documentTypes : field === 'account_type' ? country.accountTypes : [];
	return listed.map(({ code, label }) => ({ name: label, value: code }));
}

/** n8n refuses to run while a required parameter is empty, and a company has no last name: the check of the item tells one of a person that is missing. */
function hintOf(field: BeneficiaryField, rule: FieldRule): string {
	const unsure = rule.required === 'unsure' ? 'Directa24 may want it' : '';
	const company = field === 'beneficiary_lastname' && rule.required === 'yes' ? 'Needed for a person; a company has none' : '';
	return [rule.hint, unsure, company].filter(Boolean).join('. ');
}

/** A field that the form does not show, so that a workflow that was written elsewhere keeps its value. */
export function hiddenLook(field: BeneficiaryField): Look {
	return { displayName: generic(field).label, name: field, type: 'hidden', default: '' };
}
