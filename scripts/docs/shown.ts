/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';

const ROOT = path.join(__dirname, '..', '..');
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** Without the webhooks, which nobody sees: they hold the text of a function, and that depends on the compiler. */
function descriptionOf(name: string): object {
	// With the ending, since the codex file of a node has the same name but for it.
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	const module = require(path.join(ROOT, 'nodes', name, `${name}.node.ts`)) as Record<string, new () => { description: object }>;
	const Node = module[name];
	if (!Node) throw new Error(`There is no node ${name}`);
	return { ...new Node().description, webhooks: undefined };
}

/** What the pictures in docs/images show, each as a hash: the two nodes, the credential, and the example workflows. */
export function shown(): Record<string, string> {
	const { properties, documentationUrl } = new Directa24Api();
	const node = (name: string) => hash([descriptionOf(name), json(`nodes/${name}/${name}.node.json`)]);
	const examples = readdirSync(path.join(ROOT, 'examples')).sort().map((file) => [`examples/${file}`, hash(json(`examples/${file}`))]);
	return {
		Directa24Cashout: node('Directa24Cashout'),
		Directa24CashoutTrigger: node('Directa24CashoutTrigger'),
		Directa24Api: hash([properties, documentationUrl]),
		...Object.fromEntries(examples) as Record<string, string>,
	};
}
