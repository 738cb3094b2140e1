import { cancel, create, hmacHex, http, status, until, update, verdict } from './harness';
import { startSimulator, type Simulator } from './index';

const ID = 8405147;
let simulator: Simulator;

beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

async function answer(ids: object = { external_id: 'payout-1' }): Promise<object> {
	return JSON.parse((await status(simulator, ids)).data) as object;
}

describe('status', () => {
	it.each([
		[{ cashout_id: ID }],
		[{ cashout_id: String(ID) }],
		[{ external_id: 'payout-1' }],
		[{ cashout_id: ID, external_id: 'payout-1' }],
	])('finds a cashout by %j', async (ids) => {
		await create(simulator);
		expect(await answer(ids)).toEqual({
			cashout_status: 0,
			cashout_status_description: 'Pending',
		});
	});

	it.each([
		[{ cashout_id: 1 }, '412 509'],
		[{ external_id: 'nobody' }, '412 509'],
		[{ cashout_id: ID, external_id: 'nobody' }, '412 509'],
		[{}, '412 300'],
		[{ cashout_id: 1.5 }, '412 300'],
		[{ cashout_id: true }, '412 300'],
		[{ external_id: 7 }, '412 300'],
	])('answers %j with %s', async (ids, expected) => {
		await create(simulator);
		expect(verdict(await status(simulator, ids))).toBe(expected);
	});

	it.each([
		['PENDING', 0, 'Pending'],
		['COMPLETED', 1, 'Completed'],
		['CANCELLED', 2, 'Canceled'],
		['REJECTED', 3, 'Rejected'],
		['DELIVERED', 4, 'Delivered'],
		['ON_HOLD', 5, 'On Hold'],
	] as const)('describes %s', async (name, number, description) => {
		await create(simulator);
		await simulator.setStatus('payout-1', name, { force: true });

		expect(await answer()).toMatchObject({
			cashout_status: number,
			cashout_status_description: description,
		});
	});

	it('gives code and reason of a rejection only while it is rejected', async () => {
		await create(simulator);
		await simulator.setStatus('payout-1', 'REJECTED', { force: true, rejection_code: 800 });
		expect(await answer()).toEqual({
			cashout_status: 3,
			cashout_status_description: 'Rejected',
			rejection_code: 800,
			rejection_reason: 'ERROR_ACCOUNT_INCORRECT',
		});

		await simulator.setStatus('payout-1', 'REJECTED', { force: true, rejection_code: null });
		expect(await answer()).not.toHaveProperty('rejection_code');
		await simulator.setStatus('payout-1', 'PENDING', { force: true });
		expect(await answer()).not.toHaveProperty('rejection_reason');
	});

	it('gives the bank side of a completed payout, unless told not to', async () => {
		await create(simulator);
		await simulator.setStatus('payout-1', 'COMPLETED', { force: true });
		expect(await answer()).toMatchObject({
			provider_external_reference: `SIM${ID}`,
			bank: { code: '001', account: '3423422-7', beneficiary_name: 'João' },
		});

		simulator.configure({ statusDetails: false });
		expect(Object.keys(await answer())).toEqual(['cashout_status', 'cashout_status_description']);
	});
});

describe('hold and release', () => {
	it('holds, releases and refuses the same move twice with HTTP 400', async () => {
		await create(simulator);
		const held = await update(simulator, { cashout_id: ID, status: 'ON_HOLD' });
		expect(held.data).toBe('{"cashout_status":5,"cashout_status_description":"On Hold"}');
		expect(verdict(await update(simulator, { cashout_id: ID, status: 'ON_HOLD' }))).toBe('400 510');
		expect(verdict(await update(simulator, { cashout_id: ID, status: 'PENDING' }))).toBe('200 ok');
		expect(verdict(await update(simulator, { cashout_id: ID, status: 'PENDING' }))).toBe('400 510');
		expect(simulator.ledger.find('payout-1')?.history.map((entry) => entry.status)).toEqual([
			'PENDING',
			'ON_HOLD',
			'PENDING',
		]);
	});

	it('creates on hold', async () => {
		await create(simulator, { on_hold: true });
		expect(simulator.ledger.find('payout-1')?.status).toBe('ON_HOLD');
	});

	it.each([
		[{ cashout_id: ID, status: 'COMPLETED' }, '400 521'],
		[{ cashout_id: ID }, '412 300'],
		[{ cashout_id: 1, status: 'ON_HOLD' }, '412 509'],
		[{ external_id: 'payout-1', status: 'ON_HOLD' }, '412 300'],
	])('answers %j with %s', async (fields, expected) => {
		await create(simulator);
		expect(verdict(await update(simulator, fields))).toBe(expected);
	});
});

describe('cancel', () => {
	const BOTH = { cashout_id: ID, external_id: 'payout-1' };

	it.each([false, true])('cancels once, on hold or not (%s)', async (onHold) => {
		await create(simulator, { on_hold: onHold });
		const reply = await cancel(simulator, BOTH);
		expect(reply.data).toBe('{"cashout_status":2,"cashout_status_description":"Canceled"}');
		expect(verdict(await cancel(simulator, BOTH))).toBe('412 510');
	});

	it('refuses what is with the bank already', async () => {
		await create(simulator);
		await simulator.setStatus('payout-1', 'DELIVERED');
		expect(verdict(await cancel(simulator, BOTH))).toBe('412 510');
	});

	it('demands both IDs, of the same cashout, or one when lenient', async () => {
		await create(simulator);
		await create(simulator, { external_id: 'payout-2' });
		expect(verdict(await cancel(simulator, { cashout_id: ID }))).toBe('412 300');
		expect(verdict(await cancel(simulator, { external_id: 'payout-1' }))).toBe('412 300');
		expect(verdict(await cancel(simulator, { ...BOTH, external_id: 'payout-2' }))).toBe('412 509');

		simulator.configure({ identifiers: 'lenient' });
		expect(verdict(await cancel(simulator, { cashout_id: ID }))).toBe('200 ok');
		expect(verdict(await update(simulator, { external_id: 'payout-2', status: 'ON_HOLD' }))).toBe(
			'200 ok',
		);
	});
});

describe('banks and exchange rates', () => {
	async function read(path: string, authorization?: string) {
		const bearer = authorization ?? `Bearer ${simulator.credentials.readOnlyApiKey}`;
		return await http('GET', `${simulator.url}${path}`, undefined, { Authorization: bearer });
	}

	it.each(['/v3/banks?country=BR', '/v3/exchange_rates?country=BR'])(
		'%s demands the read-only key',
		async (path) => {
			for (const wrong of ['', 'Bearer wrong', `Basic ${simulator.credentials.readOnlyApiKey}`]) {
				const reply = await read(path, wrong);
				expect([reply.status, reply.data]).toEqual([
					401,
					'{"code":100,"description":"Invalid credentials"}',
				]);
			}
			expect((await read(path)).status).toBe(200);
			expect(verdict(await read(path.replace('BR', 'XX')))).toBe('400 300');
		},
	);

	it('lists banks, built in or given', async () => {
		const list = JSON.parse((await read('/v3/banks?country=BR')).data) as object[];
		expect(list).toContainEqual({ code: '001', name: 'Banco do Brasil' });
		expect((await read('/v3/banks?country=MX')).data).toBe('[]');

		simulator.configure({
			banks: { MX: [{ code: '072', name: 'Banorte' }] },
			bankCodesAs: 'number',
		});
		expect((await read('/v3/banks?country=MX')).data).toBe('[{"code":72,"name":"Banorte"}]');
	});

	it('converts without rounding', async () => {
		expect((await read('/v3/exchange_rates?country=BR&amount=10')).data).toBe(
			'{"fx_rate":5.8829,"currency":"BRL","converted_amount":58.829}',
		);
		expect((await read('/v3/exchange_rates?country=BR&amount=9007199254740993.01')).data).toContain(
			'"converted_amount":52988452495715787.778529}',
		);
		expect((await read('/v3/exchange_rates?country=BR')).data).toContain(
			'"converted_amount":5.8829}',
		);
		expect(verdict(await read('/v3/exchange_rates?country=BR&amount=x'))).toBe('400 300');
	});
});

describe('bank account validation', () => {
	const ACCOUNT = {
		country: 'BR',
		document: '01716001340',
		document_type: 'CPF',
		bank_account: { bank_code: '001', account: '3423422-7' },
	};

	async function validate(
		body: string,
		headers: Record<string, string | undefined> = {},
		date = `${new Date().toISOString().slice(0, 19)}Z`,
	) {
		const { apiKey, secretSignature } = simulator.credentials;
		return await http('POST', `${simulator.url}/v5/account/validate`, body, {
			'Content-Type': 'application/json',
			'X-Date': date,
			'X-Login': apiKey,
			Authorization: `D24 ${hmacHex(secretSignature, date + apiKey + body)}`,
			...headers,
		});
	}

	const GOOD = JSON.stringify(ACCOUNT);

	it('answers a valid account with 204 and no body', async () => {
		const reply = await validate(GOOD);
		expect([reply.status, reply.data]).toEqual([204, '']);
	});

	it.each([
		['Authorization', undefined, '400 101'],
		['X-Date', undefined, '400 101'],
		['X-Login', 'someone', '401 100'],
		['Authorization', 'D24 00', '401 102'],
		['Content-Type', 'text/plain', '400 202'],
	])('answers %s: %s with %s', async (name, value, expected) => {
		expect(verdict(await validate(GOOD, { [name]: value }))).toBe(expected);
	});

	it('refuses an upper-case signature, an old date and a date with another format', async () => {
		const date = `${new Date().toISOString().slice(0, 19)}Z`;
		const { apiKey, secretSignature } = simulator.credentials;
		const hex = hmacHex(secretSignature, date + apiKey + GOOD).toUpperCase();
		expect(verdict(await validate(GOOD, { Authorization: `D24 ${hex}` }, date))).toBe('401 102');
		expect(verdict(await validate(GOOD, {}, '2020-06-21T12:33:20Z'))).toBe('400 103');
		expect(verdict(await validate(GOOD, {}, new Date().toUTCString()))).toBe('400 103');
	});

	it.each(['{', '{}', JSON.stringify({ ...ACCOUNT, document: '' })])(
		'refuses the body %s with 202',
		async (body) => {
			expect(verdict(await validate(body))).toBe('400 202');
		},
	);

	it.each([
		[{ amount: 100, currency: 'BRL' }, '400 310'],
		[{ amount: 99.99, currency: 'USD' }, 204],
		[{ currency: 'BRL' }, 204],
		[{ amount: 0 }, '400 308'],
		[{ amount: 'ten' }, '400 308'],
		[{ amount: 1, currency: 'MXN' }, '400 309'],
	])('checks the limit only when there is an amount: %j', async (fields, expected) => {
		simulator.configure({ validationLimit: '99.99' });
		const reply = await validate(JSON.stringify({ ...ACCOUNT, ...fields }));
		expect(reply.status === 204 ? 204 : verdict(reply)).toBe(expected);
	});

	it('answers a valid account as either page says, with document_type where that is set', async () => {
		simulator.configure({ validAccountAs: 'description', validationNeedsDocumentType: false });
		const reply = await validate(JSON.stringify({ ...ACCOUNT, document_type: '' }));
		expect([reply.status, reply.data]).toEqual([200, '{"description":"Valid account"}']);
		simulator.configure({ validationNeedsDocumentType: true });
		expect(verdict(await validate(JSON.stringify({ ...ACCOUNT, document_type: '' })))).toBe('400 202');
	});

	it('refuses accounts set as invalid, and calls from other IPs', async () => {
		simulator.configure({ invalidAccounts: ['3423422-7'] });
		expect(verdict(await validate(GOOD))).toBe('400 302');
		simulator.configure({ accountCodes: { '3423422-7': 401 } });
		expect(verdict(await validate(GOOD))).toBe('400 401');
		simulator.configure({ accountCodes: { '3423422-7': 500 } });
		expect(verdict(await validate(GOOD))).toBe('500 500');
		simulator.configure({ ipWhitelisted: false });
		expect(verdict(await validate(GOOD))).toBe('401 201');
	});
});

describe('life cycle', () => {
	const LEGAL = [
		'PENDING>ON_HOLD',
		'PENDING>CANCELLED',
		'PENDING>DELIVERED',
		'ON_HOLD>PENDING',
		'ON_HOLD>CANCELLED',
		'DELIVERED>COMPLETED',
		'DELIVERED>REJECTED',
		'COMPLETED>REJECTED',
	];
	const ALL = ['PENDING', 'COMPLETED', 'CANCELLED', 'REJECTED', 'DELIVERED', 'ON_HOLD'] as const;

	it('allows exactly the documented moves, and any with force', async () => {
		await create(simulator);
		const allowed: string[] = [];
		for (const from of ALL) {
			for (const to of ALL) {
				await simulator.setStatus('payout-1', from, { force: true, notify: false });
				const moved = await simulator.setStatus('payout-1', to, { notify: false }).then(
					() => true,
					() => false,
				);
				if (moved) allowed.push(`${from}>${to}`);
			}
		}
		expect(allowed.sort()).toEqual([...LEGAL].sort());
	});

	it('explains an illegal move and an unknown cashout', async () => {
		await create(simulator);
		await expect(simulator.setStatus('payout-1', 'COMPLETED')).rejects.toThrow(
			'Cashout "payout-1" cannot go from PENDING to COMPLETED; ' +
				'legal from PENDING: ON_HOLD, CANCELLED, DELIVERED. Use force to do it anyway.',
		);
		await expect(simulator.setStatus('nobody', 'COMPLETED')).rejects.toThrow('"nobody"');
	});

	async function path(externalId: string, expected: string): Promise<string> {
		const reached = () =>
			simulator.ledger
				.find(externalId)
				?.history.map((entry) => entry.status)
				.join('>') ?? '';
		await until(() => reached() === expected);
		return reached();
	}

	it('moves by itself along default and plans made before and after creation', async () => {
		simulator.configure({ automatic: { stepMs: 15 } });
		simulator.plan('rejected', { final: 'REJECTED', rejection_code: 814 });
		simulator.plan('returned', { final: 'REJECTED', returned: true, rejection_code: null });
		simulator.plan('stuck', { final: 'DELIVERED', stepMs: 1 });
		for (const name of ['default', 'rejected', 'returned', 'stuck']) {
			await create(simulator, { external_id: name });
		}
		await create(simulator, { external_id: 'held', on_hold: true });
		// Slow enough that the plan comes before the first step.
		simulator.configure({ automatic: { stepMs: 1000 } });
		await create(simulator, { external_id: 'late' });
		simulator.plan('late', { final: 'CANCELLED' });
		simulator.configure({ automatic: { stepMs: 15 } });

		expect(await path('default', 'PENDING>DELIVERED>COMPLETED')).toBe(
			'PENDING>DELIVERED>COMPLETED',
		);
		expect(await path('rejected', 'PENDING>DELIVERED>REJECTED')).toBe('PENDING>DELIVERED>REJECTED');
		expect(await path('returned', 'PENDING>DELIVERED>COMPLETED>REJECTED')).toBe(
			'PENDING>DELIVERED>COMPLETED>REJECTED',
		);
		expect(await path('late', 'PENDING>CANCELLED')).toBe('PENDING>CANCELLED');
		expect(await path('stuck', 'PENDING>DELIVERED')).toBe('PENDING>DELIVERED');
		expect(await path('held', 'ON_HOLD')).toBe('ON_HOLD');
		expect(simulator.ledger.find('rejected')).toMatchObject({
			rejection_code: 814,
			rejection_reason: 'INVALID_PIX_KEY',
		});
		expect(simulator.ledger.find('returned')?.rejection_code).toBeNull();

		await simulator.setStatus('held', 'PENDING');
		expect(await path('held', 'ON_HOLD>PENDING>DELIVERED>COMPLETED')).toBe(
			'ON_HOLD>PENDING>DELIVERED>COMPLETED',
		);
	});

	it('starts and stops moving when told so', async () => {
		await create(simulator);
		simulator.configure({ automatic: { stepMs: 20 } });
		simulator.configure({ automatic: null });
		await create(simulator, { external_id: 'later' });
		await until(() => false, 60);
		expect(simulator.ledger.find('payout-1')?.status).toBe('PENDING');

		simulator.configure({ automatic: { stepMs: 1 } });
		expect(await path('payout-1', 'PENDING>DELIVERED>COMPLETED')).toBe(
			'PENDING>DELIVERED>COMPLETED',
		);
	});
});
