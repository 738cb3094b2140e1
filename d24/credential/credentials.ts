import { FATE, type FatefulError } from '../fate';
import { LABEL } from '../labels';
import { say, type Later } from '../language/say';
import { ToldError } from '../language/toldError';

export type Environment = 'staging' | 'production' | 'custom';

/** What a user stores in the credential `directa24Api`, without surrounding white space; '' = not set. */
export interface Directa24Credentials {
	environment: Environment;
	apiKey: string;
	apiPassphrase: string;
	secretSignature: string;
	previousSecretSignature: string;
	readOnlyApiKey: string;
	productionUrl: string;
	customUrl: string;
	cardUrl: string;
	linkUrl: string;
	/** These four limit what may be sent; see d24/limits.ts. */
	allowedCalls: string;
	highestAmounts: string;
	allowedCountries: string;
	allowedCurrencies: string;
}

/** A setting of the credential that cannot be used; the message is a sentence for the person who filled it in. */
export class CredentialSettingIssue extends ToldError implements FatefulError {
	override name = 'CredentialSettingIssue';

	get [FATE]() {
		return { kind: 'notSent', why: this.message, told: this.told, by: 'credential' } as const;
	}
}

/** What no limit can be, so that limitsOf refuses it: a list in the place of a text must not become no limit. */
const UNREADABLE = '?';

const ENVIRONMENTS: readonly string[] = ['staging', 'production', 'custom'] satisfies Environment[];

/**
 * Takes the stored credential as n8n hands it over. White space around a value is dropped: it comes from copying.
 * @throws CredentialSettingIssue when the environment is none that this package knows
 */
export function readCredentials(stored: Record<string, unknown>): Directa24Credentials {
	const text = (name: keyof Directa24Credentials) => {
		const value = stored[name];
		return typeof value === 'string' ? value.trim() : '';
	};
	const limit = (name: keyof Directa24Credentials) => {
		const value = stored[name];
		return typeof value === 'string' || value === undefined || value === null ? text(name) : UNREADABLE;
	};
	const environment = text('environment') || 'staging';
	if (!ENVIRONMENTS.includes(environment)) {
		throw new CredentialSettingIssue(() => say`Choose an ${LABEL.environment} in the Directa24 credential`);
	}
	return {
		environment: environment as Environment,
		apiKey: text('apiKey'),
		apiPassphrase: text('apiPassphrase'),
		secretSignature: text('secretSignature'),
		previousSecretSignature: text('previousSecretSignature'),
		readOnlyApiKey: text('readOnlyApiKey'),
		productionUrl: text('productionUrl'),
		customUrl: text('customUrl'),
		cardUrl: text('cardUrl'),
		linkUrl: text('linkUrl'),
		allowedCalls: limit('allowedCalls'),
		highestAmounts: limit('highestAmounts'),
		allowedCountries: limit('allowedCountries'),
		allowedCurrencies: limit('allowedCurrencies'),
	};
}

/**
 * The value of a key that a call cannot do without.
 * @throws CredentialSettingIssue that names the field when it is empty
 */
export function requiredKey(
	credentials: Directa24Credentials,
	name: 'apiKey' | 'apiPassphrase' | 'secretSignature' | 'readOnlyApiKey',
): string {
	const value = credentials[name];
	if (value === '') throw new CredentialSettingIssue(() => say`${LABELS[name]} is empty in the Directa24 credential. ${WHERE[name]()}`);
	return value;
}

const LABELS = {
	apiKey: LABEL.apiKey,
	apiPassphrase: LABEL.apiPassphrase,
	secretSignature: LABEL.secretSignature,
	readOnlyApiKey: LABEL.readOnlyApiKey,
};

const PANEL = () => say`You find it in the Merchant Panel under Settings > API Access > Cashouts Credentials`;
const WHERE: Record<keyof typeof LABELS, Later> = {
	apiKey: PANEL,
	apiPassphrase: PANEL,
	secretSignature: PANEL,
	readOnlyApiKey: () => say`Bank lists and exchange rates need it; you find it in the Merchant Panel under Settings > API Access`,
};
