const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');

/**
 * The libraries that d24/vendor re-exports, and that are therefore bundled into the package.
 * @returns {{ name: string, version: string, license: string }[]}
 */
function bundledLibraries() {
	return readdirSync(path.join(ROOT, 'd24', 'vendor')).map((file) => {
		const { name, version, license } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules', path.basename(file, '.ts'), 'package.json'), 'utf8'));
		return { name, version, license };
	});
}

/**
 * A bill of materials in CycloneDX, which scanners read by the end of its name (`.cdx.json`): package.json names no
 * dependencies, so nothing else would tell them what is in the bundle. It is the same for the same versions.
 */
function billOfMaterials() {
	const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	const component = (library) => ({
		type: 'library',
		'bom-ref': `pkg:npm/${library.name}@${library.version}`,
		name: library.name,
		version: library.version,
		purl: `pkg:npm/${library.name}@${library.version}`,
		...(library.license ? { licenses: [{ license: { id: library.license } }] } : {}),
	});
	const own = component({ name, version });
	const libraries = bundledLibraries().map(component);
	return {
		bomFormat: 'CycloneDX',
		specVersion: '1.5',
		version: 1,
		metadata: { component: own },
		components: libraries,
		dependencies: [{ ref: own['bom-ref'], dependsOn: libraries.map((library) => library['bom-ref']) }],
	};
}

module.exports = { billOfMaterials, bundledLibraries };
