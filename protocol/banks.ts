import { banksIn } from '../d24/beneficiary/banks';
import type { Bank } from '../d24/countries/types';
import { ENDPOINTS } from '../d24/endpoints';
import { ask, type Asked } from './ask';
import type { Directa24 } from './directa24';

/** Directa24's own list of the banks of a country; needs the read-only key. */
export async function liveBanks(directa24: Directa24, country: string): Promise<Asked<Bank[]>> {
	return await ask(directa24, { endpoint: ENDPOINTS.banks, query: { country }, read: banksIn });
}
