import { createHmac, randomUUID } from 'node:crypto';
import axios from 'axios';

import { create } from '../simulator/harness';
import { world, type World } from './world';

let it24: World;
beforeAll(async () => {
	it24 = await world();
	await create(it24.simulator, { external_id: 'verify-1' });
});
afterAll(async () => await it24.simulator.close());

const hmac = (text: string) => createHmac('sha256', it24.simulator.credentials.secretSignature).update(text).digest('hex');
const to = (node: string) => ({ main: [[{ node, type: 'main', index: 0 }]] });

/** Publishes n8n's own Webhook node -> Verify; with `raw` as docs/sheets.md says, by way of the exact text. */
async function publish(raw: boolean) {
	const path = randomUUID();
	const { id: credentialId, name } = it24.credential;
	const verify = raw ? { notificationBody: '={{ $json.text }}', notificationHeaders: "={{ $('Webhook').item.json.headers }}" } : {};
	const { id } = await it24.client.createWorkflow({
		name: 'verify',
		nodes: [
			{ name: 'Webhook', type: 'n8n-nodes-base.webhook', typeVersion: 2, position: [0, 0], webhookId: path, parameters: { httpMethod: 'POST', path, options: raw ? { rawBody: true } : {} } },
			{ name: 'Text', type: 'n8n-nodes-base.extractFromFile', typeVersion: 1, position: [200, 0], parameters: { operation: 'text', binaryPropertyName: 'data', destinationKey: 'text', options: {} } },
			{ name: 'Verify', type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1.1, position: [400, 0], parameters: { resource: 'notification', operation: 'verify', ...verify }, credentials: { directa24Api: { id: credentialId, name } } },
		],
		connections: raw ? { Webhook: to('Text'), Text: to('Verify') } : { Webhook: to('Verify') },
	});
	await it24.client.activate(id);
	let count = 0;
	return async (body: string, headers: Record<string, string>) => {
		await axios.post(`${it24.client.url}/webhook/${path}`, body, { headers, transformRequest: (text: string) => text });
		const [row] = await it24.client.waitExecutions(id, ++count);
		const run = await it24.client.waitExecution(row.id);
		expect(run.error).toBeUndefined();
		const [verified, rejected] = run.data.resultData.runData.Verify[0].data.main as Array<Array<{ json: Record<string, unknown> }> | null>;
		return { verified: verified?.[0]?.json, rejected: rejected?.[0]?.json };
	};
}

// An odd space that no JSON writer would make again.
const JSON_BODY = '{ "external_id":"verify-1",  "status_reason":"Peña" }';

it('behind a Webhook node, a form is verified by its control', async () => {
	const send = await publish(false);
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	const control = hmac('Be4verify-1Bo7').toUpperCase();
	expect((await send(`external_id=verify-1&control=${control}`, form)).verified).toMatchObject({ external_id: 'verify-1', status: 'PENDING', verified: { by: 'control' } });
	expect((await send(`external_id=verify-2&control=${control}`, form)).rejected).toMatchObject({ verified: false, reason: expect.stringContaining('control') });
	expect((await send(JSON_BODY, { 'content-type': 'application/json', 'payload-signature': hmac(JSON_BODY) })).rejected).toMatchObject({ verified: false });
});

it('with Raw Body and its text, a Payload-Signature is verified too', async () => {
	const send = await publish(true);
	const json = { 'content-type': 'application/json' };
	expect((await send(JSON_BODY, { ...json, 'payload-signature': hmac(JSON_BODY) })).verified).toMatchObject({ external_id: 'verify-1', status: 'PENDING', verified: { by: 'payload-signature', fields: ['external_id', 'status_reason'] } });
	expect((await send(JSON_BODY.replace('verify-1', 'verify-2'), { ...json, 'payload-signature': hmac(JSON_BODY) })).rejected).toMatchObject({ verified: false, reason: expect.stringContaining('Payload-Signature') });
});
