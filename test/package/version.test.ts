import { repositoryMistakes, versionMistakes } from '../../scripts/checks/version.js';

const changelog = '# Changelog\n\n## 1.2.3\n\nText\n\n## 1.2.2\n';

it('package.json, change log and tag agree', () => {
	expect(versionMistakes({ version: '1.2.3', changelog, tag: '1.2.3' })).toEqual([]);
	expect(versionMistakes({ version: '1.2.3', changelog, tag: 'v1.2.3' })).toEqual([]);
	expect(repositoryMistakes(undefined)).toEqual([]);
});

it.each([
	[{ version: '1.2.4', changelog }, 'CHANGELOG.md begins with 1.2.3, package.json has 1.2.4'],
	[{ version: '1.2.2', changelog }, 'CHANGELOG.md begins with 1.2.3, package.json has 1.2.2'],
	[{ version: '1.2.3', changelog: '' }, 'CHANGELOG.md begins with no version, package.json has 1.2.3'],
	[{ version: '1.2.3', changelog, tag: '1.2.4' }, 'the tag is 1.2.4, package.json has 1.2.3'],
])('says what does not: %j', (given, mistake) => {
	expect(versionMistakes(given)).toEqual([mistake]);
});
