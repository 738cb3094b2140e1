/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { PICTURES } from '../../scripts/editor/pictures.js';
import { shown } from '../../scripts/docs/shown';

const FOLDER = path.join(__dirname, '..', '..', 'docs', 'images');
const LARGEST_BYTES = 150 * 1024;

it('the pictures show what there is', () => {
	const taken = path.join(FOLDER, 'of.json');
	const of = (existsSync(taken) ? JSON.parse(readFileSync(taken, 'utf8')) : {}) as Record<string, string>;
	const now = shown();
	const changed = [...new Set([...Object.keys(of), ...Object.keys(now)])].filter((name) => of[name] !== now[name]);
	if (changed.length > 0) throw new Error(`The pictures in docs/images are older than ${changed.join(', ')}. Run: npm run screenshots (it needs a Chromium), look at the pictures, and commit them with docs/images/of.json`);
});

it('npm run screenshots takes every picture, and none is large', () => {
	const files = readdirSync(FOLDER).filter((name) => name !== 'of.json');
	expect(files.sort()).toEqual(PICTURES.map(({ file }) => file).sort());
	expect(files.filter((file) => statSync(path.join(FOLDER, file)).size > LARGEST_BYTES)).toEqual([]);
});
