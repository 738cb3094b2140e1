/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { FOLDER } from '../../scripts/checks/pictures.js';
import { PICTURES } from '../../scripts/editor/pictures.js';
import { shown } from '../../scripts/editor/shown';

const LARGEST_BYTES = 150 * 1024;
const pictures = readdirSync(FOLDER).filter((name) => name !== 'of.json');

// Whether each is there and still shows what there is says npm run check:pictures, before a release.
it('npm run screenshots takes every picture there is, and knows what each shows', () => {
	expect(Object.keys(shown())).toEqual(PICTURES.map(({ file }) => file));
	expect(Object.keys(shown())).toEqual(expect.arrayContaining(pictures));
});

it('no picture is large', () => {
	expect(pictures.filter((file) => statSync(path.join(FOLDER, file)).size > LARGEST_BYTES)).toEqual([]);
});
