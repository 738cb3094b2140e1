const { existsSync, rmSync, readFileSync, readdirSync } = require('node:fs');
const { spawn } = require('node:child_process');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { checkImports } = require('./scripts/checks/imports.js');

const DIST = path.join(__dirname, 'dist');
const SOURCE_OF_VENDOR = path.join(__dirname, 'd24', 'vendor');
const VENDOR = path.join(DIST, 'd24', 'vendor');

async function clean() {
	rmSync(DIST, { recursive: true, force: true });
}

function compile(done) {
	const tsc = require.resolve('typescript/bin/tsc');
	spawn(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: __dirname, stdio: 'inherit' })
		.on('error', done)
		.on('exit', (code) => done(code === 0 ? undefined : new Error('TypeScript found mistakes, see above')));
}

/** n8n installs no dependencies of a community package, so each library that d24/vendor re-exports is written into its own file there, readable and with its licence. */
async function bundleLibraries() {
	for (const file of readdirSync(SOURCE_OF_VENDOR)) {
		const library = path.basename(file, '.ts');
		const licence = ['LICENSE.md', 'LICENSE', 'LICENSE.txt']
			.map((name) => path.join(__dirname, 'node_modules', library, name))
			.find((name) => existsSync(name));
		if (!licence) throw new Error(`No licence file found for the bundled library ${library}`);
		await esbuild.build({
			entryPoints: [path.join(SOURCE_OF_VENDOR, file)],
			outfile: path.join(VENDOR, `${library}.js`),
			bundle: true,
			platform: 'node',
			format: 'cjs',
			target: 'es2022',
			// The ES module edition of a library: its wrapped editions look for globals that n8n's rules forbid.
			conditions: ['import'],
			mainFields: ['module', 'main'],
			// stdnum names no edition for single files. Its ES modules make half of the code that the others do.
			alias: { 'stdnum/lib/cjs': 'stdnum/lib/esm' },
			banner: { js: `/* Contains ${library}. Its licence:\n\n${readFileSync(licence, 'utf8').trim()}\n*/` },
			logLevel: 'warning',
		});
	}
}

function icons() {
	return src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
}

function codex() {
	return src('nodes/**/*.node.json', { encoding: false }).pipe(dest('dist/nodes'));
}

async function imports() {
	checkImports(DIST);
}

exports.build = series(clean, compile, parallel(bundleLibraries, icons, codex), imports);
exports.default = exports.build;
