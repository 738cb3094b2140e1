/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';
import { Directa24Cashout } from '../../nodes/Directa24Cashout/Directa24Cashout.node';
import { Directa24CashoutTrigger } from '../../nodes/Directa24CashoutTrigger/Directa24CashoutTrigger.node';

const ROOT = path.join(__dirname, '..', '..');
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** What the pictures in docs/images show, each as a hash: the two nodes, the credential, and the example workflows. */
export function shown(): Record<string, string> {
	const { properties, documentationUrl } = new Directa24Api();
	const node = (name: string, { description }: { description: object }) => hash([description, json(`nodes/${name}/${name}.node.json`)]);
	const examples = readdirSync(path.join(ROOT, 'examples')).sort().map((file) => [`examples/${file}`, hash(json(`examples/${file}`))]);
	return {
		Directa24Cashout: node('Directa24Cashout', new Directa24Cashout()),
		Directa24CashoutTrigger: node('Directa24CashoutTrigger', new Directa24CashoutTrigger()),
		Directa24Api: hash([properties, documentationUrl]),
		...Object.fromEntries(examples) as Record<string, string>,
	};
}
