import { countryOf, methodByValue } from '../countries';
import { withoutTags } from '../plainText';
import type { Group, Summary } from './summary';
import { money } from './totals';

/** Further lines of one kind help nobody in a form or a chat. */
const MOST_LINES = 20;
const MOST_IDS = 10;

/** A summary as text that reads well in a form, a mail or a chat; nothing in it begins an HTML element. */
export function summaryText(summary: Summary): string {
	const { rows, valid, invalid, tidied, totals, by_method: groups, largest, repeated, invalid_rows: invalidRows, differences } = summary;
	const lines = [
		...controlLines(differences),
		`${valid} of ${rows} ${rows === 1 ? 'row' : 'rows'} can be paid${valid > 0 ? `: ${inWords(totals)}` : ''}`,
		...some(groups, (group) => `- ${groupName(group)}: ${group.count} ${group.count === 1 ? 'payout' : 'payouts'}, ${money(group.currency, group.total)}`),
		...largest.filter(({ currency }) => countIn(groups, currency) > 1).map(({ external_id: id, amount, currency, beneficiary }) => `Largest: ${money(currency, amount)}${beneficiary === '' ? '' : ` to ${beneficiary}`} (${id})`),
		...some(repeated, ({ field, value, count, external_ids: ids }) => `Same ${field === 'bank_account' ? 'account' : 'document'} ${count} times: ${value} (${ids.slice(0, MOST_IDS).join(', ')}${count > MOST_IDS ? ' …' : ''})`),
		...(tidied > 0 ? [`${tidied} ${tidied === 1 ? 'row' : 'rows'} tidied: separators removed, or words replaced by codes`] : []),
		...(invalid > 0 ? [`${invalid} ${invalid === 1 ? 'row needs' : 'rows need'} a correction${Object.keys(summary.invalid_totals).length > 0 ? ` (${inWords(summary.invalid_totals)})` : ''}:`] : []),
		...some(invalidRows, ({ item, external_id: id, to_fix: toFix }) => `- ${id === '' ? `Item ${item}` : `${id} (item ${item})`}: ${toFix.replaceAll('\n', ' ')}`, invalid),
	];
	return withoutTags(lines.join('\n'));
}

/** Of a single payout it is no news that it is the largest. */
const countIn = (groups: readonly Group[], currency: string) => groups.reduce((count, group) => count + (group.currency === currency ? group.count : 0), 0);

function controlLines(differences: Summary['differences']): string[] {
	if (differences === null) return [];
	return differences.length === 0 ? ['Count and totals are as expected'] : ['The sheet is not as expected:', ...differences.map(({ text }) => `- ${text}`)];
}

function groupName({ country: code, payout_method: value }: Group): string {
	const country = countryOf(code);
	const method = country && value !== null ? methodByValue(country, value) : undefined;
	return [country?.name ?? code, method?.name].filter(Boolean).join(', ');
}

function inWords(totals: Record<string, string>): string {
	return Object.entries(totals).map(([currency, total]) => money(currency, total)).join(', ');
}

function some<Each>(all: readonly Each[], line: (each: Each) => string, count = all.length): string[] {
	const shown = all.slice(0, MOST_LINES).map(line);
	return count > shown.length ? [...shown, `- … and ${count - shown.length} more`] : shown;
}
