import { sleep, type ICredentialDataDecryptedObject, type IExecuteFunctions, type IHttpRequestOptions, type ILoadOptionsFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { forAskingOnly, type Settings } from '../../d24/credential/settings';
import type { HostKind } from '../../d24/endpoints';
import { say } from '../../d24/language/say';
import type { Directa24 } from '../../protocol/directa24';
import { accountOf, type Account } from './account';
import { inTime, optionsOf, replyOf } from './http';

export const CREDENTIAL = 'directa24Api';

/** A merchant at Directa24: where calls go, and what the credential says besides. */
export interface Connection {
	directa24: Directa24;
	account: Account;
}

/** The merchants of a batch: that of each item. */
export interface Connections {
	of(index: number): Connection;
}

/** How long one request may take, and how long an outcome that is not known is looked into. */
export type Patience = Pick<Directa24, 'timeoutMs' | 'deadlineMs'> & Partial<Pick<Directa24, 'settleMs'>>;

/** The time and chance of this machine; nothing is settled where nothing is created. */
export const MACHINE = {
	sleep,
	now: () => Date.now(),
	elapsed: () => performance.now(),
	random: () => Math.random(),
	cancelled: () => false,
	settleMs: 0,
} satisfies Partial<Directa24>;

/**
 * Directa24 on n8n's helper for requests, with a credential as it was read here: by itself n8n would read and decrypt it
 * again for each call.
 * @throws CredentialSettingIssue
 */
export function directa24Of(
	context: IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions,
	stored: ICredentialDataDecryptedObject,
	patience: Patience,
): Connection {
	const account = accountOf(stored);
	return { directa24: portOf(context, stored, patience, account), account };
}

/**
 * Directa24 with a credential that may be wrong in anything: a call for which a key or host is missing is refused when it
 * is made. Whatever the credential allows, nothing can be paid through this port.
 */
export function portForAsking(context: IExecuteFunctions, stored: ICredentialDataDecryptedObject, settings: Settings, patience: Patience): Directa24 {
	const { environment, hosts } = settings;
	const host = (kind: HostKind) => {
		const setting = kind === 'merchants' ? undefined : hosts[kind];
		if (setting?.kind !== 'set') throw new CredentialSettingIssue(setting?.why ?? (() => say`This host is not one of the Directa24 credential`));
		return setting.origin;
	};
	return portOf(context, forAskingOnly(stored, settings) as ICredentialDataDecryptedObject, patience, { environment, host });
}

function portOf(
	context: IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions,
	stored: ICredentialDataDecryptedObject,
	patience: Patience,
	{ environment, host }: Pick<Account, 'environment' | 'host'>,
): Directa24 {
	const credentialsDecrypted = { id: '', name: CREDENTIAL, type: CREDENTIAL, data: stored };
	const send = async (options: IHttpRequestOptions): Promise<unknown> =>
		await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options, { credentialsDecrypted });
	return {
		...MACHINE,
		...patience,
		environment,
		request: async (request) => await inTime(async (late) => await replyOf(await send(optionsOf(request, host(request.endpoint.host))), late), request.timeoutMs),
	};
}
