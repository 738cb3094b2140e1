import axios from 'axios';

import { world, type World } from './world';

let it24: World;
beforeAll(async () => {
	it24 = await world();
});
afterAll(async () => await it24.simulator.close());

it('a link is created, the customer fills it in, its status is followed, and the trigger asks on its notification', async () => {
	const { simulator, client } = it24;
	const hook = await it24.publishTrigger({ statuses: ['COMPLETED'], options: { askOnUnsigned: true } });
	const parameters = { resource: 'cashoutLink', operation: 'create', country: 'BR', externalId: 'e2e-link', amount: '100.10', currency: 'BRL', document_id: '01716001340', beneficiary_name: 'Ana', beneficiary_lastname: 'Lima', notificationUrl: hook.url, options: {} };
	const created = await it24.run({ parameters });
	expect(created.error).toBeUndefined();
	const link = created.output.Node?.[0] as { request_id: string; cashout_url: string };
	expect(link).toMatchObject({ external_id: 'e2e-link', status: 'CREATED', created: true, cashout_url: `https://payout.directa24.com/payout/${link.request_id}` });
	const statusNow = async () => (await it24.run({ parameters: { resource: 'cashoutLink', operation: 'getStatus', requestId: link.cashout_url, options: {} } })).output.Node?.[0];
	expect(await statusNow()).toMatchObject({ external_id: 'e2e-link', status: 'CREATED', final: false, amount: '100.10' });

	await axios.post(`${simulator.url}/_simulator/links/${link.request_id}/fill`, '{}');
	expect(await statusNow()).toMatchObject({ status: 'PENDING', bank_name: 'Simulated bank' });
	await simulator.setStatus('e2e-link', 'DELIVERED');
	await simulator.setStatus('e2e-link', 'COMPLETED');
	expect(await statusNow()).toMatchObject({ status: 'COMPLETED', final: true });
	const [row] = await client.waitExecutions(hook.id, 1);
	expect((await client.waitExecution(row.id)).output.Next).toEqual([
		expect.objectContaining({ external_id: 'e2e-link', status: 'COMPLETED', verified: { by: 'look-up', fields: [] } }),
	]);
	const secondLink = await it24.run({ parameters });
	expect(secondLink.error?.message).toContain('already has a payout with this external ID');
});
