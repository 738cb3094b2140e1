/* eslint-disable @n8n/community-nodes/require-node-api-error, @n8n/community-nodes/no-restricted-imports */
import { parseArgs } from 'node:util';

export const CASE_NAMES = ['payouts', 'line', 'cpu', 'memory', 'validation', 'notifications', 'rejection', 'start'] as const;
export type CaseName = (typeof CASE_NAMES)[number];

export const HELP = `Compares the package with n8n's own nodes, a plain script and the least that n8n allows, side by side on this computer.

Usage: npm run bench -- [options]
  --cases <a,b>      ${CASE_NAMES.join(', ')} (default: all)
  --rounds <n>       how often everything is measured, in turns; the median counts (default 3, with --quick 1)
  --longest <s>      combinations that take longer in theory are left out and listed (default 110, with --quick 3)
  --quick            small sizes: shows that everything works, its figures say little
  --json <path>      writes all figures to this file
  --help             this text

payouts, line, notifications and rejection run in a real n8n, which is downloaded the first time (about 4 minutes and 3 GB).
Everything stays on this computer, but for three packages from npm that start is compared with.
`;

/** A mistake of whoever started the bench: one sentence, no stack. */
export class Complaint extends Error {}

export interface Options {
	cases: CaseName[];
	rounds: number;
	longestSeconds: number;
	quick: boolean;
	json: string | undefined;
	help: boolean;
}

/** @throws Complaint when an option cannot be used */
export function readOptions(args: string[]): Options {
	const given = parse(args);
	return {
		cases: given.cases === undefined ? [...CASE_NAMES] : casesOf(given.cases),
		rounds: given.rounds === undefined ? (given.quick ? 1 : 3) : wholeNumber('rounds', given.rounds, 1, 50),
		longestSeconds: given.longest === undefined ? (given.quick ? 3 : 110) : wholeNumber('longest', given.longest, 1, 3600),
		quick: given.quick,
		json: given.json,
		help: given.help,
	};
}

function parse(args: string[]) {
	const text = { type: 'string' } as const;
	const flag = { type: 'boolean', default: false } as const;
	try {
		return parseArgs({ args, options: { cases: text, rounds: text, longest: text, json: text, quick: flag, help: flag } }).values;
	} catch (error) {
		const [sentence = ''] = (error as Error).message.split('. ');
		throw new Complaint(`${sentence.replace(/\.$/, '')}; --help lists the options.`);
	}
}

function casesOf(text: string): CaseName[] {
	const names = text.split(',').map((name) => name.trim());
	const isCase = (name: string): name is CaseName => (CASE_NAMES as readonly string[]).includes(name);
	const unknown = names.filter((name) => !isCase(name));
	if (unknown.length > 0) throw new Complaint(`--cases must be some of ${CASE_NAMES.join(', ')}, not "${unknown.join(', ')}".`);
	return CASE_NAMES.filter((name) => names.includes(name));
}

function wholeNumber(name: string, text: string, min: number, max: number): number {
	if (!/^\d{1,6}$/.test(text) || Number(text) < min || Number(text) > max) {
		throw new Complaint(`--${name} must be a whole number from ${min} to ${max}, not "${text}".`);
	}
	return Number(text);
}
