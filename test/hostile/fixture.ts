/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createHmac } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import requests from '../fixtures/hostile-notifications.json';
import type { Credentials } from '../simulator';

/** A text with tokens, bytes, or a text repeated (`{{index}}` counts). */
type Part = string | { base64: string } | { repeat: string; times: number };
type Parts = string | Part[];

/** An entry of test/fixtures/hostile-notifications.json. POST to the trigger's address, unless it says otherwise. */
export interface HostileRequest {
	name: string;
	method?: string;
	/** Added to the trigger's path. */
	path?: string;
	/** null: none. */
	host?: string | null;
	/** In this order, repetitions included. */
	headers: Array<[string, Parts]>;
	body?: Parts;
	encode?: keyof typeof ENCODINGS;
	chunked?: true | 'broken';
	/** Instead of the right one; one that is too long stands for a sender that gives up. */
	contentLength?: number;
	/** The answer, or those that are all right; `closed` stands for a connection closed without one. */
	status: Status | Status[];
	/** Why n8n answers it with 2xx or 5xx before it asks the node, which no node can change. */
	answeredByN8n?: string;
}
export type Status = number | 'closed';

const ALL = requests as unknown as HostileRequest[];

/** Those that reach the node, or that n8n refuses as they should be. */
export const HOSTILE = ALL.filter(({ answeredByN8n }) => answeredByN8n === undefined);
export const ANSWERED_BY_N8N = ALL.filter(({ answeredByN8n }) => answeredByN8n !== undefined);

const ENCODINGS = {
	utf16le: (body: Buffer) => Buffer.from(body.toString(), 'utf16le'),
	br: (body: Buffer) => brotliCompressSync(body),
	gzip: (body: Buffer) => gzipSync(body),
	'gzip-twice': (body: Buffer) => gzipSync(gzipSync(body)),
	'gzip-cut': (body: Buffer) => gzipSync(body).subarray(0, -12),
	'gzip-corrupt': (body: Buffer) => {
		const bytes = gzipSync(body);
		bytes.writeUInt32LE(0, bytes.length - 8);
		return bytes;
	},
};

/** The exact bytes of a request to a URL. */
export function bytesOf(request: HostileRequest, url: URL, credentials: Credentials): Buffer {
	const { method = 'POST', path = '', host = url.host, headers, body = '', encode, chunked, contentLength } = request;
	const fill = (parts: Parts) => fillIn(parts, credentials);
	const content = encode ? ENCODINGS[encode](fill(body)) : fill(body);
	const lines = [`${method} ${url.pathname}${fill(path).toString()} HTTP/1.1`];
	if (host !== null) lines.push(`Host: ${host}`);
	for (const [name, value] of headers) lines.push(`${name}: ${fill(value).toString()}`);
	if (!headers.some(([name]) => name === 'Connection')) lines.push('Connection: close');
	if (chunked) lines.push('Transfer-Encoding: chunked');
	else if (request.body !== undefined) lines.push(`Content-Length: ${contentLength ?? content.length}`);
	const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
	return Buffer.concat([head, chunked ? inChunks(content, chunked === 'broken') : content]);
}

function inChunks(content: Buffer, broken: boolean): Buffer {
	const half = Math.ceil(content.length / 2);
	const chunk = (bytes: Buffer) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
	return Buffer.concat([chunk(content.subarray(0, half)), broken ? Buffer.from('xyz\r\n') : chunk(content.subarray(half)), Buffer.from('0\r\n\r\n')]);
}

function fillIn(parts: Parts, credentials: Credentials): Buffer {
	const pieces = (typeof parts === 'string' ? [parts] : parts).map((part) => {
		if (typeof part === 'string') return Buffer.from(part.replace(TOKEN, (_, name: string, text: string) => token(name, text, credentials)));
		if ('base64' in part) return Buffer.from(part.base64, 'base64');
		return Buffer.from(Array.from({ length: part.times }, (_, index) => part.repeat.replace('{{index}}', `${index}`)).join(''));
	});
	return Buffer.concat(pieces);
}

/** `{{name:text}}` or `{{name-by-key:text}}`; a text may end with a brace. */
const TOKEN = /\{\{([\w-]+):(.*?)\}\}(?!\})/g;

/** `key`: the field of the credential that it is made with, `nothing` for an empty secret; the API Signature by default. */
function token(name: string, text: string, credentials: Credentials): string {
	const [what = '', key = 'secretSignature'] = name.split('-by-');
	const secret = key === 'nothing' ? '' : credentials[key as keyof Credentials];
	const hmac = (message: string) => createHmac('sha256', secret).update(message);
	const control = () => hmac(`Be4${text}Bo7`).digest('hex').toUpperCase();
	const tokens: Record<string, () => string> = {
		control,
		'control-lower': () => control().toLowerCase(),
		'control-cut': () => control().slice(0, 63),
		'control-half': () => control().slice(0, 32),
		'control-base64': () => encodeURIComponent(hmac(`Be4${text}Bo7`).digest('base64')),
		'control-wide': () => encodeURIComponent(control().replace(/[!-~]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
		hmac: () => hmac(text).digest('hex'),
		'hmac-base64': () => hmac(text).digest('base64'),
		secret: () => credentials[text as keyof Credentials],
		basic: () => Buffer.from(`${credentials.apiKey}:${credentials.apiPassphrase}`).toString('base64'),
	};
	const make = tokens[what];
	if (make === undefined || secret === undefined) throw new Error(`Unknown token {{${name}:…}}`);
	return make();
}
