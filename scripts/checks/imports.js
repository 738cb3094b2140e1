const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const ALLOWED = new Set(['n8n-workflow', 'node:crypto']);

/** Every module name that a JavaScript file loads: require(), import(), import … from, export … from. A name that is computed is reported as `(computed)`. */
function modulesLoadedBy(text) {
	const names = [];
	const source = ts.createSourceFile('file.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
	const nameOf = (node) => (node && ts.isStringLiteralLike(node) ? node.text : '(computed)');
	const visit = (node) => {
		const callsLoader =
			ts.isCallExpression(node) &&
			(node.expression.kind === ts.SyntaxKind.ImportKeyword ||
				(ts.isIdentifier(node.expression) && node.expression.text === 'require'));
		if (callsLoader) names.push(nameOf(node.arguments[0]));
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
			names.push(nameOf(node.moduleSpecifier));
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return names;
}

function javascriptFilesBelow(folder) {
	return readdirSync(folder, { recursive: true })
		.map((name) => path.join(folder, String(name)))
		.filter((name) => /\.[cm]?js$/.test(name) && statSync(name).isFile());
}

/** True for a relative name that leads to a file in the folder. */
function isInside(folder, file, name) {
	if (!/^\.\.?\//.test(name)) return false;
	const target = path.resolve(path.dirname(file), name);
	return target.startsWith(path.resolve(folder) + path.sep) && [target, `${target}.js`, path.join(target, 'index.js')].some((candidate) => existsSync(candidate));
}

/**
 * Throws when a built file loads anything but n8n-workflow, node:crypto or a relative file: n8n installs no
 * dependencies of a community package, and its lint rules do not notice a dev dependency in shipped code.
 */
function checkImports(folder) {
	const files = javascriptFilesBelow(folder);
	if (files.length === 0) throw new Error(`Nothing is built in ${path.basename(folder)}/`);
	const offences = files.flatMap((file) =>
		modulesLoadedBy(readFileSync(file, 'utf8'))
			.filter((name) => !ALLOWED.has(name) && !isInside(folder, file, name))
			.map((name) => `${path.relative(folder, file)} loads ${name}`),
	);
	if (offences.length > 0) {
		throw new Error(`Shipped code may load only n8n-workflow, node:crypto and its own files:\n${offences.join('\n')}`);
	}
}

module.exports = { checkImports, modulesLoadedBy };
