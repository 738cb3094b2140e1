import { NodeOperationError, type INode } from 'n8n-workflow';

import { escaped, withoutTags } from '../../../d24/plainText';

/**
 * Lines as n8n's editor shows them below an error and beside an output. It takes them for HTML, in which line breaks vanish,
 * so several are a list; what stands in them is escaped.
 */
export function asHtml(lines: readonly string[]): string {
	const [only = ''] = lines;
	return lines.length > 1 ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : escaped(only);
}

/** A run that was stopped before or between its items: a headline, and lines that say more. Each place shows them in its own way. */
export class StoppedRun extends Error {
	constructor(
		headline: string,
		readonly lines: readonly string[],
		/** Whether it was stopped when calls were under way already. */
		readonly wasUnderWay = false,
	) {
		super(withoutTags(headline));
	}

	/** As n8n's editor shows it. */
	toNodeError(node: INode): NodeOperationError {
		return new NodeOperationError(node, this.message, { description: asHtml(this.lines) });
	}
}
