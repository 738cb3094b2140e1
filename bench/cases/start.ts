/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { explainNpmFailure, runNpm } from '../../scripts/n8n/npm';
import { makeTemporaryFolder } from '../../scripts/n8n/temporaryFolder';
import { median, times, whole } from '../numbers';
import type { Case, Row, World } from '../world';

/** Well-known community nodes with one node of several resources, as they are on npm today. */
const PEERS = ['n8n-nodes-evolution-api', '@devlikeapro/n8n-nodes-chatwoot', '@mendable/n8n-nodes-firecrawl'];
const LOADER = path.join(__dirname, '..', 'contestants', 'load.js');

const run = promisify(execFile);

interface Installed {
	name: string;
	version: string;
	folder: string;
	tarballBytes: number;
	files: number;
}

/** How long n8n takes to load the package, and what it downloads. */
export const start: Case = async (world) => {
	const peers = await installPeers(world);
	const installed = [describe(world.packed.folder, statSync(world.packed.tarball).size), ...peers];
	const loads = installed.map(({ name }) => ({ name, ms: [] as number[], files: 0 }));
	// The first load of each fills the file cache of the system and does not count.
	for (let round = -1; round < Math.max(world.rounds * 3, 3); round++) {
		for (const [index, { folder }] of installed.entries()) {
			const { stdout } = await run(process.execPath, ['--expose-gc', LOADER, folder], { env: { ...process.env, ...world.packed.env } });
			const { ms, files } = JSON.parse(stdout) as { ms: number; files: number };
			if (round >= 0) loads[index]?.ms.push(ms);
			Object.assign(loads[index] as object, { files });
		}
	}
	const lightest = Math.min(...loads.slice(1).map(({ ms }) => median(ms)));
	const rows = installed.map(({ name, version, tarballBytes, files }, index): Row => {
		const load = loads[index] as (typeof loads)[number];
		return {
			package: `${name} ${version}`,
			'load : lightest peer': times(median(load.ms) / lightest),
			'load ms': median(load.ms).toFixed(1),
			'above the lightest peer': `${(median(load.ms) - lightest).toFixed(1)} ms`,
			'tarball KB': whole(tarballBytes / 1024),
			files: whole(files),
			'files loaded': whole(load.files),
		};
	});
	const notes = ['Loaded by n8n’s own loader in fresh processes, in turns; n8n-core itself is loaded before. Files: of the package without its dependencies; files loaded: with them.'];
	return [{ title: 'Start', rows, notes, measured: { installed, loads } }];
};

async function installPeers(world: World): Promise<Installed[]> {
	const { folder, remove } = makeTemporaryFolder('directa24-bench-peers-');
	world.afterwards(remove);
	const found: Installed[] = [];
	for (const [index, name] of PEERS.entries()) {
		const own = path.join(folder, String(index));
		mkdirSync(own);
		writeFileSync(path.join(own, 'package.json'), '{ "private": true }');
		try {
			await runNpm(['pack', name, '--ignore-scripts'], { cwd: own });
			const tarball = path.join(own, readdirSync(own).find((file) => file.endsWith('.tgz')) as string);
			// As n8n installs it: with its dependencies and without what it expects of its host.
			await runNpm(['install', tarball, '--ignore-scripts', '--legacy-peer-deps', '--no-package-lock', '--omit=dev'], { cwd: own });
			found.push(describe(path.join(own, 'node_modules', name), statSync(tarball).size));
		} catch (error) {
			throw explainNpmFailure(error as Error, `${name}, which the package is compared with, could not be installed`);
		}
	}
	return found;
}

function describe(folder: string, tarballBytes: number): Installed {
	const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
	const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => !/(^|[\\/])node_modules[\\/]/.test(file) && statSync(path.join(folder, file)).isFile());
	return { name, version, folder, tarballBytes, files: files.length };
}
