/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const filesIn = (folder: string, ending: string) =>
	readdirSync(path.join(ROOT, folder))
		.filter((name) => name.endsWith(ending))
		.map((name) => path.posix.join(folder, name));
const PAGES = ['docs', 'docs/es', 'docs/pt'].flatMap((folder) => filesIn(folder, '.md'));
const DOCUMENTS = [...filesIn('.', '.md'), ...PAGES];
const EXAMPLES = filesIn('examples', '.json');
const PICTURES = filesIn('docs/images', '.png');
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The targets of links and pictures, in Markdown and in HTML. */
function targetsOf(text: string): string[] {
	const prose = text.replace(/```[^]*?```/g, '').replace(/`[^`\n]*`/g, 'code');
	const markdown = [...prose.matchAll(/\]\(([^)\s]+)\)/g)];
	const html = [...prose.matchAll(/(?:src|href)="([^"]+)"/g)];
	return [...markdown, ...html].map(([, target = '']) => target);
}

/** What GitHub makes of headings, for links to parts of a page. */
function anchorsOf(text: string): string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-'),
	);
}

/** The relative links of a text that lead nowhere. */
function deadLinks(file: string, text: string): string[] {
	return targetsOf(text)
		.filter((target) => !/^[a-z]+:/i.test(target))
		.filter((target) => {
			const [name = '', anchor] = target.split('#');
			const to = name === '' ? file : path.posix.join(path.posix.dirname(file), name);
			if (!existsSync(path.join(ROOT, to))) return true;
			return anchor !== undefined && !anchorsOf(to === file ? text : textOf(to)).includes(anchor);
		});
}

it('the search for dead links finds them', () => {
	const text = '# Here\n[a](docs/errors.md) [`b`](docs/nothing.md) [c](#here) [d](#there) [e](docs/errors.md#nowhere) <img src="docs/images/none.png"> `[f](not.a.link)` [g](https://example.com)';
	expect(deadLinks('README.md', text)).toEqual(['docs/nothing.md', '#there', 'docs/errors.md#nowhere', 'docs/images/none.png']);
});

it.each(DOCUMENTS)('%s has no dead link and no missing picture', (file) => {
	expect(deadLinks(file, textOf(file))).toEqual([]);
});

it.each([...DOCUMENTS, ...EXAMPLES])('%s has nothing left to do in it', (file) => {
	expect(textOf(file).match(/\b(TODO|FIXME|TBD|XXX|Lorem ipsum)\b/g)).toBeNull();
});

it.each([...PICTURES, ...PAGES, ...EXAMPLES])('%s is linked from a document', (file) => {
	const links = DOCUMENTS.flatMap((document) => targetsOf(textOf(document)).map((target) => path.posix.join(path.posix.dirname(document), target.split('#')[0] ?? '')));
	expect(links).toContain(file);
});

it.each(EXAMPLES)('%s connects only nodes that it has, and holds no key and no address of anybody', (file) => {
	const workflow = JSON.parse(textOf(file)) as {
		nodes: Array<{ name: string; type: string; credentials?: Record<string, { id: string }> }>;
		connections: Record<string, { [type: string]: Array<Array<{ node: string }>> }>;
		pinData?: object;
	};
	const names = workflow.nodes.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	const connected = Object.entries(workflow.connections).flatMap(([from, types]) => [from, ...Object.values(types).flat(2).map(({ node }) => node)]);
	expect(connected.filter((name) => !names.includes(name))).toEqual([]);
	expect(workflow.nodes.filter(({ credentials }) => Object.values(credentials ?? {}).some(({ id }) => id !== ''))).toEqual([]);
	expect(workflow.pinData).toBeUndefined();
	expect(names.some((_, index) => workflow.nodes[index]?.type === 'n8n-nodes-base.stickyNote')).toBe(true);
});
