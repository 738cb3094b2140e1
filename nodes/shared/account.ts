import { createHash } from 'node:crypto';

import { readCredentials, requiredKey, type Environment } from '../../d24/credential/credentials';
import { hostOf } from '../../d24/credential/hosts';
import { hostWarnings } from '../../d24/credential/hostWarnings';
import { limitOfCreate, limitsOf } from '../../d24/credential/limits';
import type { HostKind } from '../../d24/endpoints';
import type { Later } from '../../d24/language/say';
import type { JsonObject } from '../../d24/json';
import { verifyNotification, verifyParsedNotification, type NotificationResult, type ReceivedNotification } from '../../d24/signing/notification';

/** What a credential of the Cashouts API says about a merchant, besides signing. */
export interface Account {
	environment: Environment;
	/** Tells merchants apart: external IDs belong to one. */
	merchant: string;
	/** The origin of a host of this environment; throws CredentialSettingIssue where the credential lacks it. */
	host(kind: HostKind): string;
	/** What is unusual about the hosts of the credential. */
	hostWarnings: Later[];
	/** Whether the credential has the key for Directa24's lists. */
	canRead: boolean;
	/** Tells whether a notification comes from Directa24. */
	verify(received: ReceivedNotification): NotificationResult;
	/** The same for one whose bytes are gone. */
	verifyParsed(body: JsonObject): NotificationResult;
	/** Why the limits of the credential do not allow a create with this body; undefined where they do. */
	limitOf(body: JsonObject): Later | undefined;
}

/**
 * Looks a stored credential through, so that a missing key or a wrong host is told before anything is sent.
 * @throws CredentialSettingIssue
 */
export function accountOf(stored: Record<string, unknown>): Account {
	const credentials = readCredentials(stored);
	for (const key of ['apiKey', 'apiPassphrase', 'secretSignature'] as const) requiredKey(credentials, key);
	const host = hostOf(credentials, 'api');
	const hosts: Partial<Record<HostKind, string>> = { api: host };
	const limits = limitsOf(credentials);
	return {
		environment: credentials.environment,
		merchant: createHash('sha256').update(JSON.stringify([host, credentials.apiKey])).digest('base64url').slice(0, 12),
		hostWarnings: hostWarnings(credentials),
		host: (kind) => (hosts[kind] ??= hostOf(credentials, kind)),
		limitOf: (body) => (limits ? limitOfCreate(body, limits) : undefined),
		canRead: credentials.readOnlyApiKey !== '',
		verify: (received) => verifyNotification(received, credentials),
		verifyParsed: (body) => verifyParsedNotification(body, credentials),
	};
}
