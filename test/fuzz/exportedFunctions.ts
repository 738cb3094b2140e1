/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @typescript-eslint/no-require-imports */
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Shipped code whose functions depend on their arguments alone, so that they can be called with anything. Of the libraries in d24/vendor only what the rest calls counts. */
const PURE = ['d24', 'credentials', 'nodes/Directa24Cashout/run/told.ts'];
const ROOT = path.join(__dirname, '../..');

/** Every function that the pure parts of the package export, by `file: name`. */
export function exportedFunctions(): Record<string, (...values: unknown[]) => unknown> {
	const files = PURE.flatMap((folder) => filesIn(path.join(ROOT, folder))).filter((file) => file.endsWith('.ts') && !file.includes(`${path.sep}vendor${path.sep}`));
	return Object.fromEntries(
		files.flatMap((file) => {
			const exported = require(file) as Record<string, unknown>;
			return Object.entries(exported).flatMap(([name, value]) => (isFunction(value) ? [[`${path.relative(ROOT, file)}: ${name}`, value] as const] : []));
		}),
	);
}

function filesIn(place: string): string[] {
	if (place.endsWith('.ts')) return [place];
	return readdirSync(place, { withFileTypes: true, recursive: true }).flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

function isFunction(value: unknown): value is (...values: unknown[]) => unknown {
	return typeof value === 'function' && !/^class\s/.test(Function.prototype.toString.call(value));
}
