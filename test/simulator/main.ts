/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error */
import { parseArgs } from 'node:util';

import { startSimulator, type Simulator } from './index';

const HELP = `A Directa24 (Cashouts API v3) on loopback, for development and tests.

Usage: npm run simulator -- [options]
  --port <n>        port of the API (default 24240)
  --card-port <n>   port of the card host (default 24241)
  --link-port <n>   port of Easy Cashout, the payout links (default 24242)
  --merchants-port <n>  port of the reconciliation API (default 24243)
  --step-ms <n>     every payout moves one status per n milliseconds (default 3000)
  --no-automatic    payouts move on command only
  --help            this text
`;

class Complaint extends Error {}

function wholeNumber(name: string, text: string, max: number): number {
	if (!/^\d{1,10}$/.test(text) || Number(text) > max) {
		throw new Complaint(`--${name} must be a whole number from 0 to ${max}, not "${text}".`);
	}
	return Number(text);
}

function readOptions(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				port: { type: 'string', default: '24240' },
				'card-port': { type: 'string', default: '24241' },
				'link-port': { type: 'string', default: '24242' },
				'merchants-port': { type: 'string', default: '24243' },
				'step-ms': { type: 'string', default: '3000' },
				'no-automatic': { type: 'boolean', default: false },
				help: { type: 'boolean', default: false },
			},
		});
		return values;
	} catch (error) {
		const [sentence = ''] = (error as Error).message.split('. ');
		throw new Complaint(`${sentence.replace(/\.$/, '')}; --help lists the options.`);
	}
}

function describe({ url, cardUrl, linkUrl, merchantsUrl, credentials }: Simulator, stepMs: number | null): string {
	const pace =
		stepMs === null
			? 'Payouts move on command only.'
			: `Payouts move one status every ${stepMs} ms: PENDING, DELIVERED, COMPLETED.`;
	return `Directa24 simulator
  API              ${url}
  Card host        ${cardUrl}
  Payout links     ${linkUrl}
  Reconciliation   ${merchantsUrl}
  API Key          ${credentials.apiKey}
  API Passphrase   ${credentials.apiPassphrase}
  API Signature    ${credentials.secretSignature}
  Read-only key    ${credentials.readOnlyApiKey}
  Panel user       ${credentials.panelEmail}
  Panel password   ${credentials.panelPassword}

${pace}
Force a status (replace YOUR_EXTERNAL_ID; URL-encoded):
  curl -X POST ${url}/_simulator/cashouts/YOUR_EXTERNAL_ID/status -d '{"status":"REJECTED","rejection_code":800,"force":true}'
Everything else it can do: curl ${url}/_simulator
Ctrl-C ends it.
`;
}

function inUse(error: unknown): string | undefined {
	const { code, port } = error as { code?: string; port?: number };
	if (code === 'EADDRINUSE')
		return `Port ${port} is in use: choose others with --port, --card-port, --link-port and --merchants-port.`;
	if (code === 'EACCES')
		return `Port ${port} may not be opened: choose others with --port, --card-port, --link-port and --merchants-port.`;
	return undefined;
}

async function main(): Promise<void> {
	const values = readOptions(process.argv.slice(2));
	if (values.help) {
		process.stdout.write(HELP);
		return;
	}
	const stepMs = values['no-automatic']
		? null
		: wholeNumber('step-ms', values['step-ms'], 2_147_483_647);
	const simulator = await startSimulator({
		port: wholeNumber('port', values.port, 65_535),
		cardPort: wholeNumber('card-port', values['card-port'], 65_535),
		linkPort: wholeNumber('link-port', values['link-port'], 65_535),
		merchantsPort: wholeNumber('merchants-port', values['merchants-port'], 65_535),
		automatic: stepMs === null ? null : { stepMs },
	});
	const stop = () => void simulator.close();
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	process.stdout.write(describe(simulator, stepMs));
}

main().catch((error: unknown) => {
	const sentence = error instanceof Complaint ? error.message : inUse(error);
	process.stderr.write(`${sentence ?? (error instanceof Error ? error.message : String(error))}\n`);
	process.exitCode = 1;
});
