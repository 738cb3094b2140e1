import { NodeOperationError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';

import { searchBanks as search } from '../../../d24/beneficiary/banks';
import { countryOf, plainCode } from '../../../d24/countries';
import type { Bank } from '../../../d24/countries/types';
import { CREDENTIAL, directa24Of } from '../../shared/connect';
import { liveBanks } from '../../../protocol/banks';
import type { Directa24 } from '../../../protocol/send';

/** Nobody waits longer for a list to open. */
const PATIENCE = { timeoutMs: 10_000, deadlineMs: 2_000 };

/** The banks of the country that is chosen in the form, for its list "Bank". */
export async function searchBanks(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const code = String(this.getCurrentNodeParameter('country') ?? '');
	const country = countryOf(code);
	const byMethod = new Set(country?.methods.map(({ bankCode }) => plainCode(bankCode ?? '')));
	/** Codes that stand for a payout method have fields of their own, so they are chosen there. */
	const listed = (banks: readonly Bank[]) => toResult(search(banks, filter).filter((bank) => !byMethod.has(plainCode(bank.code))));
	const known = country?.banks.list ?? [];
	const directa24 = await connection(this);
	if (directa24?.canRead) {
		const live = await liveBanks(directa24, code);
		if (live.ok && live.banks.length > 0) return listed(live.banks);
		if (!live.ok && known.length === 0) {
			throw new NodeOperationError(this.getNode(), `${live.failure.explanation.message}. ${live.failure.explanation.nextStep}`);
		}
	}
	if (known.length > 0) return listed(known);
	// The editor shows the message alone.
	throw new NodeOperationError(this.getNode(), 'To list the banks of this country, enter the Read-Only API Key in the credential; or choose By Code');
}

function toResult(banks: readonly Bank[]): INodeListSearchResult {
	const results = banks.map(({ code, name }) => ({ name: name === '' ? code : `${name} (${code})`, value: code }));
	return { results: results.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}

/** Undefined without a credential that can be used: the known banks need none. */
async function connection(context: ILoadOptionsFunctions): Promise<Directa24 | undefined> {
	try {
		return directa24Of(context, await context.getCredentials(CREDENTIAL), PATIENCE);
	} catch {
		return undefined;
	}
}
