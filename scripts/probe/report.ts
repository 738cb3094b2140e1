import type { Keys } from './options';
import type { Report } from './run';

/** The table for people: assumed, seen, consequence. */
export function table({ findings, payouts, left, interrupted }: Report): string {
	const mark = { true: 'as assumed', false: 'OTHERWISE', null: 'not known' };
	const lines = findings.map(({ question, assumed, seen, consequence, asAssumed }) =>
		[`${mark[String(asAssumed) as keyof typeof mark].padEnd(10)}  ${question}`, `            assumed      ${assumed}`, `            seen         ${seen ?? '–'}`, `            consequence  ${consequence}`].join('\n'),
	);
	const made = payouts.filter(({ refused, end }) => !refused && end !== 'NONE').length;
	const open = left.map(({ external_id, cashout_id, end }) => `  ${external_id}${cashout_id === null ? '' : ` (cashout ID ${cashout_id})`}: ${end === 'NOT_KNOWN' ? 'not known' : end}`);
	return [
		...lines,
		'',
		`${made} payouts were made, ${left.length === 0 ? 'none is left open' : `${left.length} could not be cancelled. Cancel them in the Merchant Panel under Transactions > Withdrawals:`}.`.replace(/:\.$/, ':'),
		...open,
		...(interrupted ? ['The probe was interrupted: the table is not complete.'] : []),
		'',
	].join('\n');
}

/** A text without any of the keys, in any of the forms in which they are sent. */
export function withoutKeys(text: string, { apiKey, apiPassphrase, secretSignature, readOnlyApiKey }: Keys): string {
	const secrets = [Buffer.from(`${apiKey}:${apiPassphrase}`).toString('base64'), apiPassphrase, secretSignature, readOnlyApiKey, apiKey];
	return secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '•••'), text);
}
