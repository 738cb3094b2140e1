/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';

import { brazil } from '../engine/fixtures';
import { host, type Listener } from './listeners';
import { world, type World } from './world';

const LONG = 100_000;
/** Cells and texts that once took seconds or for ever. */
const HOSTILE = ['1' + ' '.repeat(LONG) + '1', '0'.repeat(LONG) + '.1x', '('.repeat(LONG), '/'.repeat(LONG) + 'x', '\u0323\u0301'.repeat(LONG / 2), '1.' + '0'.repeat(LONG) + '1', 'a@'.repeat(LONG / 2)];
/** A person notices more; n8n answers webhooks with the same thread. */
const MOST_MS = 2_500;

let it24: World;
let directa24: Listener;
beforeAll(async () => {
	it24 = await world();
	const reason = HOSTILE.map((text) => text.slice(0, 50_000)).join(' ');
	directa24 = await host(({ path }) =>
		path.startsWith('/v3/banks')
			? { status: 200, body: JSON.stringify(HOSTILE.map((name, index) => ({ code: String(index), name }))) }
			: { status: 200, body: JSON.stringify({ cashout_id: '1', cashout_status: 3, cashout_status_description: reason, rejection_code: reason, rejection_reason: reason, bank: { account: reason } }) },
	);
});
afterAll(async () => {
	await directa24.close();
	await it24.simulator.close();
});

/** The longest time for which n8n did not answer while the work went on. */
async function longestSilence(work: Promise<unknown>): Promise<number> {
	let done = false;
	const finished = work.finally(() => (done = true));
	let longest = 0;
	while (!done) {
		const before = performance.now();
		await it24.client.raw('GET', '/healthz');
		longest = Math.max(longest, performance.now() - before);
		await Promise.race([finished.catch(() => undefined), sleep(50)]);
	}
	await finished;
	return longest;
}

it.each(['amount', 'bank_code', 'bank_account', 'beneficiary_name', 'externalId'])('n8n stays answerable while a sheet has hostile cells in %s', async (field) => {
	const parameters = { ...brazil({ [field]: `={{ ${JSON.stringify(HOSTILE)}[0] }}` }), operation: 'validate' };
	for (const cell of HOSTILE) {
		const silence = await longestSilence(it24.run({ parameters: { ...parameters, [field]: cell }, onError: 'continueRegularOutput' }));
		expect([cell.slice(0, 3), Math.round(silence)]).toEqual([cell.slice(0, 3), expect.any(Number)]);
		expect(silence).toBeLessThan(MOST_MS);
	}
}, 180_000);

it('n8n stays answerable while Directa24 answers with hostile texts', async () => {
	const credential = await it24.client.createCredential('directa24Api', { ...it24.data, customUrl: directa24.url }, 'Hostile answers');
	const credentials = { directa24Api: { id: credential.id, name: credential.name } };
	for (const parameters of [{ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'p-1' }, { resource: 'bank', operation: 'getMany', country: 'BR' }]) {
		expect(await longestSilence(it24.run({ parameters, credentials, onError: 'continueRegularOutput' }))).toBeLessThan(MOST_MS);
	}
	expect(directa24.seen()).toContain('POST /v3/cashout/status');
}, 60_000);
