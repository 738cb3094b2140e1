import type { INodeProperties } from 'n8n-workflow';

import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import { COUNTRIES } from '../../../../d24/countries';
import { blocksOf } from './blocks';
import { generic } from './generic';
import { hiddenLook } from './look';
import { isDropped, shownFields } from './shown';

/**
 * A field where the form does not show it: workflows that set it all the same keep it, and a person who changed the
 * country, which n8n keeps the value for, is told that it is still there.
 */
export function unshown(field: BeneficiaryField): INodeProperties[] {
	const hidden = blocksOf(COUNTRIES, (country, method) =>
		shownFields(country, method)[field] === undefined && !isDropped(field, method) ? hiddenLook(field) : undefined,
	);
	return [...hidden.flatMap((property) => [property, noticeFor(field, property)]), { ...hiddenLook(field), displayOptions: { hide: { country: LISTED } } }];
}

/** Any other country comes from a workflow that was written elsewhere, such as `br` or one that the list does not have: all of its fields are kept. */
const LISTED = [...COUNTRIES.map(({ code }) => code), 'item'];

function noticeFor(field: BeneficiaryField, { displayOptions }: INodeProperties): INodeProperties {
	const { label } = generic(field);
	const country = displayOptions?.show?.country ?? [];
	const isHiddenIn = (method: string) => !displayOptions?.hide?.payoutMethod?.includes(method);
	const methods = COUNTRIES.filter(({ code }) => country.includes(code)).flatMap((each) => each.methods.map(({ value }) => value));
	return {
		displayName: `${label} still has a value, which is sent although this form does not show it. To clear it, set Country to From Each Item, empty ${label}, and choose the country again.`,
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
