import type { IExecuteFunctions } from 'n8n-workflow';

import type { Issue } from '../../../d24/issue';
import { say } from '../../../d24/language/say';
import { CREDENTIAL } from '../../shared/directa24Of';

/**
 * Whether the webhook that ends a wait gets the credential that pays. n8n resolves it there without the data of the
 * execution: an expression that reads the row or another node gives nothing then, and no notification could be verified.
 */
export async function isCredentialKept(context: IExecuteFunctions): Promise<boolean> {
	const paying = JSON.stringify(await context.getCredentials(CREDENTIAL, 0));
	// As n8n's contexts do it in every version that this package supports.
	const withoutData = Object.create(context, { connectionInputData: { value: undefined } }) as IExecuteFunctions;
	try {
		return JSON.stringify(await withoutData.getCredentials(CREDENTIAL, 0)) === paying;
	} catch {
		return false;
	}
}

/** To be made before anything is sent, where it is not. */
export function credentialReadsRow(): Issue {
	return {
		field: 'credential',
		rule: 'readsRow',
		message: say`An expression in the Directa24 credential reads the row or another node. n8n does not have these when Directa24 notifies, so the end of the payout could not be verified and the wait would not end`,
		fix: say`Use a credential of its own for each merchant, without such expressions; or use Create, and a Directa24 Cashout Trigger with such a credential`,
		blocking: true,
	};
}
