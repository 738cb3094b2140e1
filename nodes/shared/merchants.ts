import type { IExecuteFunctions, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { merchantsHost, readReconciliationCredentials } from '../../d24/reconciliation/credentials';
import { hasSession, mayBeExpired } from '../../d24/reconciliation/session';
import { textOfBody, type Directa24 } from '../../protocol/send';

export const RECONCILIATION_CREDENTIAL = 'directa24ReconciliationApi';

/** D24 has just let the user log in and still refuses the user. */
class SessionRefused extends Error {
	override name = 'SessionRefused';
}

/**
 * The reconciliation API with the credential of the node. n8n logs in when it has no token yet; when D24 refuses the
 * token, it is asked to log in again, once, and to send the request again, which only reads. That works the same in
 * every version of n8n and for every HTTP status that D24 may use. Nobody is ever logged out: D24 does not say whether
 * that would end the sessions of others.
 */
export async function merchantsOf(context: IExecuteFunctions): Promise<Pick<Directa24, 'environment' | 'host' | 'hostWarnings' | 'canRead' | 'limitOf' | 'request' | 'verify' | 'verifyParsed'>> {
	const stored = await context.getCredentials(RECONCILIATION_CREDENTIAL);
	const credentials = readReconciliationCredentials(stored);
	const host = merchantsHost(credentials);
	const oneAtATime = lane();
	let isLoggedIn = hasSession(credentials);

	const request = async (options: IHttpRequestOptions): Promise<unknown> => {
		if (isLoggedIn) {
			const response = await sendAs(context, options);
			if (!isRefused(response)) return response;
		}
		const data = { ...(await context.getCredentials(RECONCILIATION_CREDENTIAL)), sessionToken: '' };
		const response = await sendAs(context, options, { credentialsDecrypted: { id: '', name: '', type: RECONCILIATION_CREDENTIAL, data } });
		if (isRefused(response)) throw new SessionRefused(`the request was answered with HTTP status ${response.statusCode} right after the log-in`);
		isLoggedIn = true;
		return response;
	};
	const unsigned = { ok: false, status: 401, reason: 'the reconciliation credential verifies no notifications' } as const;
	return {
		environment: credentials.environment,
		host: () => host,
		hostWarnings: [],
		canRead: true,
		limitOf: () => undefined,
		verify: () => unsigned,
		verifyParsed: () => unsigned,
		request: async (options) => await oneAtATime(async () => await request(options)),
	};
}

type Renewal = Parameters<IExecuteFunctions['helpers']['httpRequestWithAuthentication']>[2];

async function sendAs(context: IExecuteFunctions, options: IHttpRequestOptions, renewal?: Renewal): Promise<IN8nHttpFullResponse> {
	const { helpers } = context;
	return (await helpers.httpRequestWithAuthentication.call(context, RECONCILIATION_CREDENTIAL, { ...options }, renewal)) as IN8nHttpFullResponse;
}

function isRefused({ statusCode, body }: IN8nHttpFullResponse): boolean {
	return mayBeExpired({ httpStatus: statusCode, text: textOfBody(body) });
}

/** Runs tasks one after the other: D24 does not say whether a log-in ends the session of one that is under way. */
function lane(): <T>(task: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return async (task) => {
		const mine = last.then(task, task);
		last = mine.catch(() => undefined);
		return await mine;
	};
}
