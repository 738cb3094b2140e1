import type { INodeProperties } from 'n8n-workflow';

import { COUNTRIES } from '../../../d24/countries';
import { nameInList } from '../../../d24/countries/names';

/** The countries as a list to choose from, by their English name; searching finds the others and the code. */
export const countryOptions = COUNTRIES.map((country) => ({ name: nameInList(country), value: country.code }));

/** The parameter "Country" of operations whose form does not depend on it; it may be an expression. */
export const countryField: INodeProperties = {
	displayName: 'Country',
	name: 'country',
	type: 'options',
	default: 'BR',
	options: countryOptions,
	description: 'Country of the bank, the account or the currency',
};
