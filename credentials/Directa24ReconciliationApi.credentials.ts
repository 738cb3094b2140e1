import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestHelper,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeProperties,
} from 'n8n-workflow';

import { CredentialSettingIssue } from '../d24/credential/credentials';
import { LOGIN_PATH, MERCHANTS_HOSTS, merchantsHost, readReconciliationCredentials, RECONCILIATION_ENDPOINTS } from '../d24/reconciliation/credentials';
import { loginBody, sessionFrom, sessionHeaders } from '../d24/reconciliation/session';
import { withHeaders } from '../d24/signing/headers';
import { USER_AGENT } from '../d24/userAgent';
import { bareError } from './bareError';
import { reconciliationFields, reconciliationTestRules } from './reconciliationFields';
import { readRequest, requestFor, TIMEOUT_MS } from './requestOptions';

/** A user of the Merchant Panel whom Directa24 has converted to API use, for the reconciliation API. */
export class Directa24ReconciliationApi implements ICredentialType {
	name = 'directa24ReconciliationApi';

	displayName = 'Directa24 Reconciliation API';

	icon = { light: 'file:../icons/directa24.svg', dark: 'file:../icons/directa24.dark.svg' } as const;

	documentationUrl = 'https://docs.d24.com/api-documentation/reconciliation-api';

	properties: INodeProperties[] = reconciliationFields;

	/**
	 * Logs in. n8n calls it when it has no token, and when a token has expired; it keeps what comes back. Nobody is ever
	 * logged out.
	 */
	async preAuthentication(this: IHttpRequestHelper, stored: ICredentialDataDecryptedObject) {
		const credentials = readReconciliationCredentials(stored);
		const options: IHttpRequestOptions = {
			method: 'POST',
			url: `${merchantsHost(credentials)}${LOGIN_PATH}`,
			headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'User-Agent': USER_AGENT },
			body: loginBody(credentials),
			encoding: 'text',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		};
		const response = (await this.helpers.httpRequest(options).catch((error: unknown) => {
			throw bareError(error);
		})) as IN8nHttpFullResponse;
		const text = typeof response.body === 'string' ? response.body : JSON.stringify(response.body ?? '');
		return { sessionToken: sessionFrom({ httpStatus: response.statusCode, headers: response.headers, text }, credentials) };
	}

	/** Adds the token. It goes to the host of this credential alone. */
	async authenticate(stored: ICredentialDataDecryptedObject, requested: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		const credentials = readReconciliationCredentials(stored);
		const host = merchantsHost(credentials);
		const request = readRequest(requested, host);
		const { target } = request;
		if (target.origin !== host) {
			throw new CredentialSettingIssue(`This Directa24 Reconciliation credential is for ${new URL(host).host} and was not sent to ${target.host}`);
		}
		const { Authorization = '', Cookie = '', ...others } = sessionHeaders(credentials);
		const headers = withHeaders(request.headers, { Authorization, Cookie, ...others });
		return requestFor(request, { headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')), body: request.body });
	}

	/** Logs in, as n8n does for every test, and asks for the list of the last minute. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ $credentials.environment === "production" ? "${MERCHANTS_HOSTS.production}" : $credentials.environment === "custom" ? $credentials.customUrl : "${MERCHANTS_HOSTS.staging}" }}`,
			url: RECONCILIATION_ENDPOINTS.listCashouts.path,
			method: 'GET',
			qs: { from: '={{ Math.floor(Date.now() / 1000) - 60 }}', to: '={{ Math.floor(Date.now() / 1000) }}', page: '0' },
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		},
		rules: reconciliationTestRules,
	};
}
