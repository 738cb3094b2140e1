import type { IDataObject } from 'n8n-workflow';

/** One way to pay, in a process of its own. */
export type ContestantName = 'package' | 'script' | 'least' | 'bounded';

/** What a contestant has to pay, so that all pay the same. */
export interface Job {
	/** Begins every external ID; the simulator takes each ID once. */
	batch: string;
	size: number;
	concurrency: number;
	/** Whether memory is looked at, which costs time. */
	watchMemory?: boolean;
}

export interface Measured {
	ms: number;
	/** User and system time of the process. */
	cpuMs: number;
	/** Bytes of the heap in use above those before the sheet was made: with the sheet alone, the most while it ran, and with the result in hand. */
	heapOfSheet: number;
	highestHeap: number;
	heapAtEnd: number;
}

/** The Directa24 that is paid through. */
export interface Target {
	url: string;
	cardUrl: string;
	credentials: { apiKey: string; apiPassphrase: string; secretSignature: string; readOnlyApiKey: string };
}

/** Pays each item; returns what shows that all were created. */
export interface Contestant {
	pay(items: IDataObject[], job: Job): Promise<{ created: number; kept: unknown; problem: string | undefined }>;
}

/** A contestant that waits for jobs. */
export interface Running {
	name: ContestantName;
	carryOut(job: Job): Promise<Measured>;
	stop(): void;
}

/** The fields of a payout that no item has: the same for all of a batch. */
export const FIXED = {
	country: 'BR',
	currency: 'BRL',
	document_type: 'CPF',
	beneficiary_name: 'João',
	beneficiary_lastname: 'Silva',
	bank_code: '001',
	bank_account: '3423422-7',
	bank_branch: '1234',
	account_type: 'C',
} as const;
