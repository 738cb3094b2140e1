import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const YES: unknown[] = [true, 'true', 'TRUE', 'yes', 1, '1', 'sí', 'VERDADERO', 'sim', 'x'];
const NO: unknown[] = [false, 'false', 'no', 0, 'não', 'FALSO'];
const NEITHER: unknown[] = ['maybe', '', null, undefined, 2, {}, 'undefined'];

const held = brazil({ externalId: '={{ $json.id }}', options: { onHold: '={{ $json.hold }}' } });
const rows = (values: unknown[], prefix = 'p') => values.map((hold, index) => ({ id: `${prefix}-${index}`, hold }) as IDataObject);

describe('On Hold', () => {
	it('is on for every word that means yes, and off for every word that means no', async () => {
		const on = await n8n.run(held, rows(YES));
		expect(on.items.map(({ json }) => json.status)).toEqual(YES.map(() => 'ON_HOLD'));
		const off = await n8n.run(held, rows(NO, 'q'));
		expect(off.items.map(({ json }) => json.status)).toEqual(NO.map(() => 'PENDING'));
	});

	it.each(NEITHER)('%j stops the payout', async (value) => {
		for (const operation of ['create', 'createAndWait']) {
			const run = await n8n.run({ ...held, operation }, rows([value]));
			expect(run.error?.message).toMatch(/Nothing was sent.*On Hold is .*neither yes nor no/);
		}
		const link = await n8n.run({ resource: 'cashoutLink', operation: 'create', country: 'BR', externalId: 'l-1', amount: '1', currency: 'BRL', options: { onHold: '={{ $json.hold }}' } }, rows([value]));
		expect(link.error?.message).toContain('neither yes nor no');
		expect(simulator.ledger.size).toBe(0);
	});
});

it.each([...YES, ...NEITHER])('Mask Personal Data = %j leaves nothing readable', async (value) => {
	const item = { id: 'p-1', mask: value, CPF: '01716001340' } as IDataObject;
	const run = await n8n.run(brazil({ operation: 'validate', externalId: '={{ $json.id }}', document_id: '={{ $json.CPF }}', options: { maskPersonalData: '={{ $json.mask }}' } }), [item]);
	expect(JSON.stringify(run.outputs)).not.toContain('01716001340');
	expect(run.outputs.map(({ length }) => length)).toEqual(YES.includes(value) ? [1, 0] : [0, 1]);
});

describe('a number that is none, or out of its range, stops the run before anything is sent', () => {
	const bad: unknown[] = ['abc', -1, 'Infinity', '1e3', null, '', '5 h'];

	it.each(bad)('Wait At Most = %j', async (hours) => {
		const run = await n8n.run(brazil({ operation: 'createAndWait', waitHours: '={{ $json.hours }}' }), [{ hours } as IDataObject]);
		expect(run.error?.message).toMatch(/Nothing was sent.*Wait At Most \(Hours\) is/);
		expect(simulator.counters.requests).toBe(0);
	});

	it.each(['timeout', 'giveUpAfter', 'concurrency'].flatMap((name) => bad.map((value) => [name, value] as const)))('%s = %j', async (name, value) => {
		const run = await n8n.run(brazil({ options: { [name]: '={{ $json.value }}' } }), [{ value } as IDataObject]);
		expect(run.error?.message).toMatch(/^Nothing was sent: Options > /);
		expect(simulator.counters.requests).toBe(0);
	});

	it('a number as text is a number', async () => {
		const run = await n8n.run(brazil({ options: { timeout: '={{ "5" }}', giveUpAfter: '={{ "10" }}', concurrency: '={{ "2" }}' } }));
		expect(run.error).toBeUndefined();
	});
});

it.each([
	['onDuplicate', 'Return Existing'],
	['useCardEndpoint', 'immer'],
])('a choice that there is not: %s = %j', async (name, value) => {
	const run = await n8n.run(brazil({ options: { [name]: `={{ "${value}" }}` } }));
	expect(run.error?.message).toContain('none of its choices');
	expect(simulator.ledger.size).toBe(0);
});

it('Check All Items First is read like every switch', async () => {
	const items = [{ id: 'good', amount: '1' }, { id: 'bad', amount: 'x' }];
	const parameters = (first: unknown) => brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}', options: { validateFirst: `={{ ${JSON.stringify(first)} }}`, concurrency: 1 } });
	await n8n.run(parameters('maybe'), items);
	await n8n.run(parameters('sí'), items);
	expect(simulator.ledger.size).toBe(0);
	await n8n.run(parameters('no'), items);
	expect(simulator.ledger.size).toBe(1);
});
