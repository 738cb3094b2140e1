/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { countriesPage } from './countries';
import { errorsPage } from './errors';
import { operationsPage } from './operations';
import { storedValuesPage } from './storedValues';

const DOCS = path.join(__dirname, '..', '..', 'docs');

writeFileSync(path.join(DOCS, 'errors.md'), errorsPage());
for (const language of ['es', 'pt'] as const) writeFileSync(path.join(DOCS, language, 'errors.md'), errorsPage(language));
writeFileSync(path.join(DOCS, 'countries.md'), countriesPage());
writeFileSync(path.join(DOCS, 'operations.md'), operationsPage());
writeFileSync(path.join(DOCS, 'stored-values.md'), storedValuesPage());
