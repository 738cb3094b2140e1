import type { CallFault, Delivery, Fault, NotificationFault, ReceivedRequest } from './types';

/** The faults asked for, in the order added; each is used up after `times` strikes. */
export class Faults {
	private armed: Array<{ fault: Fault; left: number }> = [];

	constructor(private readonly random: () => number) {}

	get list(): Fault[] {
		return this.armed.map(({ fault, left }) => ({ ...fault, times: left }));
	}

	add(fault: Fault): void {
		this.armed.push({ fault: { ...fault }, left: fault.times ?? 1 });
	}

	clear(): void {
		this.armed = [];
	}

	/** Every latency that matches the call, and the first other fault that does. */
	forCall(request: ReceivedRequest): CallFault[] {
		let spoilt = false;
		return this.take((fault): fault is CallFault => {
			if (fault.endpoint === 'notification' || (spoilt && fault.kind !== 'latency')) return false;
			const struck =
				(fault.endpoint === 'any' || fault.endpoint === request.endpoint) &&
				(fault.external_id === undefined || fault.external_id === request.externalId) &&
				(fault.matches?.(request) ?? true) &&
				this.byChance(fault);
			if (struck && fault.kind !== 'latency') spoilt = true;
			return struck;
		});
	}

	/** The first fault that matches the notification. */
	forNotification(
		delivery: Pick<Delivery, 'external_id' | 'status'>,
	): NotificationFault | undefined {
		let found = false;
		const [fault] = this.take((candidate): candidate is NotificationFault => {
			if (found || candidate.endpoint !== 'notification') return false;
			found =
				(candidate.external_id === undefined || candidate.external_id === delivery.external_id) &&
				(candidate.status === undefined || candidate.status === delivery.status) &&
				this.byChance(candidate);
			return found;
		});
		return fault;
	}

	private take<F extends Fault>(strikes: (fault: Fault) => fault is F): F[] {
		const taken: F[] = [];
		for (const entry of this.armed) {
			if (!strikes(entry.fault)) continue;
			entry.left -= 1;
			taken.push(entry.fault);
		}
		this.armed = this.armed.filter(({ left }) => left > 0);
		return taken;
	}

	private byChance(fault: Fault): boolean {
		return fault.probability === undefined || this.random() < fault.probability;
	}
}
