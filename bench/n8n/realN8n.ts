/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import path from 'node:path';

import { N8nClient } from '../../scripts/n8n/client';
import { installCommunityPackage } from '../../scripts/n8n/communityPackage';
import { ensureN8n } from '../../scripts/n8n/install';
import { startN8n } from '../../scripts/n8n/instance';
import { runNode } from '../../scripts/n8n/processes';
import { makeUserFolder } from '../../scripts/n8n/userFolder';
import { credentialFor } from '../../test/engine/fixtures';
import type { Simulator } from '../../test/simulator';
import type { SimulatorProcess } from '../../test/simulator/process';
import type { World } from '../world';
import { packEmptyTriggers } from './emptyTriggers';

/** A real n8n with the package and the empty triggers in it, logged in. */
export interface RealN8n {
	client: N8nClient;
	/** The reference to the Directa24 credential that a node carries. */
	credentials: { directa24Api: { id: string; name: string } };
	/** How many rows all tables of its database have. */
	rows(): Promise<number>;
	stop(): Promise<void>;
}

/** Counts with the database module that n8n brings. */
const COUNT_ROWS = `
	const { Database, OPEN_READONLY } = require(process.argv[1]);
	const database = new Database(process.argv[2], OPEN_READONLY);
	const all = (sql) => new Promise((resolve, reject) => database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows))));
	(async () => {
		const tables = await all("SELECT name FROM sqlite_master WHERE type = 'table'");
		const counts = await Promise.all(tables.map(({ name }) => all('SELECT count(*) AS rows FROM "' + name + '"')));
		console.log(counts.reduce((sum, [{ rows }]) => sum + rows, 0));
	})();
`;

export async function startRealN8n(world: World, simulator: SimulatorProcess, env: Record<string, string> = {}): Promise<RealN8n> {
	const { log, packed, afterwards } = world;
	const n8n = await ensureN8n({ log });
	const userFolder = makeUserFolder();
	afterwards(userFolder.remove);
	const empty = await packEmptyTriggers();
	afterwards(empty.cleanup);
	for (const tarball of [packed.tarball, empty.tarball]) await installCommunityPackage(tarball, userFolder.folder);
	const instance = await startN8n({ n8n, userFolder: userFolder.folder, env });
	afterwards(instance.stop);
	const client = new N8nClient(instance.url);
	await client.enter();
	const { id, name } = await client.createCredential('directa24Api', credentialFor(simulator as unknown as Simulator), 'Directa24');
	const sqlite = path.join(path.dirname(n8n.entry), '..', '..', 'sqlite3');
	const database = path.join(userFolder.folder, '.n8n', 'database.sqlite');
	return {
		client,
		credentials: { directa24Api: { id, name } },
		rows: async () => Number(await runNode(n8n.node, ['-e', COUNT_ROWS, sqlite, database])),
		stop: instance.stop,
	};
}
