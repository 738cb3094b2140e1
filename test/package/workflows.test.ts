/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { billOfMaterials } from '../../scripts/checks/bundled.js';
import { newestOf } from '../../scripts/n8n/newestVersions.js';

const ROOT = path.join(__dirname, '../..');
const FOLDER = path.join(ROOT, '.github/workflows');
const WORKFLOWS = readdirSync(FOLDER).map((file) => [file, readFileSync(path.join(FOLDER, file), 'utf8')] as const);

it.each(WORKFLOWS)('%s uses every action by its commit, with the version for people, and leaves no token behind', (_, text) => {
	const uses = [...text.matchAll(/uses: *(.+)/g)].map(([, action]) => action ?? '');
	expect(uses.length).toBeGreaterThan(0);
	expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
	expect(text.match(/persist-credentials: false/g)).toHaveLength(uses.filter((action) => action.startsWith('actions/checkout')).length);
	expect(text).toMatch(/^permissions:/m);
});

it('publishing happens in an environment, from main alone, with a trusted publisher instead of a token, and names no registry', () => {
	const text = WORKFLOWS.find(([file]) => file === 'publish.yml')?.[1] ?? '';
	expect(text).toMatch(/^ {4}environment: \w+$/m);
	expect(text).toContain('merge-base --is-ancestor "$GITHUB_SHA" origin/main');
	expect(text).toContain('id-token: write');
	expect(text).not.toMatch(/TOKEN|secrets\.|registry-url|https:\/\//);
});

it('the bill of materials names every bundled library with its exact version', () => {
	const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
	const libraries = readdirSync(path.join(ROOT, 'd24/vendor')).map((file) => path.basename(file, '.ts'));
	expect(libraries.length).toBeGreaterThan(1);
	expect(billOfMaterials().components.map(({ purl }) => purl)).toEqual(libraries.map((name) => `pkg:npm/${name}@${devDependencies[name]}`));
});

it.each([
	[{ latest: '2.41.1', stable: '2.41.1', next: '2.42.0', beta: '2.42.0', rc: '3.0.0-rc.1' }, ['2.41.1', '2.42.0']],
	[{ latest: '2.41.1' }, ['2.41.1']],
])('the weekly check takes each of the newest versions of n8n once: %j', (tags, versions) => {
	expect(newestOf(tags)).toEqual(versions);
});

it.each([{}, { latest: '' }, { latest: '"; exit 0' }])('the weekly check fails where npm names none: %j', (tags) => {
	expect(() => newestOf(tags as Record<string, string>)).toThrow('no newest version');
});
