import { FIELDS } from '../cashout/cashout';
import { isTidying, type Issue } from '../issue';

/** What was written in another way in a sheet, in one line: `11 rows tidied: …`; '' where nothing was. */
export function tidiedLine(issues: ReadonlyArray<readonly Issue[]>): string {
	const counts = new Map<string, number>();
	let rows = 0;
	for (const each of issues) {
		const fields = new Set(each.filter(isTidying).map(({ field }) => field));
		if (fields.size > 0) rows += 1;
		for (const field of fields) counts.set(field, (counts.get(field) ?? 0) + 1);
	}
	if (rows === 0) return '';
	const where = [...counts].map(([field, count]) => `${labelOf(field)} (${count})`).join(', ');
	return `${rows} ${rows === 1 ? 'row' : 'rows'} tidied, with separators removed or words replaced by codes: ${where}. Validate tells each change`;
}

function labelOf(field: string): string {
	return FIELDS.find(({ name }) => name === field)?.label ?? field;
}
