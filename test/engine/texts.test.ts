import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterAll(async () => await simulator.close());

const NO_DATA = ['#N/A', '#REF!', '#¡VALOR!', 'undefined', 'x undefined', '[object Object]', '[Function (anonymous)]', '{{ $json.x }}', 'Jo\ufffdo', 'a\u200bb', 'a\u0000b', 'a\u202eb', 'a\u2066b', 'a\u00adb', 'Invalid DateTime'];

/** Every text that a payout can be given: parameters, additional fields, options, further fields, columns. */
const PLACES: Record<string, (text: string) => { parameters: IDataObject; item?: IDataObject }> = {
	...Object.fromEntries(
		['externalId', 'amount', 'currency', 'notificationUrl', 'document_id', 'document_type', 'beneficiary_name', 'beneficiary_lastname', 'bank_code', 'bank_account', 'bank_branch', 'account_type', 'payoutMethod'].map((name) => [
			name,
			(text: string) => ({ parameters: brazil({ [name]: `={{ $json.text }}` }), item: { text } }),
		]),
	),
	countryCode: (text) => ({ parameters: brazil({ country: 'item', countryCode: '={{ $json.text }}' }), item: { text } }),
	...Object.fromEntries(['address', 'city', 'postal_code', 'phone', 'email', 'beneficiary_birthdate'].map((name) => [`additionalFields.${name}`, (text: string) => ({ parameters: brazil({ additionalFields: { [name]: text } }) })])),
	comments: (text) => ({ parameters: brazil({ options: { comments: text } }) }),
	furtherFields: (text) => ({ parameters: brazil({ options: { furtherFields: JSON.stringify({ agreed: { field: text } }) } }) }),
	...Object.fromEntries(
		['Nome', 'Sobrenome', 'CPF', 'Banco', 'Agência', 'Conta', 'Tipo de conta', 'E-mail', 'Telefone', 'Endereço', 'Cidade', 'CEP', 'Data de nascimento'].map((heading) => [
			`column ${heading}`,
			(text: string) => ({
				parameters: brazil({ beneficiarySource: 'item' }),
				item: { Nome: 'João', Sobrenome: 'Silva', CPF: '01716001340', Banco: '001', 'Agência': '1234', Conta: '3423422-7', 'Tipo de conta': 'C', [heading]: text },
			}),
		]),
	),
};

it.each(Object.keys(PLACES))('a text that is no data stops the payout, wherever it comes from: %s', async (place) => {
	await fc.assert(
		fc.asyncProperty(fc.constantFrom(...NO_DATA), async (text) => {
			const { parameters, item = {} } = PLACES[place]!(text);
			const calls = simulator.counters.byEndpoint.create ?? 0;
			const created = await n8n.run(parameters, [item]);
			expect([text, created.error?.message]).toEqual([text, expect.stringContaining('Nothing was sent')]);
			const validated = await n8n.run({ ...parameters, operation: 'validate' }, [item]);
			expect([text, validated.outputs.map((items) => items.length)]).toEqual([text, [0, 1]]);
			expect(simulator.counters.byEndpoint.create ?? 0).toBe(calls);
		}),
		{ numRuns: 8 },
	);
});

describe('external IDs', () => {
	const rows = (...ids: unknown[]) => ids.map((id) => ({ id }) as IDataObject);
	const byColumn = brazil({ externalId: '={{ $json.id }}' });

	it('that only differ in what nobody sees, or in how letters were typed, pay nobody', async () => {
		for (const [one, other] of [['INV-0042', 'INV-0042\u200b'], ['café-7', 'café-7'.normalize('NFD')]] as const) {
			const run = await n8n.run(byColumn, rows(one, other));
			expect(run.error?.message).toContain('Nothing was sent');
			expect(simulator.ledger.find(one)).toBeUndefined();
		}
	});

	it('are one ID for Directa24, look-ups and compare, however they were typed', async () => {
		const typed = 'niño-1'.normalize('NFD');
		expect((await n8n.run(byColumn, rows(typed))).items[0]?.json).toMatchObject({ external_id: 'niño-1', created: true });
		expect(simulator.ledger.find('niño-1')).toBeDefined();
		const status = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: '={{ $json.id }}', options: {} }, rows(typed));
		expect(status.items[0]?.json).toMatchObject({ external_id: 'niño-1', status: 'PENDING' });
	});

	it.each([
		['={{ "inv-" + $json.nr }}', {}],
		['=inv-{{ $json.nr }}', {}],
		['=inv{{ $json.nr }}', { nr: '' }],
		['={{ $json.nr }}', { nr: '2.4952E+19' }],
		['={{ $json.nr }}', { nr: { a: 1 } }],
		['={{ String($json.nr) }}', { nr: { a: 1 } }],
	])('that an expression makes of nothing: %s', async (externalId, item) => {
		for (const operation of ['create', 'createAndWait']) {
			const run = await n8n.run(brazil({ operation, externalId, options: { onDuplicate: 'returnExisting' } }), [item]);
			expect(run.error?.message).toContain('Nothing was sent');
		}
		const link = await n8n.run({ resource: 'cashoutLink', operation: 'create', country: 'BR', externalId, amount: '1', currency: 'BRL', options: {} }, [item]);
		expect(link.error?.message).toContain('Nothing was sent');
		const calls = simulator.counters.requests;
		for (const operation of ['getStatus', 'hold', 'release', 'cancel']) {
			const run = await n8n.run({ resource: 'cashout', operation, lookupBy: 'externalId', externalId, cashoutId: '', options: {} }, [item]);
			expect(run.error?.message).toContain('Nothing was sent');
		}
		expect(simulator.counters.requests).toBe(calls);
	});
});
