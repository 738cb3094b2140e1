import type { INodeProperties } from 'n8n-workflow';

import { COUNTRIES } from '../../../d24/countries';

/** The countries as a list to choose from, by name. */
export const countryOptions = COUNTRIES.map(({ code, name }) => ({ name, value: code }));

/** The parameter "Country" of operations whose form does not depend on it; it may be an expression. */
export const countryField: INodeProperties = {
	displayName: 'Country',
	name: 'country',
	type: 'options',
	default: 'BR',
	options: countryOptions,
	description: 'Country of the bank, the account or the currency',
};
