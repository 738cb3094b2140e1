/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { errorsPage } from './errors';

writeFileSync(path.join(__dirname, '..', '..', 'docs', 'errors.md'), errorsPage());
