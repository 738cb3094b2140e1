'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** Where Debian keeps the programs of PostgreSQL that it does not put into PATH, the newest version first. */
function debianFolders() {
	const root = '/usr/lib/postgresql';
	if (!fs.existsSync(root)) return [];
	return fs.readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => path.join(root, version, 'bin'));
}

/** The first folder that has all of these programs: PostgreSQL's must be of one version. */
function find(...names) {
	const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...debianFolders()];
	const folder = folders.find((one) => names.every((name) => fs.existsSync(path.join(one, name))));
	if (!folder) throw new Error(`${names.join(', ')} not found: install redis-server and postgresql.`);
	return names.map((name) => path.join(folder, name));
}

/** PostgreSQL refuses to run as root: the arguments in front of a program that make it run as its own user then. */
function asPostgresUser() {
	if (process.getuid() !== 0) return [];
	try {
		execFileSync('id', ['postgres'], { stdio: 'ignore' });
	} catch {
		throw new Error('PostgreSQL does not run as root, and there is no user postgres: install postgresql.');
	}
	return [...find('setpriv'), '--reuid=postgres', '--regid=postgres', '--init-groups'];
}

/**
 * The programs of Redis and PostgreSQL on this machine.
 *
 * @returns {{ redis: string, initdb: string, postgres: string, psql: string, asPostgresUser: string[] }}
 * @throws {Error} with one sentence saying what is missing
 */
function findBinaries() {
	const [redis] = find('redis-server');
	const [initdb, postgres, psql] = find('initdb', 'postgres', 'psql');
	return { redis, initdb, postgres, psql, asPostgresUser: asPostgresUser() };
}

/* `node binaries.js`: ends with 0 when they are all there, otherwise says what is missing and ends with 1. */
if (require.main === module) {
	try {
		findBinaries();
	} catch (error) {
		console.log(error.message);
		process.exitCode = 1;
	}
}

module.exports = { findBinaries };
