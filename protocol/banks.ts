import { banksIn } from '../d24/beneficiary/banks';
import type { Bank } from '../d24/countries/types';
import { ENDPOINTS } from '../d24/endpoints';
import { ask } from './ask';
import type { Failure } from '../nodes/Directa24Cashout/run/errors';
import type { Directa24 } from './send';

export type LiveBanks = { ok: true; banks: Bank[] } | { ok: false; failure: Failure };

/** Directa24's own list of the banks of a country; needs the read-only key. */
export async function liveBanks(directa24: Directa24, country: string): Promise<LiveBanks> {
	const asked = await ask(directa24, { endpoint: ENDPOINTS.banks, query: { country }, isExpected: (body) => banksIn(body) !== undefined });
	return asked.ok ? { ok: true, banks: banksIn(asked.body) ?? [] } : { ok: false, failure: asked.failure };
}
