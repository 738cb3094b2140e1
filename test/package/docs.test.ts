/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { errorsPage } from '../../scripts/docs/errors';

it('docs/errors.md is what the dictionary says; run npm run docs', () => {
	expect(readFileSync(path.join(__dirname, '..', '..', 'docs', 'errors.md'), 'utf8')).toBe(errorsPage());
});
