/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

import { checkImports, modulesLoadedBy } from '../../scripts/checks/imports';

const ROOT = path.join(__dirname, '..', '..');

/** The module names in a TypeScript text, types included: import, export … from, import(), require(). */
function importsOf(text: string): string[] {
	const names: string[] = [];
	const add = (node: ts.Node | undefined) => names.push(node && ts.isStringLiteralLike(node) ? node.text : '(computed)');
	const visit = (node: ts.Node): void => {
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) add(node.moduleSpecifier);
		if (ts.isExternalModuleReference(node)) add(node.expression);
		if (ts.isImportTypeNode(node)) add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument);
		if (ts.isCallExpression(node)) {
			const { kind } = node.expression;
			const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
			if (kind === ts.SyntaxKind.ImportKeyword || isRequire) add(node.arguments[0]);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
	return names;
}

/** Source texts by their path from the root of the package. */
type House = ReadonlyMap<string, string>;

function readHouse(): House {
	const files = ['d24', 'protocol', 'credentials', 'nodes'].flatMap((floor) =>
		readdirSync(path.join(ROOT, floor), { recursive: true })
			.map((name) => path.posix.join(floor, String(name).replaceAll('\\', '/')))
			.filter((name) => name.endsWith('.ts')),
	);
	return new Map(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}

interface Load {
	file: string;
	/** A file of the house, or a module. */
	target: string;
}

/** Everything that the files load, types included: relative names as paths from the root of the package. */
function loadsOf(house: House): Load[] {
	return [...house].flatMap(([file, text]) =>
		importsOf(text).map((name) => {
			if (!/^\.{1,2}(\/|$)/.test(name)) return { file, target: name };
			const base = path.posix.join(path.posix.dirname(file), name);
			return { file, target: [`${base}.ts`, `${base}/index.ts`].find((each) => house.has(each)) ?? base };
		}),
	);
}

const NODE = 'nodes/Directa24Cashout';
const ROOMS = ['operations', 'form', 'input', 'run', 'waiting', 'methods'].map((room) => `${NODE}/${room}`);

/**
 * Who may load what, by the beginning of the path: folders end with a slash, and the longest beginning that fits a file
 * counts. Everybody may load what is in the same folder of this list.
 */
const MAY_LOAD: Record<string, string[]> = {
	'd24/': ['node:crypto'],
	'protocol/': ['d24/', 'node:crypto'],
	'credentials/': ['d24/', 'n8n-workflow'],
	'nodes/shared/': ['protocol/', 'd24/', 'n8n-workflow', 'node:crypto'],
	[`${NODE}/`]: [`${NODE}/operations/`, `${NODE}/run/`, `${NODE}/waiting/`, `${NODE}/methods/`, 'n8n-workflow'],
	[`${NODE}/operations/`]: [`${NODE}/form/`, `${NODE}/input/`, 'nodes/shared/', 'protocol/', 'd24/', 'n8n-workflow'],
	[`${NODE}/form/`]: ['nodes/shared/', 'd24/', 'n8n-workflow'],
	[`${NODE}/input/`]: [`${NODE}/waiting/`, 'nodes/shared/', 'protocol/', 'd24/', 'n8n-workflow'],
	[`${NODE}/run/`]: [`${NODE}/operations/`, `${NODE}/form/`, `${NODE}/input/`, `${NODE}/waiting/`, 'nodes/shared/', 'protocol/', 'd24/', 'n8n-workflow'],
	[`${NODE}/waiting/`]: ['nodes/shared/', 'protocol/', 'd24/', 'n8n-workflow', 'node:crypto'],
	[`${NODE}/methods/`]: ['nodes/shared/', 'protocol/', 'd24/', 'n8n-workflow'],
	'nodes/Directa24CashoutTrigger/': ['nodes/shared/', 'protocol/', 'd24/', 'n8n-workflow', 'node:crypto'],
};

const folderOf = (name: string) => Object.keys(MAY_LOAD).filter((folder) => name.startsWith(folder)).sort((a, b) => b.length - a.length)[0];

function mayLoad({ file, target }: Load): boolean {
	const folder = folderOf(file);
	if (folder === undefined) return false;
	// A library is loaded by the file of d24/vendor that is named after it, and by nobody else.
	if (file === `d24/vendor/${target.split('/')[0]}.ts`) return true;
	const own = folderOf(target);
	return own === folder || (MAY_LOAD[folder] ?? []).includes(own ?? target);
}

const offencesOf = (house: House) => loadsOf(house).filter((load) => !mayLoad(load)).map(({ file, target }) => `${file} loads ${target}`);

/** Files that load each other, over how many others ever: each circle once, from its first name in the alphabet. */
function circlesOf(house: House): string[] {
	const next = new Map<string, string[]>();
	for (const { file, target } of loadsOf(house)) if (house.has(target)) next.set(file, [...(next.get(file) ?? []), target]);
	const circles = new Set<string>();
	const done = new Set<string>();
	const visit = (file: string, way: string[]): void => {
		const at = way.indexOf(file);
		if (at >= 0) {
			const circle = way.slice(at);
			const first = circle.indexOf([...circle].sort()[0] as string);
			circles.add([...circle.slice(first), ...circle.slice(0, first)].join(' > '));
			return;
		}
		if (done.has(file)) return;
		for (const target of next.get(file) ?? []) visit(target, [...way, file]);
		done.add(file);
	};
	for (const file of house.keys()) visit(file, []);
	return [...circles].sort();
}

/** What d24/ and protocol/ may not take from the air: it comes in through the port. */
const FROM_THE_AIR = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\b|\bAbortSignal\b|\bset(?:Timeout|Interval|Immediate)\b|\brandom(?:Bytes|UUID|Int)\b|\bprocess\./;

const withoutComments = (text: string) => text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
const airOf = (house: House) => [...house].filter(([file, text]) => /^(d24|protocol)\//.test(file) && FROM_THE_AIR.test(withoutComments(text))).map(([file]) => file);

describe('the floors and rooms of the house', () => {
	const house = readHouse();
	const withFile = (file: string, text: string): House => new Map([...house, [file, text]]);

	it('the reader of imports finds all kinds', () => {
		const text = `
			import a from 'a'; import type { B } from "b"; import 'c'; export * from 'd'; export type { E } from 'e';
			import f = require('f'); const g = require('g'); const h = await import('h'); type I = import('i').I;
			const j = require(name); import(\`k\${l}\`); // import 'not'
		`;
		expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', '(computed)', '(computed)']);
	});

	it('every folder of the rules has files, and every file a folder', () => {
		const folders = new Set([...house.keys()].map(folderOf));
		expect([...folders].sort()).toEqual(Object.keys(MAY_LOAD).sort());
		expect([...house.keys()].filter((file) => file.startsWith(`${NODE}/`) && file.split('/').length > 3 && !ROOMS.some((room) => file.startsWith(`${room}/`)))).toEqual([]);
	});

	it('nobody loads what stands above or beside', () => expect(offencesOf(house)).toEqual([]));
	it('no files load each other in a circle, types included', () => expect(circlesOf(house)).toEqual([]));
	it('d24 and protocol take no time and no chance from the air', () => expect(airOf(house)).toEqual([]));

	it.each([
		['protocol/x.ts', "import type { IDataObject } from 'n8n-workflow';", 'n8n-workflow'],
		['protocol/x.ts', "import { signed } from '../credentials/address';", 'credentials/address.ts'],
		['protocol/x.ts', "import type { Place } from '../nodes/Directa24Cashout/run/errors';", 'nodes/Directa24Cashout/run/errors.ts'],
		['d24/x.ts', "import type { Directa24 } from '../protocol/directa24';", 'protocol/directa24.ts'],
		['d24/x.ts', "import { parse } from 'lossless-json';", 'lossless-json'],
		['credentials/x.ts', "import { send } from '../protocol/send';", 'protocol/send.ts'],
		['nodes/Directa24CashoutTrigger/x.ts', "import type { Place } from '../Directa24Cashout/run/errors';", 'nodes/Directa24Cashout/run/errors.ts'],
		['nodes/Directa24Cashout/waiting/x.ts', "import { receive } from '../../Directa24CashoutTrigger/receive';", 'nodes/Directa24CashoutTrigger/receive.ts'],
		['nodes/Directa24Cashout/form/x.ts', "export type { Place } from '../run/errors';", 'nodes/Directa24Cashout/run/errors.ts'],
		['nodes/Directa24Cashout/form/beneficiary/x.ts', "type P = import('../../input/parameters').Parameters;", 'nodes/Directa24Cashout/input/parameters.ts'],
		['nodes/Directa24Cashout/input/x.ts', "import { createOptions } from '../form/options';", 'nodes/Directa24Cashout/form/options.ts'],
		['nodes/Directa24Cashout/operations/bank/x.ts', "import { run } from '../../run/run';", 'nodes/Directa24Cashout/run/run.ts'],
		['nodes/shared/x.ts', "import { Parameters } from '../Directa24Cashout/input/parameters';", 'nodes/Directa24Cashout/input/parameters.ts'],
		['nodes/shared/x.ts', "import axios from 'axios';", 'axios'],
		['nodes/Directa24Cashout/x/x.ts', "import { run } from '../form/options';", 'nodes/Directa24Cashout/form/options.ts'],
	])('finds that %s says %s', (file, text, target) => {
		expect(offencesOf(withFile(file, text))).toEqual([`${file} loads ${target}`]);
	});

	it('finds a circle of types alone', () => {
		const circle = new Map([...house, ['d24/a.ts', "import type { B } from './b';"], ['d24/b.ts', "export type { C } from './c/c';"], ['d24/c/c.ts', "type A = import('../a').A;"]]);
		expect(circlesOf(circle)).toEqual(['d24/a.ts > d24/b.ts > d24/c/c.ts']);
	});

	it.each(['Date.now()', 'new Date()', 'Math.random()', 'AbortSignal.timeout(5)', 'setTimeout(f, 5)', 'performance.now()', "randomBytes(4)"])('finds that protocol takes %s from the air', (text) => {
		expect(airOf(withFile('protocol/x.ts', `const x = ${text};`))).toEqual(['protocol/x.ts']);
		expect(airOf(withFile('protocol/x.ts', `// const x = ${text};`))).toEqual([]);
	});

	it('d24/vendor re-exports libraries and does nothing else', () => {
		const vendor = [...house].filter(([file]) => file.startsWith('d24/vendor/'));
		const more = vendor.filter(([file, text]) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.some((statement) => !ts.isExportDeclaration(statement)));
		expect([vendor.length > 0, more]).toEqual([true, []]);
	});
});

describe('scripts/checks/imports.js', () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
		mkdirSync(path.join(folder, 'd24'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const plant = (text: string, name = 'd24/file.js') => writeFileSync(path.join(folder, name), text);

	it('passes files that load what n8n provides and each other', () => {
		plant('const c = require("node:crypto"); require("n8n-workflow"); require("./other"); require("../x.js"); // require("axios")');
		plant('"require(\'axios\')"; exports.x = 1;', 'd24/other.js');
		plant('exports.x = 1;', 'x.js');

		expect(() => checkImports(folder)).not.toThrow();
	});

	it.each([
		['require("axios")', 'axios'],
		['const { get } = require(`axios`);', 'axios'],
		['function later() { return require("axios"); }', 'axios'],
		['import("axios")', 'axios'],
		['import axios from "axios"', 'axios'],
		['export * from "axios"', 'axios'],
		['require("crypto")', 'crypto'],
		['require("node:fs")', 'node:fs'],
		['require("n8n-workflow/dist/x")', 'n8n-workflow/dist/x'],
		['require("n8n-core")', 'n8n-core'],
		['require("/etc/x")', '/etc/x'],
		['require("./missing")', './missing'],
		['require("../../node_modules/axios")', '../../node_modules/axios'],
		['require("../..")', '../..'],
		['require("ax" + "ios")', '(computed)'],
		['require(name)', '(computed)'],
		['import(`./${name}`)', '(computed)'],
		['require()', '(computed)'],
	])('finds %s', (text, name) => {
		plant('exports.clean = 1;', 'd24/clean.js');
		plant(text);

		expect(() => checkImports(folder)).toThrow(
			new Error(`Shipped code may load only n8n-workflow, node:crypto and its own files:\n${path.join('d24', 'file.js')} loads ${name}`),
		);
	});

	it.each(['d24/file.cjs', 'd24/file.mjs', 'top.js'])('looks into %s', (name) => {
		plant('require("axios")', name);
		expect(() => checkImports(folder)).toThrow(`${path.normalize(name)} loads axios`);
	});

	it('lists every offence at once', () => {
		plant('require("a"); require("b");');
		plant('require("c")', 'other.js');

		expect(() => checkImports(folder)).toThrow(/loads a\n.*loads b\n[^]*loads c|loads c\n[^]*loads a\n.*loads b/);
	});

	it('does not pass an empty folder, where the build did nothing', () => {
		expect(() => checkImports(folder)).toThrow('Nothing is built in');
	});

	it('does not take a comment, a text or a method for a load', () => {
		expect(modulesLoadedBy('/* require("a") */ const t = "require(\'b\')"; object.require("c");')).toEqual([]);
	});
});
