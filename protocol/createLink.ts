import type { IDataObject } from 'n8n-workflow';

import type { CashoutInput } from '../d24/cashout/cashout';
import type { StatusFacts } from '../d24/cashout/record';
import { ENDPOINTS } from '../d24/endpoints';
import { linkBody } from '../d24/cashout/bodies';
import { readCreatedLink, type CreatedLink } from '../d24/cashout/link';
import { local, type Failure } from '../nodes/Directa24Cashout/run/errors';
import type { Outcome } from '../nodes/Directa24Cashout/operations/operation';
import { patience } from './patience';
import { statusRecord } from './records';
import { pauseAskedFor, send, type Directa24 } from './send';
import { failureOf, lookUp, lookUpUntilKnown, sentence } from './createCashout';

/**
 * Creates a payout link at most once. D24 documents for cashouts that a used external ID is refused (511), and says
 * nothing of the kind about links: two links for one payout would be paid twice. Hence:
 * - before the link is created, D24 is asked whether it has a cashout with the external ID: one that was filled in earlier;
 * - a request that may have arrived is never sent again. A link cannot be found by external ID, so its fate is reported
 *   as unknown; where the cashout shows up, this run has created it, since it was not there before;
 * - what certainly did not arrive (no connection, 429) is sent again, later.
 */
export async function createLinkOnce(directa24: Directa24, cashout: CashoutInput, returnExisting: boolean): Promise<Outcome> {
	const reference = { external_id: cashout.external_id };
	const before = await lookUpUntilKnown(directa24, reference);
	if (before.kind === 'found') return existing(directa24, cashout, before.facts, returnExisting);
	if (before.kind === 'failed') return { ok: false, failure: notAsked(before.failure) };

	const wait = patience(directa24);
	while (!directa24.cancelled()) {
		const answer = await send(directa24, ENDPOINTS.createLink, linkBody(cashout), (body) => readCreatedLink(body) !== undefined);
		if (answer.kind === 'ok') return { ok: true, record: linkRecord(directa24, cashout, readCreatedLink(answer.body)) };
		if (answer.kind === 'unknown') return { ok: false, failure: await openLink(directa24, cashout, answer.why) };
		const failure = failureOf(answer, 'link');
		if (answer.kind === 'refused' || (answer.kind === 'notSent' && answer.by !== 'network')) return { ok: false, failure };
		if (!(await wait(pauseAskedFor(answer)))) return { ok: false, failure };
	}
	return { ok: false, failure: local('not_started', 'cancelled', 'The execution was cancelled') };
}

/** What can be said of a link whose creation got no answer: the cashout under its external ID, where D24 has one. */
export async function openLink(directa24: Directa24, { external_id: externalId }: CashoutInput, why: string): Promise<Failure> {
	const found = await lookUp(directa24, { external_id: externalId });
	if (found.kind !== 'found') return local('unknown', 'unknownLink', sentence(why));
	const failure = local('unknown', 'lostLink', `${sentence(why)}. Its status is ${found.facts.status}`);
	return { ...failure, existing: statusRecord({ external_id: externalId }, found.facts, directa24.environment) };
}

function linkRecord(directa24: Directa24, cashout: CashoutInput, link: CreatedLink | undefined): IDataObject {
	return {
		external_id: cashout.external_id,
		request_id: link?.request_id ?? null,
		cashout_url: link?.cashout_url ?? null,
		status: link?.status ?? 'CREATED',
		final: false,
		environment: directa24.environment,
		created: true,
		recovered: false,
	};
}

/** A payout with the external ID was there before. Its link is not known: D24 tells it only to who creates it. */
function existing(directa24: Directa24, cashout: CashoutInput, facts: StatusFacts, returnExisting: boolean): Outcome {
	const record = statusRecord({ external_id: cashout.external_id }, facts, directa24.environment);
	if (returnExisting) return { ok: true, record: { ...record, request_id: null, cashout_url: null, created: false, recovered: false } };
	return { ok: false, failure: { ...local('refused', 'linkExists', `Its status is ${facts.status}`), existing: record } };
}

/** The question before the creation got no answer: nothing was created. */
function notAsked(failure: Failure): Failure {
	const detail = `Whether the external ID is used already could not be asked: ${failure.detail}`;
	return { ...failure, outcome: failure.outcome === 'unknown' ? 'not_sent' : failure.outcome, detail };
}
