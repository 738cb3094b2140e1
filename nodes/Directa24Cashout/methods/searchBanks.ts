import { NodeOperationError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';

import { searchBanks as search } from '../../../d24/beneficiary/banks';
import { countryOf, plainCode } from '../../../d24/countries';
import type { Bank } from '../../../d24/countries/types';
import { LABEL } from '../../../d24/labels';
import { liveBanks } from '../../../protocol/banks';
import { CREDENTIAL, directa24Of, type Connection } from '../../shared/directa24Of';

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
	const connected = await connection(this);
	if (connected?.account.canRead) {
		const live = await liveBanks(connected.directa24, code);
		if (live.ok && live.value.length > 0) return listed(live.value);
		if (!live.ok && known.length === 0) {
			throw new NodeOperationError(this.getNode(), `${live.failure.explanation.message}. ${live.failure.explanation.nextStep}`);
		}
	}
	if (known.length > 0) return listed(known);
	// The editor shows the message alone.
	throw new NodeOperationError(this.getNode(), `To list the banks of this country, enter the ${LABEL.readOnlyApiKey} in the credential; or choose ${LABEL.byCode}`);
}

function toResult(banks: readonly Bank[]): INodeListSearchResult {
	const results = banks.map(({ code, name }) => ({ name: name === '' ? code : `${name} (${code})`, value: code }));
	return { results: results.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}

/** Undefined without a credential that can be used: the known banks need none. */
async function connection(context: ILoadOptionsFunctions): Promise<Connection | undefined> {
	try {
		return directa24Of(context, await context.getCredentials(CREDENTIAL), PATIENCE);
	} catch {
		return undefined;
	}
}
