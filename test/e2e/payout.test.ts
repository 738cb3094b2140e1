/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';

import { brazil } from '../engine/fixtures';
import { LOG_FILE, world, type World } from './world';

let it24: World;
beforeAll(async () => {
	it24 = await world({ requireBasic: true });
});
afterAll(async () => await it24.simulator.close());

it('a payout arrives and its status is looked up', async () => {
	const created = await it24.run({ parameters: brazil({ externalId: 'e2e-1', beneficiary_name: '𝒢 João "漢字"', amount: '0.30' }) });
	expect(created.status).toBe('success');
	const cashout = it24.simulator.ledger.find('e2e-1');
	expect(created.output.Node).toEqual([expect.objectContaining({ external_id: 'e2e-1', cashout_id: cashout?.cashout_id, status: 'PENDING', created: true })]);
	expect(cashout).toMatchObject({ amount: '0.30', country: 'BR' });
	expect(cashout?.request.beneficiary_name).toBe('𝒢 João "漢字"');

	const status = await it24.run({ parameters: { resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'e2e-1' } });
	expect(status.output.Node).toEqual([expect.objectContaining({ external_id: 'e2e-1', status: 'PENDING' })]);
});

it('the HTTP Request node can call any endpoint with the credential where its owner allows it', async () => {
	const { id, name } = await it24.client.createCredential('directa24Api', { ...it24.data, allowedHttpRequestDomains: 'all' }, 'for HTTP Request');
	await it24.run({ parameters: brazil({ externalId: 'e2e-http' }) });
	const cashoutId = it24.simulator.ledger.find('e2e-http')?.cashout_id;
	const request = (method: string, url: string, more: object) => ({
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		credentials: { directa24Api: { id, name } },
		parameters: { method, url, authentication: 'predefinedCredentialType', nodeCredentialType: 'directa24Api', options: {}, ...more },
	});
	const json = (body: string) => ({ sendBody: true, specifyBody: 'json', jsonBody: body });
	const hold = await it24.run(request('PUT', `${it24.simulator.url}/v3/cashout/status`, json(`{"cashout_id": ${cashoutId}, "status": "ON_HOLD"}`)));
	expect(hold.error).toBeUndefined();
	expect(it24.simulator.ledger.find('e2e-http')?.status).toBe('ON_HOLD');
	const cancel = await it24.run(request('DELETE', `${it24.simulator.url}/v3/cashout/cancel`, json(`{"cashout_id": ${cashoutId}, "external_id": "e2e-http"}`)));
	expect(cancel.error).toBeUndefined();
	expect(it24.simulator.ledger.find('e2e-http')?.status).toBe('CANCELLED');
	const banks = await it24.run(request('GET', `${it24.simulator.url}/v3/banks?country=BR`, {}));
	expect(banks.output.Node?.length).toBeGreaterThan(1);
	const account = '{"country":"BR","document":"01716001340","document_type":"CPF","bank_account":{"bank_code":"001","account":"3423422-7"}}';
	const validated = await it24.run(request('POST', `${it24.simulator.url}/v5/account/validate`, json(account)));
	expect(validated.error).toBeUndefined();
	const elsewhere = await it24.run(request('POST', 'http://127.0.0.1:9/v3/cashout', json('{}')));
	expect(JSON.stringify(elsewhere.error)).toContain('was not sent to 127.0.0.1:9');
});

it('no key is in the stored executions or in the log of n8n', async () => {
	const runs = [await it24.run({ parameters: brazil({ externalId: 'e2e-secret' }) })];
	it24.simulator.configure({ balance: '0' });
	runs.push(await it24.run({ parameters: brazil({ externalId: 'e2e-refused' }) }));
	it24.simulator.addFault({ endpoint: 'any', kind: 'close', when: 'before', times: Infinity });
	runs.push(await it24.run({ parameters: brazil({ externalId: 'e2e-lost', options: { giveUpAfter: 1 } }), onError: 'continueRegularOutput' }));
	it24.simulator.clearFaults();
	expect(runs.map(({ status }) => status)).toEqual(['success', 'error', 'success']);

	const stored = await Promise.all(runs.map(async ({ id }) => await it24.client.getRawExecutionData(id)));
	const log = readFileSync(LOG_FILE, 'utf8');
	const { apiKey, apiPassphrase, secretSignature } = it24.simulator.credentials;
	const secrets = [apiPassphrase, secretSignature, Buffer.from(`${apiKey}:${apiPassphrase}`).toString('base64')];
	expect(stored.join().length).toBeGreaterThan(1000);
	expect(log.length).toBeGreaterThan(1000);
	for (const secret of secrets) {
		expect(stored.filter((text) => text.includes(secret))).toEqual([]);
		expect(log.includes(secret)).toBe(false);
	}
});

it('an expression in the words of Directa24 is stored as text and not evaluated', async () => {
	it24.simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 300, message: '{{ 1+1 }} ={{ 40+2 }} <img src=x onerror=alert(1)>', external_id: 'e2e-inert' });
	const { id, error } = await it24.run({ parameters: brazil({ externalId: 'e2e-inert' }) });
	expect((error as { description: string }).description).toContain('{{ 1+1 }} ={{ 40+2 }} &lt;img src=x onerror=alert(1)&gt;');
	expect(await it24.client.getRawExecutionData(id)).toContain('{{ 1+1 }} ={{ 40+2 }}');
});

it('validate leaves by two outputs, and hold, release and cancel take the IDs from Create', async () => {
	it24.simulator.configure({ balance: '1000000' });
	const validated = await it24.run({ parameters: brazil({ operation: 'validate', amount: '1,5' }) });
	const [valid, invalid] = validated.data.resultData.runData.Node[0].data.main as Array<Array<{ json: object }>>;
	expect(valid).toEqual([]);
	expect(invalid?.[0]?.json).toMatchObject({ valid: false, issues: [{ field: 'amount', fix: 'Write it as 1.5' }] });

	await it24.run({ parameters: brazil({ externalId: 'e2e-moved' }) });
	const cashoutId = it24.simulator.ledger.find('e2e-moved')?.cashout_id;
	for (const [operation, status] of [['hold', 'ON_HOLD'], ['release', 'PENDING'], ['cancel', 'CANCELLED']]) {
		const run = await it24.run({ parameters: { resource: 'cashout', operation, lookupBy: 'externalId', externalId: 'e2e-moved', cashoutId } });
		expect(run.output.Node?.[0]).toMatchObject({ external_id: 'e2e-moved', cashout_id: cashoutId, status });
	}
});
