'use strict';

const REST = { isData: true, least: 85 };

/**
 * What is changed, room by room: the files, the tests that are to notice, and the least score in percent. The tests are those
 * that need neither n8n nor the simulator, so that a change takes a moment. `isData`: what stands outside of functions there
 * (tables of texts, words, codes) is left as it is. `cases`: how many of each property are tried, 100 where it does not say;
 * `longestMs`: tests that take longer are tried only where no quicker one comes by the change. The data of the countries and
 * `vendor/` are in no room.
 */
const ROOMS = {
	signing: { mutate: ['d24/signing/*.ts'], tests: ['d24/signing', 'credentials/directa24Api'], least: 96 },
	amounts: { mutate: ['d24/amounts.ts'], tests: ['d24/amounts'], least: 99 },
	limits: { mutate: ['d24/credential/limits.ts'], tests: ['d24/credential/limits', 'credentials/directa24Api'], least: 99 },
	refusals: { mutate: ['d24/refusals/*.ts'], tests: ['d24/refusals', 'protocol'], least: 99 },
	protocol: { mutate: ['protocol/**/*.ts'], tests: ['protocol', 'world/world'], least: 96 },
	cashout: { mutate: ['d24/cashout/*.ts', 'd24/*.ts', '!d24/amounts.ts'], tests: ['d24/cashout', 'd24/answer', 'd24/endpoints', 'd24/json', 'd24/masking', 'd24/issue', 'd24/plainText', 'd24/signing/authentication', 'd24/rules', 'protocol'], ...REST, least: 93 },
	credential: { mutate: ['d24/credential/*.ts', '!d24/credential/limits.ts'], tests: ['d24/credential', 'credentials/directa24Api'], ...REST, least: 95 },
	beneficiary: { mutate: ['d24/beneficiary/*.ts'], tests: ['d24/beneficiary', 'd24/rules'], ...REST, least: 93, cases: 10, longestMs: 200 },
	rules: { mutate: ['d24/rules/*.ts', 'd24/countries/*.ts', '!d24/countries/??.ts'], tests: ['d24/rules', 'd24/countries'], ...REST, least: 93 },
	numbers: { mutate: ['d24/numbers/*.ts'], tests: ['d24/numbers', 'd24/countries'], ...REST },
	reconciliation: { mutate: ['d24/reconciliation/*.ts'], tests: ['d24/reconciliation', 'credentials/directa24ReconciliationApi'], ...REST },
	sheet: { mutate: ['d24/sheet/*.ts', 'd24/totals/*.ts', 'd24/language/*.ts'], tests: ['d24/sheet', 'd24/totals', 'd24/language/say', 'd24/language/inLanguage'], ...REST, least: 97 },
};

module.exports = { ROOMS };
