import { bodyOf, cancel, create, hmacHex, http, PAYOUT, signed, status, verdict } from './harness';
import { startSimulator, type Simulator, type SimulatorOptions } from './index';

let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

async function restart(options: SimulatorOptions) {
	await simulator.close();
	simulator = await startSimulator(options);
}

async function send(body: string | Buffer, headers: Record<string, string | undefined> = {}) {
	return await signed(simulator, 'POST', '/v3/cashout', body, headers);
}

function basic(user: string, password: string): string {
	return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

describe('admission of cashout calls', () => {
	it('accepts a correct create', async () => {
		const reply = await create(simulator);

		expect([reply.status, reply.data]).toEqual([200, '{"cashout_id":"8405147"}']);
	});

	it('refuses an IP that is not whitelisted, before anything else, until it is', async () => {
		simulator.configure({ ipWhitelisted: false });
		expect(verdict(await send('no json'))).toBe('401 402');

		simulator.configure({ ipWhitelisted: true });
		expect(verdict(await create(simulator))).toBe('200 ok');
	});

	it.each([
		['Content-Type', 'text/plain'],
		['Content-Type', 'json'],
		['Content-Type', undefined],
		['User-Agent', undefined],
	])('refuses %s: %s with 300', async (name, value) => {
		const body = bodyOf(simulator, PAYOUT);

		expect(verdict(await send(body, { [name]: value }))).toBe('412 300');
		expect(simulator.requests.at(-1)?.rawBody.toString()).toBe(body);
		expect(simulator.ledger.size).toBe(0);
	});

	it('accepts a content type with a charset', async () => {
		const headers = { 'Content-Type': 'application/json; charset=utf-8' };

		expect(verdict(await send(bodyOf(simulator, PAYOUT), headers))).toBe('200 ok');
	});

	it.each([
		['an empty body', ''],
		['cut JSON', '{"login":"example-key"'],
		['an array', '[]'],
		['a text', '"x"'],
		['a byte order mark', '\ufeff{}'],
		['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
		['nesting without end', `{"a":${'['.repeat(200_000)}`],
	])('refuses %s with 502', async (_what, body) => {
		expect(verdict(await send(body))).toBe('400 502');
	});

	it.each([{ login: 'someone' }, { pass: 'wrong' }, { login: undefined }, { pass: 5 }])(
		'refuses credentials %j with 401',
		async (wrong) => {
			expect(verdict(await create(simulator, wrong))).toBe('401 401');
		},
	);

	it('demands HTTP Basic only when told so, and always checks one that is sent', async () => {
		const { apiKey, apiPassphrase } = simulator.credentials;
		const right = basic(apiKey, apiPassphrase);
		const attempt = async (externalId: string, authorization?: string) =>
			verdict(
				await send(bodyOf(simulator, { ...PAYOUT, external_id: externalId }), {
					Authorization: authorization,
				}),
			);

		expect(await attempt('a', right)).toBe('200 ok');
		expect(await attempt('b', basic(apiKey, 'wrong'))).toBe('401 401');
		expect(await attempt('c', 'Bearer something')).toBe('401 401');
		simulator.configure({ requireBasic: true });
		expect(await attempt('d')).toBe('401 401');
		expect(await attempt('e', right)).toBe('200 ok');
	});

	it('checks the signature over the bytes received', async () => {
		const compact = bodyOf(simulator, PAYOUT);
		const spaced = JSON.stringify(JSON.parse(compact), null, 4);
		const { secretSignature } = simulator.credentials;
		const signature = hmacHex(secretSignature, compact);

		expect(verdict(await send(spaced, { 'Payload-Signature': signature }))).toBe('401 302');
		expect(verdict(await send(compact, { 'Payload-Signature': signature.toUpperCase() }))).toBe(
			'401 302',
		);
		expect(verdict(await send(compact, { 'Payload-Signature': undefined }))).toBe('401 302');
		expect(verdict(await send(compact, { 'Payload-Signature': hmacHex('other', compact) }))).toBe(
			'401 302',
		);
		expect(simulator.ledger.size).toBe(0);
		expect(verdict(await send(spaced))).toBe('200 ok');
	});

	it('accepts the published-algorithm vector for a JSON payload', async () => {
		const body = '{"login":"cashout_login","pass":"cashout_pass","cashout_id":11954}';
		await restart({
			credentials: {
				apiKey: 'cashout_login',
				apiPassphrase: 'cashout_pass',
				secretSignature: 'cashout_secret_key',
			},
		});
		const vector = 'db96878e3d4066e680a1dbebc977546276e1427aefbe14ead1b410a76d45cc60';
		const reply = await signed(simulator, 'POST', '/v3/cashout/status', body, {
			'Payload-Signature': vector,
		});

		expect(verdict(reply)).toBe('412 509');
	});

	it('checks in the order IP, headers, JSON, credentials, signature, fields', async () => {
		const bad = JSON.stringify({ login: 'someone' });
		const wrong = { 'Payload-Signature': 'x' };

		expect(verdict(await send('x', { ...wrong, 'Content-Type': 'text/plain' }))).toBe('412 300');
		expect(verdict(await send('x', wrong))).toBe('400 502');
		expect(verdict(await send(bad, wrong))).toBe('401 401');
		expect(verdict(await send(bodyOf(simulator, {}), wrong))).toBe('401 302');
		expect(verdict(await send(bodyOf(simulator, {})))).toBe('412 300');
	});

	it('checks status, update and cancel alike', async () => {
		for (const [method, path] of [
			['POST', '/v3/cashout/status'],
			['PUT', '/v3/cashout/status'],
			['DELETE', '/v3/cashout/cancel'],
		] as const) {
			const body = bodyOf(simulator, { cashout_id: 1, external_id: 'a', status: 'ON_HOLD' });
			const wrong = { 'Payload-Signature': 'x' };
			expect(verdict(await signed(simulator, method, path, body, wrong))).toBe('401 302');
			expect(verdict(await signed(simulator, method, path, body))).toBe('412 509');
		}
	});
});

describe('fields of create', () => {
	async function message(fields: object): Promise<string> {
		const reply = await create(simulator, fields);
		const body = JSON.parse(reply.data) as { code: number; message: string };
		expect([reply.status, body.code]).toEqual([412, 300]);
		return body.message;
	}

	it.each([
		['external_id', 'externalId: Invalid or missing External id'],
		['country', 'country: Invalid or missing Country'],
		['amount', 'amount: Invalid or missing Amount'],
		['document_id', 'documentId: Invalid or missing Document id'],
		['beneficiary_name', 'beneficiaryName: Invalid or missing Beneficiary name'],
	])('demands %s', async (name, text) => {
		expect(await message({ [name]: undefined })).toBe(text);
		expect(await message({ [name]: '' })).toBe(text);
		expect(await message({ [name]: null })).toBe(text);
	});

	it('joins several complaints with a semicolon', async () => {
		expect(await message({ document_id: '', amount: '' })).toBe(
			'amount: Invalid or missing Amount;documentId: Invalid or missing Document id',
		);
	});

	it.each([
		['external_id', 100],
		['document_id', 40],
		['document_type', 15],
		['beneficiary_name', 100],
		['beneficiary_lastname', 100],
		['email', 100],
		['phone', 20],
		['bank_account', 30],
		['bank_branch', 15],
		['account_type', 1],
		['address', 255],
		['city', 100],
		['postal_code', 20],
		['comments', 200],
	])('takes %s of %i characters and not one more', async (name, max) => {
		expect(await message({ [name]: 'x'.repeat(max + 1) })).toContain(`(max ${max} characters)`);
		expect(verdict(await create(simulator, { [name]: 'x'.repeat(max) }))).toBe('200 ok');
	});

	it.each(['100.001', '1e3', '-5', '1,50', 'ten', '.5', true, {}])(
		'refuses the amount %j',
		async (amount) => {
			expect(await message({ amount })).toBe('amount: Invalid or missing Amount');
		},
	);

	it.each([
		[{ on_hold: 'yes' }, 'onHold'],
		[{ notification_url: 'somewhere' }, 'notificationUrl'],
		[{ country: 'br' }, 'country'],
		[{ document_id: 5 }, 'documentId'],
	])('refuses %j', async (fields, name) => {
		expect(await message(fields)).toContain(`${name}: Invalid or missing`);
	});

	it('demands what the country page demands, unless told not to', async () => {
		const mexican = { country: 'MX', currency: 'MXN', bank_account: undefined };
		expect(await message(mexican)).toBe(
			'bankAccount: Invalid or missing Bank account;' +
				'beneficiaryLastname: Invalid or missing Beneficiary lastname',
		);

		simulator.configure({ checkCountryFields: false });
		expect(verdict(await create(simulator, mexican))).toBe('200 ok');
	});

	it('demands notification_url when told so', async () => {
		simulator.configure({ requireNotificationUrl: true });
		expect(await message({})).toBe('notificationUrl: Invalid or missing Notification url');
	});

	it('ignores unknown and empty fields', async () => {
		expect(verdict(await create(simulator, { adress: 'x', email: '', phone: null }))).toBe(
			'200 ok',
		);
	});
});

describe('business rules of create', () => {
	it('refuses an external_id used before, also of a cancelled payout', async () => {
		await create(simulator);
		expect(verdict(await create(simulator))).toBe('412 511');

		await cancel(simulator, { cashout_id: 8405147, external_id: 'payout-1' });
		expect(verdict(await create(simulator))).toBe('412 511');
		expect(simulator.ledger.size).toBe(1);
	});

	it('refuses two simultaneous creates of one external_id but one', async () => {
		const replies = await Promise.all(Array.from({ length: 10 }, () => create(simulator)));

		expect(replies.map(verdict).sort()).toEqual(['200 ok', ...Array(9).fill('412 511')]);
	});

	it.each([
		['EUR', '412 526'],
		['MXN', '412 526'],
		['USD', '200 ok'],
		[undefined, '200 ok'],
	])('judges currency %s in Brazil', async (currency, expected) => {
		expect(verdict(await create(simulator, { currency }))).toBe(expected);
	});

	it('refuses a country where D24 does not pay out', async () => {
		expect(verdict(await create(simulator, { country: 'XX' }))).toBe('412 518');
		simulator.configure({ unavailableCountries: ['BR'] });
		expect(verdict(await create(simulator))).toBe('412 518');
	});

	it('refuses a bank code that is not up to six digits', async () => {
		expect(verdict(await create(simulator, { bank_code: '00A' }))).toBe('412 303');
		expect(verdict(await create(simulator, { bank_code: '1234567' }))).toBe('412 303');
		expect(verdict(await create(simulator, { bank_code: 341 }))).toBe('200 ok');
	});

	it('names minimum and currency when the amount is too small', async () => {
		simulator.configure({ minimumAmount: { BRL: '10.00' } });
		const reply = await create(simulator, { amount: 9.99 });

		expect(verdict(reply)).toBe('412 533');
		expect(reply.data).toContain('10.00 BRL');
		expect(verdict(await create(simulator, { amount: '10' }))).toBe('200 ok');
		expect(
			verdict(await create(simulator, { external_id: 'zero', amount: 0, currency: 'USD' })),
		).toBe('412 533');
	});

	it('reserves the amount exactly and gives it back', async () => {
		simulator.configure({ balance: { BRL: '0.30' } });
		expect(verdict(await create(simulator, { external_id: 'a', amount: 0.1 }))).toBe('200 ok');
		expect(verdict(await create(simulator, { external_id: 'b', amount: 0.2 }))).toBe('200 ok');
		expect(verdict(await create(simulator, { external_id: 'c', amount: 0.01 }))).toBe('412 514');
		expect(verdict(await create(simulator, { external_id: 'u', currency: 'USD' }))).toBe('412 514');

		await cancel(simulator, { cashout_id: 8405147, external_id: 'a' });
		expect(simulator.availableBalance('BRL')).toBe('0.10');
		await simulator.setStatus('b', 'DELIVERED');
		expect(simulator.availableBalance('BRL')).toBe('0.10');
		await simulator.setStatus('b', 'REJECTED');
		expect(simulator.availableBalance('BRL')).toBe('0.30');
		expect(verdict(await create(simulator, { external_id: 'c', amount: '0.30' }))).toBe('200 ok');
	});
});

describe('exact text', () => {
	it.each(['0.30', '1234567.89', '9007199254740993.25', '"20"', '"7.5"'])(
		'keeps the amount %s as written',
		async (json) => {
			simulator.configure({ balance: '90071992547409931.25' });
			const body = bodyOf(simulator, PAYOUT).replace('"amount":100', `"amount":${json}`);
			expect(verdict(await send(body))).toBe('200 ok');

			expect(simulator.ledger.find('payout-1')?.amount).toBe(json.replace(/"/g, ''));
			expect(simulator.requests[0]?.rawBody.equals(Buffer.from(body))).toBe(true);
		},
	);

	it('keeps external_ids of any characters', async () => {
		const externalId = 'pago/ñ 日本 💸 %2F "?&#';
		await create(simulator, { external_id: externalId });

		expect(simulator.ledger.find(externalId)?.request.beneficiary_name).toBe('João');
		expect(verdict(await status(simulator, { external_id: externalId }))).toBe('200 ok');
	});

	it('counts int64 ids losslessly', async () => {
		await restart({ firstCashoutId: '9007199254740993' });
		const first = await create(simulator, { external_id: 'a' });
		const second = await create(simulator, { external_id: 'b' });
		simulator.configure({ cashoutIdAs: 'number' });
		const third = await create(simulator, { external_id: 'c' });
		const { apiKey, apiPassphrase } = simulator.credentials;
		const lookUp = async (id: string) =>
			await signed(
				simulator,
				'POST',
				'/v3/cashout/status',
				`{"login":"${apiKey}","pass":"${apiPassphrase}","cashout_id":${id}}`,
			);
		await simulator.setStatus('b', 'ON_HOLD');
		const held = await lookUp('9007199254740994');
		const pending = await lookUp('"9007199254740993"');

		expect(first.data).toBe('{"cashout_id":"9007199254740993"}');
		expect(second.data).toBe('{"cashout_id":"9007199254740994"}');
		expect(third.data).toBe('{"cashout_id":9007199254740995}');
		expect(JSON.parse(held.data)).toMatchObject({ cashout_status: 5 });
		expect(JSON.parse(pending.data)).toMatchObject({ cashout_status: 0 });
	});

	it('refuses to start with an id beyond int64', async () => {
		await expect(startSimulator({ firstCashoutId: '9223372036854775808' })).rejects.toThrow(
			'2^63-1',
		);
	});
});

describe('HTTP status', () => {
	it('can be changed per code', async () => {
		simulator.configure({ httpStatusByCode: { 511: 400, 302: 403 } });
		await create(simulator);

		expect(verdict(await create(simulator))).toBe('400 511');
		const body = bodyOf(simulator, PAYOUT);
		expect(verdict(await send(body, { 'Payload-Signature': 'x' }))).toBe('403 302');
	});

	it('is 404 for unknown paths and methods', async () => {
		expect((await http('GET', `${simulator.url}/v3/cashout`)).status).toBe(404);
		expect((await http('POST', `${simulator.url}/v2/cashout`, '{}')).status).toBe(404);
		expect(simulator.counters.byEndpoint.other).toBe(2);
	});
});

describe('card host', () => {
	const CARD = {
		country: 'MX',
		currency: 'MXN',
		beneficiary_lastname: 'Pérez',
		bank_account: '4111111111111111',
	};

	async function onCard(fields: object) {
		const body = bodyOf(simulator, { ...PAYOUT, ...CARD, ...fields });
		return await signed(simulator, 'POST', '/v3/cashout', body, {}, simulator.cardUrl);
	}

	it('takes a Mexican card number that the normal host declines', async () => {
		const declined = await create(simulator, CARD);
		expect(verdict(declined)).toBe('412 300');
		expect(declined.data).toContain("Invalid bank account, it shouldn't be a credit card");

		expect(verdict(await onCard({}))).toBe('200 ok');
		expect(simulator.ledger.find('payout-1')?.host).toBe('card');
		expect(verdict(await status(simulator, { external_id: 'payout-1' }))).toBe('200 ok');
	});

	it('declines what is no card number and other countries', async () => {
		expect(verdict(await onCard({ bank_account: '4111111111111112' }))).toBe('412 300');
		expect(verdict(await onCard({ bank_account: '021790064060296642' }))).toBe('412 300');
		expect(verdict(await onCard({ country: 'BR', currency: 'BRL' }))).toBe('412 518');
	});

	it('takes a CLABE on the normal host, also one that passes Luhn by chance', async () => {
		expect(verdict(await create(simulator, { ...CARD, bank_account: '021790064060296642' }))).toBe(
			'200 ok',
		);
		const lucky = { ...CARD, external_id: 'lucky', bank_account: '411111111111111116' };
		expect(verdict(await create(simulator, lucky))).toBe('200 ok');
	});

	it('has no other endpoint', async () => {
		const body = bodyOf(simulator, { external_id: 'x' });
		const reply = await http('POST', `${simulator.cardUrl}/v3/cashout/status`, body);
		expect(reply.status).toBe(404);
	});
});
