/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSimulator, type Simulator } from '../simulator';
import { until } from '../simulator/harness';

let simulator: Simulator;
let folder: string;
beforeEach(async () => {
	simulator = await startSimulator();
	folder = mkdtempSync(join(tmpdir(), 'probe-'));
});
afterEach(async () => {
	await simulator.close();
	rmSync(folder, { recursive: true });
});

const secrets = () => {
	const { apiKey, apiPassphrase, secretSignature, readOnlyApiKey } = simulator.credentials;
	return [apiKey, apiPassphrase, secretSignature, readOnlyApiKey, Buffer.from(`${apiKey}:${apiPassphrase}`).toString('base64')];
};
const environment = () => {
	const [DIRECTA24_API_KEY, DIRECTA24_API_PASSPHRASE, DIRECTA24_API_SIGNATURE, DIRECTA24_READ_ONLY_API_KEY] = secrets();
	return { DIRECTA24_HOST: simulator.url, DIRECTA24_API_KEY, DIRECTA24_API_PASSPHRASE, DIRECTA24_API_SIGNATURE, DIRECTA24_READ_ONLY_API_KEY };
};

function start(args: string[], env: Record<string, string | undefined> = environment()) {
	const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, '../../scripts/probe/main.ts'), ...args], { env: { PATH: process.env.PATH, ...env } as NodeJS.ProcessEnv });
	const said = { output: '', errors: '' };
	child.stdout.on('data', (data: Buffer) => (said.output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (said.errors += data.toString()));
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return { child, said, ended };
}

it('prints the table, writes the file, and no key is in either, also where Directa24 repeats them', async () => {
	const [key, passphrase] = secrets();
	simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 537, message: `for ${key} with ${passphrase}`, times: 1 });
	const json = join(folder, 'seen.json');
	const { said, ended } = start(['--json', json]);
	expect([await ended, said.errors]).toEqual([0, expect.stringContaining('External IDs of this run begin with probe-')]);
	const written = readFileSync(json, 'utf8');
	for (const secret of secrets()) for (const text of [said.output, said.errors, written]) expect(text).not.toContain(secret);
	expect(written).toContain('for ••• with •••');
	expect(said.output).toMatch(/as assumed {2}Is an external ID refused while its payout is on hold\?\n {12}assumed {6}refused\n {12}seen {9}refused\n {12}consequence {2}Nothing to change/);
	const { findings, payouts } = JSON.parse(written) as { findings: Array<Record<string, unknown>>; payouts: Array<Record<string, unknown>> };
	expect(findings.find(({ id }) => id === 'cashoutIdType')).toMatchObject({ assumed: 'text, or: a number', seen: 'text', answer: 'text', asAssumed: true, evidence: [{ call: 'POST /v3/cashout', httpStatus: 200 }] });
	expect(payouts.filter(({ refused }) => refused !== true).every(({ end }) => end === 'CANCELLED')).toBe(true);
}, 60_000);

it.each(['SIGINT', 'SIGTERM'] as const)('cancels what it made after %s', async (signal) => {
	simulator.configure({ latencyMs: 60 });
	const { child, said, ended } = start(['--json', join(folder, 'seen.json')]);
	await until(() => simulator.ledger.size >= 4, 20_000);
	child.kill(signal);
	expect([await ended, said.output]).toEqual([1, expect.stringContaining('The probe was interrupted: the table is not complete.')]);
	expect(simulator.ledger.all().map(({ status }) => status)).toEqual(simulator.ledger.all().map(() => 'CANCELLED'));
}, 60_000);

it('refuses in one sentence what it cannot use, and says nothing of what was given', async () => {
	const payout = join(folder, 'payout.json');
	const cases: Array<[args: string[], env: Record<string, string | undefined>, sentence: string]> = [
		[[], environment(), '--json needs the path of the file to write; --help lists the options.'],
		[['--json', folder, '--api-key', 'secret-value'], environment(), '--api-key cannot be used like this; --help lists the options. Keys come from the environment.'],
		[['--json', folder, 'secret-value'], environment(), 'There is an argument too many; --help lists the options. Keys come from the environment.'],
		[['--json', join(folder, 'none', 'seen.json')], environment(), '--json: the file cannot be written there.'],
		[['--json', folder], { ...environment(), DIRECTA24_API_SIGNATURE: ' ' }, 'DIRECTA24_API_SIGNATURE is not set in the environment; --help tells what is needed.'],
		[['--json', folder], { DIRECTA24_API_KEY: 'secret-value' }, 'DIRECTA24_API_PASSPHRASE, DIRECTA24_API_SIGNATURE are not set in the environment; --help tells what is needed.'],
		[['--json', folder], { ...environment(), DIRECTA24_HOST: 'https://api.directa24.com' }, 'The probe makes payouts, so it runs against https://api-stg.directa24.com and simulators on this computer only: correct or unset DIRECTA24_HOST.'],
		[['--json', folder, '--payout', payout], environment(), '--payout: the file cannot be read.'],
		[['--json', folder, '--port', '1'], environment(), '--port and --minutes go with --notifications.'],
		[['--json', folder, '--notifications', 'secret-value'], environment(), '--notifications must be an address such as https://example.com/probe.'],
		[['--json', join(folder, 'x'), '--notifications', 'https://example.com', '--minutes', 'x'], environment(), '--minutes must be a whole number up to 10000, not "x".'],
	];
	for (const [args, env, sentence] of cases) {
		const { said, ended } = start(args, env);
		expect([await ended, said.output, said.errors]).toEqual([1, '', `${sentence}\n`]);
	}
	for (const [text, sentence] of [
		['{', '--payout: the file cannot be read, it is not JSON.'],
		['{"country":"BR"}', '--payout: the file lacks currency, amount, document_id, beneficiary_name.'],
		['{"country":"BR","currency":"BRL","amount":"1e9","document_id":"1","beneficiary_name":"x"}', '--payout: "amount" must be a small amount such as "100" or "12.50".'],
		['{"country":"BR","currency":"BRL","amount":"1","document_id":"1","beneficiary_name":"x","on_hold":false}', '--payout: "on_hold" must be left out, the probe sets it.'],
	]) {
		writeFileSync(payout, text as string);
		const { said, ended } = start(['--json', join(folder, 'x'), '--payout', payout]);
		expect([await ended, said.errors]).toEqual([1, `${sentence}\n`]);
	}
	expect(simulator.counters.requests).toBe(0);
}, 60_000);
