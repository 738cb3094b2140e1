/* eslint-disable @n8n/community-nodes/require-node-api-error, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { STAGING_HOSTS } from '../../d24/credential/hosts';

export const HELP = `Finds out, with a few small payouts on Directa24's staging, what its documents leave open.

Usage: npm run probe -- --json <path> [options]
  --json <path>            writes everything that was seen to this file
  --payout <file>          a JSON object with the fields of a payout that your staging account accepts
                           (default: the Brazilian sample of Directa24's documents)
  --used-id <external ID>  of a payout that you have rejected or completed in the staging panel; may be given several times
  --notifications <url>    a public address, on port 80 or 443, that leads to --port of this computer
  --port <n>               where notifications are listened for (default 24249)
  --minutes <n>            how long repeats of a notification are waited for (default 15)
  --help                   this text

The keys come from the environment, never from the command line:
  DIRECTA24_API_KEY, DIRECTA24_API_PASSPHRASE, DIRECTA24_API_SIGNATURE   of the staging account, all three needed
  DIRECTA24_READ_ONLY_API_KEY                                            for the bank list
  DIRECTA24_HOST                                                         only for a simulator on this computer

At most twenty payouts are made, all of them on hold, and cancelled again at the end, also after Ctrl-C.
`;

/** A mistake of whoever started the probe: one sentence, no stack, no value of the environment. */
export class Complaint extends Error {}

export interface Keys {
	apiKey: string;
	apiPassphrase: string;
	secretSignature: string;
	/** '' = none. */
	readOnlyApiKey: string;
}

/** Directa24's names; everything but the IDs, which are the probe's. */
export type PayoutFields = Record<string, string>;

export interface Options {
	/** Origin of the API: staging, or loopback. */
	host: string;
	keys: Keys;
	json: string;
	payout: PayoutFields;
	usedIds: string[];
	notifications: { url: string; port: number; waitMs: number } | undefined;
}

/** D24's own sample ("Create a cashout"), with a document whose check digits are right. */
const SAMPLE: PayoutFields = {
	country: 'BR',
	currency: 'BRL',
	amount: '100',
	document_id: '01716001340',
	beneficiary_name: 'Probe',
	beneficiary_lastname: 'Test',
	bank_code: '001',
	bank_account: '3423422-7',
	bank_branch: '1234',
	account_type: 'C',
};

/**
 * @returns undefined when the help is asked for
 * @throws Complaint when something is missing or cannot be used
 */
export function readOptions(args: string[], environment: Record<string, string | undefined>): Options | undefined {
	const given = parse(args);
	if (given.help) return undefined;
	if (!given.json) throw new Complaint('--json needs the path of the file to write; --help lists the options.');
	return {
		host: hostOf(environment.DIRECTA24_HOST?.trim() || STAGING_HOSTS.api),
		keys: keysOf(environment),
		json: given.json,
		payout: given.payout === undefined ? SAMPLE : payoutOf(given.payout),
		usedIds: given['used-id'] ?? [],
		notifications: notificationsOf(given),
	};
}

/**
 * The origin of a host that nothing real can happen on.
 * @throws Complaint for every other one
 */
export function hostOf(address: string): string {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	const isOrigin = url !== undefined && url.username === '' && url.password === '' && url.pathname === '/' && url.search === '' && url.hash === '';
	const isLoopback = url !== undefined && /^https?:$/.test(url.protocol) && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
	if (isOrigin && (url.origin === STAGING_HOSTS.api || isLoopback)) return url.origin;
	throw new Complaint(`The probe makes payouts, so it runs against ${STAGING_HOSTS.api} and simulators on this computer only: correct or unset DIRECTA24_HOST.`);
}

function parse(args: string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			options: { json: text, payout: text, 'used-id': { type: 'string', multiple: true }, notifications: text, port: text, minutes: text, help: { type: 'boolean', default: false } },
		}).values;
	} catch (error) {
		const name = /'(--?[\w-]{1,30})/.exec((error as Error).message)?.[1];
		// Not the argument itself: it may be a key.
		throw new Complaint(`${name ? `${name} cannot be used like this` : 'There is an argument too many'}; --help lists the options. Keys come from the environment.`);
	}
}

function keysOf(environment: Record<string, string | undefined>): Keys {
	const value = (name: string) => environment[name]?.trim() ?? '';
	const missing = ['DIRECTA24_API_KEY', 'DIRECTA24_API_PASSPHRASE', 'DIRECTA24_API_SIGNATURE'].filter((name) => value(name) === '');
	if (missing.length > 0) throw new Complaint(`${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set in the environment; --help tells what is needed.`);
	return {
		apiKey: value('DIRECTA24_API_KEY'),
		apiPassphrase: value('DIRECTA24_API_PASSPHRASE'),
		secretSignature: value('DIRECTA24_API_SIGNATURE'),
		readOnlyApiKey: value('DIRECTA24_READ_ONLY_API_KEY'),
	};
}

const OWN = ['login', 'pass', 'external_id', 'cashout_id', 'notification_url', 'on_hold', 'comments', 'type'];

function payoutOf(path: string): PayoutFields {
	let read: unknown;
	try {
		read = JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		throw new Complaint(`--payout: the file cannot be read${error instanceof SyntaxError ? ', it is not JSON' : ''}.`);
	}
	const fields = typeof read === 'object' && read !== null && !Array.isArray(read) ? Object.entries(read) : [];
	const missing = ['country', 'currency', 'amount', 'document_id', 'beneficiary_name'].filter((name) => !fields.some(([given]) => given === name));
	if (missing.length > 0) throw new Complaint(`--payout: the file lacks ${missing.join(', ')}.`);
	const wrong = fields.find(([name, value]) => OWN.includes(name) || !['string', 'number'].includes(typeof value));
	if (wrong) throw new Complaint(`--payout: "${wrong[0]}" must ${OWN.includes(wrong[0]) ? 'be left out, the probe sets it' : 'be a text or a number'}.`);
	const payout = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]));
	if (!/^\d{1,9}(\.\d{1,2})?$/.test(payout.amount ?? '') || Number(payout.amount) === 0) throw new Complaint('--payout: "amount" must be a small amount such as "100" or "12.50".');
	return payout;
}

function notificationsOf(given: { notifications?: string; port?: string; minutes?: string }): Options['notifications'] {
	if (given.notifications === undefined) {
		if (given.port !== undefined || given.minutes !== undefined) throw new Complaint('--port and --minutes go with --notifications.');
		return undefined;
	}
	const url = URL.canParse(given.notifications) ? new URL(given.notifications) : undefined;
	if (!url || !/^https?:$/.test(url.protocol)) throw new Complaint('--notifications must be an address such as https://example.com/probe.');
	return { url: url.href, port: wholeNumber('port', given.port ?? '24249', 65_535), waitMs: wholeNumber('minutes', given.minutes ?? '15', 10_000) * 60_000 };
}

function wholeNumber(name: string, text: string, most: number): number {
	if (!/^\d{1,5}$/.test(text) || Number(text) > most) throw new Complaint(`--${name} must be a whole number up to ${most}, not "${text.slice(0, 10)}".`);
	return Number(text);
}
