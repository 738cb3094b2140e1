import { FIELDS } from '../cashout/cashout';
import { say, word, type Said } from '../language/say';
import { isTidying, type Issue } from '../issue';

/** What was written in another way in a sheet, in one line: `11 rows tidied: …`; '' where nothing was. */
export function tidiedLine(issues: ReadonlyArray<readonly Issue[]>): Said | '' {
	const counts = new Map<string, number>();
	let rows = 0;
	for (const each of issues) {
		const fields = new Set(each.filter(isTidying).map(({ field }) => field));
		if (fields.size > 0) rows += 1;
		for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
	}
	if (rows === 0) return '';
	const where = [...counts].map(([field, count]) => `${labelOf(field)} (${count})`).join(', ');
	return rows === 1 ? say`1 row tidied, with separators removed or words replaced by codes: ${where}. Validate tells each change` : say`${rows} rows tidied, with separators removed or words replaced by codes: ${where}. Validate tells each change`;
}

function labelOf(field: string): string {
	const label = FIELDS.find(({ name }) => name === field)?.label;
	return label === undefined ? field : word(label);
}
