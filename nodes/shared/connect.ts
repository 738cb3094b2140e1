import type { ICredentialDataDecryptedObject, IExecuteFunctions, ILoadOptionsFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError, sleep } from 'n8n-workflow';

import { CredentialSettingIssue, readCredentials, requiredKey } from '../../d24/credential/credentials';
import { hostOf } from '../../d24/credential/hosts';
import { hostWarnings } from '../../d24/credential/hostWarnings';
import { limitOfCreate, limitsOf } from '../../d24/credential/limits';
import { verifyNotification, verifyParsedNotification } from '../../d24/signing/notification';
import { merchantsOf } from './merchants';
import type { Directa24 } from '../../protocol/send';
import { sentBefore } from '../../protocol/sentBefore';

export const CREDENTIAL = 'directa24Api';

interface Patience {
	timeoutMs: number;
	deadlineMs: number;
}

/**
 * Directa24 with the credential of the node. The credential is looked through first, so that a missing key or a wrong
 * host is told before anything is sent.
 * @throws NodeOperationError that names the setting
 */
export async function connect(context: IExecuteFunctions, patience: Patience): Promise<Directa24> {
	try {
		const reconciles = context.getNodeParameter('resource', 0) === 'reconciliation';
		const directa24 = { ...UNCONNECTED, ...patience, ...(reconciles ? await merchantsOf(context) : cashoutsOf(context, await context.getCredentials(CREDENTIAL))) };
		const cancel = context.getExecutionCancelSignal();
		return { ...directa24, sentBefore: sentBefore(context), cancelled: () => cancel?.aborted === true };
	} catch (error) {
		if (!(error instanceof CredentialSettingIssue)) throw new NodeOperationError(context.getNode(), error as Error);
		throw new NodeOperationError(context.getNode(), error.message, {
			description: 'Nothing was sent. Correct the Directa24 credential, test it, and run again with the same external IDs',
		});
	}
}

/**
 * The same without parameters of a node, for the trigger and for lists in the editor. n8n signs every call with the
 * credential as it was read here; by itself it would read and decrypt it again for each.
 * @throws CredentialSettingIssue
 */
export function directa24Of(
	context: IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions,
	stored: ICredentialDataDecryptedObject,
	patience: Patience,
): Directa24 {
	return { ...UNCONNECTED, ...patience, ...cashoutsOf(context, stored) };
}

/** The parts of Directa24 that do not depend on a credential. */
const UNCONNECTED = {
	sleep,
	cancelled: () => false,
	sentBefore: { remember: () => {}, outcomeOf: () => undefined, forget: () => {}, cancellation: undefined },
} satisfies Partial<Directa24>;

function cashoutsOf(
	context: IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions,
	stored: ICredentialDataDecryptedObject,
): Omit<Directa24, keyof Patience | keyof typeof UNCONNECTED> {
	const credentials = readCredentials(stored);
	const credentialsDecrypted = { id: '', name: CREDENTIAL, type: CREDENTIAL, data: stored };
	for (const key of ['apiKey', 'apiPassphrase', 'secretSignature'] as const) requiredKey(credentials, key);
	hostOf(credentials, 'api');
	const limits = limitsOf(credentials);
	return {
		environment: credentials.environment,
		hostWarnings: hostWarnings(credentials),
		host: (kind) => hostOf(credentials, kind),
		limitOf: (body) => (limits ? limitOfCreate(body, limits) : undefined),
		canRead: credentials.readOnlyApiKey !== '',
		verify: (received) => verifyNotification(received, credentials),
		verifyParsed: (body) => verifyParsedNotification(body, credentials),
		request: async (options) => await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL, options, { credentialsDecrypted }),
	};
}
