import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { COUNTRIES } from '../../../d24/countries';
import { waysOf } from '../../../d24/sheet/template';

/** The payout methods of the countries that are chosen in the form of a template. */
export async function payoutMethodsOf(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const chosen = this.getCurrentNodeParameter('countries');
	const ways = COUNTRIES.filter(({ code }) => Array.isArray(chosen) && (chosen as unknown[]).includes(code)).flatMap(waysOf);
	return await Promise.resolve(ways.map(({ country, method }) => ({ name: `${country.name}: ${method.name}`, value: `${country.code}.${method.value}` })));
}
