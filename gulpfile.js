const { deepStrictEqual } = require('node:assert');
const { existsSync, mkdirSync, rmSync, readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { spawn } = require('node:child_process');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { billOfMaterials } = require('./scripts/checks/bundled.js');
const { checkImports } = require('./scripts/checks/imports.js');

const DIST = path.join(__dirname, 'dist');
const VENDOR = path.join(__dirname, 'd24', 'vendor');
const BUNDLE = path.join(DIST, 'directa24.js');
const { n8n } = require('./package.json');

async function clean() {
	rmSync(DIST, { recursive: true, force: true });
}

function checkTypes(done) {
	const tsc = require.resolve('typescript/bin/tsc');
	spawn(process.execPath, [tsc, '--noEmit', '-p', 'tsconfig.json'], { cwd: __dirname, stdio: 'inherit' })
		.on('error', done)
		.on('exit', (code) => done(code === 0 ? undefined : new Error('TypeScript found mistakes, see above')));
}

/** The licences of the libraries that d24/vendor re-exports. */
function licences() {
	return readdirSync(VENDOR).map((file) => {
		const library = path.basename(file, '.ts');
		const licence = ['LICENSE.md', 'LICENSE', 'LICENSE.txt']
			.map((name) => path.join(__dirname, 'node_modules', library, name))
			.find((name) => existsSync(name));
		if (!licence) throw new Error(`No licence file found for the bundled library ${library}`);
		return `/* Contains ${library}. Its licence:\n\n${readFileSync(licence, 'utf8').trim()}\n*/`;
	});
}

const ESBUILD = {
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'es2022',
	external: ['n8n-workflow'],
	charset: 'utf8',
	// The ES module edition of a library: its wrapped editions look for globals that n8n's rules forbid.
	conditions: ['import'],
	mainFields: ['module', 'main'],
	// stdnum names no edition for single files. Its ES modules make half of the code that the others do.
	alias: { 'stdnum/lib/cjs': 'stdnum/lib/esm' },
	logLevel: 'warning',
};

/**
 * The form of all countries is worked out now, into a JSON file: it is the same each time, and n8n would wait for it
 * whenever it starts.
 */
const workOutForm = {
	name: 'work-out-form',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]form[\\/]beneficiary[\\/]beneficiaryFields\.ts$/ }, async ({ path: file }) => {
			const outfile = path.join(DIST, 'beneficiaryFields.js');
			await esbuild.build({ ...ESBUILD, entryPoints: [file], outfile });
			const { beneficiaryFields } = require(outfile);
			rmSync(outfile);
			const json = JSON.stringify(beneficiaryFields, null, '\t');
			// What JSON cannot hold would be missing in the shipped form, and nowhere else.
			deepStrictEqual(JSON.parse(json), beneficiaryFields);
			writeFileSync(path.join(DIST, 'beneficiaryFields.json'), `${json}\n`);
			return { contents: "export const beneficiaryFields = require('./beneficiaryFields.json');" };
		});
	},
};

/**
 * All code goes into one readable file, with the libraries: n8n installs no dependencies of a community package, and it
 * waits for the package when it starts, where 145 files took as long as everything in them. The files that n8n looks for
 * only name their part of it.
 */
async function bundle() {
	const files = [...n8n.nodes, ...n8n.credentials].map((file) => ({ file, name: path.basename(file).split('.')[0] }));
	const sources = files.map(({ file, name }) => `export { ${name} } from './${path.posix.relative('dist', file).replace(/\.js$/, '')}';`);
	await esbuild.build({
		...ESBUILD,
		stdin: { contents: sources.join('\n'), resolveDir: __dirname, loader: 'ts' },
		outfile: BUNDLE,
		external: [...ESBUILD.external, './beneficiaryFields.json'],
		plugins: [workOutForm],
		banner: { js: licences().join('\n') },
	});
	writeFileSync(path.join(DIST, 'directa24.cdx.json'), `${JSON.stringify(billOfMaterials(), null, '\t')}\n`);
	for (const { file, name } of files) {
		mkdirSync(path.join(__dirname, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(__dirname, file), `exports.${name} = require('${path.posix.relative(path.posix.dirname(file), 'dist/directa24.js')}').${name};\n`);
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

exports.build = series(clean, parallel(checkTypes, bundle, icons, codex), imports);
exports.default = exports.build;
