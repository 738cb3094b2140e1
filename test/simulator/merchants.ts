import { randomUUID } from 'node:crypto';

import { exactNumber, exactText, parseObject } from './json';
import type { Cashouts } from './ledger';
import { countryOf } from './countries';
import { fromMinorUnits, multiply, toMinorUnits } from './money';
import { refuseOther } from './refusal';
import type { Cashout, Credentials, ReceivedRequest, RuntimeSettings } from './types';

const LONGEST_SECONDS = 60 * 24 * 60 * 60;
const MERCHANT = { idMerchant: exactNumber('4711'), merchantName: 'Example Merchant' };
const COOKIE = 'BEARER_TOKEN';

/** An answer with more than a body. */
export interface Session {
	body: Record<string, unknown>;
	cookie: string;
}

/** The reconciliation API: what the ledger holds, for a panel user who has logged in (D24: "Reconciliation API"). */
export class Merchants {
	/** Calls left by session. */
	private readonly sessions = new Map<string, number>();
	private sorted: Array<{ at: number; cashout: Cashout }> = [];

	constructor(
		private readonly settings: RuntimeSettings,
		private readonly credentials: Credentials,
		private readonly ledger: Cashouts,
	) {}

	/** POST /v1/auth/login */
	login(request: ReceivedRequest): Session {
		const { accessKey, secretKey } = parseObject(request.rawBody) ?? {};
		if (accessKey !== this.credentials.panelEmail || secretKey !== this.credentials.panelPassword) {
			throw refuseOther(401, 1, 'Invalid user or password');
		}
		this.checkEnabled();
		const session = randomUUID();
		this.sessions.set(session, this.settings.sessionCalls ?? Infinity);
		const body = { idUser: exactNumber('77'), username: this.credentials.panelEmail, idMerchant: MERCHANT.idMerchant };
		return { body, cookie: `${COOKIE}=${session}; Path=/; Secure; HttpOnly` };
	}

	endSessions(): void {
		this.sessions.clear();
	}

	/** GET /v1/cashouts: at most 60 days, as many rows a page as is set. */
	list(request: ReceivedRequest): Record<string, unknown> {
		this.admit(request);
		const query = new URLSearchParams(request.query);
		const { from, to } = period(query, LONGEST_SECONDS);
		const [country, status, document] = ['country', 'status', 'clientDocument'].map((name) => query.get(name) ?? '');
		const chosen = this.rows(from, to).filter(
			(cashout) =>
				(!country || cashout.country === country) &&
				(!status || cashout.status === status) &&
				(!document || cashout.request.document_id === document),
		);
		const page = pageOf(query);
		const given = this.pageOf(chosen.slice(0, Math.max(0, chosen.length - this.settings.listWithholds)), page);
		return { page, ...this.totals(given.length, chosen.length), data: given.map((cashout) => row(cashout, this.settings)) };
	}

	/** GET /v1/balance/report: a row for each day and currency in which there was a cashout. */
	balance(request: ReceivedRequest): Record<string, unknown> {
		this.admit(request);
		const query = new URLSearchParams(request.query);
		const { from, to } = period(query, Infinity);
		const totals = new Map<string, bigint>();
		for (const cashout of this.rows(from, to)) {
			const key = `${created(cashout).slice(0, 10)} ${cashout.currency}`;
			totals.set(key, (totals.get(key) ?? 0n) + (toMinorUnits(cashout.amount) ?? 0n));
		}
		const page = pageOf(query);
		const all = [...totals].sort(([a], [b]) => (a < b ? -1 : 1));
		return { page, data: this.pageOf(all, page).map(([key, total]) => balanceRow(key, total)) };
	}

	private pageOf<T>(all: T[], page: number): T[] {
		const { rowsAPage, pageBehindLast } = this.settings;
		if (page > 0 && page * rowsAPage >= all.length && pageBehindLast === 'refused') throw refuseOther(400, 302, 'No such page');
		return all.slice(page * rowsAPage, (page + 1) * rowsAPage);
	}

	private totals(ofPage: number, ofList: number): Record<string, number> {
		const { rowsAPage, listTotals } = this.settings;
		switch (listTotals) {
			case 'list':
				return { rows: ofPage, maxRows: ofList };
			case 'page':
				return { rows: ofPage, maxRows: rowsAPage };
			case 'rows':
				return { rows: ofList, maxRows: rowsAPage };
			case 'none':
				return {};
		}
	}

	private admit(request: ReceivedRequest): void {
		const bearer = /^Bearer (.+)$/.exec(String(request.headers.authorization ?? ''))?.[1];
		const cookie = new RegExp(`(?:^|; )${COOKIE}=([^;]+)`).exec(String(request.headers.cookie ?? ''))?.[1];
		const { sessionAs } = this.settings;
		const session = (sessionAs === 'cookie' ? cookie : sessionAs === 'bearer' ? bearer : (cookie ?? bearer)) ?? '';
		const left = this.sessions.get(session) ?? 0;
		if (left <= 0) throw refuseOther(this.settings.sessionOverStatus, 2, 'The session is over');
		this.sessions.set(session, left - 1);
		this.checkEnabled();
	}

	private checkEnabled(): void {
		if (!this.settings.reconciliationEnabled) throw refuseOther(403, 83, 'User not enabled for this location');
	}

	private rows(from: number, to: number): Cashout[] {
		if (this.sorted.length !== this.ledger.size) {
			this.sorted = this.ledger.all().map((cashout) => ({ at: Math.floor(Date.parse(created(cashout)) / 1000), cashout }));
			this.sorted.sort((a, b) => a.at - b.at);
		}
		const rows = this.sorted.filter(({ at }) => at >= from && at <= to).map(({ cashout }) => cashout);
		return this.settings.listOrder === 'newestFirst' ? rows.reverse() : rows;
	}
}

function created(cashout: Cashout): string {
	return cashout.history[0]?.at ?? '';
}

function period(query: URLSearchParams, longest: number): { from: number; to: number } {
	const [from = NaN, to = NaN] = ['from', 'to'].map((name) => (/^\d{1,10}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : NaN));
	if (!(from <= to)) throw refuseOther(400, 300, 'Invalid from or to');
	if (to - from > longest) throw refuseOther(400, 301, 'The range must not be longer than 60 days');
	return { from, to };
}

function pageOf(query: URLSearchParams): number {
	const page = query.get('page') ?? '0';
	if (!/^\d{1,6}$/.test(page)) throw refuseOther(400, 300, 'Invalid page');
	return Number(page);
}

/** What the beneficiary of a payout in USD gets: the local currency, to the cent. */
function creditedOf({ currency, amount, country }: Cashout, { creditedIn }: RuntimeSettings): { currency: string; amount: string } {
	const local = countryOf(country);
	if (creditedIn === 'payout' || currency !== 'USD' || !local || local.currency === 'USD') return { currency, amount };
	const [whole = '', decimals = ''] = multiply(local.rate, amount).split('.');
	const thousandths = BigInt(whole + decimals.slice(0, 3).padEnd(3, '0'));
	return { currency: local.currency, amount: fromMinorUnits((thousandths + 5n) / 10n) };
}

function row(cashout: Cashout, settings: RuntimeSettings): Record<string, unknown> {
	const amount = exactNumber(cashout.amount);
	const credited = creditedOf(cashout, settings);
	return {
		idCashout: exactNumber(cashout.cashout_id),
		externalId: cashout.external_id,
		creationDate: created(cashout),
		country: cashout.country,
		currency: cashout.currency,
		amount,
		creditedCurrency: credited.currency,
		creditedAmount: exactNumber(credited.amount),
		merchantCurrency: cashout.currency,
		merchantAmount: amount,
		feeCurrency: cashout.currency,
		fee: exactNumber('0.10'),
		tax: exactNumber('0.00'),
		lastChangeDate: cashout.history.at(-1)?.at,
		status: cashout.status,
		clientDocument: exactText(cashout.request.document_id) ?? null,
		flags: [],
		...MERCHANT,
		reason: cashout.rejection_reason,
		existVoucher: cashout.status === 'COMPLETED',
	};
}

function balanceRow(key: string, total: bigint): Record<string, unknown> {
	const [date, currency] = key.split(' ');
	const zero = exactNumber('0.00');
	return {
		idMerchant: MERCHANT.idMerchant,
		depositTotal: zero,
		cashoutTotal: exactNumber(fromMinorUnits(total)),
		noteTotal: zero,
		settlementTotal: zero,
		cancelledSettlementTotal: zero,
		depositFeeTotal: zero,
		netAmount: exactNumber(fromMinorUnits(-total)),
		totalBalance: exactNumber(fromMinorUnits(-total)),
		date,
		currency,
	};
}
