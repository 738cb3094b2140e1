const typescript = { '^.+\\.ts$': '<rootDir>/test/transform.js' };

const project = (displayName, folders, more = {}) => ({
	displayName,
	testEnvironment: 'node',
	transform: typescript,
	testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
	...more,
});

/** unit: our own code and the simulator. engine: the packed package on n8n-core, contract (what Directa24 and its public clients send) and sheets (as people write them) included. e2e: a real n8n process. editor: its editor in a browser. queue: n8n's queue mode. compat: older versions of n8n. */
module.exports = {
	projects: [
		project('unit', ['d24', 'credentials', 'protocol', 'world', 'nodes', 'simulator', 'package', 'bench', 'probe']),
		project('engine', ['engine'], {
			testMatch: ['engine/**/*', 'contract/**/*', 'sheets/**/*', 'faults/mutants', 'requirements'].map((name) => `<rootDir>/test/${name}.test.ts`),
			globalSetup: '<rootDir>/test/engine/globalSetup.js',
			globalTeardown: '<rootDir>/test/engine/globalTeardown.js',
		}),
		project('fuzz', ['fuzz'], {
			globalSetup: '<rootDir>/test/fuzz/globalSetup.js',
			globalTeardown: '<rootDir>/test/fuzz/globalTeardown.js',
		}),
		project('faults', ['faults'], {
			globalSetup: '<rootDir>/test/engine/globalSetup.js',
			globalTeardown: '<rootDir>/test/engine/globalTeardown.js',
		}),
		project('e2e', ['e2e'], {
			globalSetup: '<rootDir>/test/e2e/globalSetup.js',
			globalTeardown: '<rootDir>/test/e2e/globalTeardown.js',
		}),
		project('editor', ['editor'], {
			globalSetup: '<rootDir>/test/e2e/globalSetup.js',
			globalTeardown: '<rootDir>/test/e2e/globalTeardown.js',
		}),
		project('compat', ['compat'], {
			globalSetup: '<rootDir>/test/e2e/globalSetup.js',
			globalTeardown: '<rootDir>/test/e2e/globalTeardown.js',
			testTimeout: 120_000,
		}),
		project('hostile', ['hostile'], {
			globalSetup: '<rootDir>/test/hostile/globalSetup.js',
			globalTeardown: '<rootDir>/test/e2e/globalTeardown.js',
		}),
		project('queue', ['queue']),
	],
	testTimeout: 30_000,
};
