/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeTemporaryFolder } from '../scripts/n8n/temporaryFolder';
import { buildAndPack } from '../scripts/pack';
import { LOOPBACK_CERTIFICATE } from '../test/fixtures/loopbackCertificate';

const ROOT = path.join(__dirname, '..');

/** What users install: the tarball, and what is in it. */
export interface PackedPackage {
	tarball: string;
	folder: string;
	/** For processes that load it on n8n's engine: n8n makes n8n-workflow known in the same way. */
	env: Record<string, string>;
	/** Writes a file beside it; returns its path. */
	file(name: string, content: string): string;
	remove(): void;
}

/** Builds, packs and unpacks the package in a temporary folder. */
export async function packPackage(log: (line: string) => void): Promise<PackedPackage> {
	const { tarball, cleanup } = await buildAndPack({ log });
	const temporary = makeTemporaryFolder('directa24-bench-');
	const folder = path.join(temporary.folder, 'package');
	mkdirSync(folder);
	execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	const file = (name: string, content: string) => {
		const place = path.join(temporary.folder, name);
		writeFileSync(place, content);
		return place;
	};
	const env = {
		// For cases with TLS on this computer.
		NODE_EXTRA_CA_CERTS: file('loopback-ca.pem', LOOPBACK_CERTIFICATE.cert),
		NODE_PATH: path.join(ROOT, 'node_modules'),
		DIRECTA24_PACKED: folder,
		N8N_USER_FOLDER: path.join(temporary.folder, 'user'),
		N8N_ENCRYPTION_KEY: 'bench',
		N8N_LOG_LEVEL: 'silent',
	};
	return {
		tarball,
		folder,
		env,
		file,
		remove() {
			cleanup();
			temporary.remove();
		},
	};
}
