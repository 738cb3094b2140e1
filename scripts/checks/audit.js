const { execFileSync } = require('node:child_process');
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { bundledLibraries } = require('./bundled');

/** Asks the registry for known weaknesses of the bundled libraries; `npm audit` of the package itself sees none, since it has no dependencies. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'directa24-audit-'));
try {
	const dependencies = Object.fromEntries(bundledLibraries().map(({ name, version }) => [name, version]));
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'bundled', version: '0.0.0', private: true, dependencies }));
	const npm = (...args) => execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
	npm('install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
	npm('audit');
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
