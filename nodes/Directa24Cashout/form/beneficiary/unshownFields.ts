import type { INodeProperties } from 'n8n-workflow';

import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import { LABEL } from '../../../../d24/labels';
import { COUNTRIES } from '../../../../d24/countries';
import { blocksOf } from './blocks';
import { generic } from './generic';
import { hiddenLook } from './look';
import { shownFields } from './shown';

/**
 * A field where the form does not show it. n8n keeps its value, so that it is there again when the country is changed back,
 * and the run can tell that it was not sent (input/leftOverFields.ts); a person who changed the country is told so here.
 */
export function unshown(field: BeneficiaryField): INodeProperties[] {
	const hidden = blocksOf(COUNTRIES, (country, method) =>
		shownFields(country, method)[field] === undefined ? hiddenLook(field) : undefined,
	);
	return [...hidden.flatMap((property) => [property, noticeFor(field, property)]), { ...hiddenLook(field), displayOptions: { hide: { country: LISTED } } }];
}

/** Any other country comes from a workflow that was written elsewhere, such as `br` or one that the list does not have: all of its fields are kept. */
const LISTED = [...COUNTRIES.map(({ code }) => code), 'item'];

/** What becomes of a value that the form does not show. */
function fateOf(field: BeneficiaryField): string {
	if (field === 'document_type') return 'It is sent only where this country has such a type.';
	return OF_THE_WAY.includes(field) ? 'It is not sent.' : `It is sent. To clear it, set Country to ${LABEL.eachItem}, empty ${generic(field).label}, and choose the country again.`;
}

const OF_THE_WAY: readonly BeneficiaryField[] = ['bank_code', 'bank_account', 'bank_branch', 'account_type'];

function noticeFor(field: BeneficiaryField, { displayOptions }: INodeProperties): INodeProperties {
	const { label } = generic(field);
	const country = displayOptions?.show?.country ?? [];
	const isHiddenIn = (method: string) => !displayOptions?.hide?.payoutMethod?.includes(method);
	const methods = COUNTRIES.filter(({ code }) => country.includes(code)).flatMap((each) => each.methods.map(({ value }) => value));
	return {
		displayName: `${label} still has a value from another country or payout method. ${fateOf(field)}`,
		name: `${field}Notice`,
		type: 'notice',
		default: '',
		displayOptions: {
			show: {
				...displayOptions?.show,
				// n8n stops reading the rules at one whose value is an expression, so nothing may come after it: no `hide` either.
				...(displayOptions?.hide ? { payoutMethod: [...new Set(methods.filter(isHiddenIn))] } : {}),
				[field]: [{ _cnd: { exists: true } }],
			},
		},
	};
}
