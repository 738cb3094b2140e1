import type { INodeExecutionData } from 'n8n-workflow';

import { isPlainObject, type JsonObject } from '../../d24/json';
import { rowsOf, type Outcome } from '../../protocol/outcome';

/** What an execution tells the user about one row. */
export type Claim =
	/** `created: true`: this run has created it. */
	| { kind: 'created'; cashoutId: string; status: string | null }
	/** A record of what was found after a lost answer (`recovered`), or was there before. */
	| { kind: 'found'; recovered: boolean; status: string | null; notCompared: string[] }
	/** Directa24's refusal of a used external ID. */
	| { kind: 'duplicate' }
	/** The record of a change. */
	| { kind: 'changed'; status: string | null }
	| { kind: 'notCreated'; outcome: string; safe: boolean }
	| { kind: 'unknown'; safe: boolean; existing: string | null }
	/** Nowhere, or of another row. */
	| { kind: 'unnamed' };

export function claimOfOutcome(outcome: Outcome): Claim {
	if (!outcome.ok) {
		const { outcome: kind, code, explanation, existing } = outcome.failure;
		return claimOfFailure(kind, code, explanation.safeToRetry, existing);
	}
	const [row] = rowsOf(outcome);
	return row ? claimOfRecord(row.json) : { kind: 'unnamed' };
}

/** Reads the items that leave the node: each row is to have one that is paired with it. */
export function claimsOfItems(items: readonly INodeExecutionData[], externalIds: readonly string[]): Claim[] {
	const claims = externalIds.map((): Claim => ({ kind: 'unnamed' }));
	for (const { json, pairedItem } of items) {
		const index = typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : -1;
		const failure = isPlainObject(json.details) ? json.details : undefined;
		const facts: JsonObject = failure ?? json;
		const wanted = externalIds[index];
		const isFree = claims[index]?.kind === 'unnamed';
		const isTheirs = isFree && wanted !== undefined && String(facts.external_id).normalize('NFC') === wanted.normalize('NFC');
		claims[isTheirs ? index : claims.length] = !isTheirs ? { kind: 'unnamed' } : failure ? claimOfFailure(String(failure.outcome), failure.code, failure.safe_to_retry === true, failure.existing) : claimOfRecord(json);
	}
	return claims;
}

function claimOfRecord(json: JsonObject): Claim {
	const status = typeof json.status === 'string' ? json.status : null;
	if (json.created === true) return { kind: 'created', cashoutId: String(json.cashout_id ?? json.request_id), status };
	if (json.created === undefined) return { kind: 'changed', status };
	return { kind: 'found', recovered: json.recovered === true, status, notCompared: Array.isArray(json.not_compared) ? json.not_compared.map(String) : [] };
}

function claimOfFailure(outcome: string, code: unknown, safe: boolean, existing: unknown): Claim {
	if (code === '511') return { kind: 'duplicate' };
	const found = typeof existing === 'object' && existing !== null && 'status' in existing ? String(existing.status) : null;
	return outcome === 'unknown' ? { kind: 'unknown', safe, existing: found } : { kind: 'notCreated', outcome, safe };
}
