/* eslint-disable @n8n/community-nodes/no-restricted-globals */
interface Event {
	at: number;
	/** The order in which events were asked for; it decides between two of the same moment. */
	place: number;
	happen: () => void;
}

/** A world that does this much has got into a loop that never ends. */
const MOST_EVENTS = 500_000;

/**
 * Virtual time: it stands still while anything is left to do and then jumps to the next thing that was asked for. No
 * timer of the machine is used, so the same world takes the same course each time.
 */
export class Clock {
	/** Milliseconds since the beginning. */
	now = 0;
	private readonly heap: Event[] = [];
	private places = 0;

	at(when: number, happen: () => void): void {
		const { heap } = this;
		const event = { at: Math.max(when, this.now), place: this.places++, happen };
		let index = heap.push(event) - 1;
		while (index > 0) {
			const parent = (index - 1) >> 1;
			if (!isBefore(event, heap[parent] as Event)) break;
			heap[index] = heap[parent] as Event;
			index = parent;
		}
		heap[index] = event;
	}

	async sleep(ms: number): Promise<void> {
		await new Promise<void>((wake) => this.at(this.now + Math.max(0, ms), wake));
	}

	/** Lets everything happen to its end. False when there is no end. */
	async run(): Promise<boolean> {
		return await new Promise<boolean>((resolve, reject) => {
			const step = () => {
				const next = this.take();
				if (!next) return resolve(true);
				if (this.places > MOST_EVENTS) return resolve(false);
				this.now = next.at;
				try {
					next.happen();
				} catch (error) {
					return reject(error);
				}
				// Node runs the next tick after all promises that can go on have gone on.
				queueMicrotask(() => process.nextTick(step));
			};
			queueMicrotask(() => process.nextTick(step));
		});
	}

	private take(): Event | undefined {
		const { heap } = this;
		const first = heap[0];
		const last = heap.pop();
		if (!first || !last || heap.length === 0) return first;
		let index = 0;
		for (;;) {
			let child = index * 2 + 1;
			if (child >= heap.length) break;
			if (child + 1 < heap.length && isBefore(heap[child + 1] as Event, heap[child] as Event)) child += 1;
			if (!isBefore(heap[child] as Event, last)) break;
			heap[index] = heap[child] as Event;
			index = child;
		}
		heap[index] = last;
		return first;
	}
}

function isBefore(one: Event, other: Event): boolean {
	return one.at < other.at || (one.at === other.at && one.place < other.place);
}
