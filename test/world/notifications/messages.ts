import { createHmac } from 'node:crypto';

import type { Trick } from './plan';

export const SECRET = 'the API Signature';
export const PREVIOUS = 'the API Signature before';

/** The body and headers of one call. */
export interface Message {
	headers: Record<string, string>;
	rawBody: Buffer | undefined;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

const hmac = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');
const controlOf = (externalId: string, secret: string) => hmac(`Be4${externalId}Bo7`, secret).toUpperCase();

function form(fields: Record<string, string>): Message {
	return { headers: FORM, rawBody: Buffer.from(Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')) };
}

function json(value: unknown, sign?: (body: string) => string): Message {
	const body = JSON.stringify(value);
	return { headers: { ...JSON_TYPE, ...(sign ? { 'payload-signature': sign(body) } : {}) }, rawBody: Buffer.from(body) };
}

/** What Directa24 writes about a cashout; the same date for all that is sent of one notification. */
export function genuine(proof: 'control' | 'signed' | 'unsigned', externalId: string, secret: string, date: number, status: string): Message {
	const fields = { date: new Date(date).toISOString().slice(0, 19).replace('T', ' '), external_id: externalId, cashout_id: '8405001' };
	switch (proof) {
		case 'control':
			return form({ ...fields, comments: '', control: controlOf(externalId, secret) });
		case 'signed':
			return json({ ...fields, comments: 'signed' }, (body) => hmac(body, secret));
		case 'unsigned':
			return json({ cashout_id: 8405001, cashout_status: 1, cashout_status_description: status, external_id: externalId });
	}
}

/** What somebody sends who has seen some notifications, and knows no secret. */
export function forged(trick: Trick, externalId: string, another: string, secret: string, date: number): Message {
	const fields = { date: new Date(date).toISOString().slice(0, 19).replace('T', ' '), external_id: externalId, cashout_id: '1', comments: 'forged', status: 'COMPLETED' };
	const seen = controlOf(externalId, secret);
	switch (trick) {
		case 'noControl':
			return form(fields);
		case 'wrongControl':
			return form({ ...fields, control: 'A'.repeat(64) });
		case 'controlOfAnother':
			return form({ ...fields, control: controlOf(another, secret) });
		case 'otherSecret':
			return form({ ...fields, control: controlOf(externalId, 'another secret') });
		case 'unsignedLink':
			return json({ external_id: externalId, cashout_status: 1, cashout_status_description: 'COMPLETED' });
		case 'unsignedStranger':
			return json({ external_id: `nobody ${date % 7}`, cashout_status: 1, cashout_status_description: 'COMPLETED' });
		case 'twoIds':
			return { ...form({ ...fields, control: seen }), rawBody: Buffer.from(`external_id=${encodeURIComponent(another)}&external_id=${encodeURIComponent(externalId)}&control=${seen}`) };
		case 'plainText':
			return { ...form({ ...fields, control: seen }), headers: { 'content-type': 'text/plain' } };
		case 'ownRequest':
			return json({ login: 'key', pass: 'passphrase', external_id: externalId }, (body) => hmac(body, secret));
		case 'controlAsSignature':
			return json({ ...fields }, () => seen);
		case 'nothing':
			return { headers: FORM, rawBody: undefined };
		case 'jsonNull':
			return { headers: JSON_TYPE, rawBody: Buffer.from('null') };
		case 'huge':
			return form({ ...fields, control: seen, comments: 'x'.repeat(70_000) });
		case 'replay':
		case 'replayWithoutNonce':
		case 'replayWrongNonce':
			return form({ ...fields, control: seen });
		case 'replayOfAnother':
			return form({ ...fields, external_id: another, control: controlOf(another, secret) });
	}
}

/** Whether a trick carries a proof that Directa24 has made for what it says. */
export function isReplay(trick: Trick): boolean {
	return trick.startsWith('replay');
}
