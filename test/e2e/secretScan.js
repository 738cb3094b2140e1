const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

/** The keys of every credential that the tests store; see DEFAULT_CREDENTIALS of the simulator and world.ts. */
const KEYS = {
	apiKey: 'example-key',
	apiPassphrase: 'example-passphrase',
	secretSignature: 'example-signature',
	previousSecretSignature: 'example-previous-signature',
	readOnlyApiKey: 'example-read-only-key',
};

/** Numbers of beneficiaries in tests and examples. Executions have them, since they are the input; the log must not. */
const NUMBERS = ['01716001340', '017.160.013-40', '3423422-7', '34234227', '52998224725'];

/** Every form in which a key could be stored: as it is, encoded, as a digest, in the Basic header. */
function formsOf(keys) {
	const forms = Object.entries(keys).flatMap(([name, key]) => [
		{ name, text: key },
		{ name: `${name} in Base64`, text: Buffer.from(key).toString('base64').replace(/=+$/, '') },
		{ name: `${name} in hex`, text: Buffer.from(key).toString('hex') },
		...['md5', 'sha1', 'sha256'].map((digest) => ({ name: `${digest} of ${name}`, text: createHash(digest).update(key).digest('hex') })),
	]);
	const basic = Buffer.from(`${keys.apiKey}:${keys.apiPassphrase}`).toString('base64').replace(/=+$/, '');
	return keys.apiKey && keys.apiPassphrase ? [...forms, { name: 'the Basic header', text: basic }] : forms;
}

function filesBelow(folder) {
	return readdirSync(folder, { recursive: true })
		.map((name) => path.join(folder, String(name)))
		// Packages that n8n installs; ours is among them.
		.filter((file) => !file.includes(`${path.sep}node_modules${path.sep}`) && statSync(file).isFile());
}

/** At level debug n8n logs the parameters of a node that failed, as they stand in the workflow: they are no leak of ours. */
function withoutParameters(log) {
	const start = '"parameters": {';
	let rest = '';
	for (let from = 0; ; ) {
		const found = log.indexOf(start, from);
		if (found === -1) return rest + log.slice(from);
		let end = found + start.length;
		for (let depth = 1; depth > 0 && end < log.length && log[end] !== '\n'; end++) depth += log[end] === '{' ? 1 : log[end] === '}' ? -1 : 0;
		rest += log.slice(from, found);
		from = end;
	}
}

/** A long value is spread over pages of the file of the database, so its rows are read as well. */
function rowsOf(database, n8n) {
	const sqlite3 = path.dirname(require.resolve('sqlite3/package.json', { paths: [path.dirname(n8n.entry)] }));
	const dump = execFileSync(n8n.node, [path.join(__dirname, 'dumpDatabase.js'), sqlite3, database], { maxBuffer: 2 ** 30 });
	return dump.toString('utf8').split('\n');
}

/**
 * Looks through everything that n8n has stored and logged: all files of its user folder and all rows of its database.
 * @param {string} userFolder n8n may still be running on it
 * @param {{ n8n: { node: string, entry: string }, keys?: Record<string, string>, numbers?: string[] }} options
 * @returns {{ hits: string[], executions: number, bytes: number }} one line a hit, without the secret itself
 */
function scanUserFolder(userFolder, { n8n, keys = KEYS, numbers = NUMBERS }) {
	const forms = formsOf(keys);
	const hits = new Set();
	let executions = 0;
	let bytes = 0;
	const look = (where, text, wanted) => {
		bytes += text.length;
		for (const { name, text: form } of wanted) if (text.includes(form)) hits.add(`${where} holds ${name}`);
	};
	for (const file of filesBelow(userFolder)) {
		const name = path.relative(userFolder, file);
		const text = readFileSync(file).toString('latin1');
		look(name, text, forms);
		// The account of Directa24's own example, which messages propose.
		if (/\.log$/.test(name)) look(name, withoutParameters(text).replaceAll('e.g. 3423422-7', ''), numbers.map((number) => ({ name: `the number ${number.replace(/.(?=.{4})/g, '•')} of a beneficiary`, text: number })));
	}
	const database = path.join(userFolder, '.n8n', 'database.sqlite');
	for (const row of existsSync(database) ? rowsOf(database, n8n) : []) {
		const table = row.slice(2, row.indexOf('"', 2));
		if (table === 'execution_data') executions += 1;
		look(`table ${table}`, row, forms);
	}
	return { hits: [...hits], executions, bytes };
}

/** The same as an assertion that fails a run. */
function assertNoSecrets(userFolder, { n8n, log }) {
	const { hits, executions, bytes } = scanUserFolder(userFolder, { n8n });
	log(`Secret scan: ${executions} executions, ${Math.round(bytes / 1024)} KB, ${hits.length} hits`);
	if (hits.length > 0) throw new Error(`n8n has stored or logged what it must not:\n${hits.join('\n')}`);
}

module.exports = { assertNoSecrets, formsOf, scanUserFolder };
