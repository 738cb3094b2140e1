import type { Said } from './language/say';

/** Something about an input that a person should change. `blocking`: D24 would refuse it for certain, so nothing is sent. */
export interface Issue {
	/** D24's name of the field. */
	field: string;
	/** The heading of the user's own column that the field came from, several with + between them; absent where it came from none. */
	column?: string;
	rule: string;
	message: Said;
	fix: Said;
	blocking: boolean;
}

/** The issues with those first that stop the item; otherwise in their order. */
export function blockersFirst(issues: readonly Issue[]): Issue[] {
	return [...issues.filter(({ blocking }) => blocking), ...issues.filter(({ blocking }) => !blocking)];
}

/** One issue as a line: the user's column, what is wrong, what to do about it. */
export function lineOf({ column, message, fix }: Issue): string {
	const isNamed = column === undefined || message.startsWith(`${column} `) || message.includes(`"${column}"`);
	return `${isNamed ? '' : `${column}: `}${message}. ${fix}`;
}

/** True for a note that a value was only written in another way: it asks for nothing. */
export function isTidying({ rule, blocking }: Issue): boolean {
	return rule === 'changed' && !blocking;
}

/** What a person has to do about an item, a line for each problem, the ones that stop it first; '' where there is nothing. */
export function toFix(issues: readonly Issue[]): string {
	return blockersFirst(issues).filter((issue) => !isTidying(issue)).map(lineOf).join('\n');
}
