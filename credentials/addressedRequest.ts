import type { IHttpRequestOptions } from 'n8n-workflow';

/** A request as n8n hands it to a credential; its HTTP Request node still gives the address as `uri`. */
export type RequestOptions = IHttpRequestOptions & { uri?: string; form?: unknown; formData?: unknown };

const N8N_DEFAULT_TIMEOUT_MS = 300_000;
/** How long Directa24 may take for an answer where no node says otherwise. */
export const TIMEOUT_MS = 30_000;

/**
 * What a credential sets in every request. What was checked is what is sent: an address such as //other.example means
 * different hosts to different readers, so it is made absolute. Redirects are not followed, since keys or a session would
 * go along. n8n's timeout, unless the user has set one, is too long to wait for Directa24.
 */
export function addressed(options: RequestOptions, target: URL) {
	return {
		...(options.uri === undefined ? {} : { uri: target.href }),
		url: target.href,
		baseURL: undefined,
		auth: undefined,
		disableFollowRedirect: true,
		timeout: options.timeout === undefined || options.timeout === N8N_DEFAULT_TIMEOUT_MS ? TIMEOUT_MS : options.timeout,
	};
}
