/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import path from 'node:path';
import ts from 'typescript';

const HOUSE = path.join(__dirname, '..', '..', '..');

/** Where texts are made. */
const FLOORS = ['d24', 'protocol', 'credentials', 'nodes'];

export interface Keys {
	/** Every text that the source says, with the places where it does. */
	said: Map<string, string[]>;
	/** English letters inside of a value of `say`, which no dictionary would reach. */
	inside: string[];
}

/** Reads the source with TypeScript: the templates of `say`, and the literal types of what is given to `word` and of doubts, which stand behind messages. */
export function keysInSource(): Keys {
	const { fileNames, options } = ts.parseJsonConfigFileContent(ts.readConfigFile(path.join(HOUSE, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config, ts.sys, HOUSE);
	const program = ts.createProgram(fileNames, { ...options, noEmit: true });
	const checker = program.getTypeChecker();
	const keys: Keys = { said: new Map(), inside: [] };
	for (const source of program.getSourceFiles()) {
		const file = path.relative(HOUSE, source.fileName);
		if (!FLOORS.includes(file.split(path.sep)[0] ?? '') || source.isDeclarationFile) continue;
		const place = (node: ts.Node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
		const add = (key: string, node: ts.Node) => void keys.said.set(key, [...(keys.said.get(key) ?? []), place(node)]);
		const visit = (node: ts.Node): void => {
			if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') {
				add(keyOf(node.template), node);
				if (ts.isTemplateExpression(node.template)) for (const { expression } of node.template.templateSpans) lettersIn(expression, (literal) => keys.inside.push(`${place(literal)} ${literal.getText()}`));
			} else if (ts.isCallExpression(node) && node.expression.getText() === 'word' && node.arguments[0]) {
				for (const text of literalsOf(checker.getTypeAtLocation(node.arguments[0]))) add(text, node);
			}
			if (ts.isPropertyAssignment(node) && node.name.getText() === 'doubt') for (const part of operandsOf(node.initializer)) for (const text of literalsOf(checker.getTypeAtLocation(part))) add(text, node);
			ts.forEachChild(node, visit);
		};
		visit(source);
	}
	return keys;
}

function keyOf(template: ts.TemplateLiteral): string {
	if (!ts.isTemplateExpression(template)) return template.text;
	return template.templateSpans.reduce((text, { literal }, index) => `${text}{${index}}${literal.text}`, template.head.text);
}

/** `a ?? b` can be each of both. */
function operandsOf(node: ts.Expression): ts.Expression[] {
	return ts.isBinaryExpression(node) ? [node.left, node.right] : [node];
}

function literalsOf(type: ts.Type): string[] {
	if (type.isUnion()) return type.types.flatMap(literalsOf);
	return type.isStringLiteral() ? [type.value] : [];
}

/** Literals with letters that become a part of the text: neither said themselves, nor names of properties, nor compared, nor arguments. */
function lettersIn(node: ts.Node, found: (literal: ts.Node) => void): void {
	if (ts.isTaggedTemplateExpression(node) || ts.isCallExpression(node) || ts.isElementAccessExpression(node)) return;
	if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].forEach((branch) => lettersIn(branch, found));
	const text = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map(({ literal }) => literal.text).join('') : '';
	if (/[A-Za-z]{2}/.test(text)) found(node);
	ts.forEachChild(node, (child) => lettersIn(child, found));
}
