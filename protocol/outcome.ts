import type { JsonObject } from '../d24/json';
import type { Failure } from './failure';

/** A record that leaves the node. */
export interface Row {
	json: JsonObject;
	/** By which of the operation's outputs it leaves; the first by default. */
	output?: number;
	/** The input item that it comes from: by default the one of the outcome, and none where the operation runs once. */
	from?: number;
	/** Files that leave with the record, by the name of their field. */
	files?: Readonly<Record<string, OutputFile>>;
}

export interface OutputFile {
	name: string;
	/** Its media type. */
	type: string;
	content: Uint8Array;
}

/** What came of one payout. */
export type Recorded = { ok: true; record: JsonObject } | { ok: false; failure: Failure };

/** What came of one item: everything that leaves for it, or why nothing does. `forAgent`: what an AI agent gets instead of the records. */
export type Outcome = { ok: true; items: Row[]; forAgent?: JsonObject } | Recorded;

/** What leaves for an item. A row with files is the same object each time. */
export function rowsOf(outcome: Outcome): readonly Row[] {
	if (!outcome.ok) return [];
	return 'record' in outcome ? [{ json: outcome.record }] : outcome.items;
}
