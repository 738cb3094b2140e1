import type { IDataObject } from 'n8n-workflow';

import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import { countryOf } from '../../d24/countries';
import { engine } from '../engine/engine';
import { credentialFor } from '../engine/fixtures';
import { startSimulator, type Simulator } from '../simulator';
import { CORPUS, type Sheet } from './corpus';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	// Without this key banks are looked up in the list that the package has.
	n8n = await engine(credentialFor(simulator, { readOnlyApiKey: '' }));
});
afterAll(async () => await simulator.close());

const column = (name: string) => `$json[${JSON.stringify(name)}]`;

function parametersOf({ country, countryCode, id, amount, parameters, options }: Sheet, operation: string, prefix: string): IDataObject {
	return {
		resource: 'cashout',
		operation,
		country,
		countryCode: countryCode === undefined ? '' : `={{ ${column(countryCode)} }}`,
		externalId: `={{ ${column(id)} === undefined ? "" : "${prefix}" + ${column(id)} }}`,
		amount: `={{ ${column(amount)} }}`,
		currency: country === 'item' ? 'USD' : (countryOf(country)?.currencies[0] ?? 'USD'),
		beneficiarySource: 'item',
		notificationUrl: '',
		options: options ?? {},
		...parameters,
	};
}

const sentFields = (request: IDataObject | undefined) => Object.fromEntries(BENEFICIARY_FIELDS.flatMap((field) => (request?.[field] === undefined ? [] : [[field, request[field]]])));

/** Sheets whose rows must stop although a person would know what is meant. */
const stoppedInVain: string[] = [];
let rowsInAll = 0;

describe.each(CORPUS)('%s', (file, sheets) => {
	it.each(sheets.map((sheet, index) => [sheet.name, sheet, index] as const))('%s', async (name, sheet, index) => {
		const prefix = `${file}-${index}-`;
		rowsInAll += sheet.rows.length;
		const validated = await n8n.run(parametersOf(sheet, 'validate', prefix), structuredClone(sheet.rows));
		expect(validated.error).toBeUndefined();
		const told: string[] = [];
		const notes: string[] = [];
		const valid = new Set<number>();
		validated.outputs.forEach((items, output) =>
			items.forEach(({ json, pairedItem }) => {
				const { item } = pairedItem as { item: number };
				if (output === 0) valid.add(item);
				told[item] = (json.issues as IDataObject[]).filter(({ blocking }) => blocking).map(({ message, fix }) => `${String(message)}. ${String(fix)}`).join('\n');
				notes[item] = (json.issues as IDataObject[]).filter(({ blocking }) => !blocking).map(({ message }) => String(message)).join('\n');
				expect(columnsIn(json.mapping as IDataObject, sheet.rows[item] ?? {}, told[item] ?? '')).toEqual([]);
			}),
		);
		sheet.expect.forEach((expected, row) => {
			if ('pays' in expected) return expect({ row, told: told[row], valid: valid.has(row) }).toEqual({ row, told: '', valid: true });
			expect({ row, valid: valid.has(row) }).toEqual({ row, valid: 'notes' in expected });
			if ('notes' in expected) {
				for (const words of expected.notes) expect(notes[row]).toContain(words);
				return;
			}
			for (const words of expected.stops) expect(told[row]).toContain(words);
			if (expected.aPersonWouldKnow) stoppedInVain.push(`${file}: ${name}`);
		});

		const paid = sheet.expect.flatMap((expected, row) => ('pays' in expected ? [row] : []));
		if (paid.length === 0) return;
		// All rows are handed over, since other rows of a sheet may tell what one means; those that stop are left.
		const created = await n8n.run(parametersOf({ ...sheet, options: { ...sheet.options, validateFirst: true } }, 'create', prefix), structuredClone(sheet.rows), { onError: 'continueErrorOutput' });
		expect(created.error).toBeUndefined();
		for (const row of sheet.expect.keys()) {
			const request = simulator.ledger.find(`${prefix}${String(sheet.rows[row]?.[sheet.id])}`)?.request as IDataObject | undefined;
			const expected = sheet.expect[row] as { pays?: IDataObject };
			expect({ row, sent: sentFields(request) }).toEqual({ row, sent: expected.pays ?? {} });
		}
	});
});

/** Columns of a row that the mapping does not tell of and no issue names. */
function columnsIn(mapping: IDataObject, row: IDataObject, told: string): string[] {
	const values = Object.values(mapping).flat().map(String);
	return Object.keys(row).filter((heading) => !values.some((value) => value === heading || value.split(' + ').includes(heading)) && !told.includes(heading.trim()));
}

it('hardly a row stops although a person would know what is meant', () => {
	expect(stoppedInVain.length / rowsInAll).toBeLessThanOrEqual(0.03);
	expect(rowsInAll).toBeGreaterThanOrEqual(150);
});
