import type { ICredentialTestRequest } from 'n8n-workflow';

import { API_CODES, NOT_FOUND } from '../d24/refusals/apiCodes';
import { LABEL } from '../d24/labels';

const NOT_DIRECTA24 =
	`The server did not answer like the Directa24 Cashout API. Check ${LABEL.environment} and host in this credential`;

const HTTP_STATUS_MEANINGS: Record<number, string> = {
	...Object.fromEntries(
		[301, 302, 303, 307, 308].map((status) => [status, `The host redirects, so it is not a Directa24 API host. Check ${LABEL.environment} and host in this credential`]),
	),
	404: `The host has no Directa24 Cashout API. Check ${LABEL.environment} and host in this credential`,
	405: `The host has no Directa24 Cashout API. Check ${LABEL.environment} and host in this credential`,
	429: 'Directa24 asks to slow down. Wait a minute and test again',
	502: 'The host is up but Directa24 behind it does not answer (502). Try again later',
	503: 'Directa24 is not available at the moment (503). Try again later',
	504: 'The host is up but Directa24 behind it does not answer in time (504). Try again later',
};

/** Statuses that are judged without looking at the body. n8n before 2.31 judges them by the body rules instead. */
export const EXPLAINED_HTTP_STATUSES = Object.keys(HTTP_STATUS_MEANINGS).map(Number);

/** D24's answer to good keys: it knows no cashout with the ID that the test asks for. */
const GOOD_ANSWER = NOT_FOUND;

const bodyRule = (value: unknown, message: string) => ({
	type: 'responseSuccessBody' as const,
	properties: { key: 'code', value, message },
});

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Codes that an API of D24 might use and its list does not explain; a code without a rule would pass as success. */
const OTHER_CODES = [...range(100, 105), ...range(200, 206), ...range(300, 310), ...range(400, 429), ...range(500, 569), 702, 703].filter(
	(code) => String(code) !== GOOD_ANSWER && !Object.hasOwn(API_CODES, code),
);

/**
 * n8n compares strictly, so each code needs a rule as number and one as text. The last two catch every answer without a
 * code: web pages, empty answers, and a 200 for an ID that cannot exist.
 */
export const credentialTestRules = [
	...Object.entries(API_CODES)
		.filter(([code]) => code !== GOOD_ANSWER)
		.map(([code, { message, nextStep }]) => [code, `${message} (code ${code}). ${nextStep}`] as const)
		.flatMap(([code, message]) => [bodyRule(Number(code), message), bodyRule(code, message)]),
	...OTHER_CODES.map((code) => [code, `Directa24 answered with code ${code}, which it does not explain. Ask Directa24 support`] as const).flatMap(
		([code, message]) => [bodyRule(code, message), bodyRule(String(code), message)],
	),
	...Object.entries(HTTP_STATUS_MEANINGS).map(([status, message]) => ({
		type: 'responseCode' as const,
		properties: { value: Number(status), message },
	})),
	bodyRule(undefined, NOT_DIRECTA24),
	bodyRule(null, NOT_DIRECTA24),
	// n8n types the list as rules of one kind or rules of the other; its engine takes a mix.
] as ICredentialTestRequest['rules'];
