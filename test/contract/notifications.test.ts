import { createHmac } from 'node:crypto';

import { engine } from '../engine/engine';
import { credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator } from '../simulator';
import fixtures from './notifications.json';

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

it.each(fixtures)('the trigger starts on $form ($source)', async ({ form, external_id: externalId }) => {
	simulator.record({ external_id: externalId, amount: '100', created: '2026-01-01T00:00:00Z', status: 'COMPLETED' });
	const control = createHmac('sha256', simulator.credentials.secretSignature).update(`Be4${externalId}Bo7`).digest('hex').toUpperCase();
	const n8n = await engine(credentialFor(simulator));
	const { answer, result } = await n8n.webhook({}, { rawBody: form.replace('{control}', control), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
	expect(answer).toEqual({ status: 200, text: '' });
	const fields = Object.fromEntries(new URLSearchParams(form.replace('{control}', control)));
	expect(result.workflowData?.[0]?.[0]?.json).toMatchObject({ external_id: externalId, status: 'COMPLETED', notification: fields });
});
