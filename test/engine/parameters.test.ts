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

const bodyOf = (externalId: string): IDataObject => {
	const request = simulator.requests.find((each) => each.externalId === externalId && each.endpoint === 'create');
	return JSON.parse(String(request?.rawBody)) as IDataObject;
};

it('what each item says reaches Directa24, whichever way the parameter is written', async () => {
	const items = [1, 2].map((row) => ({ id: `read-${row}`, amount: 10 + row, first: `Ana ${row}`, note: `note ${row}`, city: `City ${row}`, mail: `a${row}@example.com` }));
	const run = await n8n.run(
		brazil({
			externalId: '={{ $json.id }}',
			amount: '={{$json.amount}}',
			beneficiary_name: '={{ $json.first.toUpperCase() }}',
			additionalFields: { city: '={{ $json.city }}', email: '={{ $json.mail }}' },
			options: { comments: '={{ $json.note }}' },
		}),
		items,
	);

	expect(run.status).toBe('success');
	expect(['read-1', 'read-2'].map(bodyOf)).toMatchObject([
		{ amount: 11, beneficiary_name: 'ANA 1', city: 'City 1', comments: 'note 1', email: 'a1@example.com' },
		{ amount: 12, beneficiary_name: 'ANA 2', city: 'City 2', comments: 'note 2', email: 'a2@example.com' },
	]);
});

it('a column that is missing, empty or no text is what n8n makes of it, for its item alone', async () => {
	const items = [{ id: 'column-1', amount: { value: 5 } }, { id: 'column-2' }, { id: 'column-3', amount: null }, { id: 'column-4', amount: '7' }];
	const run = await n8n.run(brazil({ externalId: '={{ $json.id }}', amount: '={{ $json.amount }}' }), items, { onError: 'continueRegularOutput' });

	expect(run.items.map(({ json }) => json.created ?? (json.error ? 'failed' : json))).toEqual(['failed', 'failed', 'failed', true]);
	expect(bodyOf('column-4')).toMatchObject({ amount: 7 });
});
