import type { IBinaryKeyData, IExecuteFunctions } from 'n8n-workflow';

import { rowsOf, type Outcome, type Row } from '../../../protocol/outcome';

/** Hands the files of the records to n8n, which keeps them in its own way. */
export async function storedFiles(context: IExecuteFunctions, outcomes: readonly Outcome[]): Promise<ReadonlyMap<Row, IBinaryKeyData>> {
	const stored = new Map<Row, IBinaryKeyData>();
	for (const outcome of outcomes) {
		for (const row of rowsOf(outcome)) {
			for (const [field, { name, type, content }] of Object.entries(row.files ?? {})) {
				const file = await context.helpers.prepareBinaryData(Buffer.from(content), name, type);
				stored.set(row, { ...stored.get(row), [field]: file });
			}
		}
	}
	return stored;
}
