import { isFinal, statusNamed, statusWord, type CashoutStatus } from './status';
import { isPlainObject, textOf, type JsonObject } from '../json';
import { withoutTrailing } from '../plainText';
import { webAddress } from '../webAddress';

/** Until the customer has filled the form in; then the statuses of a cashout (D24: "Easy Cashout API"). */
const CREATED = 'CREATED';

export type LinkStatus = typeof CREATED | CashoutStatus;

/** A payout link as its creation answers it. */
export interface CreatedLink {
	cashout_url: string;
	/** The last part of the address; null where it has none. */
	request_id: string | null;
	status: LinkStatus;
}

/** What D24 says about a payout link: texts as sent, the amount digit for digit. */
export interface LinkFacts {
	request_id: string | null;
	external_id: string | null;
	status: LinkStatus;
	final: boolean;
	amount: string | null;
	currency: string | null;
	bank_name: string | null;
	/** Masked by D24. */
	user_document: string | null;
	date_created: string | null;
	last_status_change: string | null;
}

/** The link in the answer to a request; undefined when the answer holds none. */
export function readCreatedLink(body: JsonObject): CreatedLink | undefined {
	const data = isPlainObject(body.data) ? body.data : {};
	const url = textOf(data.cashout_url);
	if (url === undefined) return undefined;
	return { cashout_url: url, request_id: requestIdIn(url) ?? null, status: statusOf(data.status) ?? CREATED };
}

/** The status answer of a link; undefined when it holds no status that D24 documents. */
export function readLinkFacts(body: JsonObject): LinkFacts | undefined {
	const data = isPlainObject(body.data) ? body.data : {};
	const status = statusOf(data.status);
	if (!status) return undefined;
	const text = (name: string) => textOf(data[name]) ?? null;
	return {
		request_id: text('request_id'),
		external_id: text('external_id'),
		status,
		final: status !== CREATED && isFinal(status),
		amount: text('amount'),
		currency: text('currency'),
		bank_name: text('bank_name'),
		user_document: text('user_document'),
		date_created: text('date_created'),
		last_status_change: text('last_status_change'),
	};
}

/** The request ID in an address of a link, or in a text that is one already; undefined when there is none. */
export function requestIdIn(text: string): string | undefined {
	const address = webAddress(text)?.pathname ?? text;
	const last = withoutTrailing(address, '/').split('/').at(-1) ?? '';
	return /^[A-Za-z0-9_-]{1,100}$/.test(last) ? last : undefined;
}

function statusOf(value: unknown): LinkStatus | undefined {
	const word = textOf(value) ?? '';
	return statusWord(word) === CREATED ? CREATED : statusNamed(word);
}
