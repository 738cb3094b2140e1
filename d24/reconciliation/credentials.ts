import { CredentialSettingIssue, type Environment } from '../credential/credentials';
import type { Endpoint } from '../endpoints';
import { origin } from '../credential/hosts';
import { LABEL } from '../labels';
import { say } from '../language/say';

/** What a user stores in the credential `directa24ReconciliationApi`; '' = not set. */
export interface ReconciliationCredentials {
	environment: Environment;
	email: string;
	password: string;
	customUrl: string;
	/** See session.ts; n8n keeps it. */
	sessionToken: string;
}

/** Both hosts are published (D24: "Reconciliation API"). */
export const MERCHANTS_HOSTS = { staging: 'https://merchants-api-stg.directa24.com', production: 'https://merchants-api.directa24.com' };

/** The calls of the reconciliation API (D24: "Reconciliation API"). */
export const RECONCILIATION_ENDPOINTS = {
	listCashouts: { method: 'GET', path: '/v1/cashouts', scheme: 'session', host: 'merchants', codes: 'merchants' },
	balanceReport: { method: 'GET', path: '/v1/balance/report', scheme: 'session', host: 'merchants', codes: 'merchants' },
} as const satisfies Record<string, Endpoint>;

export const LOGIN_PATH = '/v1/auth/login';

/**
 * Takes the stored credential as n8n hands it over.
 * @throws CredentialSettingIssue when the environment is unknown, or e-mail or password is empty
 */
export function readReconciliationCredentials(stored: Record<string, unknown>): ReconciliationCredentials {
	const text = (name: keyof ReconciliationCredentials) => (typeof stored[name] === 'string' ? stored[name].trim() : '');
	const environment = text('environment') || 'staging';
	if (environment !== 'staging' && environment !== 'production' && environment !== 'custom') {
		throw new CredentialSettingIssue(() => say`Choose an ${LABEL.environment} in the Directa24 Reconciliation credential`);
	}
	const credentials = { environment, email: text('email'), password: text('password'), customUrl: text('customUrl'), sessionToken: text('sessionToken') } as const;
	for (const [name, label] of [['email', 'E-Mail'], ['password', 'Password']] as const) {
		if (credentials[name] === '') throw new CredentialSettingIssue(() => say`${label} is empty in the Directa24 Reconciliation credential: enter that of the panel user that Directa24 has converted to API use`);
	}
	return credentials;
}

/**
 * The origin of the reconciliation API.
 * @throws CredentialSettingIssue when the custom host cannot be used
 */
export function merchantsHost({ environment, customUrl }: Pick<ReconciliationCredentials, 'environment' | 'customUrl'>): string {
	return environment === 'custom' ? origin(customUrl, LABEL.customUrl) : MERCHANTS_HOSTS[environment];
}
