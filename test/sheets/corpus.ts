/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';

/**
 * What must become of a row: exactly these fields of the beneficiary are sent; or it stops with all of these words; or it is
 * valid with a note of these words, since Directa24's pages leave open whether it takes such a payout.
 */
export type Expected = { pays: Record<string, string> } | { notes: string[] } | { stops: string[]; aPersonWouldKnow?: true };

/** A sheet as people write it, in the shape in which n8n's own nodes hand it on. Documents and accounts are made up and have the right check digits. */
export interface Sheet {
	name: string;
	/** A code, or `item` with the column that has it. */
	country: string;
	countryCode?: string;
	/** The columns with the ID and the amount. */
	id: string;
	amount: string;
	/** Parameters besides the usual ones. */
	parameters?: IDataObject;
	options?: IDataObject;
	rows: IDataObject[];
	expect: Expected[];
}

/** All sheets, by the file that they are in. */
export const CORPUS: ReadonlyArray<readonly [file: string, sheets: Sheet[]]> = readdirSync(__dirname)
	.filter((name) => name.endsWith('.json'))
	.sort()
	.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(path.join(__dirname, name), 'utf8')) as Sheet[]] as const);
