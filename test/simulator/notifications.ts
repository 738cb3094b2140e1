/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import axios, { isAxiosError } from 'axios';
import { Agent } from 'node:http';
import { setMaxListeners } from 'node:events';

import { cashReference } from './cash';
import type { Faults } from './faults';
import { Gate } from './gate';
import type { Journal } from './journal';
import { STATUSES } from './d24';
import { control, payloadSignatureOf } from './signature';
import type { Timers } from './timers';
import type {
	Cashout,
	CashoutStatus,
	Delivery,
	DeliveryOutcome,
	NotificationFault,
	NotifyOverrides,
	RuntimeSettings,
} from './types';

/** What a notification is about; `status` null and no target for a cashout that does not exist. */
export type Subject = Pick<Cashout, 'external_id' | 'cashout_id' | 'notification_url'> &
	Partial<Pick<Cashout, 'host' | 'rejection_code' | 'rejection_reason' | 'provider_external_reference' | 'request'>> & {
		status: CashoutStatus | null;
	};

/** Sends notifications (D24: "Cashout notifications"; of links: "Easy Cashout API, Notifications"): at-least-once, loopback only. */
export class Notifications {
	private readonly agent = new Agent({ keepAlive: true });
	private readonly abort = new AbortController();
	private readonly gate: Gate;
	private readonly held = new Map<string, Delivery>();

	constructor(
		private readonly secret: string,
		private readonly settings: RuntimeSettings,
		private readonly faults: Faults,
		private readonly journal: Journal,
		private readonly timers: Timers,
		concurrency: number,
	) {
		this.gate = new Gate(concurrency);
		setMaxListeners(0, this.abort.signal);
	}

	/** Announces the cashout's present status; resolves when delivered, given up or held back. */
	async announce(cashout: Cashout): Promise<void> {
		if (this.isJson(cashout) && !OF_LINKS.includes(cashout.status)) return;
		const fault = this.faults.forNotification(cashout);
		const overrides = { forged: fault?.kind === 'forged' };
		const earlier = this.held.get(cashout.external_id);
		this.held.delete(cashout.external_id);
		const delivery = this.write(cashout, overrides, fault?.kind ?? null);

		if (fault?.kind === 'dropped') {
			this.end(delivery, 'dropped');
		} else if (fault?.kind === 'reordered') {
			this.end(delivery, 'held');
			this.held.set(cashout.external_id, delivery);
		} else {
			if (fault?.kind === 'delayed') await this.timers.sleep(fault.ms);
			await this.send(delivery, true);
		}
		if (fault?.kind === 'duplicated') {
			for (let copy = 1; copy < (fault.copies ?? 2); copy++) {
				await this.send(this.write(cashout, overrides, fault.kind, delivery.fields), true);
			}
		}
		if (earlier) await this.send(earlier, true);
	}

	/** Sends one by hand, untouched by faults. */
	async sendByHand(subject: Subject, overrides: NotifyOverrides): Promise<Delivery> {
		const delivery = this.write(subject, overrides, null);
		await this.send(delivery, overrides.retry ?? false);
		return delivery;
	}

	close(): void {
		this.abort.abort();
		this.agent.destroy();
	}

	private write(
		subject: Subject,
		overrides: NotifyOverrides,
		fault: NotificationFault['kind'] | null,
		sameFields?: Record<string, string>,
	): Delivery {
		const fields = sameFields ?? (this.isJson(subject) ? linkFields(subject) : this.fields(subject, overrides));
		const { body, headers } = this.isJson(subject) ? this.json(fields, overrides) : { body: encodeForm(fields), headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
		return this.journal.announced({
			external_id: subject.external_id,
			cashout_id: subject.cashout_id,
			status: subject.status,
			url: overrides.url ?? subject.notification_url ?? this.settings.withdrawalUrl,
			fields,
			body,
			headers,
			outcome: 'pending',
			reason: null,
			attempts: [],
			fault,
		});
	}

	private isJson({ host }: Subject): boolean {
		return host === 'link' && this.settings.linkNotifications !== 'form';
	}

	private json(fields: Record<string, string>, { forged }: NotifyOverrides): Pick<Delivery, 'body' | 'headers'> {
		const members = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}:${NUMBERS.includes(name) ? value : JSON.stringify(value)}`);
		const body = `{${members.join(',')}}`;
		const signature = payloadSignatureOf(body, forged ? `${this.secret}-forged` : this.secret);
		const isSigned = this.settings.linkNotifications === 'signed' || forged;
		return { body, headers: { 'Content-Type': 'application/json', ...(isSigned ? { 'Payload-Signature': signature } : {}) } };
	}

	private fields(subject: Subject, overrides: NotifyOverrides): Record<string, string> {
		const comments = subject.request?.comments;
		const secret = overrides.forged ? `${this.secret}-forged` : this.secret;
		const rejected = subject.status === 'REJECTED';
		return {
			date: overrides.date ?? new Date().toISOString().slice(0, 19).replace('T', ' '),
			bank_reference_id: overrides.bank_reference_id ?? (this.settings.cashReferenceIn === 'status' ? undefined : cashReference(subject)) ?? subject.provider_external_reference ?? '',
			comments: overrides.comments ?? (typeof comments === 'string' ? comments : ''),
			external_id: subject.external_id,
			control: overrides.control ?? control(subject.external_id, secret),
			cashout_id: overrides.cashout_id ?? subject.cashout_id,
			status_reason: overrides.status_reason ?? (rejected ? (subject.rejection_reason ?? '') : ''),
		};
	}

	private async send(delivery: Delivery, retry: boolean): Promise<void> {
		const objection = whyNotLoopback(delivery.url);
		if (objection !== null || delivery.url === null) {
			this.end(delivery, 'refused', objection);
			return;
		}
		const url = delivery.url;
		for (const pause of [0, ...(retry ? this.settings.retryDelaysMs : [])]) {
			await this.timers.sleep(pause);
			await this.gate.run(async () => await this.attempt(delivery, url));
			if (this.timers.closed) return this.end(delivery, 'stopped');
			const last = delivery.attempts.at(-1);
			if (isSuccess(last?.httpStatus)) return this.end(delivery, 'delivered');
		}
		const last = delivery.attempts.at(-1);
		this.end(delivery, 'given_up', last?.error ?? `HTTP ${last?.httpStatus}`);
	}

	private async attempt(delivery: Delivery, url: string): Promise<void> {
		if (this.timers.closed) return;
		this.journal.counters.deliveries.attempts += 1;
		const at = new Date().toISOString();
		try {
			const { status } = await axios.post(url, delivery.body, {
				headers: { ...delivery.headers, 'User-Agent': 'D24-Simulator' },
				httpAgent: this.agent,
				maxContentLength: 1_000_000,
				maxRedirects: 0,
				proxy: false,
				responseType: 'text',
				signal: this.abort.signal,
				timeout: this.settings.notificationTimeoutMs,
				transformResponse: [],
				validateStatus: () => true,
			});
			delivery.attempts.push({ at, httpStatus: status, error: null });
		} catch (error) {
			delivery.attempts.push({ at, httpStatus: null, error: describe(error) });
		}
	}

	private end(
		delivery: Delivery,
		outcome: Exclude<DeliveryOutcome, 'pending'>,
		reason: string | null = null,
	): void {
		delivery.outcome = outcome;
		delivery.reason = reason;
		this.journal.counters.deliveries[outcome] += 1;
	}
}

/** The statuses of which links are notified. */
const OF_LINKS: CashoutStatus[] = ['DELIVERED', 'COMPLETED', 'REJECTED'];
/** Members that are JSON numbers. */
const NUMBERS = ['cashout_id', 'cashout_status', 'rejection_code'];

function linkFields({ status, cashout_id, external_id, rejection_code, rejection_reason }: Subject): Record<string, string> {
	const { number, description } = STATUSES[status ?? 'PENDING'];
	const rejection: Record<string, string> = status === 'REJECTED' && rejection_code != null ? { rejection_code: String(rejection_code), rejection_reason: rejection_reason ?? '' } : {};
	return { cashout_id, cashout_status: String(number), cashout_status_description: description, external_id, ...rejection };
}

function isSuccess(httpStatus: number | null | undefined): boolean {
	return typeof httpStatus === 'number' && httpStatus >= 200 && httpStatus < 300;
}

function describe(error: unknown): string {
	if (isAxiosError(error)) return error.code ?? error.message;
	return error instanceof Error ? error.message : String(error);
}

/** Form body with a space as %20, as D24 writes it. */
function encodeForm(fields: Record<string, string>): string {
	const encode = (text: string) => encodeURIComponent(Buffer.from(text).toString());
	return Object.entries(fields)
		.map(([name, value]) => `${name}=${encode(value)}`)
		.join('&');
}

/** Why nothing may be sent to the URL; null for a loopback address. */
function whyNotLoopback(url: string | null): string | null {
	if (url === null) return 'no notification_url and no withdrawalUrl';
	if (!URL.canParse(url)) return `"${url}" is no URL`;
	const { hostname, protocol } = new URL(url);
	if (protocol !== 'http:' && protocol !== 'https:')
		return `"${protocol}" is neither http nor https`;
	if (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)) {
		return null;
	}
	return `${hostname} is not a loopback address`;
}
