/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const json = (name: string) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8')) as Record<string, unknown>;

interface Locked {
	version?: string;
	resolved?: string;
	integrity?: string;
	optional?: boolean;
	link?: boolean;
}

const manifest = json('package.json') as { devDependencies: Record<string, string>; peerDependencies: Record<string, string> };
const packages = json('package-lock.json').packages as Record<string, Locked & { devDependencies?: unknown; peerDependencies?: unknown }>;

it('package-lock.json fits package.json: otherwise run npm run lock', () => {
	expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
	expect(packages['']?.peerDependencies).toEqual(manifest.peerDependencies);
	const others = Object.entries(manifest.devDependencies).filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
	expect(others).toEqual([]);
});

it('names no registry, and the contents of every package', () => {
	const installed = Object.entries(packages).filter(([name]) => name !== '');
	expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([]);
	expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
});

it.each([
	['@esbuild', ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']],
	['@unrs', ['resolver-binding-darwin-arm64', 'resolver-binding-linux-arm64-gnu', 'resolver-binding-linux-x64-musl', 'resolver-binding-win32-x64-msvc']],
])('has the binaries of %s for the platforms of others', (scope, platforms) => {
	expect(platforms.filter((platform) => !packages[`node_modules/${scope}/${platform}`])).toEqual([]);
});

it('no file of the repository names the host of a registry', () => {
	const files = execFileSync('git', ['grep', '-lIiE', String.raw`registry\.(npmjs|yarnpkg)\.|npm\.pkg\.github|/artifactory/|npmmirror|verdaccio`], { cwd: ROOT, encoding: 'utf8' });
	expect(files.split('\n').filter((name) => name !== '' && name !== 'test/package/lock.test.ts')).toEqual([]);
});
