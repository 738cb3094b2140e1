import { CredentialSettingIssue, readCredentials, type Directa24Credentials, type Environment } from './credentials';
import { hostOf } from './hosts';
import { hostWarnings } from './hostWarnings';
import { asWritten, say, type Later, type Said } from '../language/say';
import { limitsOf, type Limits } from './limits';

/** A host as the credential has it: an origin, none (which only some calls need), or something that is none. */
export type HostSetting = { kind: 'set'; origin: string } | { kind: 'unset'; why: Later } | { kind: 'wrong'; why: Later };

/** What can be told of a stored credential without asking anybody. No value of a key is in it. */
export interface Settings {
	environment: Environment;
	hosts: Record<'api' | 'card' | 'link', HostSetting>;
	/** What is unusual about the hosts, as sentences. */
	warnings: Later[];
	/** Keys that are empty. */
	empty: ReadonlySet<KeyName>;
	limits: { kind: 'none' } | { kind: 'set'; words: Later } | { kind: 'wrong'; why: Later };
}

export type KeyName = 'apiKey' | 'apiPassphrase' | 'secretSignature' | 'readOnlyApiKey';

const KEYS: readonly KeyName[] = ['apiKey', 'apiPassphrase', 'secretSignature', 'readOnlyApiKey'];

/**
 * Looks every setting of a stored credential through by itself, so that one that is wrong does not hide the others.
 * @throws CredentialSettingIssue when the environment is none that this package knows
 */
export function settingsOf(stored: Record<string, unknown>): Settings {
	const credentials = readCredentials(stored);
	const hosts = { api: hostSetting(credentials, 'api'), card: hostSetting(credentials, 'card'), link: hostSetting(credentials, 'link') };
	const isUsable = Object.values(hosts).every(({ kind }) => kind !== 'wrong');
	return {
		environment: credentials.environment,
		hosts,
		warnings: isUsable ? hostWarnings(credentials) : [],
		empty: new Set(KEYS.filter((name) => credentials[name] === '')),
		limits: limitSetting(credentials),
	};
}

/**
 * The stored credential with which it is looked through: it may ask and pay nothing, whatever its own limits are, also
 * where they cannot be read, and has none of the optional hosts that cannot be used. Both would stop every call.
 */
export function forAskingOnly(stored: Record<string, unknown>, { hosts }: Settings): Record<string, unknown> {
	return {
		...stored,
		allowedCalls: 'statusOnly',
		highestAmounts: '',
		allowedCountries: '',
		allowedCurrencies: '',
		...(hosts.card.kind === 'wrong' ? { cardUrl: '' } : {}),
		...(hosts.link.kind === 'wrong' ? { linkUrl: '' } : {}),
	};
}

function hostSetting(credentials: Directa24Credentials, kind: 'api' | 'card' | 'link'): HostSetting {
	const origin = orIssue(() => hostOf(credentials, kind));
	if (!(origin instanceof CredentialSettingIssue)) return { kind: 'set', origin };
	const isUnset = (kind === 'card' && credentials.cardUrl === '') || (kind === 'link' && credentials.linkUrl === '');
	return { kind: isUnset ? 'unset' : 'wrong', why: origin.told };
}

function limitSetting(credentials: Directa24Credentials): Settings['limits'] {
	const limits = orIssue(() => limitsOf(credentials));
	if (limits instanceof CredentialSettingIssue) return { kind: 'wrong', why: limits.told };
	return limits ? { kind: 'set', words: () => inWords(limits) } : { kind: 'none' };
}

/** What is read of a setting, or what is wrong with it. */
function orIssue<T>(read: () => T): T | CredentialSettingIssue {
	let thrown: unknown;
	try {
		return read();
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof CredentialSettingIssue) return thrown;
	throw thrown;
}

const CALLS: Record<Limits['calls'], Later> = {
	all: () => say`all calls`,
	createOnHold: () => say`payouts are created on hold only`,
	createOnHoldNoRelease: () => say`payouts are created on hold only, and not released`,
	statusOnly: () => say`statuses and lists only`,
};

function inWords({ calls, highestAmounts, countries, currencies }: Limits): Said {
	const amounts = [...(highestAmounts ?? [])].map(([currency, amount]) => `${currency} ${amount}`);
	const parts = [
		CALLS[calls](),
		...(amounts.length > 0 ? [say`one payout at most ${amounts.join(', ')}`] : []),
		...(countries ? [say`countries ${[...countries].join(', ')}`] : []),
		...(currencies ? [say`currencies ${[...currencies].join(', ')}`] : []),
	];
	return asWritten(parts.join('; '));
}
