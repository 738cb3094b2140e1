/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
import path from 'node:path';
import { build } from 'esbuild';
import { stdnum } from 'stdnum';

import type { CashoutInput } from '../../d24/cashout/cashout';
import type * as Validation from '../../d24/rules/validation';
import { mixedSheet } from '../mixedSheet';
import { median, medianRatio, times, whole } from '../numbers';
import type { Case, Row } from '../world';

const WRONG: ReadonlyArray<[what: string, wrongEvery: number]> = [
	['all rows right', 0],
	['every tenth wrong', 10],
];

const isValid = (country: string, number: string, value = '') => stdnum[country]?.[number]?.validate(value).isValid === true;

/** What the library alone does with a row: the check digits of the numbers that have some. */
const FLOOR: Record<string, (row: CashoutInput) => boolean> = {
	AR: (row) => isValid('AR', 'cuit', row.document_id) && isValid('AR', 'cbu', row.bank_account),
	BR: (row) => isValid('BR', 'cpf', row.document_id),
	CL: (row) => isValid('CL', 'rut', row.document_id),
	CO: () => true,
	EC: (row) => isValid('EC', 'ci', row.document_id),
	MX: (row) => isValid('MX', 'curp', row.document_id) && isValid('MX', 'clabe', row.bank_account),
	PE: () => true,
};

function timed(check: () => number): { ms: number; found: number } {
	const startedAt = performance.now();
	const found = check();
	return { ms: performance.now() - startedAt, found };
}

/** d24/rules/validation.ts built as the package is, since that exports its nodes alone. */
async function builtValidation(folder: string): Promise<typeof Validation> {
	const outfile = path.join(folder, 'validation.js');
	await build({ entryPoints: [path.join(__dirname, '..', '..', 'd24', 'rules', 'validation.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'es2022', alias: { 'stdnum/lib/cjs': 'stdnum/lib/esm' } });
	return (await import(outfile)) as typeof Validation;
}

/** The check of a whole batch as Create makes it, without n8n. */
export const validation: Case = async (world) => {
	const shipped = await builtValidation(path.dirname(world.packed.folder));
	const ours = (sheet: CashoutInput[]) => {
		const wrong = sheet.filter((row) => shipped.prepareCashout(row).issues.some(({ blocking }) => blocking)).length;
		return wrong + shipped.repeatedExternalIds(sheet.map((row) => row.external_id)).size;
	};
	const floor = (sheet: CashoutInput[]) => sheet.filter((row) => !FLOOR[row.country]?.(row)).length;
	const sizes = world.quick ? [1000] : [1000, 10_000, 100_000];
	for (let warmUp = 0; warmUp < 3; warmUp++) for (const check of [ours, floor]) check(mixedSheet(5000, 10));

	const measured: Array<{ what: string; size: number; ours: number[]; floor: number[]; wrong: number }> = [];
	for (const [what, wrongEvery] of WRONG) {
		for (const size of sizes) {
			const result = { what, size, ours: [] as number[], floor: [] as number[], wrong: 0 };
			for (let round = 0; round < Math.max(world.rounds, 3); round++) {
				const sheet = mixedSheet(size, wrongEvery);
				const { ms, found } = timed(() => ours(sheet));
				result.ours.push(ms);
				result.wrong = found;
				result.floor.push(timed(() => floor(sheet)).ms);
			}
			measured.push(result);
		}
	}
	const rows = measured.map(({ what, size, ours: mine, floor: library, wrong }): Row => ({
		sheet: what,
		rows: whole(size),
		'time, package : stdnum alone': times(medianRatio(mine, library)),
		'package rows/s': whole((size / median(mine)) * 1000),
		'stdnum rows/s': whole((size / median(library)) * 1000),
		'rows that block': whole(wrong),
	}));
	return [{ title: 'Validation of a sheet of seven countries', rows, notes: ['The check without n8n: all rules of the country, lengths, amounts, repeated external IDs. stdnum alone checks the digits of one or two numbers a row.'], measured }];
};
