import { ENDPOINTS } from './calls';
import type { Counters, Delivery, ReceivedRequest } from './types';

/** What arrived and what was sent; the lists are bounded, the counters are not. */
export class Journal {
	readonly requests: ReceivedRequest[] = [];
	readonly deliveries: Delivery[] = [];
	readonly counters: Counters = {
		connections: 0,
		requests: 0,
		byEndpoint: Object.fromEntries([...ENDPOINTS, 'other'].map((endpoint) => [endpoint, 0])) as Counters['byEndpoint'],
		byCode: {},
		created: 0,
		deliveries: {
			attempts: 0,
			delivered: 0,
			given_up: 0,
			refused: 0,
			dropped: 0,
			held: 0,
			stopped: 0,
		},
	};

	constructor(
		private readonly keepRequests: number,
		private readonly keepDeliveries: number,
	) {}

	arrived(request: ReceivedRequest): ReceivedRequest {
		keep(this.requests, request, this.keepRequests);
		this.counters.requests += 1;
		this.counters.byEndpoint[request.endpoint] += 1;
		return request;
	}

	/** Notes the answer of a request; `httpStatus` null means that the socket was closed. */
	answered(
		request: ReceivedRequest,
		answer: Pick<ReceivedRequest, 'httpStatus' | 'code' | 'fault'>,
	): void {
		Object.assign(request, answer);
		const key = this.codeKey(request);
		this.counters.byCode[key] = (this.counters.byCode[key] ?? 0) + 1;
	}

	announced(delivery: Delivery): Delivery {
		keep(this.deliveries, delivery, this.keepDeliveries);
		return delivery;
	}

	private codeKey({ httpStatus, code }: ReceivedRequest): string {
		if (httpStatus === null) return 'closed';
		if (code !== null) return String(code);
		return httpStatus < 300 ? 'ok' : `http_${httpStatus}`;
	}
}

function keep<T>(list: T[], entry: T, limit: number): void {
	list.push(entry);
	if (list.length > limit) list.splice(0, list.length - limit);
}
