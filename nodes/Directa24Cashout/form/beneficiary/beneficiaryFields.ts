import type { INodeProperties } from 'n8n-workflow';

import type { BeneficiaryField } from '../../../../d24/cashout/cashout';
import { COUNTRIES } from '../../../../d24/countries';
import { additionalFields } from './additionalFields';
import { blocksOf } from './blocks';
import { FORM_ORDER } from './generic';
import { fieldFromItem } from './itemFields';
import { lookOf } from './look';
import { payoutMethodFields } from './payoutMethodField';
import { shownFields } from './shown';
import { unshown } from './unshownFields';

/** The parameters of the beneficiary, by country and payout method, from the country data. */
export const beneficiaryFields: INodeProperties[] = [...payoutMethodFields(), ...FORM_ORDER.flatMap(fieldBlocks), additionalFields].map((property) => ({
	...property,
	displayOptions: { ...property.displayOptions, show: { beneficiarySource: ['fields'], ...property.displayOptions?.show } },
}));

function fieldBlocks(field: BeneficiaryField): INodeProperties[] {
	const shown = blocksOf(COUNTRIES, (country, method) => {
		const rule = shownFields(country, method)[field];
		return rule && lookOf(field, rule, country);
	});
	return [...shown, ...fieldFromItem(field), ...unshown(field)];
}
