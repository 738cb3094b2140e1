'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');

/**
 * What does not agree about the version: package.json, the newest heading of the change log and, where there is one, the tag.
 *
 * @param {{ version: string, changelog: string, tag?: string }} given
 * @returns {string[]} one line for each mistake
 */
function versionMistakes({ version, changelog, tag }) {
	const heading = /^## (\S+)/m.exec(changelog)?.[1];
	return [
		...(heading === version ? [] : [`CHANGELOG.md begins with ${heading ?? 'no version'}, package.json has ${version}`]),
		...(tag === undefined || tag === version || tag === `v${version}` ? [] : [`the tag is ${tag}, package.json has ${version}`]),
	];
}

/** The same for this repository. */
function repositoryMistakes(tag) {
	const read = (name) => readFileSync(path.join(ROOT, name), 'utf8');
	return versionMistakes({ version: JSON.parse(read('package.json')).version, changelog: read('CHANGELOG.md'), tag });
}

if (require.main === module) {
	const mistakes = repositoryMistakes(process.argv[2]);
	for (const mistake of mistakes) console.error(mistake);
	process.exitCode = mistakes.length > 0 ? 1 : 0;
}

module.exports = { repositoryMistakes, versionMistakes };
