import type { Balance } from './balance';
import { REJECTIONS, STATUSES } from './d24';
import { toMinorUnits } from './money';
import type { Notifications } from './notifications';
import type { Timers } from './timers';
import type {
	Cashout,
	CashoutStatus,
	ChangedBy,
	Plan,
	RuntimeSettings,
	StatusDetails,
} from './types';

/** A move that D24's status flow does not know. */
export class IllegalMove extends Error {
	constructor(cashout: Cashout, to: CashoutStatus) {
		const legal = STATUSES[cashout.status].to.join(', ') || 'none';
		super(
			`Cashout "${cashout.external_id}" cannot go from ${cashout.status} to ${to}; ` +
				`legal from ${cashout.status}: ${legal}. Use force to do it anyway.`,
		);
	}
}

/** Throws unless D24's status flow allows the move. */
export function checkMove(cashout: Cashout, to: CashoutStatus): void {
	if (!STATUSES[cashout.status].to.includes(to)) throw new IllegalMove(cashout, to);
}

/** Moves cashouts from status to status, on command or along their plan. */
export class LifeCycle {
	private readonly cancelTimer = new Map<Cashout, () => void>();
	private readonly early = new Map<string, Plan>();

	constructor(
		private readonly settings: RuntimeSettings,
		private readonly balance: Balance,
		private readonly notifications: Notifications,
		private readonly timers: Timers,
	) {}

	/** Plans for a cashout that exists, or for one that will be created with this external_id. */
	plan(externalId: string, plan: Plan, cashout: Cashout | undefined): void {
		if (!cashout) {
			this.early.set(externalId, plan);
			return;
		}
		cashout.plan = plan;
		this.schedule(cashout);
	}

	/** The plan made before creation, once. */
	takePlan(externalId: string): Plan {
		const plan = this.early.get(externalId) ?? {};
		this.early.delete(externalId);
		return plan;
	}

	/** Changes the status before it returns; the promise stands for the notification. */
	change(
		cashout: Cashout,
		to: CashoutStatus,
		by: ChangedBy,
		details: StatusDetails = {},
	): Promise<void> {
		if (!details.force) checkMove(cashout, to);
		const changed = cashout.status !== to;
		this.moveMoney(cashout, to);
		cashout.status = to;
		cashout.history.push({ status: to, at: new Date().toISOString(), by });
		noteOutcome(cashout, details);
		this.schedule(cashout);
		if (details.notify === false || !changed) return Promise.resolve();
		if (by === 'api' && !this.settings.notifiesOwnChanges) return Promise.resolve();
		return this.notifications.announce(cashout);
	}

	/** Announces a cashout that has just been created. */
	announce(cashout: Cashout): void {
		void this.notifications.announce(cashout);
	}

	/** Starts the timer of the next step along the plan, if the simulator moves by itself. */
	schedule(cashout: Cashout): void {
		this.cancelTimer.get(cashout)?.();
		this.cancelTimer.delete(cashout);
		const next = nextStatus(cashout);
		if (!this.settings.automatic || next === undefined) return;
		const ms = cashout.plan.stepMs ?? this.settings.automatic.stepMs;
		const cancel = this.timers.after(ms, () => {
			void this.change(cashout, next, 'automatic');
		});
		this.cancelTimer.set(cashout, cancel);
	}

	private moveMoney(cashout: Cashout, to: CashoutStatus): void {
		const amount = toMinorUnits(cashout.amount) ?? 0n;
		const before = holdsMoney(cashout.status);
		const after = holdsMoney(to);
		if (before && !after) this.balance.add(cashout.currency, amount);
		if (!before && after) this.balance.add(cashout.currency, -amount);
	}
}

function holdsMoney(status: CashoutStatus): boolean {
	return status !== 'CANCELLED' && status !== 'REJECTED';
}

function noteOutcome(cashout: Cashout, details: StatusDetails): void {
	cashout.rejection_code = null;
	cashout.rejection_reason = null;
	if (cashout.status === 'COMPLETED') {
		cashout.provider_external_reference ??=
			cashout.plan.provider_external_reference ?? `SIM${cashout.cashout_id}`;
	}
	if (cashout.status !== 'REJECTED') return;
	const own = details.rejection_code !== undefined || details.rejection_reason !== undefined;
	const { rejection_code: code = 808, rejection_reason: reason } = own ? details : cashout.plan;
	if (code === null) return;
	cashout.rejection_code = code;
	cashout.rejection_reason = reason ?? REJECTIONS[code] ?? 'ERROR_OTHER';
}

function nextStatus({ status, plan }: Cashout): CashoutStatus | undefined {
	const final = plan.final ?? 'COMPLETED';
	if (status === 'PENDING' && final !== 'PENDING') {
		return final === 'CANCELLED' ? 'CANCELLED' : 'DELIVERED';
	}
	const returned = plan.returned === true && final === 'REJECTED';
	if (status === 'DELIVERED' && (final === 'COMPLETED' || final === 'REJECTED')) {
		return returned ? 'COMPLETED' : final;
	}
	return status === 'COMPLETED' && returned ? 'REJECTED' : undefined;
}
