import { NodeOperationError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';

import { searchBanks as search } from '../../../d24/beneficiary/banks';
import { nearestBanks } from '../../../d24/beneficiary/nearestBanks';
import { countryOf, plainCode } from '../../../d24/countries';
import type { Bank } from '../../../d24/countries/types';
import { CredentialSettingIssue } from '../../../d24/credential/credentials';
import { LABEL } from '../../../d24/labels';
import type { Asked } from '../../../protocol/ask';
import { liveBanks } from '../../../protocol/banks';
import { CREDENTIAL, directa24Of, type Connection } from '../../shared/directa24Of';

/** Nobody waits longer for a list to open. */
const PATIENCE = { timeoutMs: 10_000, deadlineMs: 2_000 };

/**
 * The banks of the country that is chosen in the form, for its list "Bank". Where none has what was typed in its name, but
 * names come near it, those come first and then all others.
 */
export async function searchBanks(this: ILoadOptionsFunctions, filter = ''): Promise<INodeListSearchResult> {
	const code = String(this.getCurrentNodeParameter('country') ?? '');
	const country = countryOf(code);
	const byMethod = new Set(country?.methods.map(({ bankCode }) => plainCode(bankCode ?? '')));
	/** Codes that stand for a payout method have fields of their own, so they are chosen there. */
	const listed = (banks: readonly Bank[]) => toResult(found(banks.filter((bank) => !byMethod.has(plainCode(bank.code))), filter));
	const known = country?.banks.list ?? [];
	const connected = await connection(this);
	const live = 'directa24' in connected && connected.account.canRead ? await liveBanks(connected.directa24, code) : undefined;
	if (live?.ok && live.value.length > 0) return listed(live.value);
	if (known.length > 0) return listed(known);
	// The editor shows the message alone.
	throw new NodeOperationError(this.getNode(), `${whyNone(connected, live, country?.name ?? code)}; or choose ${LABEL.byCode}`);
}

function found(banks: readonly Bank[], filter: string): readonly Bank[] {
	const matching = byName(search(banks, filter));
	if (matching.length > 0) return matching;
	const near = nearestBanks(banks, filter);
	return near.length === 0 ? [] : [...near, ...byName(banks.filter((bank) => !near.includes(bank)))];
}

/** Why there are no banks to choose from, and what can be done about it. */
function whyNone(connected: Connection | NotConnected, live: Asked<Bank[]> | undefined, country: string): string {
	if (!('directa24' in connected)) return connected.why;
	if (live === undefined) return `To list the banks of ${country}, enter the ${LABEL.readOnlyApiKey} in the credential`;
	if (!live.ok) return `${live.failure.explanation.message()}. ${live.failure.explanation.nextStep()}`;
	return `Directa24 lists no banks for ${country} (the ${LABEL.readOnlyApiKey} is right). Ask Directa24 for the code of the bank`;
}

function toResult(banks: readonly Bank[]): INodeListSearchResult {
	return { results: banks.map(({ code, name }) => ({ name: labelOf({ code, name }), value: code })) };
}

function labelOf({ code, name }: Bank): string {
	return name === '' ? code : `${name} (${code})`;
}

function byName(banks: readonly Bank[]): Bank[] {
	return [...banks].sort((a, b) => labelOf(a).localeCompare(labelOf(b), 'en'));
}

/** A credential that is missing or cannot be used. */
interface NotConnected {
	why: string;
}

/** No error where there is no connection: the known banks need none. */
async function connection(context: ILoadOptionsFunctions): Promise<Connection | NotConnected> {
	try {
		return directa24Of(context, await context.getCredentials(CREDENTIAL), PATIENCE);
	} catch (error) {
		const isSetting = error instanceof CredentialSettingIssue;
		return { why: isSetting ? error.message : 'To list the banks of this country, choose a Directa24 credential in this node' };
	}
}
