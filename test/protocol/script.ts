import { ENDPOINTS } from '../../d24/endpoints';
import type { JsonObject } from '../../d24/json';
import type { Directa24, Reply, Request } from '../../protocol/directa24';

/** What comes of one request. */
export type Step = (request: Request) => Reply;

/** An answer with a JSON body. */
export const answer = (httpStatus: number, body: unknown, headers: JsonObject = {}): Step => () => ({ httpStatus, headers, content: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });
/** A refusal as D24 words it. */
export const code = (number: number, httpStatus = 412): Step => answer(httpStatus, { code: number, message: `code ${number}` });
/** A request that ends with an error. */
export const fails = (error: Error): Step => () => {
	throw error;
};
/** An error as Node.js makes it for a failed system call. */
export const system = (name: string, syscall: string): Error & { code: string } => Object.assign(new Error(`${syscall} ${name}`), { code: name, syscall });
/** An answer that is lost on its way. */
export const lost = fails(system('ECONNRESET', 'read'));
/** A host that cannot be reached. */
export const unreachable = fails(system('ECONNREFUSED', 'connect'));

export const created = (id = 8405147): Step => answer(200, { cashout_id: id });
/** The number that D24 has for each status. */
const NUMBER = { PENDING: 0, COMPLETED: 1, CANCELLED: 2, REJECTED: 3, DELIVERED: 4, ON_HOLD: 5 } as const;
export const status = (name: keyof typeof NUMBER, more: JsonObject = {}): Step => answer(200, { cashout_status: NUMBER[name], ...more });
/** D24: "Cashout not found with this ID". */
export const absent = code(509);

export type Name = keyof typeof ENDPOINTS;

export interface Asked {
	/** Which of the calls it was. */
	name: Name;
	body: JsonObject;
	/** Milliseconds since the beginning. */
	at: number;
}

export interface Script {
	directa24: Directa24;
	/** Every request, in order. */
	asked: Asked[];
	/** The names of the calls, in order. */
	names(): Name[];
	/** Milliseconds since the beginning. */
	passed(): number;
	cancel(): void;
	/** Sets the date, as an administrator does. */
	setDate(ms: number): void;
}

export interface Settings {
	timeoutMs?: number;
	deadlineMs?: number;
	settleMs?: number;
	/** How long each request takes. */
	latencyMs?: number;
	/** What is done before each request is answered. */
	before?(asked: Asked, script: Script): void;
}

/**
 * Directa24 by a script, in virtual time: for each call what its requests are answered, one after the other; the last step
 * answers all further ones. A call without steps must not be made. A look-up that names no cashout is refused, as D24 does.
 */
export function scripted(steps: Partial<Record<Name, Step[]>>, settings: Settings = {}): Script {
	const { timeoutMs = 30_000, deadlineMs = 120_000, settleMs = 5000, latencyMs = 0, before } = settings;
	let clock = 0;
	let date = Date.parse('2026-11-27T12:00:00Z');
	let isCancelled = false;
	const asked: Asked[] = [];
	const counts = new Map<Name, number>();
	const script: Script = {
		asked,
		names: () => asked.map(({ name }) => name),
		passed: () => clock,
		cancel: () => void (isCancelled = true),
		setDate: (ms) => void (date = ms - clock),
		directa24: {
			environment: 'staging',
			timeoutMs,
			deadlineMs,
			settleMs,
			async request(request) {
				const name = nameOf(request);
				const entry = { name, body: request.body ?? {}, at: clock };
				asked.push(entry);
				before?.(entry, script);
				const own = steps[name] ?? [];
				const count = counts.get(name) ?? 0;
				counts.set(name, count + 1);
				const step = own[Math.min(count, own.length - 1)];
				if (!step) throw new Error(`${name} is not in the script`);
				clock += latencyMs;
				const namesNone = name === 'cashoutStatus' && !entry.body.external_id && !entry.body.cashout_id;
				return (namesNone ? code(300) : step)(request);
			},
			async sleep(ms) {
				clock += ms;
			},
			now: () => date + clock,
			elapsed: () => clock,
			random: () => 0.5,
			cancelled: () => isCancelled,
		},
	};
	return script;
}

function nameOf({ endpoint }: Request): Name {
	const found = (Object.keys(ENDPOINTS) as Name[]).find((name) => {
		const { method, path, host } = ENDPOINTS[name];
		return method === endpoint.method && host === endpoint.host && (path === endpoint.path || name === 'linkStatus');
	});
	if (!found) throw new Error(`no call is ${endpoint.method} ${endpoint.path}`);
	return found;
}
