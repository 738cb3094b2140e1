import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { merchantsHost, readReconciliationCredentials } from '../../../d24/reconciliation/credentials';
import { hasSession, mayBeExpired, SessionRefused } from '../../../d24/reconciliation/session';
import { say } from '../../../d24/language/say';
import type { Directa24, Reply } from '../../../protocol/directa24';
import { textOfContent } from '../../../protocol/send';
import { MACHINE, type Patience } from '../../shared/directa24Of';
import { inTime, optionsOf, replyOf, type Late } from '../../shared/http';

export const RECONCILIATION_CREDENTIAL = 'directa24ReconciliationApi';

/**
 * The reconciliation API with the credential of the node. n8n logs in when it has no token yet; when D24 refuses the
 * token, it is asked to log in again, once, and to send the request again, which only reads. That works the same in
 * every version of n8n and for every HTTP status that D24 may use. Nobody is ever logged out: D24 does not say whether
 * that would end the sessions of others.
 */
export async function merchantsOf(context: IExecuteFunctions, patience: Patience): Promise<Directa24> {
	const stored = await context.getCredentials(RECONCILIATION_CREDENTIAL);
	const credentials = readReconciliationCredentials(stored);
	const host = merchantsHost(credentials);
	const oneAtATime = lane();
	let isLoggedIn = hasSession(credentials);

	const request = async (options: IHttpRequestOptions, late: Late): Promise<Reply> => {
		if (isLoggedIn) {
			const reply = await sendAs(context, options, late);
			if (!isRefused(reply)) return reply;
		}
		const data = { ...(await context.getCredentials(RECONCILIATION_CREDENTIAL)), sessionToken: '' };
		const reply = await sendAs(context, options, late, { credentialsDecrypted: { id: '', name: '', type: RECONCILIATION_CREDENTIAL, data } });
		if (isRefused(reply)) throw new SessionRefused(() => say`the request was answered with HTTP status ${reply.httpStatus} right after the log-in`);
		isLoggedIn = true;
		return reply;
	};
	return {
		...MACHINE,
		...patience,
		environment: credentials.environment,
		request: async (wanted) => await inTime(async (late) => await oneAtATime(async () => await request(optionsOf(wanted, host), late)), wanted.timeoutMs),
	};
}

type Renewal = Parameters<IExecuteFunctions['helpers']['httpRequestWithAuthentication']>[2];

async function sendAs(context: IExecuteFunctions, options: IHttpRequestOptions, late: Late, renewal?: Renewal): Promise<Reply> {
	return await replyOf(await context.helpers.httpRequestWithAuthentication.call(context, RECONCILIATION_CREDENTIAL, { ...options }, renewal), late);
}

function isRefused({ httpStatus, content }: Reply): boolean {
	return mayBeExpired({ httpStatus, text: textOfContent(content) });
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
