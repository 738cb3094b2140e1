/** One answer that a finding rests on. */
export interface Evidence {
	/** Method and path. */
	call: string;
	/** null: no answer. */
	httpStatus: number | null;
	code: string | undefined;
	/** Directa24's words. */
	message: string | null;
}

/** What was found out about one question. */
export interface Finding {
	id: string;
	question: string;
	/** What this package takes for granted, or prepares for. */
	assumed: string;
	/** What was seen, in words; null: not known. */
	seen: string | null;
	/** One of the question's answers; null: not known, or none that was foreseen. */
	answer: string | null;
	/** Whether it is as assumed; null: not known. */
	asAssumed: boolean | null;
	/** What follows for this package, or why it is not known. */
	consequence: string;
	evidence: Evidence[];
}

/** A question with the answers that are foreseen. */
export interface Question {
	question: string;
	/** Answers that change nothing. */
	assumed: string[];
	/** What each answer means, and what follows from it. */
	answers: Record<string, [seen: string, consequence: string]>;
}

const FINE = 'Nothing to change.';

/** @param details what was seen besides, in words */
export function found(id: string, { question, assumed, answers }: Question, answer: string, evidence: Evidence[], details = ''): Finding {
	const [seen = answer, consequence = FINE] = answers[answer] ?? [];
	const words = assumed.map((each) => answers[each]?.[0] ?? each).join(', or: ');
	return { id, question, assumed: words, seen: details ? `${seen} (${details})` : seen, answer, asAssumed: assumed.includes(answer), consequence, evidence: evidence.map(plain) };
}

export function notKnown(id: string, { question, assumed, answers }: Question, because: string, evidence: Evidence[] = []): Finding {
	const words = assumed.map((each) => answers[each]?.[0] ?? each).join(', or: ');
	return { id, question, assumed: words, seen: null, answer: null, asAssumed: null, consequence: `Not known: ${because}.`, evidence: evidence.map(plain) };
}

/** An answer without the rest of what is known of a call. */
function plain({ call, httpStatus, code, message }: Evidence): Evidence {
	return { call, httpStatus, code, message };
}
