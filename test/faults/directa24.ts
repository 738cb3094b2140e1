import { sleep } from 'n8n-workflow';

import { credentialFor } from '../engine/fixtures';
import { create } from '../simulator/harness';
import { startSimulator, type Cashout, type ReceivedRequest, type Simulator } from '../simulator';
import type { Outage, Scenario } from './scenario';
import { cpf, type SheetRow } from './sheet';

/** A call as it arrived at the simulator, which keeps noting the answer in `request`. */
export interface Call {
	request: ReceivedRequest;
	/** Milliseconds, `performance.now()`. */
	at: number;
	/** Which call of this row to this endpoint, from 1. */
	nth: number;
	/** Which call of all, from 1. */
	place: number;
}

/** The comment of cashouts that no execution of the scenario made. */
export const EARLIER_DAY = 'an earlier day';
/** Nobody listens there; a port that the system hands out could become the simulator of another scenario. */
const CLOSED_PORT = 'http://127.0.0.1:1';
const PAYEE_OF_EARLIER_DAYS = cpf(900_000);

/** A Directa24 that breaks as a scenario says, and remembers every call. */
export class BreakingDirecta24 {
	readonly calls: Call[] = [];
	/** Told about every call when it arrives. */
	onCall: (call: Call) => void = () => undefined;
	private readonly callOf = new WeakMap<ReceivedRequest, Call>();
	private outageOver = false;

	private constructor(private readonly simulator: Simulator) {}

	static async start(scenario: Scenario, sheet: SheetRow[]): Promise<BreakingDirecta24> {
		const simulator = await startSimulator({ httpStatusByCode: { 537: scenario.statusOf537 }, keepRequests: 1 });
		const breaking = new BreakingDirecta24(simulator);
		await breaking.payEarlier(scenario, sheet);
		// A latency of nothing that never strikes: `matches` is asked about every call, before any other fault is.
		simulator.addFault({ endpoint: 'any', kind: 'latency', ms: 0, times: Infinity, matches: (request) => breaking.note(request) });
		scenario.rows.forEach(({ faults }, index) => {
			for (const { endpoint, nth, fault } of faults) {
				simulator.addFault({ endpoint, external_id: sheet[index]?.externalId, matches: (request) => breaking.callOf.get(request)?.nth === nth, ...fault });
			}
		});
		if (scenario.outage) breaking.arm(scenario.outage);
		return breaking;
	}

	/** The credential that leads here, or to nowhere. */
	credential(host: Scenario['host']): Record<string, string> {
		if (host === 'unresolvable') return credentialFor(this.simulator, { customUrl: 'https://nowhere.invalid' });
		if (host === 'closedPort') return credentialFor(this.simulator, { customUrl: CLOSED_PORT });
		return credentialFor(this.simulator);
	}

	endOutage(): void {
		this.outageOver = true;
	}

	cashouts(): Cashout[] {
		return this.simulator.ledger.all();
	}

	/** Waits until every call has run its course, so that nothing is created any more. */
	async settled(): Promise<void> {
		for (let waited = 0, quiet = 0, known = 0; quiet < 3; waited += 10) {
			if (waited > 15_000) throw new Error('The simulator still had calls under way after 15 seconds');
			await sleep(10);
			const pending = this.calls.some(({ request }) => request.httpStatus === null && request.fault === null);
			quiet = pending || known !== this.calls.length ? 0 : quiet + 1;
			known = this.calls.length;
		}
	}

	async close(): Promise<void> {
		await this.simulator.close();
	}

	private arm({ endpoint, from, times, fault }: Outage): void {
		const started = (request: ReceivedRequest) => !this.outageOver && (this.callOf.get(request)?.place ?? 0) >= from;
		this.simulator.addFault({ endpoint, times, matches: started, ...fault });
	}

	private note(request: ReceivedRequest): false {
		const { endpoint, externalId } = request;
		const nth = this.calls.filter((call) => call.request.externalId === externalId && call.request.endpoint === endpoint).length + 1;
		const call = { request, at: performance.now(), nth, place: this.calls.length + 1 };
		this.calls.push(call);
		this.callOf.set(request, call);
		this.onCall(call);
		return false;
	}

	private async payEarlier({ rows }: Scenario, sheet: SheetRow[]): Promise<void> {
		for (const [index, { before }] of rows.entries()) {
			const row = sheet[index];
			if (!row || before === 'nothing') continue;
			const document_id = before === 'samePayee' ? row.payee : PAYEE_OF_EARLIER_DAYS;
			const reply = await create(this.simulator, { external_id: row.externalId, document_id, comments: EARLIER_DAY });
			if (reply.status !== 200) throw new Error(`The payout of an earlier day was refused: ${reply.data}`);
		}
	}
}
