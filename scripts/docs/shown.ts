/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';

const ROOT = path.join(__dirname, '..', '..');
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/** With the ending, since the codex file of a node has the same name but for it. */
async function descriptionOf(name: string): Promise<object> {
	const module = (await import(path.join(ROOT, 'nodes', name, `${name}.node.ts`))) as Record<string, new () => { description: object }>;
	const Node = module[name];
	if (!Node) throw new Error(`There is no node ${name}`);
	return new Node().description;
}

/** What the pictures in docs/images show, each as a hash: the two nodes, the credential, and the example workflows. */
export async function shown(): Promise<Record<string, string>> {
	const { properties, documentationUrl } = new Directa24Api();
	const node = async (name: string) => hash([await descriptionOf(name), json(`nodes/${name}/${name}.node.json`)]);
	const examples = readdirSync(path.join(ROOT, 'examples')).sort().map((file) => [`examples/${file}`, hash(json(`examples/${file}`))]);
	return {
		Directa24Cashout: await node('Directa24Cashout'),
		Directa24CashoutTrigger: await node('Directa24CashoutTrigger'),
		Directa24Api: hash([properties, documentationUrl]),
		...Object.fromEntries(examples) as Record<string, string>,
	};
}
