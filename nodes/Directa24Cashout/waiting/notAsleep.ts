import { LABEL } from '../../../d24/labels';
import type { JsonObject } from '../../../d24/json';
import { say } from '../../../d24/language/say';
import { withoutNumbers } from '../../../d24/masking';
import type { Failure } from '../../../protocol/failure';

/** What is told when there is a cashout, but n8n did not put the execution to sleep. */
export function notAsleep(record: JsonObject, error: unknown): Failure {
	const [externalId, cashoutId, status] = [record.external_id, record.cashout_id, record.status].map(String) as [string, string, string];
	const why = withoutNumbers(error instanceof Error ? error.message : String(error));
	return {
		outcome: 'unknown',
		explanation: {
			message: () => (record.created === true ? say`The payout was created, but its end cannot be waited for` : say`The payout exists, but its end cannot be waited for`),
			cause: () => say`n8n did not put this execution to sleep: ${why}`,
			nextStep: () => say`Do not pay it again under another external ID. Look it up with ${LABEL.getStatus}, or let a Directa24 Cashout Trigger tell its end`,
			fixedBy: 'you',
			safeToRetry: false,
			scope: 'item',
		},
		detail: () => say`external_id is ${externalId}, cashout_id is ${cashoutId}, its status is ${status}`,
		existing: record,
	};
}
