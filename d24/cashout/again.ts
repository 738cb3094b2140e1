import { PAYOUT_FIELDS } from './cashout';

/** The end of an external ID under which a rejected payout is paid again. */
const LINKED = /-R[1-9]\d?$/;

/** The external ID under which a rejected payout is paid again for the n-th time; undefined where it would be too long for Directa24. */
export function againId(externalId: string, times: number): string | undefined {
	const linked = `${externalId}-R${times}`;
	return linked.length > PAYOUT_FIELDS.external_id.most ? undefined : linked;
}

/** True for an ID that itself looks like a linked one: whether it is one, or an ID that just ends like that, nobody can tell. */
export function looksLinked(externalId: string): boolean {
	return LINKED.test(externalId);
}
