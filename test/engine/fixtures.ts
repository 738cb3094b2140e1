import type { IDataObject } from 'n8n-workflow';

import type { Simulator } from '../simulator';

/** The credential of a user whose Directa24 is the simulator. */
export function credentialFor(simulator: Simulator, change: IDataObject = {}) {
	const { apiKey, apiPassphrase, secretSignature, readOnlyApiKey } = simulator.credentials;
	return {
		environment: 'custom',
		customUrl: simulator.url,
		cardUrl: simulator.cardUrl,
		linkUrl: simulator.linkUrl,
		apiKey,
		apiPassphrase,
		secretSignature,
		readOnlyApiKey,
		previousSecretSignature: '',
		...change,
	} as Record<string, string>;
}

/** The parameters of a payout to Brazil that Directa24 accepts. */
export function brazil(change: IDataObject = {}): IDataObject {
	return {
		resource: 'cashout',
		operation: 'create',
		country: 'BR',
		externalId: 'payout-1',
		amount: '100',
		currency: 'BRL',
		beneficiarySource: 'fields',
		document_id: '01716001340',
		document_type: 'CPF',
		beneficiary_name: 'João',
		beneficiary_lastname: 'Silva',
		bank_code: '001',
		bank_account: '3423422-7',
		bank_branch: '1234',
		account_type: 'C',
		notificationUrl: '',
		options: {},
		...change,
	};
}

/** The reconciliation credential of a user whose Directa24 is the simulator. */
export function reconciliationFor(simulator: Simulator, change: IDataObject = {}) {
	const { panelEmail, panelPassword } = simulator.credentials;
	return { environment: 'custom', customUrl: simulator.merchantsUrl, email: panelEmail, password: panelPassword, sessionToken: '', ...change } as Record<string, string>;
}
