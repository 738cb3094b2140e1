import type { IDataObject } from 'n8n-workflow';

import { brazil } from '../engine/fixtures';

/** What is wrong with a row before anything is sent: nothing, its amount, or it has the external ID of the row before. */
export type Defect = 'none' | 'amount' | 'repeated';

/** One row of the sheet that is paid out. A payee is in one row only, so that a second payout to it is noticed under any external ID. */
export interface SheetRow {
	/** As the sheet has it, in whatever Unicode form. */
	typed: string;
	/** As Directa24 gets it. */
	externalId: string;
	payee: string;
	defect: Defect;
}

/** A valid CPF, different for each number. */
export function cpf(number: number): string {
	const digits = Array.from(String(100_000_000 + number), Number);
	for (const length of [9, 10]) {
		const sum = digits.slice(0, length).reduce((total, digit, index) => total + digit * (length + 1 - index), 0);
		digits.push(((sum * 10) % 11) % 10);
	}
	return digits.join('');
}

export function sheetOf(rows: ReadonlyArray<{ name: string; defect: Defect }>): SheetRow[] {
	return rows.map(({ name, defect }, index) => {
		const repeated = defect === 'repeated' && index > 0;
		const place = repeated ? index - 1 : index;
		const typed = `${rows[place]?.name ?? name}-${String(place).padStart(2, '0')}`;
		return { typed, externalId: typed.normalize('NFC'), payee: cpf(index), defect };
	});
}

/** The item that stands for a row. */
export function itemOf({ typed, payee, defect }: SheetRow): IDataObject {
	return { id: typed, document: payee, amount: defect === 'amount' ? '1.234,50' : '10.25' };
}

/**
 * The parameters of a node that pays each item. The comment travels to the ledger, where it tells which execution a
 * cashout comes from.
 */
export function payEachItem(execution: string, options: IDataObject): IDataObject {
	return brazil({
		externalId: '={{ $json.id }}',
		document_id: '={{ $json.document }}',
		amount: '={{ $json.amount }}',
		options: { ...options, comments: execution },
	});
}
