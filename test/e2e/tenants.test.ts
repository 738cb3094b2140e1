import { brazil, credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator } from '../simulator';
import { world, type World } from './world';

/** The sheet of this test holds keys, so n8n stores them: they are none of those that the scan after the run looks for. */
const merchant = (name: string) => startSimulator({ credentials: { apiKey: `${name}-key`, apiPassphrase: `${name}-passphrase`, secretSignature: `${name}-signature` } });

let it24: World;
let north: Simulator;
let south: Simulator;
beforeAll(async () => {
	[it24, north, south] = await Promise.all([world(), merchant('north'), merchant('south')]);
});
afterAll(() => Promise.all([it24.simulator, north, south].map((simulator) => simulator.close())));

const columns = ({ url, credentials }: Simulator) => ({ host: url, key: credentials.apiKey, pass: credentials.apiPassphrase, signature: credentials.secretSignature });

it('a credential whose keys are expressions of the item pays every row by its own merchant', async () => {
	const expressions = { customUrl: '={{ $json.host }}', apiKey: '={{ $json.key }}', apiPassphrase: '={{ $json.pass }}', secretSignature: '={{ $json.signature }}' };
	const { id, name } = await it24.client.createCredential('directa24Api', credentialFor(north, expressions), 'By item');
	const rows = [north, south, north, south, south].map((its, index) => ({ id: `tenant-${index}`, ...columns(its) }));
	const node = (label: string, type: string, typeVersion: number, parameters: object, more: object = {}) => ({ name: label, type, typeVersion, position: [0, 0], parameters, ...more });
	const to = (label: string) => ({ main: [[{ node: label, type: 'main', index: 0 }]] });
	const workflow = await it24.client.createWorkflow({
		name: 'two merchants in one sheet',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1, {}),
			node('Sheet', 'n8n-nodes-base.set', 3.4, { mode: 'raw', jsonOutput: JSON.stringify({ rows }), options: {} }),
			node('Rows', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'rows', options: {} }),
			node('Pay', 'n8n-nodes-directa24.directa24Cashout', 1, brazil({ externalId: '={{ $json.id }}' }), { credentials: { directa24Api: { id, name } } }),
		],
		connections: { Start: to('Sheet'), Sheet: to('Rows'), Rows: to('Pay') },
	});
	const run = await it24.client.waitExecution(await it24.client.runManually(workflow.id));
	expect(run.error).toBeUndefined();
	const paidBy = (its: Simulator) => its.ledger.all().map(({ external_id: externalId }) => externalId).sort();
	expect([paidBy(north), paidBy(south)]).toEqual([['tenant-0', 'tenant-2'], ['tenant-1', 'tenant-3', 'tenant-4']]);
});
