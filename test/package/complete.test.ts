/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { isFinal, STATUS_NAMES } from '../../d24/cashout/status';
import { ENDPOINTS } from '../../d24/endpoints';
import { operationOf } from '../../nodes/Directa24Cashout/operations';
import { CALLS } from '../simulator/calls';

const ROOT = path.join(__dirname, '..', '..');
const read = (...place: string[]) => readFileSync(path.join(ROOT, ...place), 'utf8');

/** The lists of texts in something made of JSON. */
function listsIn(value: unknown): string[][] {
	if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : [];
}

it('the README names every status', () => {
	const [, named = ''] = /status that Directa24 reports when asked \(([^)]*)\)/.exec(read('README.md')) ?? [];
	expect(named.match(/[A-Z_]+/g)?.sort()).toEqual([...STATUS_NAMES].sort());
});

it('an example that waits for the end of a payout knows every end', () => {
	const lists = readdirSync(path.join(ROOT, 'examples'))
		.filter((name) => name.endsWith('.json'))
		.flatMap((name) => listsIn(JSON.parse(read('examples', name))).map((list) => ({ name, list })))
		.filter(({ list }) => list.includes('COMPLETED'));
	expect(lists.length).toBeGreaterThan(2);
	expect(lists.filter(({ list }) => !STATUS_NAMES.filter(isFinal).every((status) => list.includes(status)))).toEqual([]);
});

it('each file of an operation is in the registry', () => {
	const operations = path.join('nodes', 'Directa24Cashout', 'operations');
	const lacking = readdirSync(path.join(ROOT, operations), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name: resource }) => readdirSync(path.join(ROOT, operations, resource)).map((file) => ({ resource, file })))
		.filter(({ resource, file }) => /^export const \w+ = (?:define|change)\w*\(/m.test(read(operations, resource, file)))
		.filter(({ resource, file }) => operationOf(resource, path.basename(file, '.ts')) === undefined);
	expect(lacking).toEqual([]);
});

it('the simulator answers every call that the package makes', () => {
	const simulated = Object.values(CALLS).map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
	expect(Object.values(ENDPOINTS).filter(({ method, path: place }) => !simulated.includes(`${method} ${place}`))).toEqual([]);
});
