import { countryOf, methodByValue } from '../countries';
import { countryName } from '../countries/names';
import { say, word } from '../language/say';
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
		`${rows === 1 ? say`${valid} of ${rows} row can be paid` : say`${valid} of ${rows} rows can be paid`}${valid > 0 ? `: ${inWords(totals)}` : ''}`,
		...some(groups, (group) => `- ${groupName(group)}: ${group.count === 1 ? say`1 payout` : say`${group.count} payouts`}, ${money(group.currency, group.total)}`),
		...largest.filter(({ currency }) => countIn(groups, currency) > 1).map(({ external_id: id, amount, currency, beneficiary }) => beneficiary === '' ? say`Largest: ${money(currency, amount)} (${id})` : say`Largest: ${money(currency, amount)} to ${beneficiary} (${id})`),
		...some(repeated, ({ field, value, count, external_ids: ids }) => `${field === 'bank_account' ? say`Same account ${count} times: ${value}` : say`Same document ${count} times: ${value}`} (${ids.slice(0, MOST_IDS).join(', ')}${count > MOST_IDS ? ' …' : ''})`),
		...(tidied > 0 ? [tidied === 1 ? say`1 row tidied: separators removed, or words replaced by codes` : say`${tidied} rows tidied: separators removed, or words replaced by codes`] : []),
		...(invalid > 0 ? [`${invalid === 1 ? say`1 row needs a correction` : say`${invalid} rows need a correction`}${Object.keys(summary.invalid_totals).length > 0 ? ` (${inWords(summary.invalid_totals)})` : ''}:`] : []),
		...some(invalidRows, ({ item, external_id: id, to_fix: toFix }) => `- ${id === '' ? say`Item ${item}` : say`${id} (item ${item})`}: ${toFix.replaceAll('\n', ' ')}`, invalid),
	];
	return withoutTags(lines.join('\n'));
}

/** Of a single payout it is no news that it is the largest. */
const countIn = (groups: readonly Group[], currency: string) => groups.reduce((count, group) => count + (group.currency === currency ? group.count : 0), 0);

function controlLines(differences: Summary['differences']): string[] {
	if (differences === null) return [];
	return differences.length === 0 ? [say`Count and totals are as expected`] : [say`The sheet is not as expected:`, ...differences.map(({ text }) => `- ${text}`)];
}

function groupName({ country: code, payout_method: value }: Group): string {
	const country = countryOf(code);
	const method = country && value !== null ? methodByValue(country, value) : undefined;
	return [country ? countryName(country) : code, method && word(method.name)].filter(Boolean).join(', ');
}

function inWords(totals: Record<string, string>): string {
	return Object.entries(totals).map(([currency, total]) => money(currency, total)).join(', ');
}

function some<Each>(all: readonly Each[], line: (each: Each) => string, count = all.length): string[] {
	const shown = all.slice(0, MOST_LINES).map(line);
	return count > shown.length ? [...shown, `- ${say`… and ${count - shown.length} more`}`] : shown;
}
