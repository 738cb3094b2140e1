import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
	await n8n.run(brazil());
});
afterAll(async () => await simulator.close());

const hmac = (text: string) => createHmac('sha256', simulator.credentials.secretSignature).update(text).digest('hex');
const control = () => hmac('Be4payout-1Bo7').toUpperCase();
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const verify = async (items: IDataObject[], change: IDataObject = {}) =>
	await n8n.run({ resource: 'notification', operation: 'verify', notificationBody: '={{ $json.body }}', notificationHeaders: '={{ $json.headers }}', ...change }, items);

it('accepts what the Webhook node has taken apart, and the text of a form', async () => {
	const text = `external_id=payout-1&control=${control()}&cashout_id=1`;
	const run = await verify([
		{ body: { external_id: 'payout-1', control: control(), cashout_id: '1' }, headers: FORM },
		{ body: text, headers: FORM },
	]);
	expect(run.error).toBeUndefined();
	const [verified, rejected] = run.outputs;
	expect(rejected).toEqual([]);
	for (const item of verified ?? []) {
		expect(item.json).toMatchObject({ external_id: 'payout-1', cashout_id: null, status: 'PENDING', verified: { by: 'control', fields: ['external_id'] } });
	}
	expect(verified?.map((item) => item.pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

it('accepts JSON text with its Payload-Signature', async () => {
	const body = '{"external_id":"payout-1","cashout_id":12345678901234567890}';
	const run = await verify([{ body, headers: { 'content-type': 'application/json', 'Payload-Signature': hmac(body) } }], { lookUpStatus: false });
	expect(run.outputs[0]?.[0]?.json).toMatchObject({ cashout_id: '12345678901234567890', verified: { by: 'payload-signature' } });
});

it.each<[string, () => IDataObject]>([
	['a forged control', () => ({ body: { external_id: 'payout-1', control: '0'.repeat(64) }, headers: FORM })],
	['the control of another ID', () => ({ body: { external_id: 'payout-2', control: control() }, headers: FORM })],
	['a taken apart JSON whose signature cannot be checked any more', () => ({ body: { external_id: 'payout-1' }, headers: { 'payload-signature': hmac('{}') } })],
	['a form with two external IDs, which n8n makes a list of', () => ({ body: { external_id: ['payout-1', 'payout-2'], control: control() }, headers: FORM })],
	['external_id[] beside external_id', () => ({ body: { external_id: 'payout-1', 'external_id[]': 'payout-2', control: control() }, headers: FORM })],
	['a control that is no text', () => ({ body: { external_id: 'payout-1', control: { $ne: 1 } }, headers: FORM })],
	['nothing', () => ({ body: null, headers: null })],
	['text of an unknown type', () => ({ body: `external_id=payout-1&control=${control()}`, headers: {} })],
])('%s leaves by Rejected with the reason', async (_, item) => {
	const run = await verify([item()]);
	expect(run.outputs[0]).toEqual([]);
	expect(run.outputs[1]?.[0]?.json).toMatchObject({ verified: false, reason: expect.stringMatching(/\w+ \w+/) });
});
