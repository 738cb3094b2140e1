import { readAnswer, type Answer } from '../../d24/answer';
import { ENDPOINTS, type Endpoint } from '../../d24/endpoints';
import type { JsonObject } from '../../d24/json';
import { RECONCILIATION_ENDPOINTS } from '../../d24/reconciliation/credentials';
import type { Directa24 } from '../directa24';
import { classifyFailedRequest } from '../failedRequest';
import { textOfContent } from '../send';
import type { Sent } from '../sent';

/** What came of one call of a check. */
export interface Look {
	sent: Sent<JsonObject>;
	/** Directa24's code or word, whatever the HTTP status. */
	code?: string;
	httpStatus?: number;
	/** The answer is a web page, which Directa24's API never gives. */
	isPage?: boolean;
	/** By how many milliseconds the clock of whoever answered is ahead of this one. */
	clockAheadMs?: number;
}

/** The answers to everything that can be asked without changing anything. Only a host that is set was asked. */
export interface AccountAnswers {
	/** The status of a payout that does not exist: API Key, passphrase, signature and IP address. */
	payouts: Look;
	/** An account validation without an account: API Key, signature and IP address, without the passphrase. */
	validation: Look;
	/** With the read-only key alone. */
	rate: Look;
	banks: Look;
	card?: Look;
	link?: Look;
	reconciliation?: Look;
}

/** Which of the optional hosts there are, and the port of the reconciliation API where it is asked. */
export interface AccountQuestions {
	country: string;
	card: boolean;
	link: boolean;
	reconciliation?: Directa24;
}

/** An ID that no payout link has. */
const NO_LINK = '0'.repeat(32);

/** Asks everything at once, each thing by itself: one that gets no answer keeps none of the others from it. */
export async function askAccount(directa24: Directa24, { country, card, link, reconciliation }: AccountQuestions): Promise<AccountAnswers> {
	const nobody = { external_id: `n8n-check-${directa24.now()}` };
	const linkStatus = { ...ENDPOINTS.linkStatus, path: ENDPOINTS.linkStatus.path.replace('{request_id}', NO_LINK) };
	const [payouts, validation, rate, banks, ofCard, ofLink, ofReconciliation] = await Promise.all([
		look(directa24, ENDPOINTS.cashoutStatus, { body: nobody }),
		look(directa24, ENDPOINTS.validateAccount, { body: { country } }),
		look(directa24, ENDPOINTS.exchangeRate, { query: { country, amount: '1' } }),
		look(directa24, ENDPOINTS.banks, { query: { country } }),
		card ? look(directa24, { ...ENDPOINTS.cashoutStatus, host: 'card' }, { body: nobody }) : undefined,
		link ? look(directa24, linkStatus, {}) : undefined,
		reconciliation ? look(reconciliation, RECONCILIATION_ENDPOINTS.listCashouts, { query: lastMinute(reconciliation.now()) }) : undefined,
	]);
	return { payouts, validation, rate, banks, card: ofCard, link: ofLink, reconciliation: ofReconciliation };
}

/** D24 takes seconds since 1970. */
function lastMinute(now: number): Record<string, string> {
	const to = Math.floor(now / 1000);
	return { from: String(to - 60), to: String(to), page: '0' };
}

async function look(directa24: Directa24, endpoint: Endpoint, { body, query }: { body?: JsonObject; query?: Record<string, string> }): Promise<Look> {
	const began = directa24.elapsed();
	let reply;
	try {
		reply = await directa24.request({ endpoint, ...(body ? { body } : {}), ...(query ? { query } : {}), timeoutMs: directa24.timeoutMs });
	} catch (error) {
		return { sent: classifyFailedRequest(error) };
	}
	const { httpStatus, headers } = reply;
	const text = textOfContent(reply.content);
	const sent: Answer<JsonObject> = readAnswer({ httpStatus, headers, text }, (read) => read, endpoint.codes, directa24.now());
	const code = 'refusal' in sent ? sent.refusal?.code : undefined;
	// In the middle of the call, as far as can be told.
	const date = Date.parse(String(headers.date ?? '')) + 500 - (directa24.now() - (directa24.elapsed() - began) / 2);
	return {
		sent,
		httpStatus,
		...(code === undefined ? {} : { code }),
		isPage: /html/i.test(String(headers['content-type'] ?? '')) || /^\s*</.test(text),
		...(Number.isFinite(date) ? { clockAheadMs: date } : {}),
	};
}
