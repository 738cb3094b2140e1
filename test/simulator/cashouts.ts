/* eslint-disable @n8n/community-nodes/require-node-api-error */
import type { Balance } from './balance';
import { cashReference } from './cash';
import { countryOf } from './countries';
import { STATUSES } from './d24';
import { createIssues, cutOff, isCardNumber } from './fields';
import { exactNumber, exactText, type JsonObject } from './json';
import type { Journal } from './journal';
import type { Cashouts } from './ledger';
import type { LifeCycle } from './lifecycle';
import { fromMinorUnits, perCurrency, toMinorUnits } from './money';
import { invalidField, isAbsent, Refusal, refuse } from './refusal';
import type { Cashout, CashoutStatus, Host, RuntimeSettings } from './types';

/** The four calls about a cashout, after admission; each takes effect before it returns its answer. */
export class CashoutCalls {
	constructor(
		private readonly settings: RuntimeSettings,
		private readonly ledger: Cashouts,
		private readonly balance: Balance,
		private readonly lifeCycle: LifeCycle,
		private readonly journal: Journal,
		private readonly isOpenLink: (externalId: unknown) => boolean,
	) {}

	/** External IDs of creates that were refused for another reason than the ID. */
	private readonly refusedIds = new Set<unknown>();

	/** POST /v3/cashout. The `card` host takes Mexican card numbers only, the `main` host none. */
	create(fields: JsonObject, host: Host): Record<string, unknown> {
		try {
			return this.accept(fields, host);
		} catch (error) {
			if (!(error instanceof Refusal && error.code === 511)) this.refusedIds.add(fields.external_id);
			throw error;
		}
	}

	private accept(fields: JsonObject, host: Host): Record<string, unknown> {
		const issues = createIssues(fields, this.settings);
		if (issues.length > 0) throw refuse(300, issues.join(';'));

		const given = fields.external_id as string;
		const externalId = this.settings.longTexts === 'cut' ? cutOff('external_id', given) : given;
		const country = fields.country as string;
		const currency = isAbsent(fields, 'currency') ? 'USD' : (fields.currency as string);
		const amount = exactText(fields.amount) as string;
		const minor = toMinorUnits(amount) ?? 0n;

		this.checkPlace(country, currency, host);
		checkAccount(fields, country, host);
		checkBankCode(fields, this.settings);
		this.checkUnused(externalId);
		this.checkMinimum(minor, currency);
		if (!this.balance.reserve(currency, minor)) throw refuse(514);

		const cashout = this.store(fields, host, { externalId, country, currency, amount });
		const id = cashout.cashout_id;
		return { cashout_id: this.settings.cashoutIdAs === 'text' ? id : exactNumber(id) };
	}

	/** Puts an accepted cashout into the ledger, as PENDING or ON_HOLD. */
	store(
		fields: JsonObject,
		host: Host,
		{ externalId, country, currency, amount }: { externalId: string; country: string; currency: string; amount: string },
	): Cashout {
		const status: CashoutStatus = fields.on_hold === true ? 'ON_HOLD' : 'PENDING';
		const request = { ...fields };
		delete request.login;
		delete request.pass;
		const cashout = this.ledger.add({
			external_id: externalId,
			status,
			amount,
			currency,
			country,
			host,
			notification_url: isAbsent(fields, 'notification_url')
				? null
				: (fields.notification_url as string),
			request,
			history: [{ status, at: new Date().toISOString(), by: 'create' }],
			rejection_code: null,
			rejection_reason: null,
			provider_external_reference: null,
			plan: this.lifeCycle.takePlan(externalId),
		});
		this.journal.counters.created += 1;
		this.lifeCycle.schedule(cashout);
		if (this.settings.notifiesAtCreate) this.lifeCycle.announce(cashout);
		return cashout;
	}

	private checkUnused(externalId: string): void {
		const { externalIdsIgnoreCase, reusableIn, duplicateTellsId, refusedIdsAreUsed } = this.settings;
		const existing = externalIdsIgnoreCase ? this.ledger.findInAnyCase(externalId) : this.ledger.find(externalId);
		if (existing && !reusableIn.includes(existing.status)) {
			throw refuse(511, undefined, duplicateTellsId ? { cashout_id: existing.cashout_id } : {});
		}
		if (refusedIdsAreUsed && this.refusedIds.has(externalId)) throw refuse(511);
	}

	/** POST /v3/cashout/status, by either ID. */
	status(fields: JsonObject): Record<string, unknown> {
		if (this.settings.statusKnowsLinks && this.isOpenLink(fields.external_id)) {
			const { number, description } = STATUSES.PENDING;
			return { cashout_status: number, cashout_status_description: description };
		}
		const cashout = this.identify(fields, []);
		const age = Date.now() - Date.parse(cashout.history[0]?.at ?? '');
		if (age < this.settings.visibleAfterMs) throw refuse(509);
		return { ...this.describe(cashout), ...this.told(cashout) };
	}

	/** PUT /v3/cashout/status: holds (ON_HOLD) or releases (PENDING). */
	update(fields: JsonObject): Record<string, unknown> {
		const cashout = this.identify(fields, ['cashout_id']);
		if (isAbsent(fields, 'status')) throw refuse(300, invalidField('status'));
		const to = fields.status;
		if (to !== 'ON_HOLD' && to !== 'PENDING') {
			const word = exactText(to) ?? '';
			throw refuse(521, `Status ${word} not supported for this type of request`);
		}
		this.move(cashout, to);
		return this.describe(cashout);
	}

	/** DELETE /v3/cashout/cancel, for PENDING and ON_HOLD. */
	cancel(fields: JsonObject): Record<string, unknown> {
		const cashout = this.identify(fields, ['cashout_id', 'external_id']);
		if (cashout.status === 'ON_HOLD' && !this.settings.cancelsHeld) throw refuse(510);
		this.move(cashout, 'CANCELLED');
		return this.describe(cashout);
	}

	/** The cashout that a body names, also before admission; undefined when it names none. */
	named(fields: JsonObject): Cashout | undefined {
		const byExternalId =
			typeof fields.external_id === 'string' ? this.ledger.find(fields.external_id) : undefined;
		return byExternalId ?? this.ledger.findById(exactText(fields.cashout_id) ?? '');
	}

	private checkPlace(country: string, currency: string, host: Host): void {
		const known = countryOf(country);
		if (!known || this.settings.unavailableCountries.includes(country)) throw refuse(518);
		if (host === 'card' && country !== 'MX') throw refuse(518);
		if (currency !== known.currency && currency !== 'USD') throw refuse(526);
	}

	private checkMinimum(minor: bigint, currency: string): void {
		const minimum =
			toMinorUnits(perCurrency(this.settings.minimumAmount, currency) ?? '0.01') ?? 0n;
		if (minor >= minimum) return;
		const text = fromMinorUnits(minimum);
		throw refuse(
			533,
			`Invalid amount, the minimum amount is ${text} ${currency} or equivalent in USD`,
		);
	}

	/** Finds the cashout; `documented` are the IDs that D24 demands, beside at least one. */
	private identify(fields: JsonObject, documented: string[]): Cashout {
		const demanded = this.settings.identifiers === 'documented' ? documented : [];
		const missing = demanded.filter((name) => isAbsent(fields, name));
		if (missing.length > 0) throw refuse(300, missing.map((name) => invalidField(name)).join(';'));

		const byId = isAbsent(fields, 'cashout_id') ? undefined : exactText(fields.cashout_id);
		const byExternalId = isAbsent(fields, 'external_id') ? undefined : fields.external_id;
		if (!isAbsent(fields, 'cashout_id') && !/^\d{1,19}$/.test(byId ?? '')) {
			throw refuse(300, invalidField('cashout_id'));
		}
		if (byExternalId !== undefined && typeof byExternalId !== 'string') {
			throw refuse(300, invalidField('external_id'));
		}
		if (byId === undefined && byExternalId === undefined) {
			throw refuse(300, invalidField('cashout_id'));
		}
		const cashout =
			byId === undefined ? this.ledger.find(byExternalId ?? '') : this.ledger.findById(byId);
		if (!cashout || (byExternalId !== undefined && cashout.external_id !== byExternalId)) {
			throw refuse(509);
		}
		return cashout;
	}

	private move(cashout: Cashout, to: CashoutStatus): void {
		if (!STATUSES[cashout.status].to.includes(to)) throw refuse(510);
		void this.lifeCycle.change(cashout, to, 'api');
	}

	private told({ cashout_id, external_id, amount, currency }: Cashout): Record<string, unknown> {
		const all = { cashout_id: exactNumber(cashout_id), external_id, amount: exactNumber(amount), currency };
		return Object.fromEntries(this.settings.statusTells.map((name) => [name, all[name]]));
	}

	private describe(cashout: Cashout): Record<string, unknown> {
		const { number, description } = STATUSES[cashout.status];
		return {
			cashout_status: number,
			cashout_status_description: description,
			...(cashout.rejection_code === null
				? {}
				: { rejection_code: cashout.rejection_code, rejection_reason: cashout.rejection_reason }),
			...(this.settings.cashReferenceIn === 'notification' ? {} : { bank_reference_id: cashReference(cashout) }),
			...(this.settings.statusDetails && cashout.status === 'COMPLETED' ? bankSide(cashout) : {}),
		};
	}
}

function bankSide({ request, provider_external_reference }: Cashout): Record<string, unknown> {
	return {
		provider_external_reference,
		bank: {
			code: request.bank_code ?? null,
			name: 'Simulated bank',
			branch: request.bank_branch ?? null,
			account: request.bank_account ?? null,
			beneficiary_name: request.beneficiary_name,
		},
	};
}

function checkAccount(fields: JsonObject, country: string, host: Host): void {
	const account = isAbsent(fields, 'bank_account') ? '' : (fields.bank_account as string);
	if (host === 'card' && !isCardNumber(account)) throw refuse(300, invalidField('bank_account'));
	if (host === 'main' && country === 'MX' && isCardNumber(account)) {
		throw refuse(300, "Invalid bank account, it shouldn't be a credit card");
	}
}

/** Up to six digits, as JSON string or number; real codes are not looked up. */
function checkBankCode(fields: JsonObject, { bankCodeAs: as, takesIspb }: RuntimeSettings): void {
	if (isAbsent(fields, 'bank_code')) return;
	if (as !== 'either' && (typeof fields.bank_code === 'string') !== (as === 'text')) throw refuse(303);
	if (takesIspb && fields.country === 'BR' && /^\d{8}$/.test(exactText(fields.bank_code) ?? '')) return;
	if (!/^\d{1,6}$/.test(exactText(fields.bank_code) ?? '')) throw refuse(303);
}
