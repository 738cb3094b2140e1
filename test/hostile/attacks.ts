/**
 * What somebody who may edit workflows, and not the credential, tries in order to read its keys or to get around its limits.
 * One place for the next idea: every entry is tried on both credentials, see test/credentials/attacks.test.ts.
 */
export const TRANSPORTS: ReadonlyArray<readonly [attack: string, options: Record<string, unknown>]> = [
	['a proxy as text', { proxy: 'http://127.0.0.1:9' }],
	['a proxy as object', { proxy: { host: '127.0.0.1', port: 9 } }],
	['a proxy of another library', { httpsProxy: 'http://127.0.0.1:9' }],
	['a tunnel', { tunnel: true }],
	['Ignore SSL Issues of HTTP Request', { rejectUnauthorized: false }],
	['Ignore SSL Issues of the helpers', { skipSslCertificateValidation: true }],
	['Ignore SSL Issues of OAuth', { strictSSL: false }],
	['an own certificate authority', { agentOptions: { ca: '-----BEGIN CERTIFICATE-----' } }],
	['a client certificate', { agentOptions: { cert: 'x', key: 'y' } }],
	['another server name', { agentOptions: { servername: 'other.example' } }],
	['an agent', { httpsAgent: { options: {} } }],
	['agents', { agents: { http: () => undefined } }],
	['a certificate authority beside the agent', { ca: 'x' }],
	['a socket', { socketPath: '/var/run/docker.sock' }],
	['a look-up of names', { lookup: () => '127.0.0.1' }],
	['another transport', { transport: { request: () => undefined } }],
	['an adapter', { adapter: () => undefined }],
	['a hook at redirects', { beforeRedirect: () => undefined }],
	['pagination', { pagination: { continue: true } }],
	['the address of a next page', { url: '/v3/banks', uri: '/v3/banks' }],
];

/** Headers with which a server, a proxy or a framework takes a call for another one; in any case and punctuation. */
export const HEADERS = [
	'Host',
	'host',
	'HOST',
	'X-Forwarded-Host',
	'X-Host',
	'Forwarded',
	'X-Forwarded-For',
	'X-Forwarded-Prefix',
	'X-HTTP-Method-Override',
	'X-HTTP-Method',
	'X-Method-Override',
	'x_http_method_override',
	'X-Http_Method-Override',
	'X-Original-URL',
	'X-Rewrite-URL',
	'x_original_url',
	'x-original-uri',
	'Proxy-Authorization',
	'Proxy-Connection',
	'Transfer-Encoding',
	'Connection',
	'Upgrade',
	'TE',
];

/** What n8n sets by itself in its versions 1.123, 2.8 and 2.41, and what does no harm: none of it is refused. */
export const HARMLESS: ReadonlyArray<readonly [what: string, options: Record<string, unknown>]> = [
	['HTTP Request 2', { gzip: true, rejectUnauthorized: true, timeout: 3_600_000, json: true, useQuerystring: true, simple: false, proxy: '' }],
	['HTTP Request 3', { gzip: true, rejectUnauthorized: true, followRedirect: false, resolveWithFullResponse: true, sendCredentialsOnCrossOriginRedirect: true, timeout: 300_000, encoding: null, json: false, useStream: true }],
	['HTTP Request 4', { followRedirect: true, followAllRedirects: true, maxRedirects: undefined, allowedDomains: undefined, qsStringifyOptions: { arrayFormat: 'repeat' } }],
	['SSL Certificates that are empty', { agentOptions: {} }],
	['the helpers', { skipSslCertificateValidation: false, returnFullResponse: true, ignoreHttpStatusErrors: true, arrayFormat: 'brackets', sendCredentialsOnCrossOriginRedirect: false }],
	['redirects', { followRedirect: true, followAllRedirects: true, maxRedirects: 21, disableFollowRedirect: false }],
];
