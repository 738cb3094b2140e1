import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator({ requireBasic: true });
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const bodyText = (index = 0) => simulator.requests[index]?.rawBody.toString('utf8') ?? '';

describe('create', () => {
	it('outputs the record and keeps the pairing', async () => {
		const run = await n8n.run(
			brazil({ externalId: '={{ $json.id }}' }),
			['a', 'b', 'c'].map((id) => ({ id })),
		);
		expect(run.status).toBe('success');
		expect(run.items.map(({ json, pairedItem }) => [json, pairedItem])).toEqual(
			['a', 'b', 'c'].map((id, index) => [
				{
					external_id: id,
					cashout_id: simulator.ledger.find(id)?.cashout_id,
					status: 'PENDING',
					final: false,
					environment: 'custom',
					created: true,
					recovered: false,
					amount: '100',
					currency: 'BRL',
					country: 'BR',
					payout_method: 'bank',
				},
				{ item: index },
			]),
		);
		expect(simulator.ledger.size).toBe(3);
	});

	it.each(['João Peña Ñandú', 'O\'Brien "Jr" \\ Ltd', '𝒢 漢字', '</script>!'])(
		'the bytes that arrive are the bytes that were signed: %j',
		async (name) => {
			const comments = `${name}\nline\r\n\ttab`;
			const run = await n8n.run(brazil({ beneficiary_name: name, options: { comments } }));
			expect(run.status).toBe('success');
			expect(simulator.counters.byCode.ok).toBe(1);
			expect(simulator.ledger.find('payout-1')?.request).toMatchObject({ beneficiary_name: name, comments });
		},
	);

	it.each([
		['100', '100'],
		['100.5', '100.5'],
		['0.30', '0.30'],
		['1234567.89', '1234567.89'],
		['={{ 100.5 }}', '100.5'],
		['9007199254740993.01', '9007199254740993.01'],
	])('the amount %s arrives as the exact decimal %s', async (typed, arrived) => {
		simulator.configure({ balance: '99999999999999999999' });
		const run = await n8n.run(brazil({ amount: typed }));
		expect(run.status).toBe('success');
		expect(bodyText()).toContain(`"amount":${arrived},`);
		expect(simulator.ledger.find('payout-1')?.amount).toBe(arrived);
	});

	it('sends what Directa24 wants for the country in the place of what people write, and says so', async () => {
		const run = await n8n.run(brazil({ document_id: '017.160.013-40', account_type: 'corrente', bank_code: 'Banco do Brasil' }));

		expect(run.status).toBe('success');
		expect(simulator.ledger.find('payout-1')?.request).toMatchObject({ document_id: '01716001340', account_type: 'C', bank_code: '001' });
		expect(bodyText()).not.toContain('017.160');
	});

	it('sends nothing when a check digit is wrong, and does not repeat the number', async () => {
		const run = await n8n.run(brazil({ document_id: '01716001341' }));

		expect(run.error?.message).toContain('CPF (document_id) cannot be right, its last two digits do not match: 40 expected');
		expect(`${run.error?.message} ${String(run.error?.description)}`).not.toContain('01716001341');
		expect(simulator.counters.requests).toBe(0);
	});

	it('sends what only a rule in doubt speaks against', async () => {
		const run = await n8n.run(brazil({ account_type: 'S', bank_account: '12345678901-2' }));

		expect(run.status).toBe('success');
		expect(simulator.ledger.find('payout-1')?.request).toMatchObject({ account_type: 'S', bank_account: '12345678901-2' });
	});

	it('does not round 0.1 + 0.2', async () => {
		const run = await n8n.run(brazil({ amount: '={{ 0.1 + 0.2 }}' }));
		expect(run.error?.message).toContain('has 17 decimals');
		expect(simulator.counters.requests).toBe(0);
	});

	it('sends every field of the form, and nothing for the empty ones', async () => {
		const further = { registered_bank_accounts: { ispb_code: '00000000' } };
		await n8n.run(
			brazil({
				beneficiary_id: 'b-1',
				beneficiary_birthdate: '19800131',
				email: 'name@email.com',
				phone: '5511999990000',
				address: 'Rua A, 1',
				city: 'São Paulo',
				postal_code: '01000-000',
				notificationUrl: 'https://n8n.example.com/webhook/x/directa24',
				options: { comments: 'salary', onHold: true, furtherFields: JSON.stringify(further) },
			}),
		);
		expect(JSON.parse(bodyText())).toEqual({
			login: simulator.credentials.apiKey,
			pass: simulator.credentials.apiPassphrase,
			external_id: 'payout-1',
			country: 'BR',
			currency: 'BRL',
			amount: 100,
			document_id: '01716001340',
			document_type: 'CPF',
			beneficiary_id: 'b-1',
			beneficiary_name: 'João',
			beneficiary_lastname: 'Silva',
			beneficiary_birthdate: '19800131',
			email: 'name@email.com',
			phone: '5511999990000',
			bank_code: '001',
			bank_account: '3423422-7',
			bank_branch: '1234',
			account_type: 'C',
			address: 'Rua A, 1',
			city: 'São Paulo',
			postal_code: '01000-000',
			notification_url: 'https://n8n.example.com/webhook/x/directa24',
			comments: 'salary',
			on_hold: true,
			...further,
		});
		await n8n.run(brazil({ externalId: 'short', document_type: '', bank_branch: ' ', options: {} }));
		expect(Object.keys(JSON.parse(bodyText(1)) as object)).not.toEqual(
			expect.arrayContaining(['document_type', 'bank_branch', 'email', 'on_hold', 'comments', 'notification_url']),
		);
	});

	it('is on hold when asked for', async () => {
		const run = await n8n.run(brazil({ options: { onHold: true } }));
		expect(run.items[0]?.json.status).toBe('ON_HOLD');
		expect(simulator.ledger.find('payout-1')?.status).toBe('ON_HOLD');
	});

	it('takes country and beneficiary from each item', async () => {
		const row = { id: 'mx-1', country: 'mx', document_id: 'GOPE850101HDFXYZ01', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', bank_account: '021790064060296642', amount: '250.00', currency: 'mxn' };
		const run = await n8n.run(
			brazil({
				country: 'item',
				countryCode: '={{ $json.country }}',
				beneficiarySource: 'item',
				externalId: '={{ $json.id }}',
				amount: '={{ $json.amount }}',
				currency: '={{ $json.currency }}',
			}),
			[row],
		);
		expect(run.error).toBeUndefined();
		expect(simulator.ledger.find('mx-1')).toMatchObject({ country: 'MX', currency: 'MXN', amount: '250.00' });
		expect(simulator.ledger.find('mx-1')?.request.bank_account).toBe('021790064060296642');
	});

	it('keeps an int64 cashout_id digit for digit', async () => {
		await simulator.close();
		simulator = await startSimulator({ firstCashoutId: '9223372036854775807', cashoutIdAs: 'number' });
		n8n = await engine(credentialFor(simulator));
		const created = await n8n.run(brazil());
		expect(created.items[0]?.json.cashout_id).toBe('9223372036854775807');
		const status = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'cashoutId', cashoutId: '9223372036854775807' });
		expect(status.items[0]?.json).toMatchObject({ cashout_id: '9223372036854775807', status: 'PENDING' });
		expect(bodyText(1)).toContain('"cashout_id":9223372036854775807');
	});

	it('sends a card payout to the card host', async () => {
		const mexico = { country: 'MX', currency: 'MXN', bank_account: '4111111111111111', bank_code: '072', document_type: '', options: { useCardEndpoint: 'always' } };
		const run = await n8n.run(brazil(mexico));
		expect(run.status).toBe('success');
		expect(simulator.ledger.find('payout-1')?.host).toBe('card');
	});
});

describe('nothing is sent', () => {
	it.each([
		['the external ID is empty', { externalId: '={{ "" }}' }, 'external_id is empty'],
		['the amount has separators', { amount: '1.234,50' }, 'Write it as 1234.50'],
		['the name is empty', { beneficiary_name: '={{ null }}' }, 'beneficiary_name is empty'],
		['an ID lost digits as a number', { document_id: '={{ 12345678901234567890 }}' }, 'document_id: The number'],
		['a field is too long', { bank_branch: '1'.repeat(16) }, 'at most 15'],
		['further fields replace the form', { options: { furtherFields: '{"amount": 1}' } }, 'must not contain amount'],
	])('when %s', async (_, change, text) => {
		const run = await n8n.run(brazil(change));
		expect(run.status).toBe('error');
		expect(`${run.error?.message} ${run.error?.description}`).toContain(text);
		expect(simulator.counters.requests).toBe(0);
	});

	it('when one of 500 rows is wrong; the message names row, field and fix', async () => {
		const rows = Array.from({ length: 500 }, (_, index) => ({ id: `row-${index}`, amount: index === 321 ? 'R$ 1.000,00' : '10' }));
		const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' }), rows);
		expect(run.error?.message).toContain('row-321 (item 322): ');
		expect(run.error?.message).toContain('amount "R$ 1.000,00"');
		expect(run.error?.message).toContain('Write it as 1000.00');
		expect(simulator.counters.requests).toBe(0);
	});

	it('when an external ID stands in two rows', async () => {
		const run = await n8n.run(brazil({ externalId: '={{ $json.id }}' }), [{ id: 'same' }, { id: 'other' }, { id: 'same' }]);
		expect(`${run.error?.message} ${run.error?.description}`).toContain('external_id "same" occurs 2 times: items 1, 3');
		expect(simulator.counters.requests).toBe(0);
	});

	it('with Continue on Fail only the wrong rows are left out', async () => {
		const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' }), [{ id: 'good', amount: '1' }, { id: 'bad', amount: 'x' }], {
			onError: 'continueErrorOutput',
		});
		expect(run.status).toBe('success');
		expect(run.outputs[0]?.map((item) => item.json.external_id)).toEqual(['good']);
		expect(run.outputs[1]?.map((item) => [item.json.details, item.pairedItem])).toEqual([
			[expect.objectContaining({ outcome: 'invalid_input', external_id: 'bad', safe_to_retry: true }), { item: 1 }],
		]);
		expect(run.outputs[1]?.[0]?.json.error).toContain('The amount "x" is not a plain decimal number');
		expect(simulator.ledger.all().map((cashout) => cashout.external_id)).toEqual(['good']);
	});
});

describe('a refusal of Directa24', () => {
	it.each([
		[{ balance: '0' }, '514', 'Insufficient funds', 'create and approve a deposit'],
		[{ unavailableCountries: ['BR'] }, '518', 'cannot pay to this country', 'account manager'],
		[{ minimumAmount: '500' }, '533', 'does not accept this amount', '500'],
	])('%j is explained', async (settings, code, message, next) => {
		simulator.configure(settings);
		const run = await n8n.run(brazil());
		expect(run.error?.message).toMatch(/^payout-1: /);
		expect(run.error?.message).toContain(message);
		expect(run.error?.description).toContain(`code ${code}`);
		expect(run.error?.description).toContain(next);
		expect(run.error?.description).toContain('Safe to run again with the same external ID');
	});

	it('of a duplicate names the status of the one that exists', async () => {
		await n8n.run(brazil());
		await simulator.setStatus('payout-1', 'DELIVERED');
		const run = await n8n.run(brazil());
		expect(run.error?.message).toContain('already has a cashout with this external ID');
		expect(run.error?.description).toContain('Its status is DELIVERED');
		expect(simulator.ledger.size).toBe(1);
	});

	it('of a duplicate returns the existing one when asked for', async () => {
		await n8n.run(brazil());
		const run = await n8n.run(brazil({ options: { onDuplicate: 'returnExisting' } }));
		expect(run.items[0]?.json).toMatchObject({ external_id: 'payout-1', status: 'PENDING', created: false, recovered: false });
	});

	it('of a duplicate that goes to another account is told as such, also with Return Existing', async () => {
		await n8n.run(brazil({ bank_account: '999' }));
		await simulator.setStatus('payout-1', 'COMPLETED', { force: true });
		const run = await n8n.run(brazil({ options: { onDuplicate: 'returnExisting' } }));
		expect(run.error?.message).toContain('The external ID belongs to another payout, so this one was not created');
		const same = await n8n.run(brazil({ bank_account: '9-9-9', options: { onDuplicate: 'returnExisting' } }));
		expect(same.items[0]?.json).toMatchObject({ status: 'COMPLETED', created: false });
	});

	it('of the credential stops the batch after one call', async () => {
		simulator.configure({ ipWhitelisted: false });
		const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', options: { concurrency: 1 } }), [{ id: '1' }, { id: '2' }, { id: '3' }], { onError: 'continueRegularOutput' });
		expect(simulator.counters.requests).toBe(1);
		expect(run.items.map((item) => (item.json.details as IDataObject).outcome)).toEqual(['refused', 'not_started', 'not_started']);
	});

	it('lists what was created before', async () => {
		simulator.configure({ balance: '250' });
		const rows = ['1', '2', '3', '4'].map((id) => ({ id }));
		const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', options: { concurrency: 1 } }), rows);
		expect(run.error?.message).toBe('2 of 4 paid, then stopped at 3 (item 3): insufficient funds in your Directa24 account [custom]');
		expect(run.error?.description).toMatch(/^<ul><li>Created now: 2 \(1, 2\)<\/li><li>Not started: 1<\/li>.*nothing was created by this call<\/li><\/ul>$/);
	});

	it('does not call paid what was found after a lost answer, since it may be another\'s', async () => {
		simulator.configure({ balance: '100' });
		simulator.addFault({ endpoint: 'create', kind: 'close', when: 'after' });
		const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', options: { concurrency: 1, timeout: 1, giveUpAfter: 4 } }), [{ id: '1' }, { id: '2' }]);
		expect(run.error?.message).toBe('0 of 2 paid, 1 found after a lost answer, then stopped at 2 (item 2): insufficient funds in your Directa24 account [custom]');
		expect(run.error?.description).toMatch(/^<ul><li>Found after a lost answer: 1 \(1\)<\/li><li>Running again/);
	});

	it('is told apart whatever the HTTP status is', async () => {
		for (const status of [200, 400, 401, 403, 409, 412, 422]) {
			simulator.configure({ balance: '0', httpStatusByCode: { 514: status } });
			const run = await n8n.run(brazil({ externalId: `s-${status}` }));
			expect(run.error?.message).toContain('Insufficient funds');
		}
	});
});

describe('a lost answer', () => {
	const quick = { options: { timeout: 1, giveUpAfter: 4, concurrency: 1 } };

	it.each([
		['the socket is closed after it was stored', { kind: 'close', when: 'after' }],
		['HTTP 500 after it was stored', { kind: 'http_500', when: 'after' }],
		['HTTP 502 with a web page after it was stored', { kind: 'http_502', when: 'after' }],
		['an answer that is no JSON', { kind: 'malformed_json' }],
		['an empty answer', { kind: 'empty' }],
		['no answer in time', { kind: 'latency', ms: 1500, when: 'after' }],
	] as const)('%s: found by its external ID, sent once', async (_, fault) => {
		simulator.addFault({ endpoint: 'create', ...fault });
		const run = await n8n.run(brazil(quick));
		expect(run.error).toBeUndefined();
		expect(run.items[0]?.json).toMatchObject({ external_id: 'payout-1', status: 'PENDING', created: null, recovered: true, not_compared: ['amount', 'currency', 'bank_account'] });
		expect(simulator.counters.byEndpoint.create).toBe(1);
		expect(simulator.ledger.size).toBe(1);
	});

	it.each([
		['the socket is closed before it was stored', { kind: 'close', when: 'before' }],
		['HTTP 500 before it was stored', { kind: 'http_500', when: 'before' }],
		['HTTP 503', { kind: 'http_503' }],
		['HTTP 429', { kind: 'http_429', retryAfterSeconds: 1 }],
	] as const)('%s: sent again with the same external ID', async (_, fault) => {
		simulator.addFault({ endpoint: 'create', ...fault });
		const run = await n8n.run(brazil(quick));
		expect(run.error).toBeUndefined();
		expect(run.items[0]?.json).toMatchObject({ created: true, recovered: false });
		expect(simulator.counters.byEndpoint.create).toBe(2);
		expect(simulator.ledger.size).toBe(1);
	});

	it('is not taken for a success when the external ID belongs to a payout to another account', async () => {
		await n8n.run(brazil({ bank_account: '999' }));
		await simulator.setStatus('payout-1', 'COMPLETED', { force: true });
		simulator.addFault({ endpoint: 'create', kind: 'close', when: 'after' });
		const run = await n8n.run(brazil(quick));
		expect(run.error?.message).toContain('The external ID belongs to another payout');
	});

	it('is reported as unknown when Directa24 stays silent', async () => {
		simulator.addFault({ endpoint: 'any', kind: 'close', when: 'after', times: Infinity });
		const run = await n8n.run(brazil(quick));
		expect(run.error?.message).toContain('It is not known whether Directa24 created this cashout');
		expect(run.error?.description).toContain('Do not pay it again under another external ID');
		expect(run.error?.description).toContain('Not safe to pay again before it is looked up');
		expect(`${run.error?.message} ${run.error?.description}`).not.toMatch(/retry on fail|retry the request/i);
		expect(simulator.ledger.size).toBe(1);
	});

	it('is reported as not sent when no connection can be made', async () => {
		await simulator.close();
		const run = await n8n.run(brazil(quick), [{}], { onError: 'continueRegularOutput' });
		expect(run.items[0]?.json.details).toMatchObject({ outcome: 'not_sent', safe_to_retry: true });
		expect(run.items[0]?.json.error).toContain('could not be reached, so nothing was sent');
	});
});
