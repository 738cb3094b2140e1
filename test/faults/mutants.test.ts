/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { mutate } from '../fixtures/mutate';
import { MUTANTS } from './mutants';

// `npm run test:faults -- --prove` plays them; here it is noticed at once when one no longer fits the product.
it.each(MUTANTS)('the protocol can still be broken: $name', (mutant) => {
	const source = readFileSync(path.join(process.env.DIRECTA24_PACKED as string, 'dist', 'directa24.js'), 'utf8');
	expect(mutate(source, mutant)).not.toBe(source);
});
