/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { parseArgs } from 'node:util';

import { verifyNotification } from '../d24/signing/notification';
import { notificationControl, safeEqual } from '../d24/signing/signature';

/*
 * Does the time to refuse a notification depend on where its control differs from the right one? Three kinds of wrong
 * controls (first, middle or last digit) are measured in random order, each sample with a new random control, and each
 * pair of kinds is compared. One kind is measured twice: what differs between the two is the noise of the machine.
 */

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30000' } } });
const ROUNDS = Number(values.rounds);
const WARM_UP = 3_000;
/** |t| above this is what timing attacks are usually said to need (TVLA). */
const SUSPICIOUS = 4.5;
/** Slower than this share of all samples is taken for an interruption of the process. */
const KEPT_SHARE = 0.95;

const SECRETS = { secretSignature: 'a secret of the bench', previousSecretSignature: '' };
const RIGHT = notificationControl('payout-1', SECRETS.secretSignature);
const POSITIONS = { first: 0, middle: 31, last: 63, 'last again': 63 };
type Where = keyof typeof POSITIONS;
const KINDS = Object.keys(POSITIONS) as Where[];
const PAIRS: Array<[Where, Where]> = [['first', 'middle'], ['first', 'last'], ['middle', 'last'], ['last', 'last again']];

/**
 * The right control with another digit there, of the same sort (0 to 9 or A to F): the regular expression and the decoder
 * of hex take a little longer for one sort than for the other, which the sender knows anyway. A new text in memory each
 * time, so that no text has an advantage.
 */
function wrongAt(at: number): string {
	const right = RIGHT[at] as string;
	const digits = (/\d/.test(right) ? '0123456789' : 'ABCDEF').replace(right, '');
	const bytes = Buffer.from(RIGHT, 'latin1');
	bytes.write(digits[Math.floor(Math.random() * digits.length)] as string, at, 'latin1');
	return bytes.toString('latin1');
}

/** A comparison that stops at the first difference: shows that the bench can see one. */
function leaky(received: string, expected: string): boolean {
	for (let at = 0; at < expected.length; at++) if (received[at] !== expected[at]) return false;
	return true;
}

function notificationWith(control: string) {
	return { rawBody: Buffer.from(`external_id=payout-1&control=${control}`), headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

interface Subject {
	what: string;
	/** How many calls make one sample. */
	calls: number;
	/** What is to be timed, ready to run. */
	prepare: (wrong: string) => () => boolean;
}

const SUBJECTS: Subject[] = [
	{
		what: 'verifyNotification',
		calls: 1,
		prepare: (wrong) => {
			const received = notificationWith(wrong);
			return () => verifyNotification(received, SECRETS).ok;
		},
	},
	{ what: 'safeEqual', calls: 20, prepare: (wrong) => () => safeEqual(wrong, RIGHT) },
	{ what: 'a leaky comparison, for reference', calls: 20, prepare: (wrong) => () => leaky(wrong, RIGHT) },
];

function sample({ calls, prepare }: Subject, kind: Where): number {
	const call = prepare(wrongAt(POSITIONS[kind]));
	const startedAt = process.hrtime.bigint();
	for (let count = 0; count < calls; count++) if (call()) throw new Error('A wrong control was accepted.');
	return Number(process.hrtime.bigint() - startedAt) / calls;
}

function shuffled(kinds: Where[]): Where[] {
	return kinds.map((kind) => ({ kind, order: Math.random() })).sort((a, b) => a.order - b.order).map(({ kind }) => kind);
}

function measure(subject: Subject): Record<Where, number[]> {
	const samples: Record<Where, number[]> = { first: [], middle: [], last: [], 'last again': [] };
	for (let round = -WARM_UP; round < ROUNDS; round++) {
		for (const kind of shuffled(KINDS)) {
			const took = sample(subject, kind);
			if (round >= 0) samples[kind].push(took);
		}
	}
	const all = Object.values(samples).flat().sort((a, b) => a - b);
	const slowest = all[Math.floor(all.length * KEPT_SHARE)] as number;
	for (const kind of KINDS) samples[kind] = samples[kind].filter((took) => took <= slowest).sort((a, b) => a - b);
	return samples;
}

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const variance = (numbers: number[], centre = mean(numbers)) => numbers.reduce((sum, number) => sum + (number - centre) ** 2, 0) / (numbers.length - 1);
const quantile = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] as number;

function welchT(a: number[], b: number[]): number {
	return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
}

const nanoseconds = (value: number) => `${value.toFixed(1)} ns`.padStart(12);

const print = (line: string) => process.stdout.write(`${line}\n`);
for (const subject of SUBJECTS) {
	const samples = measure(subject);
	print(`\n${subject.what} (${ROUNDS} samples of ${subject.calls} for each kind, the slowest 5 % left out)`);
	print('  differs at       median         mean   25 % – 75 %');
	for (const kind of KINDS) {
		const of = samples[kind];
		print(`  ${kind.padEnd(10)}${nanoseconds(quantile(of, 0.5))} ${nanoseconds(mean(of))}   ${quantile(of, 0.25).toFixed(1)} – ${quantile(of, 0.75).toFixed(1)} ns`);
	}
	for (const [one, other] of PAIRS) {
		const t = welchT(samples[one], samples[other]);
		print(`  ${one} against ${other}: Welch t = ${t.toFixed(2)}${Math.abs(t) > SUSPICIOUS ? ` (more than ${SUSPICIOUS}: a difference)` : ''}`);
	}
}
