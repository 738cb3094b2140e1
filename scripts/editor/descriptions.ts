/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import path from 'node:path';
import type { ICredentialType, INodeType, INodeTypeDescription } from 'n8n-workflow';

import { Directa24Api } from '../../credentials/Directa24Api.credentials';

export const ROOT = path.join(__dirname, '..', '..');

/** The folder and class of a node by its name. */
export const className = (node: string) => `${node.charAt(0).toUpperCase()}${node.slice(1)}`;

export function descriptionOf(node: string): INodeTypeDescription {
	const name = className(node);
	// With the ending, since the codex file of a node has the same name but for it.
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	const module = require(path.join(ROOT, 'nodes', name, `${name}.node.ts`)) as Record<string, new () => INodeType>;
	const Node = module[name];
	if (!Node) throw new Error(`There is no node ${name}`);
	return new Node().description;
}

export const credential: ICredentialType = new Directa24Api();

/** What the editor shows above a field, or above a collection of fields. */
export function labelOf({ properties }: Pick<INodeTypeDescription, 'properties'>, field: string): string {
	const property = properties.find(({ name }) => name === field);
	if (!property) throw new Error(`There is no field ${field}`);
	return property.displayName;
}
