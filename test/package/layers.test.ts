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

function sourceFiles(floor: string): string[] {
	return readdirSync(path.join(ROOT, floor), { recursive: true })
		.map((name) => path.posix.join(floor, String(name).replaceAll('\\', '/')))
		.filter((name) => name.endsWith('.ts'));
}

/** Everything that the files of a floor load: relative names as paths from the root of the package. */
function loadedBy(floor: string): Array<{ file: string; target: string }> {
	return sourceFiles(floor).flatMap((file) =>
		importsOf(readFileSync(path.join(ROOT, file), 'utf8')).map((name) => ({
			file,
			target: /^\.{1,2}(\/|$)/.test(name) ? path.posix.join(path.posix.dirname(file), name) : name,
		})),
	);
}

const isIn = (target: string, ...floors: string[]) => floors.some((floor) => target.startsWith(`${floor}/`));
const offences = (floor: string, isAllowed: (target: string, file: string) => boolean) =>
	loadedBy(floor)
		.filter(({ file, target }) => !isAllowed(target, file))
		.map(({ file, target }) => `${file} loads ${target}`);

describe('the three floors', () => {
	it('the reader of imports finds all kinds', () => {
		const text = `
			import a from 'a'; import type { B } from "b"; import 'c'; export * from 'd'; export type { E } from 'e';
			import f = require('f'); const g = require('g'); const h = await import('h'); type I = import('i').I;
			const j = require(name); import(\`k\${l}\`); // import 'not'
		`;
		expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', '(computed)', '(computed)']);
	});

	it('all have files', () => {
		expect(['d24', 'credentials', 'nodes'].filter((floor) => sourceFiles(floor).length === 0)).toEqual([]);
	});

	it('d24 loads node:crypto, itself and, in d24/vendor, the library that a file is named after', () => {
		const isOwnLibrary = (target: string, file: string) => file === `d24/vendor/${target.split('/')[0]}.ts`;
		expect(offences('d24', (target, file) => target === 'node:crypto' || isIn(target, 'd24') || isOwnLibrary(target, file))).toEqual([]);
	});

	it('credentials load d24, n8n-workflow and themselves', () => {
		expect(offences('credentials', (target) => target === 'n8n-workflow' || isIn(target, 'd24', 'credentials'))).toEqual([]);
	});

	it('nodes load protocol, d24, n8n-workflow, node:crypto and themselves', () => {
		expect(offences('nodes', (target) => ['n8n-workflow', 'node:crypto'].includes(target) || isIn(target, 'protocol', 'd24', 'nodes'))).toEqual([]);
	});

	it('d24/vendor re-exports libraries and does nothing else', () => {
		const more = sourceFiles('d24/vendor').filter((file) => {
			const { statements } = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
			return statements.some((statement) => !ts.isExportDeclaration(statement));
		});
		expect(more).toEqual([]);
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
