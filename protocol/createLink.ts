import { linkBody } from '../d24/cashout/bodies';
import type { CashoutInput } from '../d24/cashout/cashout';
import { readCreatedLink, type CreatedLink } from '../d24/cashout/link';
import { ENDPOINTS } from '../d24/endpoints';
import { say, sentence, type Later } from '../d24/language/say';
import type { JsonObject } from '../d24/json';
import { concludeCreate } from './conclude';
import type { Directa24 } from './directa24';
import { contradictsSent, existingRecord } from './existing';
import { executionCancelled, failureOf, local, statusIs, type Failure } from './failure';
import { lookUp, lookUpUntilKnown, type Found } from './lookUp';
import type { Recorded } from './outcome';
import { patience } from './patience';
import { statusRecord } from './records';
import { send } from './send';
import type { SentBefore } from './sentBefore';
import { isLasting, pauseAskedFor } from './sent';

export interface LinkPayout {
	/** Without an account: the customer enters it on D24's page. */
	cashout: CashoutInput;
	returnExisting: boolean;
}

/**
 * A payout link. A try of Retry On Fail gives the one that an earlier try has created, and what this run may have requested
 * under the external ID is never requested again.
 */
export async function payOutByLink(directa24: Directa24, sentBefore: SentBefore, { cashout, returnExisting }: LinkPayout): Promise<Recorded> {
	const sent = sentBefore.payoutOf(cashout);
	if (sent && !sent.isLink) return { ok: false, failure: local('refused', 'linkBeside', () => say`This execution has sent a payout with this external ID already`) };
	const contradiction = contradictsSent(cashout, sent);
	if (contradiction) return { ok: false, failure: contradiction };
	const earlier = sentBefore.outcomeOf(cashout);
	if (earlier?.ok) return earlier;
	if (sent?.open !== undefined) return concludeCreate(sentBefore, cashout, { ok: false, failure: await openLink(directa24, cashout, sent.open) }, 'link');
	if (sent) return { ok: false, failure: local('refused', 'linkBeside', () => say`This execution has requested a link with this external ID already`) };
	return concludeCreate(sentBefore, cashout, await createLink(directa24, cashout, returnExisting), 'link');
}

/**
 * Creates a payout link at most once. D24 documents for cashouts that a used external ID is refused (511), and says
 * nothing of the kind about links: two links for one payout would be paid twice. Hence:
 * - before the link is created, D24 is asked whether it has a cashout with the external ID: one that was filled in earlier;
 * - a request that may have arrived is never sent again. A link cannot be found by external ID, so its fate is reported
 *   as unknown, with the cashout under its external ID where one shows up;
 * - what certainly did not arrive (no connection, 429) is sent again, later.
 */
async function createLink(directa24: Directa24, cashout: CashoutInput, returnExisting: boolean): Promise<Recorded> {
	const before = await lookUpUntilKnown(directa24, { external_id: cashout.external_id });
	if (before.kind === 'found') return existing(directa24, cashout, before, returnExisting);
	if (before.kind === 'failed') return { ok: false, failure: notAsked(before.failure) };

	const wait = patience(directa24);
	while (!directa24.cancelled()) {
		const answer = await send(directa24, { endpoint: ENDPOINTS.createLink, body: linkBody(cashout), read: readCreatedLink });
		if (answer.kind === 'ok') return { ok: true, record: linkRecord(directa24, cashout, answer.value) };
		if (answer.kind === 'unknown') return { ok: false, failure: await openLink(directa24, cashout, answer.why) };
		const goOn = !isLasting(answer) && (await wait(pauseAskedFor(answer)));
		if (!goOn) return { ok: false, failure: failureOf(answer, 'link') };
	}
	return { ok: false, failure: local('not_started', 'cancelled', executionCancelled) };
}

/** What can be said of a link whose creation got no answer: the cashout under its external ID, where D24 has one. */
async function openLink(directa24: Directa24, { external_id: externalId }: CashoutInput, why: Later): Promise<Failure> {
	const found = await lookUp(directa24, { external_id: externalId });
	if (found.kind !== 'found') return local('unknown', 'unknownLink', () => sentence(why()));
	const failure = local('unknown', 'lostLink', () => say`${sentence(why())}. Its status is ${String(found.facts.status)}`);
	return { ...failure, existing: statusRecord({ external_id: externalId }, found.facts, directa24.environment) };
}

function linkRecord(directa24: Directa24, cashout: CashoutInput, link: CreatedLink): JsonObject {
	return {
		external_id: cashout.external_id,
		request_id: link.request_id,
		cashout_url: link.cashout_url,
		status: link.status,
		final: false,
		environment: directa24.environment,
		created: true,
		recovered: false,
	};
}

/** A payout with the external ID was there before. Its link is not known: D24 tells it only to who creates it. */
function existing(directa24: Directa24, cashout: CashoutInput, found: Found, returnExisting: boolean): Recorded {
	const known = existingRecord(directa24, cashout, found, { created: false, said: undefined });
	if (!known.ok) return known;
	if (returnExisting) return { ok: true, record: { ...known.record, request_id: null, cashout_url: null } };
	return { ok: false, failure: { ...local('refused', 'linkExists', statusIs(found.facts)), existing: known.record } };
}

/** The question before the creation got no answer: nothing was created. */
function notAsked(failure: Failure): Failure {
	const detail = () => say`Whether the external ID is used already could not be asked: ${failure.detail()}`;
	return { ...failure, outcome: failure.outcome === 'unknown' ? 'not_sent' : failure.outcome, detail };
}
