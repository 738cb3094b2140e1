/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { countriesPage } from './countries';
import { errorsPage } from './errors';

const DOCS = path.join(__dirname, '..', '..', 'docs');

writeFileSync(path.join(DOCS, 'errors.md'), errorsPage());
writeFileSync(path.join(DOCS, 'countries.md'), countriesPage());
