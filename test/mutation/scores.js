'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { ROOMS } = require('./rooms');

const NOTICED = ['Killed', 'Timeout'];
const SURVIVED = ['Survived', 'NoCoverage'];

/** What the last run of each room has found, as a table; a room that has not been run is left out. */
function scoreTable(folder) {
	const rows = Object.entries(ROOMS).flatMap(([name, { least }]) => {
		const file = path.join(folder, name, 'report.json');
		if (!fs.existsSync(file)) return [];
		const statuses = Object.values(JSON.parse(fs.readFileSync(file, 'utf8')).files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
		const count = (wanted) => statuses.filter((status) => wanted.includes(status)).length;
		const noticed = count(NOTICED);
		const all = noticed + count(SURVIVED);
		return [`| ${name} | ${all} | ${noticed} | ${((100 * noticed) / all).toFixed(1)} | ${least} |`];
	});
	return ['| Room | Changes | Noticed | Percent | At least |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

module.exports = { scoreTable };
