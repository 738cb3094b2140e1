/** Prints every row of an n8n database as a line of JSON. Arguments: the folder of n8n's package sqlite3, the database. */
const [sqlite3, file] = process.argv.slice(2);
const { Database, OPEN_READONLY } = require(sqlite3);
const database = new Database(file, OPEN_READONLY);

const all = (sql) =>
	new Promise((resolve, reject) => {
		database.all(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
	});

async function dump() {
	for (const { name } of await all("SELECT name FROM sqlite_master WHERE type = 'table'")) {
		for (const row of await all(`SELECT * FROM "${name}"`)) process.stdout.write(`${JSON.stringify([name, row])}\n`);
	}
}

dump().catch((error) => {
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
});
