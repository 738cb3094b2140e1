import type { Account } from './account';
import type { Evidence, Question } from './finding';
import type { Options } from './options';

export interface Tools {
	account: Account;
	/** Answers a question: a key of its answers, or another word where something was seen that nobody foresaw. */
	tell(id: string, answer: string, evidence: Evidence[], details?: string): void;
	/** One line for whoever waits. */
	log(line: string): void;
	/** @throws Interrupted when the probe is */
	pause(ms: number): Promise<void>;
	options: Pick<Options, 'keys' | 'usedIds' | 'notifications'>;
}

/** Some calls, and the questions that they answer. What it does not tell is reported as not known, with the reason. */
export interface Experiment {
	questions: Record<string, Question>;
	run(tools: Tools): Promise<void>;
}
