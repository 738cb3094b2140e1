import { isUnpaid } from '../../../../d24/cashout/status';
import type { JsonObject } from '../../../../d24/json';
import { say, type Said } from '../../../../d24/language/say';
import { LABEL } from '../../../../d24/labels';
import { totalsOf } from '../../../../d24/totals/totals';
import { rowsOf, type Outcome } from '../../../../protocol/outcome';

/** What a run has paid, for a person to compare with the sheet: `58 paid: MXN 145,300.00; 2 existed before: MXN 200.00`. */
export function paidHint(outcomes: readonly Outcome[]): string {
	const records = outcomes.flatMap((outcome) => rowsOf(outcome).map(({ json }) => json));
	const failed = outcomes.length - outcomes.filter(({ ok }) => ok).length;
	const created = records.filter((record) => record.created === true);
	const made = created.filter(({ status }) => !isUnpaid(status));
	const ended = created.filter(({ status }) => isUnpaid(status));
	const existed = records.filter(({ created }) => created === false);
	const unpaid = existed.filter(({ status }) => isUnpaid(status)).length;
	const parts = [
		part((count, money) => say`${count} paid: ${money}`, made.filter(({ status }) => status !== 'ON_HOLD')),
		part((count, money) => say`${count} created on hold: ${money}`, made.filter(({ status }) => status === 'ON_HOLD')),
		part((count, money) => say`${count} created, but ended unpaid: ${money}`, ended),
		part((count, money) => say`${count} found after a lost answer: ${money}`, records.filter(({ created }) => created === null)),
		part((count, money) => (unpaid > 0 ? say`${count} existed before, of which ${unpaid} ended unpaid: ${money}` : say`${count} existed before: ${money}`), existed),
		part((count, money) => say`${count} would be sent (${LABEL.dryRun}: nothing was): ${money}`, records.filter(({ dry_run: isDry }) => isDry === true)),
		failed > 0 ? say`${failed} failed` : '',
	];
	return parts.filter(Boolean).join('; ');
}

function part(told: (count: number, money: string) => Said, records: readonly JsonObject[]): string {
	if (records.length === 0) return '';
	const totals = totalsOf(records.map(({ amount, currency }) => ({ amount: String(amount), currency: typeof currency === 'string' ? currency : '' })));
	return told(records.length, totals.inWords());
}

/** What "paid" means in it. Directa24 takes a payout at once and gives it to the bank later. */
export function whatPaidMeans(outcomes: readonly Outcome[]): string {
	const isUnderWay = outcomes.some((outcome) => rowsOf(outcome).some(({ json }) => json.created === true && json.status === 'PENDING'));
	return isUnderWay ? say`Paid means that Directa24 has taken them: a beneficiary has the money once the status is COMPLETED` : '';
}
