import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { signRequest } from '../d24/signing/authentication';
import { CredentialSettingIssue, readCredentials } from '../d24/credential/credentials';
import { ENDPOINTS } from '../d24/endpoints';
import { allowedOrigins, hostOf, STAGING_HOSTS } from '../d24/credential/hosts';
import { brokenLimit, LimitBroken, limitsOf } from '../d24/credential/limits';
import { credentialFields } from './credentialFields';
import { credentialTestRules, EXPLAINED_HTTP_STATUSES } from './credentialTest';
import { readRequest, requestFor } from './requestOptions';

export class Directa24Api implements ICredentialType {
	name = 'directa24Api';

	displayName = 'Directa24 API';

	icon = { light: 'file:../icons/directa24.svg', dark: 'file:../icons/directa24.dark.svg' } as const;

	documentationUrl = 'https://docs.d24.com/api-documentation/cashouts-api/technical-and-security-aspects';

	properties: INodeProperties[] = credentialFields;

	/**
	 * Signs a request for any D24 endpoint. A pure function of its arguments (the validation call of v5 also takes the
	 * time), and repeatable on its own result. It signs only for the hosts of this credential, so that the keys cannot be
	 * sent elsewhere, and only what the limits of the credential allow: they hold for every node that uses it. Where a call
	 * goes, through what, and whom it trusts is decided here alone, see requestOptions.ts.
	 */
	async authenticate(stored: ICredentialDataDecryptedObject, requested: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		const credentials = readCredentials(stored);
		const host = hostOf(credentials, 'api');
		const request = readRequest(requested, host);
		const { method, target, headers } = request;
		if (!allowedOrigins(credentials).includes(target.origin)) {
			throw new CredentialSettingIssue(
				`This Directa24 credential is for ${new URL(host).host} and was not sent to ${target.host}`,
			);
		}
		const limits = limitsOf(credentials);
		const path = target.pathname;
		const signed = signRequest({ method, path, headers, body: request.body }, credentials, new Date(), (body) => {
			if (!limits) return;
			const query = [...target.searchParams.keys(), ...Object.keys(request.query ?? {})];
			const broken = brokenLimit({ method, path, hasQuery: target.search !== '' || query.length > 0, query, headers, body }, limits);
			if (broken !== undefined) throw new LimitBroken(broken);
		});
		// n8n aborts the requests of an execution that is cancelled. A payout that is under way must be waited for, or nobody
		// knows whether it was made.
		if (signed.body !== undefined) delete request.kept.abortSignal;
		return requestFor(request, signed);
	}

	/**
	 * Asks for the status of a cashout that does not exist: good keys are answered with code 509. The answer is judged by
	 * its body, since D24 does not document which HTTP status goes with which code.
	 */
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ $credentials.environment === "production" ? $credentials.productionUrl : $credentials.environment === "custom" ? $credentials.customUrl : "${STAGING_HOSTS.api}" }}`,
			url: ENDPOINTS.cashoutStatus.path,
			method: ENDPOINTS.cashoutStatus.method,
			body: { external_id: '={{ "n8n-credential-test-" + Date.now() }}' },
			ignoreHttpStatusErrors: { ignore: true, except: EXPLAINED_HTTP_STATUSES },
			disableFollowRedirect: true,
		},
		rules: credentialTestRules,
	};
}
