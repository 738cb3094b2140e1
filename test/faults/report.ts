import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { escaped } from '../../d24/plainText';
import type { Finished } from './n8n';
import type { SheetRow } from './sheet';

type StopError = NonNullable<Finished['error']>;

/** What an execution tells the user about one row. */
export type Claim =
	| { kind: 'created'; cashoutId: string | null; recovered: boolean }
	/** Directa24 had it already: as a record with `created: false`, or as the refusal of a duplicate. */
	| { kind: 'existed'; as: 'record' | 'refusal' }
	| { kind: 'notCreated'; outcome: string }
	| { kind: 'unknown' }
	/** In the list of an error that stopped the batch. */
	| { kind: 'listed' }
	/** Nowhere. */
	| { kind: 'unnamed' };

export interface Report {
	claims: Claim[];
	/** Of an error that stopped the batch: how many rows it gives a fate without naming them. */
	unnamed: { created: number; notCreated: number };
	/** Items of the output that belong to no row, or to one that has an item already. */
	surplus: number;
}

const NOT_CREATED = new Set(['refused', 'not_sent', 'invalid_input', 'not_started']);

export function reportOf(finished: Finished | undefined, sheet: SheetRow[]): Report {
	if (!finished) return reportOfItems([], sheet);
	return finished.error ? reportOfError(finished.error, sheet) : reportOfItems(finished.outputs.flat(), sheet);
}

function reportOfItems(items: INodeExecutionData[], sheet: SheetRow[]): Report {
	const claims = sheet.map((): Claim => ({ kind: 'unnamed' }));
	let surplus = 0;
	for (const item of items) {
		const { pairedItem } = item;
		const index = typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : -1;
		const claim = claimOf(item, sheet[index]?.externalId);
		if (claim && claims[index]?.kind === 'unnamed') claims[index] = claim;
		else surplus += 1;
	}
	return { claims, unnamed: { created: 0, notCreated: 0 }, surplus };
}

/** Undefined when the item is not about this external ID, or says nothing that a user can rely on. */
function claimOf({ json }: INodeExecutionData, externalId: string | undefined): Claim | undefined {
	const failed = typeof json.error === 'string';
	const facts = (failed ? (json.details ?? {}) : json) as IDataObject;
	if (externalId === undefined || facts.external_id !== externalId) return undefined;
	if (!failed) {
		if (json.created === false) return { kind: 'existed', as: 'record' };
		if (json.created !== true && !(json.created === null && json.recovered === true)) return undefined;
		return { kind: 'created', cashoutId: typeof json.cashout_id === 'string' ? json.cashout_id : null, recovered: json.recovered === true };
	}
	const outcome = String(facts.outcome);
	if (facts.code === '511') return { kind: 'existed', as: 'refusal' };
	if (outcome === 'unknown') return { kind: 'unknown' };
	return NOT_CREATED.has(outcome) ? { kind: 'notCreated', outcome } : undefined;
}

/** An error that stopped the batch names the row it stopped at and those whose fate is decided or open, and counts those not started. */
function reportOfError(error: StopError, sheet: SheetRow[]): Report {
	const { message } = error;
	const description = error.description ?? '';
	if (message.startsWith('Nothing was sent')) {
		return { claims: sheet.map(() => ({ kind: 'notCreated', outcome: 'invalid_input' })), unnamed: { created: 0, notCreated: 0 }, surplus: 0 };
	}
	const created = listIn(description, 'Created now');
	const found = listIn(description, 'Found after a lost answer');
	const existed = listIn(description, 'Existed before');
	const unknown = listIn(description, 'Not known, look them up');
	const failed = listIn(description, 'Failed too, not created');
	const stoppedAt = sheet.length === 1 ? 0 : Number(/stopped at .* \(item (\d+)\): /s.exec(message)?.[1] ?? 0) - 1;
	const claims = sheet.map(({ externalId }, index): Claim => {
		// n8n shows the description as HTML.
		const shown = escaped(externalId);
		if (index === stoppedAt) return claimOfStop(message, description);
		if (created.take(shown) || found.take(shown) || existed.take(shown)) return { kind: 'listed' };
		if (unknown.take(shown)) return { kind: 'unknown' };
		return failed.take(shown) ? { kind: 'notCreated', outcome: 'listed' } : { kind: 'unnamed' };
	});
	const notStarted = Number(/Not started: (\d+)/.exec(description)?.[1] ?? 0);
	return { claims, unnamed: { created: created.more + found.more + existed.more, notCreated: failed.more + notStarted }, surplus: 0 };
}

/** Reads `heading: 3 (a, b and 1 more)`. An ID stands for one row, even where several rows have it. */
function listIn(description: string, heading: string): { take(id: string): boolean; more: number } {
	const [, ids = '', more = '0'] = new RegExp(`${heading}: \\d+ \\((.*?)(?: and (\\d+) more)?\\)</li>`, 's').exec(description) ?? [];
	const left = ids === '' ? [] : ids.split(', ');
	const take = (id: string) => left.includes(id) && left.splice(left.indexOf(id), 1).length === 1;
	return { take, more: Number(more) };
}

function claimOfStop(message: string, description: string): Claim {
	if (message.includes('already has a cashout')) return { kind: 'existed', as: 'refusal' };
	if (description.includes('nothing was created by this call')) return { kind: 'notCreated', outcome: 'stopped' };
	return { kind: 'unknown' };
}
