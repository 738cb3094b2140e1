/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHmac } from 'node:crypto';
import { parse } from 'node:querystring';

export interface Mutant {
	body: Buffer;
	headers: Record<string, string>;
}

/** Numbers from 0 up to below 1; the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * Genuine notifications about these cashouts, each spoilt in one to three places of what is signed. One that still is
 * genuine afterwards (a letter of the hex digest in the other case, say) is thrown away and another made.
 */
export function makeMutants(count: number, externalIds: string[], secret: string, random: () => number): Mutant[] {
	const mutants: Mutant[] = [];
	while (mutants.length < count) {
		const mutant = random() < 0.7 ? mutatedForm(externalIds, secret, random) : mutatedJson(externalIds, secret, random);
		if (mutant) mutants.push(mutant);
	}
	return mutants;
}

type Fields = Array<[string, string]>;

const hmac = (message: string | Buffer, secret: string) => createHmac('sha256', secret).update(message).digest('hex');
const control = (externalId: string, secret: string) => hmac(`Be4${externalId}Bo7`, secret).toUpperCase();
const below = (random: () => number, end: number) => Math.floor(random() * end);
const oneOf = <T>(choices: readonly T[], random: () => number) => choices[below(random, choices.length)] as T;

function genuineFields(externalId: string, secret: string): Fields {
	return [
		['date', '2026-01-01 00:00:00'],
		['bank_reference_id', ''],
		['comments', ''],
		['external_id', externalId],
		['control', control(externalId, secret)],
		['cashout_id', '8405147'],
		['status_reason', ''],
	];
}

function mutatedForm(externalIds: string[], secret: string, random: () => number): Mutant | undefined {
	const fields = genuineFields(oneOf(externalIds, random), secret);
	const foreign = genuineFields(oneOf(externalIds, random), secret);
	const shuffle = oneOf([asTheyAre, swapped, dropped, repeated, foreignValue, renamed, asTheyAre], random);
	const form = encode(shuffle(fields, foreign, random));
	const start = Math.max(form.indexOf('external_id='), 0);
	const end = form.indexOf('&cashout_id', start);
	const body = mutatedBytes(Buffer.from(form), start, end === -1 ? form.length : end, random);
	const { external_id: id, control: digest } = parse(body.toString());
	const genuine = typeof id === 'string' && typeof digest === 'string' && digest.toUpperCase() === control(id, secret);
	return genuine ? undefined : { body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
}

function mutatedJson(externalIds: string[], secret: string, random: () => number): Mutant | undefined {
	const fields = genuineFields(oneOf(externalIds, random), secret).filter(([name]) => name !== 'control');
	const right = Buffer.from(JSON.stringify(Object.fromEntries(fields)));
	const body = random() < 0.8 ? mutatedBytes(right, 0, right.length, random) : right;
	const digits = [...hmac(right, secret)];
	if (body.equals(right)) {
		const at = below(random, digits.length);
		digits[at] = oneOf([...'0123456789abcdef'].filter((digit) => digit !== digits[at]), random);
	}
	return { body, headers: { 'Content-Type': 'application/json', 'Payload-Signature': digits.join('') } };
}

const encode = (fields: Fields) => fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');

type Shuffle = (fields: Fields, foreign: Fields, random: () => number) => Fields;

const SIGNED = ['external_id', 'control'];
const asTheyAre: Shuffle = (fields) => fields;
const replaced = (fields: Fields, name: string, entry: Fields) => fields.flatMap((field) => (field[0] === name ? entry : [field]));
const valueOf = (fields: Fields, name: string) => fields.find((field) => field[0] === name)?.[1] ?? '';

const swapped: Shuffle = (fields, _, random) => {
	const one = oneOf(SIGNED, random);
	const other = oneOf(fields.map(([name]) => name).filter((name) => name !== one), random);
	return fields.map(([name, value]) => [name, name === one ? valueOf(fields, other) : name === other ? valueOf(fields, one) : value]);
};
const dropped: Shuffle = (fields, _, random) => replaced(fields, oneOf(SIGNED, random), []);
const repeated: Shuffle = (fields, foreign, random) => {
	const name = oneOf(SIGNED, random);
	const pair: Fields = [[name, valueOf(fields, name)], [name, valueOf(foreign, name)]];
	return replaced(fields, name, random() < 0.5 ? pair : pair.reverse());
};
const foreignValue: Shuffle = (fields, foreign, random) => {
	const name = oneOf(SIGNED, random);
	return replaced(fields, name, [[name, valueOf(foreign, name)]]);
};
const renamed: Shuffle = (fields, _, random) => {
	const name = oneOf(SIGNED, random);
	const other = oneOf([name.toUpperCase(), `${name}[]`, `${name}%5B%5D`, `${name} `, `__proto__[${name}]`, `constructor.${name}`], random);
	return replaced(fields, name, [[other, valueOf(fields, name)]]);
};

/** Spoils one to three places between two positions. */
function mutatedBytes(bytes: Buffer, start: number, end: number, random: () => number): Buffer {
	let mutated = bytes;
	for (let times = 1 + below(random, 3); times > 0; times--) {
		const last = Math.min(end, mutated.length) - 1;
		if (last <= start) break;
		mutated = oneOf(SPOIL, random)(mutated, start + below(random, last - start + 1), random);
	}
	return mutated;
}

const SPOIL: Array<(bytes: Buffer, at: number, random: () => number) => Buffer> = [
	function flipBit(bytes, at, random) {
		const flipped = Buffer.from(bytes);
		flipped[at] = (bytes[at] as number) ^ (1 << below(random, 8));
		return flipped;
	},
	function removeSome(bytes, at, random) {
		return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 8))]);
	},
	function insertAny(bytes, at, random) {
		return Buffer.concat([bytes.subarray(0, at), Buffer.from(Array.from({ length: 1 + below(random, 4) }, () => below(random, 256))), bytes.subarray(at)]);
	},
	function insertTelling(bytes, at, random) {
		return Buffer.concat([bytes.subarray(0, at), Buffer.from(oneOf(['&', '=', ';', '%', '+', '%00', '%26', '%3D', '[]', '"', '\\', '{', '\r\n'], random)), bytes.subarray(at)]);
	},
	function repeatSome(bytes, at, random) {
		const until = at + 1 + below(random, 16);
		return Buffer.concat([bytes.subarray(0, until), bytes.subarray(at)]);
	},
	function swapNeighbours(bytes, at) {
		const swapped = Buffer.from(bytes);
		swapped[at] = bytes[at + 1] ?? 0;
		if (at + 1 < bytes.length) swapped[at + 1] = bytes[at] as number;
		return swapped;
	},
	function cutOff(bytes, at) {
		return bytes.subarray(0, at);
	},
];
