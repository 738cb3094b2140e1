import { bodyOf, create, hmacHex, http, Receiver, signed, status, until } from './harness';
import { startSimulator, type Simulator } from './index';

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const FIELDS = { external_id: 'link-1', country: 'BR', currency: 'BRL', amount: 10.5, document_id: '01716001340', first_name: 'João', last_name: 'Silva' };
const body = (fields: object = {}) => {
	const { apiKey, apiPassphrase } = simulator.credentials;
	return JSON.stringify({ login: apiKey, password: apiPassphrase, ...FIELDS, ...fields });
};
const request = async (fields: object = {}, headers: Record<string, string | undefined> = {}) =>
	await signed(simulator, 'POST', '/v2/request', body(fields), headers, simulator.linkUrl);
const payment = async (id: string) => await http('GET', `${simulator.linkUrl}/v1/payments/${id}`);
const verdict = ({ status: code, data }: { status: number; data: string }) => `${code} ${(JSON.parse(data) as { error?: string }).error ?? 'ok'}`;

it('a link goes from CREATED to PENDING when the customer fills it in, and on with its cashout', async () => {
	const receiver = await Receiver.start();
	const { data } = JSON.parse((await request({ notification_url: receiver.url })).data) as { data: { cashout_url: string; status: string } };
	expect(data).toMatchObject({ external_id: 'link-1', status: 'CREATED', cashout_url: expect.stringMatching(/^https:\/\/payout\.directa24\.com\/payout\/[0-9a-f]{32}$/) });
	const id = data.cashout_url.split('/').at(-1) ?? '';
	const statusNow = async () => (JSON.parse((await payment(id)).data) as { data: { status: string } }).data.status;
	expect(await statusNow()).toBe('CREATED');
	expect((await status(simulator, { external_id: 'link-1' })).data).toContain('509');

	const filled = await http('POST', `${simulator.url}/_simulator/links/link-1/fill`, '{"bank_account":"99-1"}');
	expect(JSON.parse(filled.data)).toMatchObject({ external_id: 'link-1', status: 'PENDING', amount: '10.5', host: 'link', request: { bank_account: '99-1', beneficiary_name: 'João' } });
	expect(await statusNow()).toBe('PENDING');
	await simulator.setStatus('link-1', 'COMPLETED', { force: true });
	expect(await statusNow()).toBe('COMPLETED');
	await until(() => receiver.bodies.length > 0);
	expect(JSON.parse(receiver.bodies[0] ?? '')).toEqual({ cashout_id: 8405147, cashout_status: 1, cashout_status_description: 'Completed', external_id: 'link-1' });
	await receiver.close();
});

it.each([
	['200 ok', {}, {}],
	['401 invalid_credentials', { password: 'another example' }, {}],
	['401 invalid_credentials', { login: 'another example' }, {}],
	['401 invalid_credentials', {}, { 'Payload-Signature': '0'.repeat(64) }],
	['401 invalid_credentials', {}, { 'Payload-Signature': undefined }],
	['400 missing_fields', { amount: undefined }, {}],
	['400 invalid_request', { country: 'XX' }, {}],
	['400 invalid_request', { amount: '1,5' }, {}],
	['400 invalid_request', {}, { 'User-Agent': undefined }],
	['400 invalid_request', {}, { 'Content-Type': 'text/plain' }],
])('%s for %j %j', async (expected, fields, headers) => {
	const given = headers as Record<string, string | undefined>;
	if ('User-Agent' in given) given['User-Agent'] = '';
	expect(verdict(await request(fields, given))).toBe(expected);
});

it('wants password, not pass, and knows IP addresses', async () => {
	const withPass = bodyOf(simulator, FIELDS);
	const headers = { 'Content-Type': 'application/json', 'Payload-Signature': hmacHex(simulator.credentials.secretSignature, withPass) };
	expect(verdict(await http('POST', `${simulator.linkUrl}/v2/request`, withPass, headers))).toBe('401 invalid_credentials');
	simulator.configure({ ipWhitelisted: false });
	expect(verdict(await request())).toBe('401 invalid_ip_address');
});

it('makes a second link with the same external_id, or refuses it', async () => {
	expect(verdict(await request())).toBe('200 ok');
	expect(verdict(await request())).toBe('200 ok');
	simulator.configure({ linkDuplicates: 'refused' });
	expect(verdict(await request())).toBe('400 invalid_request');
});

it('the status of a cashout knows open links only when told so', async () => {
	await request();
	expect((await status(simulator, { external_id: 'link-1' })).status).toBe(412);
	simulator.configure({ statusKnowsLinks: true });
	expect((await status(simulator, { external_id: 'link-1' })).data).toContain('"cashout_status":0');
});

it('an unknown ID is not_found, on either side', async () => {
	expect(verdict(await payment('0'.repeat(32)))).toBe('404 not_found');
	expect((await http('POST', `${simulator.url}/_simulator/links/nobody/fill`, '{}')).status).toBe(404);
	expect(() => simulator.fillIn('nobody')).toThrow('No link with the ID "nobody"');
});

it('has no other calls', async () => {
	expect((await create(simulator)).status).toBe(200);
	expect((await signed(simulator, 'POST', '/v3/cashout', body(), {}, simulator.linkUrl)).status).toBe(404);
	expect((await signed(simulator, 'POST', '/v2/request', body())).status).toBe(404);
});

it.each([
	['unsigned', 'application/json', undefined],
	['signed', 'application/json', 'signature'],
	['form', 'application/x-www-form-urlencoded', undefined],
] as const)('notifications of links: %s', async (linkNotifications, type, signature) => {
	const receiver = await Receiver.start();
	simulator.configure({ linkNotifications });
	await request({ notification_url: receiver.url });
	simulator.fillIn('link-1');
	await simulator.setStatus('link-1', 'ON_HOLD');
	await simulator.setStatus('link-1', 'REJECTED', { force: true, rejection_code: 800, rejection_reason: 'x' });
	const rejected = simulator.deliveries.at(-1);
	// The page of links names three statuses; a form is sent for each.
	expect(simulator.deliveries).toHaveLength(linkNotifications === 'form' ? 2 : 1);
	expect(rejected?.headers).toEqual({ 'Content-Type': type, ...(signature ? { 'Payload-Signature': hmacHex(simulator.credentials.secretSignature, rejected?.body ?? '') } : {}) });
	if (linkNotifications !== 'form') expect(JSON.parse(rejected?.body ?? '')).toMatchObject({ cashout_status: 3, rejection_code: 800, rejection_reason: 'x' });
	await receiver.close();
});
