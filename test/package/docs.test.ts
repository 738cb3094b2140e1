/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { countriesPage } from '../../scripts/docs/countries';
import { errorsPage } from '../../scripts/docs/errors';
import { operationsPage } from '../../scripts/docs/operations';
import { storedValuesPage } from '../../scripts/docs/storedValues';

it.each([
	['errors.md', () => errorsPage()],
	['es/errors.md', () => errorsPage('es')],
	['pt/errors.md', () => errorsPage('pt')],
	['countries.md', countriesPage],
	['operations.md', operationsPage],
	['stored-values.md', storedValuesPage],
])('docs/%s is what the code says; run npm run docs', (name, page) => {
	expect(readFileSync(path.join(__dirname, '..', '..', 'docs', name), 'utf8')).toBe(page());
});
