import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { engine } from '../engine/engine';
import { credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator } from '../simulator';
import { http } from '../simulator/harness';
import fixtures from './requests.json';
import { serialise } from './serialise';

interface Fixture {
	name: string;
	source: string;
	serialisedAs?: string;
	/** Members that Directa24 does not have. */
	unknown?: string[];
	/** What the product sends in place of a value, and may: the other source that it follows is named in d24/countries. */
	sent?: Record<string, string>;
	body: Record<string, string | number | boolean>;
}

const FIXTURES = fixtures as unknown as Fixture[];
/** Given as parameters of their own, not as columns of the row. */
const PARAMETERS = ['external_id', 'country', 'currency', 'amount', 'notification_url', 'on_hold', 'comments', 'type'];

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const sign = (text: string) => createHmac('sha256', simulator.credentials.secretSignature).update(text).digest('hex');

/** The fields that say something: an empty text and a switch that is off are the same as no field. */
const said = ({ body, unknown = [], sent = {} }: Fixture) =>
	Object.fromEntries(
		Object.entries({ ...body, ...sent })
			.filter(([name, value]) => name !== 'type' && !unknown.includes(name) && value !== '' && value !== false)
			.map(([name, value]) => [name, String(value)]),
	);

it.each(FIXTURES)('the simulator takes: $name ($source)', async ({ body, serialisedAs }) => {
	const { apiKey, apiPassphrase } = simulator.credentials;
	const text = serialise({ login: apiKey, pass: apiPassphrase, ...body }, serialisedAs);
	const reply = await http('POST', `${simulator.url}/v3/cashout`, text, {
		'Content-Type': 'application/json',
		'User-Agent': 'a public client',
		'Payload-Signature': sign(text),
	});
	expect({ status: reply.status, answer: JSON.parse(reply.data) }).toEqual({ status: 200, answer: { cashout_id: expect.any(String) } });
});

it.each(FIXTURES)('the product sends: $name ($source)', async (fixture) => {
	const n8n = await engine(credentialFor(simulator));
	const { body, unknown = [] } = fixture;
	const row = Object.fromEntries(Object.entries(body).filter(([name]) => !PARAMETERS.includes(name) && !unknown.includes(name)));
	const run = await n8n.run(
		{
			resource: 'cashout',
			operation: 'create',
			country: body.country,
			externalId: body.external_id,
			amount: String(body.amount),
			currency: body.currency,
			beneficiarySource: 'item',
			notificationUrl: body.notification_url ?? '',
			options: { comments: body.comments ?? '' },
		} as IDataObject,
		[row as IDataObject],
	);
	expect([run.error?.message, run.error?.description]).toEqual([undefined, undefined]);
	const request = simulator.requests.find(({ endpoint }) => endpoint === 'create');
	const text = request?.rawBody.toString() ?? '';
	const { login, pass, ...sent } = JSON.parse(text) as Record<string, unknown>;
	expect({ login, pass }).toEqual({ login: simulator.credentials.apiKey, pass: simulator.credentials.apiPassphrase });
	// As the digits stand in the JSON text: 150.00 is not 150 there.
	const digits = /"amount":([\d.]+)/.exec(text)?.[1];
	expect({ ...sent, amount: digits }).toEqual(said(fixture));
	expect(request).toMatchObject({ method: 'POST', path: '/v3/cashout', query: '' });
	expect(request?.headers).toMatchObject({ 'content-type': 'application/json', 'payload-signature': sign(text), 'user-agent': expect.stringMatching(/^n8n-nodes-directa24\//) });
});

describe('naming a cashout', () => {
	const ids = { external_id: '30000000001', cashout_id: '8405147' };
	const CLIENTS = [
		{ source: 'public client (Node.js): the number alone', path: '/v3/cashout/status', method: 'POST', body: { cashout_id: 8405147 } },
		{ source: 'public client (Python): both, the number as text', path: '/v3/cashout/status', method: 'POST', body: ids },
		{ source: 'public client (Node.js): by the ID of its own alone', path: '/v3/cashout/status', method: 'POST', body: { external_id: '30000000001' } },
		{ source: 'https://docs.d24.com/api-reference/cashouts-api/manage-cashouts/update-a-cashout-status', path: '/v3/cashout/status', method: 'PUT', body: { cashout_id: 8405147, status: 'ON_HOLD' } },
		{ source: 'https://docs.d24.com/api-reference/cashouts-api/manage-cashouts/cancel-a-cashout', path: '/v3/cashout/cancel', method: 'DELETE', body: { cashout_id: 8405147, external_id: '30000000001' } },
	];

	it.each(CLIENTS)('the simulator takes $method $path of $source', async ({ path, method, body }) => {
		const { apiKey: login, apiPassphrase: pass } = simulator.credentials;
		const send = async (verb: string, to: string, fields: object) => {
			const text = JSON.stringify({ login, pass, ...fields });
			return await http(verb, `${simulator.url}${to}`, text, { 'Content-Type': 'application/json', 'User-Agent': 'a public client', 'Payload-Signature': sign(text) });
		};
		await send('POST', '/v3/cashout', FIXTURES[0]?.body ?? {});
		const reply = await send(method, path, body);
		expect([reply.status, reply.data]).toEqual([200, expect.stringContaining('cashout_status_description')]);
	});

	it('the product names it by both where both are known, the number as a number', async () => {
		const n8n = await engine(credentialFor(simulator));
		simulator.record({ external_id: '30000000001', amount: '100', created: '2026-01-01T00:00:00Z', status: 'PENDING' });
		const { status } = await n8n.run({ resource: 'cashout', operation: 'cancel', lookupBy: 'externalId', externalId: ids.external_id, cashoutId: ids.cashout_id, options: {} });
		const [request] = simulator.requests;
		expect([status, request?.method, request?.path]).toEqual(['success', 'DELETE', '/v3/cashout/cancel']);
		expect(JSON.parse(request?.rawBody.toString() ?? '')).toMatchObject({ external_id: '30000000001', cashout_id: 8405147 });
	});
});

describe('the validation of bank accounts', () => {
	const SOURCE = 'https://docs.d24.com/api-reference/cashouts-api/validate-bank-accounts/bank-account-validator';
	const body = { country: 'BR', document: '84932568207', document_type: 'CPF', first_name: 'Ricardo', last_name: 'Carlos', amount: 100, currency: 'BRL', bank_account: { bank_code: 100, account: '123456-7', branch: '6789-X', account_type: 'S' } };

	it.each(['2025-08-29T19:02:55Z', '2025-08-29T19:02:55.012Z'])('the simulator takes an X-Date like %s (%#)', async (sample) => {
		const date = `${new Date().toISOString().slice(0, 19)}${sample.slice(19)}`;
		const { apiKey, secretSignature } = simulator.credentials;
		const text = JSON.stringify(body);
		const hash = createHmac('sha256', secretSignature).update(date + apiKey + text).digest('hex');
		const reply = await http('POST', `${simulator.url}/v5/account/validate`, text, { 'Content-Type': 'application/json', 'X-Date': date, 'X-Login': apiKey, Authorization: `D24 ${hash}` });
		expect([reply.status, reply.data]).toEqual([204, '']);
	});

	it(`the product sends what ${SOURCE} shows`, async () => {
		const n8n = await engine(credentialFor(simulator));
		const run = await n8n.run({ resource: 'bankAccount', operation: 'validate', country: 'BR', document_id: '84932568207', document_type: 'CPF', beneficiary_name: 'Ricardo', beneficiary_lastname: 'Carlos', bank_code: '100', bank_account: '123456-7', bank_branch: '6789-X', account_type: 'S', options: {} });
		expect([run.error?.message, run.items[0]?.json.valid]).toEqual([undefined, true]);
		const [request] = simulator.requests;
		const { bank_account: account, ...rest } = JSON.parse(request?.rawBody.toString() ?? '{}') as Record<string, unknown>;
		expect(rest).toMatchObject({ country: 'BR', document: '84932568207', document_type: 'CPF', first_name: 'Ricardo', last_name: 'Carlos' });
		expect(account).toMatchObject({ account: '123456-7', branch: '6789-X', account_type: 'S' });
		expect(String((account as Record<string, unknown>).bank_code)).toBe('100');
		expect(request?.headers).toMatchObject({ 'x-login': simulator.credentials.apiKey, 'x-date': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/), authorization: expect.stringMatching(/^D24 [0-9a-f]{64}$/) });
	});
});

it('the product asks for a payout link as https://docs.d24.com/v1/cashouts-api/easy-cashout-api/endpoints/easy-cashout-v2-creation-endpoint shows', async () => {
	const n8n = await engine(credentialFor(simulator));
	const shown = { external_id: '45343242', country: 'BR', currency: 'USD', amount: 250, document_id: '8854521458', first_name: 'Jonh', last_name: 'Smith', notification_url: 'https://webhook.site/url' };
	const run = await n8n.run({ resource: 'cashoutLink', operation: 'create', country: 'BR', externalId: '45343242', amount: '250', currency: 'USD', document_id: '8854521458', beneficiary_name: 'Jonh', beneficiary_lastname: 'Smith', notificationUrl: 'https://webhook.site/url', options: {} });
	expect(run.error?.message).toBeUndefined();
	const request = simulator.requests.find(({ endpoint }) => endpoint === 'link');
	const { login, password, ...sent } = JSON.parse(request?.rawBody.toString() ?? '{}') as Record<string, unknown>;
	expect({ login, password }).toEqual({ login: simulator.credentials.apiKey, password: simulator.credentials.apiPassphrase });
	expect({ on_hold: false, ...sent }).toEqual({ on_hold: false, ...shown });
});
