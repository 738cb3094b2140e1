'use strict';

/**
 * What is mutated, room by room: the files, the tests that are to notice, and the least score in percent. The tests are those
 * that need neither n8n nor the simulator, so that a mutant takes a moment.
 */
const ROOMS = {
	signing: { mutate: ['d24/signing/*.ts'], tests: ['d24/signing'], least: 95 },
	amounts: { mutate: ['d24/amounts.ts'], tests: ['d24/amounts'], least: 95 },
	limits: { mutate: ['d24/credential/limits.ts'], tests: ['d24/credential/limits'], least: 95 },
	refusals: { mutate: ['d24/refusals/*.ts'], tests: ['d24/refusals', 'protocol'], least: 95 },
	protocol: { mutate: ['protocol/**/*.ts'], tests: ['protocol', 'world/world'], least: 95 },
	rest: {
		mutate: ['d24/**/*.ts', '!d24/signing/**', '!d24/amounts.ts', '!d24/credential/limits.ts', '!d24/refusals/**', '!d24/countries/??.ts', '!d24/vendor/**'],
		tests: ['d24'],
		least: 85,
	},
};

module.exports = { ROOMS };
