'use strict';

const { ROOMS } = require('./rooms');

/** Only the tests of the room that is mutated; see run.js. */
module.exports = {
	rootDir: '../..',
	testEnvironment: 'node',
	testMatch: ROOMS[process.env.DIRECTA24_ROOM].tests.map((place) => `<rootDir>/test/${place}{,/**/*}.test.ts`),
	transform: { '^.+\\.ts$': '<rootDir>/test/mutation/transform.js' },
	testTimeout: 60_000,
};
