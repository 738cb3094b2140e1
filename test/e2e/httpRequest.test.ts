/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/no-hardcoded-secrets */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { N8nClient } from '../../scripts/n8n/client.js';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage.js';
import { startN8n } from '../../scripts/n8n/instance.js';
import { makeUserFolder } from '../../scripts/n8n/userFolder.js';
import { LOOPBACK_CERTIFICATE } from '../fixtures/loopbackCertificate';
import { host, proxy, type Answering, type Listener } from './listeners';
import { scanUserFolder } from './secretScan.js';
import { USER_FOLDER } from './world';

const { n8n, tarball } = JSON.parse(process.env.DIRECTA24_E2E_INSTALL as string) as { n8n: Parameters<typeof startN8n>[0]['n8n']; tarball: string };

/** What n8n's own process tells about its nodes, as JSON. */
const ofN8n = (expression: string): unknown =>
	JSON.parse(execFileSync(n8n.node, ['-e', `const node = (file) => require(require.resolve('n8n-nodes-base/dist/nodes/' + file, { paths: [process.argv[1]] })); console.log(JSON.stringify(${expression}))`, path.dirname(n8n.entry)]).toString('utf8').trim().split('\n').at(-1) ?? 'null');

/** Every version of the HTTP Request node in this n8n. */
const VERSIONS = ofN8n("Object.keys(new (node('HttpRequest/HttpRequest.node.js').HttpRequest)().nodeVersions).map(Number)") as number[];
/** The versions of its GraphQL node that take credentials of other packages; none in older ones. */
const GRAPHQL_VERSIONS = ofN8n("(({ version, properties }) => JSON.stringify(properties).includes('predefinedCredentialType') ? [version].flat() : [])(new (node('GraphQL/GraphQL.node.js').GraphQL)().description)") as number[];

/** These keys are in no other test, so that what is found was leaked here. */
const KEYS = { apiKey: 'attacked-key-7Qh2', apiPassphrase: 'attacked-passphrase-9Kd4', secretSignature: 'attacked-signature-1Zx8', readOnlyApiKey: 'attacked-read-only-5Mn3', sessionToken: 'attacked-session-2Vb6', password: 'attacked-password-8Lp1' };
const BASIC = Buffer.from(`${KEYS.apiKey}:${KEYS.apiPassphrase}`).toString('base64');
const leaked = (text: string) => [...Object.values(KEYS), BASIC].filter((key) => text.includes(key));

type CredentialName = 'directa24Api' | 'directa24ReconciliationApi';

/** What an author without rights to the credential sets in HTTP Request. */
interface Attack {
	name: string;
	url: string;
	method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
	body?: object;
	proxy?: string;
	ignoreSsl?: boolean;
	ca?: boolean;
	follow?: boolean;
	headers?: Record<string, string>;
	file?: boolean;
	text?: boolean;
}

let client: N8nClient;
let attacker: Listener;
let attackersProxy: Listener;
let directa24: Listener;
let secureHost: Listener;
/** What the host answers: the status and where it sends the caller. */
const answer = (path: string): ReturnType<Answering> => {
	if (path.startsWith('/v1/auth/login')) return { status: 200, headers: { 'set-cookie': `BEARER_TOKEN=${KEYS.sessionToken}; Path=/; HttpOnly` }, body: '{"idUser":1}' };
	const redirect = /\/redirect-(\d+)/.exec(path)?.[1];
	if (redirect !== undefined) return { status: Number(redirect), headers: { location: `${attacker.url}/stolen` }, body: '{}' };
	const status = /\/status-(\d+)/.exec(path)?.[1];
	if (path.includes('picture')) return { status: 200, headers: { 'content-type': 'image/png' }, body: 'png' };
	return { status: Number(status ?? 200), body: status ? '{"code":300,"message":"no"}' : '{"data":[],"cashout_status":0}' };
};

const created: Record<string, { id: string; name: string }> = {};
beforeAll(async () => {
	attacker = await host(() => ({ status: 200, body: '{}' }));
	attackersProxy = await proxy();
	directa24 = await host(({ path: where }) => answer(where));
	secureHost = await host(({ path: where }) => answer(where), true);
	client = new N8nClient(process.env.DIRECTA24_E2E_URL as string);
	await client.waitReady();
	await client.enter();
	for (const [kind, url] of [['plain', directa24.url], ['secure', secureHost.url]] as const) {
		const common = { environment: 'custom', customUrl: url, allowedHttpRequestDomains: 'all' };
		created[`directa24Api ${kind}`] = await client.createCredential('directa24Api', { ...common, ...KEYS, cardUrl: '', linkUrl: '', productionUrl: '', previousSecretSignature: '', allowedCalls: 'all', highestAmounts: '', allowedCountries: '', allowedCurrencies: '' }, `Attacked ${randomUUID()}`);
		// n8n cannot log in where it does not trust the host; with a session of its own it does not have to.
		created[`directa24ReconciliationApi ${kind}`] = await client.createCredential('directa24ReconciliationApi', { ...common, email: 'attacked@example.com', password: KEYS.password, sessionToken: kind === 'secure' ? `x:${KEYS.sessionToken}` : '' }, `Attacked ${randomUUID()}`);
	}
	created.httpSslAuth = await client.createCredential('httpSslAuth', { ca: LOOPBACK_CERTIFICATE.cert, cert: '', key: '', passphrase: '' }, `CA ${randomUUID()}`);
});
afterAll(async () => {
	for (const each of [attacker, attackersProxy, directa24, secureHost]) await each.close();
});

function parametersOf(version: number, credential: CredentialName, attack: Attack): object {
	const { url, method = 'GET', body, headers = {} } = attack;
	const common = { url, authentication: 'predefinedCredentialType', nodeCredentialType: credential };
	if (version < 3) {
		return {
			...common,
			requestMethod: method,
			allowUnauthorizedCerts: attack.ignoreSsl === true,
			responseFormat: attack.file ? 'file' : attack.text ? 'string' : 'json',
			jsonParameters: true,
			...(body ? { bodyParametersJson: JSON.stringify(body) } : {}),
			headerParametersJson: JSON.stringify(headers),
			options: { fullResponse: true, ...(attack.proxy ? { proxy: attack.proxy } : {}), ...(attack.follow ? { followRedirect: true, followAllRedirects: true } : {}) },
		};
	}
	return {
		...common,
		method,
		...(body ? { sendBody: true, contentType: 'json', specifyBody: 'json', jsonBody: JSON.stringify(body) } : {}),
		...(Object.keys(headers).length > 0 ? { sendHeaders: true, specifyHeaders: 'json', jsonHeaders: JSON.stringify(headers) } : {}),
		...(attack.ca ? { provideSslCertificates: true } : {}),
		options: {
			...(attack.proxy ? { proxy: attack.proxy } : {}),
			...(attack.ignoreSsl ? { allowUnauthorizedCerts: true } : {}),
			...(attack.follow ? { redirect: { redirect: { followRedirects: true, maxRedirects: 21 } } } : {}),
			...(attack.file || attack.text ? { response: { response: { fullResponse: true, responseFormat: attack.file ? 'file' : 'text', outputPropertyName: 'data' } } } : {}),
		},
	};
}

/** Runs all attacks in one workflow and returns what each gave: its first item or its error, as text. */
async function attackAll(version: number, credential: CredentialName, attacks: Attack[]): Promise<Record<string, string>> {
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
	const nodes = attacks.map((attack, index) => ({
		name: attack.name,
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: version,
		position: [200, index * 100],
		parameters: parametersOf(version, credential, attack),
		credentials: { [credential]: created[`${credential} ${attack.url.startsWith('https') ? 'secure' : 'plain'}`], ...(attack.ca ? { httpSslAuth: created.httpSslAuth } : {}) },
		onError: 'continueRegularOutput',
	}));
	const { id } = await client.createWorkflow({ name: `attacks ${version}`, nodes: [start, ...nodes], connections: { Start: { main: [nodes.map(({ name }) => ({ node: name, type: 'main', index: 0 }))] } } });
	const execution = await client.waitExecution(await client.runManually(id));
	return Object.fromEntries(attacks.map(({ name }) => [name, JSON.stringify([execution.output[name], execution.data.resultData.runData[name]])]));
}

const REFUSED = 'belongs to the credential';

describe.each(VERSIONS.flatMap((version) => (['directa24Api', 'directa24ReconciliationApi'] as const).map((credential) => [version, credential] as const)))('HTTP Request %s with %s', (version, credential) => {
	const list = credential === 'directa24Api' ? '/v3/banks' : '/v1/cashouts';
	const posts = [['GET', undefined], ['POST', { external_id: 'p-1' }], ['PUT', { external_id: 'p-1', status: 'ON_HOLD' }], ['DELETE', { external_id: 'p-1' }]] as const;

	it('gives its keys to nobody but the host: through no proxy, past no check of its certificate, along no redirect', async () => {
		const tls = (change: Partial<Attack>): Attack => ({ name: 'x', url: `${secureHost.url}${list}`, ...change });
		const redirects = [301, 302, 303, 307, 308].flatMap((status) =>
			posts.flatMap(([method, body]) => [true, false].map((follow): Attack => ({ name: `${method} ${status}${follow ? ' followed' : ''}`, url: `${directa24.url}/redirect-${status}`, method, ...(body ? { body } : {}), follow }))),
		);
		const refused: Attack[] = [
			{ name: 'proxy', url: `${directa24.url}${list}`, proxy: attackersProxy.url },
			tls({ name: 'proxy to a secure host', proxy: attackersProxy.url, ignoreSsl: true }),
			tls({ name: 'Ignore SSL Issues', ignoreSsl: true }),
			...(version >= 3 ? [tls({ name: 'SSL Certificates', ca: true })] : []),
		];
		const headers = ['Host', 'X-HTTP-Method-Override', 'X-Original-URL'].map((name): Attack => ({ name: `header ${name}`, url: `${directa24.url}${list}`, headers: { [name]: 'other.example' } }));
		const others: Attack[] = [tls({ name: 'TLS without exception' }), { name: 'file', url: `${directa24.url}/picture`, file: true }, { name: 'text', url: `${directa24.url}${list}`, text: true }, { name: 'refused', url: `${directa24.url}/status-412` }, { name: 'unreachable', url: 'http://127.0.0.1:9/v3' }];
		for (const each of [attacker, attackersProxy, directa24, secureHost]) each.forget();

		const said = await attackAll(version, credential, [...refused, ...headers, ...redirects, ...others]);

		expect(leaked([attacker.seen(), attackersProxy.seen(), secureHost.seen(), ...Object.values(said)].join())).toEqual([]);
		// Version 1 knows no credentials of other packages, so its calls are unsigned ones.
		if (version < 2) return expect(leaked(directa24.seen())).toEqual([]);
		expect([attacker.seen(), attackersProxy.seen(), secureHost.seen()]).toEqual(['', '', '']);
		expect(leaked(directa24.seen())).not.toEqual([]);
		// n8n logs in again after any error of the second credential, and tells what came of that where the host is not trusted.
		const told = credential === 'directa24Api' ? refused : refused.filter(({ url }) => !url.startsWith('https'));
		for (const { name } of told) expect([name, said[name]]).toEqual([name, expect.stringContaining(REFUSED)]);
		for (const { name } of headers) expect([name, said[name]]).toEqual([name, expect.stringContaining('can send a signed call elsewhere')]);
		expect(said['TLS without exception']).toMatch(/certificate|SSL/i);
		expect(directa24.seen()).not.toContain('other.example');
	}, 120_000);
});

it("a proxy of n8n's own environment goes on working, and sees no key of a host over https", async () => {
	const companyProxy = await proxy();
	const userFolder = makeUserFolder();
	const authority = path.join(userFolder.folder, 'authority.pem');
	writeFileSync(authority, LOOPBACK_CERTIFICATE.cert);
	await installCommunityPackage(tarball, userFolder.folder);
	const instance = await startN8n({ n8n, userFolder: userFolder.folder, env: { HTTPS_PROXY: companyProxy.url, NODE_EXTRA_CA_CERTS: authority } });
	try {
		const behind = new N8nClient(instance.url);
		await behind.enter();
		// By its name: through a proxy n8n 2.41 checks no certificate against an IP address.
		const url = `https://localhost:${secureHost.port}`;
		const credential = await behind.createCredential('directa24Api', { environment: 'custom', customUrl: url, ...KEYS, allowedHttpRequestDomains: 'all' }, 'Behind a proxy');
		const credentials = { directa24Api: { id: credential.id, name: credential.name } };
		secureHost.forget();
		for (const node of [
			{ type: 'n8n-nodes-base.httpRequest', typeVersion: Math.max(...VERSIONS), parameters: parametersOf(4, 'directa24Api', { name: 'x', url: `${url}/v3/cashout/status`, method: 'POST', body: { external_id: 'p-1' } }) },
			{ type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, parameters: { resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'p-1' } },
		]) {
			companyProxy.forget();
			const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
			const { id } = await behind.createWorkflow({ name: 'behind', nodes: [start, { name: 'Node', position: [200, 0], credentials, ...node }], connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } } });
			const execution = await behind.waitExecution(await behind.runManually(id));
			expect([node.type, execution.error]).toEqual([node.type, undefined]);
			expect(companyProxy.seen()).toContain(`CONNECT localhost:${secureHost.port}`);
			expect(leaked(companyProxy.seen())).toEqual([]);
		}
		expect(secureHost.seen().match(/POST \/v3\/cashout\/status/g)).toHaveLength(2);
		expect(leaked(secureHost.seen())).toContain(KEYS.apiKey);
	} finally {
		await instance.stop();
		userFolder.remove();
		await companyProxy.close();
	}
}, 180_000);

it.each(['directa24Api', 'directa24ReconciliationApi'] as const)('unless the owner of %s allows it, neither HTTP Request nor GraphQL can use it, and the next node finds no key in the error', async (type) => {
	const settings = { environment: 'custom', customUrl: directa24.url, ...KEYS, email: 'attacked@example.com', sessionToken: `x:${KEYS.sessionToken}` };
	const closed = await client.createCredential(type, settings, `Closed ${randomUUID()}`);
	directa24.forget();
	// Version 1 takes no credentials of other packages.
	const requests = [
		...VERSIONS.filter((each) => each >= 2).map((typeVersion) => ({ type: 'n8n-nodes-base.httpRequest', typeVersion, parameters: parametersOf(typeVersion, type, { name: 'x', url: `${directa24.url}/status-400` }) })),
		...GRAPHQL_VERSIONS.map((typeVersion) => ({ type: 'n8n-nodes-base.graphql', typeVersion, parameters: { authentication: 'predefinedCredentialType', nodeCredentialType: type, endpoint: `${directa24.url}/status-400`, requestMethod: 'POST', requestFormat: 'json', query: 'query { x }', variables: '{}' } })),
	];
	for (const each of requests) {
		const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
		const request = { name: 'Request', position: [200, 0], credentials: { [type]: closed }, onError: 'continueRegularOutput', ...each };
		// What an author can read of an error besides what is stored of it.
		const read = { name: 'Read', type: 'n8n-nodes-base.set', typeVersion: 3.4, position: [400, 0], parameters: { mode: 'raw', jsonOutput: '={{ { told: JSON.stringify([$json, $json.error?.message, $json.error?.cause?.options, $json.error?.cause?.config, $json.error?.options, $json.error?.cause?.cause?.options].map((part) => part ?? null)) } }}', options: {} } };
		const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });
		const { id } = await client.createWorkflow({ name: `closed ${each.type} ${each.typeVersion}`, nodes: [start, request, read], connections: { Start: to('Request'), Request: to('Read') } });
		const execution = await client.waitExecution(await client.runManually(id));
		const told = JSON.stringify([execution.output.Read, execution.error, execution.data.resultData.runData.Request]);
		expect(told).toContain('configured to prevent use within an HTTP Request');
		expect(leaked(told)).toEqual([]);
	}
	expect(directa24.seen()).toBe('');
});

it('no key is in what n8n has stored or logged of all this', () => {
	expect(scanUserFolder(USER_FOLDER, { n8n, keys: { ...KEYS, basic: BASIC } }).hits).toEqual([]);
});
