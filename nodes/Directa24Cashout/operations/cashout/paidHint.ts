import type { JsonObject } from '../../../../d24/json';
import { LABEL } from '../../../../d24/labels';
import { totalsOf } from '../../../../d24/totals/totals';
import type { Outcome } from '../../../../protocol/outcome';

/** What a run has paid, for a person to compare with the sheet: `58 paid: MXN 145,300.00; 2 existed before: MXN 200.00`. */
export function paidHint(outcomes: readonly Outcome[]): string {
	const records = outcomes.flatMap((outcome) => (outcome.ok ? outcome.items.map(({ json }) => json) : []));
	const failed = outcomes.length - outcomes.filter(({ ok }) => ok).length;
	const made = records.filter(({ created }) => created === true);
	const existed = records.filter(({ created }) => created === false);
	const unpaid = existed.filter(({ status }) => status === 'REJECTED' || status === 'CANCELLED').length;
	const parts = [
		part('paid', made.filter(({ status }) => status !== 'ON_HOLD')),
		part('created on hold', made.filter(({ status }) => status === 'ON_HOLD')),
		part('found after a lost answer', records.filter(({ created }) => created === null)),
		part(unpaid > 0 ? `existed before, of which ${unpaid} ended unpaid` : 'existed before', existed),
		part(`would be sent (${LABEL.dryRun}: nothing was)`, records.filter(({ dry_run: isDry }) => isDry === true)),
		failed > 0 ? `${failed} failed` : '',
	];
	return parts.filter(Boolean).join('; ');
}

function part(what: string, records: readonly JsonObject[]): string {
	if (records.length === 0) return '';
	const totals = totalsOf(records.map(({ amount, currency }) => ({ amount: String(amount), currency: typeof currency === 'string' ? currency : '' })));
	return `${records.length} ${what}: ${totals.inWords()}`;
}
