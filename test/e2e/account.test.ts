import { reconciliationFor } from '../engine/fixtures';
import { world, type World } from './world';

let it24: World;
beforeAll(async () => {
	it24 = await world();
});
afterAll(async () => await it24.simulator.close());

const PARAMETERS = { resource: 'account', operation: 'check', country: 'BR' };
const checksOf = ({ output }: { output: Record<string, object[]> }) => Object.fromEntries((output.Node as Array<Record<string, unknown>>).map(({ check, ok }) => [check, ok]));

it('checks an account, without a credential for reconciliation', async () => {
	const run = await it24.run({ parameters: PARAMETERS });
	expect(run.status).toBe('success');
	const checks = checksOf(run);
	expect(Object.entries(checks).filter(([, ok]) => ok !== true)).toEqual([['reconciliation', null]]);
	expect(Object.keys(checks)).toHaveLength(15);
});

it('logs in for reconciliation where that is wanted', async () => {
	const panel = await it24.client.createCredential('directa24ReconciliationApi', reconciliationFor(it24.simulator), 'Panel of the check');
	const credentials = { directa24Api: { id: it24.credential.id, name: it24.credential.name }, directa24ReconciliationApi: { id: panel.id, name: panel.name } };
	const run = await it24.run({ parameters: { ...PARAMETERS, checkReconciliation: true }, credentials });
	expect(Object.entries(checksOf(run)).filter(([, ok]) => ok !== true)).toEqual([]);
});

it('names a wrong key', async () => {
	const wrong = await it24.client.createCredential('directa24Api', { ...it24.data, apiPassphrase: 'another example' }, 'Wrong passphrase');
	const run = await it24.run({ parameters: PARAMETERS, credentials: { directa24Api: { id: wrong.id, name: wrong.name } } });
	expect(Object.entries(checksOf(run)).filter(([, ok]) => ok === false)).toEqual([['api_passphrase', false]]);
});
