import { CredentialSettingIssue, type Directa24Credentials } from './credentials';
import type { HostKind } from '../endpoints';
import { LABEL } from '../labels';
import { say } from '../language/say';
import { webAddress } from '../webAddress';

/** Staging hosts as D24 prints them ("Technical and Security Aspects", "Cashout Creation Endpoint", "Easy Cashout API"). */
export const STAGING_HOSTS = {
	api: 'https://api-stg.directa24.com',
	card: 'https://cc-api-stg.directa24.com',
	link: 'https://payout-api-stg.directa24.com',
};

/** Hosts that only some calls need, and that D24 publishes for staging alone. */
const OPTIONAL_HOSTS = {
	card: {
		setting: 'cardUrl',
		label: LABEL.cardUrl,
		missing: () => say`Payouts to cards go to a host of their own: ask integration@d24.com for it and enter it as ${LABEL.cardUrl} in the Directa24 credential`,
	},
	link: {
		setting: 'linkUrl',
		label: LABEL.linkUrl,
		missing: () => say`Payout links are made on a host of their own, which Directa24 does not publish: ask integration@d24.com for it and enter it as ${LABEL.linkUrl} in the Directa24 credential`,
	},
} as const;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The origin (`https://host`, no slash at the end) that calls of this kind go to.
 * D24 publishes the staging hosts; it hands out the production host after testing, and the production hosts for cards and
 * payout links on request, so these come from the credential.
 * @throws CredentialSettingIssue when the host is missing or cannot be used
 */
export function hostOf(credentials: Directa24Credentials, kind: HostKind): string {
	if (kind === 'merchants') throw new CredentialSettingIssue(() => say`Reconciliation has a credential of its own: Directa24 Reconciliation API`);
	if (kind !== 'api') {
		const { setting, label, missing } = OPTIONAL_HOSTS[kind];
		if (credentials[setting] !== '') return origin(credentials[setting], label);
		if (credentials.environment === 'staging') return STAGING_HOSTS[kind];
		throw new CredentialSettingIssue(missing);
	}
	if (credentials.environment === 'staging') return STAGING_HOSTS.api;
	return credentials.environment === 'production'
		? origin(credentials.productionUrl, LABEL.productionUrl)
		: origin(credentials.customUrl, LABEL.customUrl);
}

/** Every origin that requests with these credentials may go to. A host for cards or payout links that is not set is left out. */
export function allowedOrigins(credentials: Directa24Credentials): string[] {
	const isSet = (kind: keyof typeof OPTIONAL_HOSTS) => credentials.environment === 'staging' || credentials[OPTIONAL_HOSTS[kind].setting] !== '';
	return (['api', 'card', 'link'] as const).filter((kind) => kind === 'api' || isSet(kind)).map((kind) => hostOf(credentials, kind));
}

/**
 * The origin that a host setting stands for.
 * @throws CredentialSettingIssue that names the setting and says what is wrong with it
 */
export function origin(setting: string, label: string): string {
	const known = origins.get(setting);
	if (known !== undefined) return known;
	const found = readOrigin(setting, label);
	if (origins.size >= MOST_ORIGINS) origins.clear();
	origins.set(setting, found);
	return found;
}

/** Every call asks for its hosts, and to read an address takes as long as to sign one. */
const origins = new Map<string, string>();
const MOST_ORIGINS = 100;

function readOrigin(setting: string, label: string): string {
	if (setting === '') {
		throw new CredentialSettingIssue(
			() => say`${label} is empty in the Directa24 credential: enter the host that Directa24 gave you, e.g. https://api.example.com`,
		);
	}
	const url = webAddress(setting);
	if (!url) {
		throw new CredentialSettingIssue(() => say`${label} is not a web address: it must look like https://api.example.com`);
	}
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.test(url.hostname))) {
		throw new CredentialSettingIssue(
			() => say`${label} must start with https:// because Directa24 refuses plain http (http:// works only for this computer, 127.0.0.1)`,
		);
	}
	if (url.username !== '' || url.password !== '') {
		throw new CredentialSettingIssue(() => say`${label} must not contain a user name or password`);
	}
	if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
		throw new CredentialSettingIssue(() => say`${label} must be the host alone, without a path or a question mark: ${url.origin}`);
	}
	return url.origin;
}
