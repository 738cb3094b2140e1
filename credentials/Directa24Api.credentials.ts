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
import { parseJsonObject } from '../d24/json';
import { brokenLimit, LimitBroken, limitsOf } from '../d24/credential/limits';
import { addressOf } from './address';
import { addressed, type RequestOptions } from './addressedRequest';
import { credentialFields } from './credentialFields';
import { credentialTestRules, EXPLAINED_HTTP_STATUSES } from './credentialTest';

/** n8n's default of five minutes is too long for somebody who waits for a credential test or a payout. */
export class Directa24Api implements ICredentialType {
	name = 'directa24Api';

	displayName = 'Directa24 API';

	icon = { light: 'file:../icons/directa24.svg', dark: 'file:../icons/directa24.dark.svg' } as const;

	documentationUrl = 'https://docs.d24.com/api-documentation/cashouts-api/technical-and-security-aspects';

	properties: INodeProperties[] = credentialFields;

	/**
	 * Signs a request for any D24 endpoint. A pure function of its arguments (the validation call of v5 also takes the
	 * time), and repeatable on its own result. It signs only for the hosts of this credential, so that the keys cannot be
	 * sent elsewhere, and only what the limits of the credential allow: they hold for every node that uses it.
	 */
	async authenticate(stored: ICredentialDataDecryptedObject, requested: IHttpRequestOptions): Promise<IHttpRequestOptions> {
		const options: RequestOptions = requested;
		const credentials = readCredentials(stored);
		const host = hostOf(credentials, 'api');
		const address = options.url ?? options.uri ?? '';
		const target = addressOf(address, options.baseURL ?? host);
		if (!allowedOrigins(credentials).includes(target.origin)) {
			throw new CredentialSettingIssue(
				`This Directa24 credential is for ${new URL(host).host} and was not sent to ${target.host}`,
			);
		}
		if (options.form !== undefined || options.formData !== undefined) {
			throw new CredentialSettingIssue('Directa24 takes only a JSON object as body: set the body content type to JSON');
		}

		const signed = signRequest(
			{ method: options.method ?? 'GET', path: target.pathname, headers: options.headers ?? {}, body: options.body },
			credentials,
			new Date(),
		);
		const limits = limitsOf(credentials);
		if (limits) {
			const hasQuery = target.search !== '' || Object.keys(options.qs ?? {}).length > 0;
			const body = parseJsonObject(signed.body ?? '{}') ?? {};
			const broken = brokenLimit({ method: options.method ?? 'GET', path: target.pathname, hasQuery, headers: signed.headers, body }, limits);
			if (broken !== undefined) throw new LimitBroken(broken);
		}
		return {
			...options,
			...addressed(options, target),
			body: signed.body,
			// n8n aborts the requests of an execution that is cancelled. A payout that is under way must be waited for,
			// or nobody knows whether it was made.
			...(signed.body === undefined ? {} : { abortSignal: undefined }),
			headers: signed.headers,
		};
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
