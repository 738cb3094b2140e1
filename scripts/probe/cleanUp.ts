/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { readStatusFacts } from '../../d24/cashout/record';
import { textOf } from '../../d24/json';
import { describe, type Account, type Answer, type Payout } from './account';

/** Statuses in which a payout may still be paid. */
const OPEN = ['PENDING', 'ON_HOLD'];

const PAUSES_MS = [0, 200, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Cancels everything that was made, and notes where each payout stands. A look-up or cancel without an answer is tried again.
 * @param patience how often, and with which pauses in milliseconds
 * @returns what a person has to cancel in the panel
 */
export async function cancelAll(account: Account, log: (line: string) => void, patience = PAUSES_MS): Promise<Payout[]> {
	let unsettled = account.payouts;
	for (const pause of patience) {
		if (unsettled.length === 0) break;
		await new Promise((resolve) => setTimeout(resolve, pause));
		const again: Payout[] = [];
		for (const payout of unsettled) if (!(await settled(account, payout, log))) again.push(payout);
		unsettled = again;
	}
	for (const payout of account.payouts) payout.end ??= 'NOT_KNOWN';
	return account.payouts.filter(({ end }) => end === 'NOT_KNOWN' || OPEN.includes(String(end)));
}

/** False: it has to be looked at again. */
async function settled(account: Account, payout: Payout, log: (line: string) => void): Promise<boolean> {
	const { external_id: externalId, cashout_id: cashoutId } = payout;
	// By its own ID where it is known: with a second payout under the same external ID, that one would be meant.
	const found = await account.lookUp(cashoutId === null ? { external_id: externalId } : { cashout_id: cashoutId });
	if (found.code === '509') {
		if (payout.refused || cashoutId === null) payout.end = 'NONE';
		// One that was lost, or created, may still turn up; one that was refused does not.
		return payout.refused;
	}
	if (found.status === undefined) return false;
	payout.end = found.status;
	const isAnothers = payout.refused && account.payouts.some((other) => other !== payout && !other.refused && other.external_id === externalId);
	if (isAnothers || account.isForeign(externalId, cashoutId)) {
		// What is found is the other one. Whether there is a second one shows only where it was refused.
		payout.end = payout.refused ? 'NONE' : 'NOT_KNOWN';
		return true;
	}
	if (!OPEN.includes(found.status)) return true;
	payout.cashout_id ??= textOf(found.body.cashout_id) ?? null;
	const answer = await cancel(account, payout);
	if (!answer.worked) {
		log(`${externalId} is not cancelled yet: ${describe(answer)}`);
		return false;
	}
	payout.end = readStatusFacts(answer.body)?.status ?? null;
	return payout.end !== null && !OPEN.includes(payout.end);
}

/** By both IDs, which is documented, then by each alone: an external ID that was cut off does not go with the other one. */
async function cancel(account: Account, { external_id, cashout_id }: Payout): Promise<Answer> {
	const ways = cashout_id === null ? [{ external_id }] : [{ cashout_id, external_id }, { cashout_id }];
	let answer: Answer | undefined;
	for (const ids of ways) {
		answer = await account.call('cancel', ids);
		// One of Directa24's pages lets only pending payouts be cancelled.
		if (answer.code === '510') {
			await account.call('update', { ...ids, status: 'PENDING' });
			answer = await account.call('cancel', ids);
		}
		if (answer.worked) return answer;
	}
	return answer as Answer;
}
