declare const SAID: unique symbol;

/** A text for people in the language that is spoken. It is made by the functions below alone, so that no text passes the dictionary by. */
export type Said = string & { readonly [SAID]: true };

/** A text that is made when somebody is told: what happened is known before it is known who hears of it, and in which language. */
export type Later = () => Said;

/** The languages of messages. */
export type Language = 'en' | 'es' | 'pt';

/** A language as it is spoken: undefined for a text that it does not have, which stays English. */
export interface Speech {
	readonly language: Language;
	textOf(key: string): string | undefined;
}

let spoken: Speech | undefined;

/** The key of each template: its text with the places of its values, such as `{0} is empty`. */
const keys = new WeakMap<TemplateStringsArray, string>();

function keyOf(parts: TemplateStringsArray): string {
	let key = keys.get(parts);
	if (key === undefined) keys.set(parts, (key = parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`)));
	return key;
}

/**
 * A text for people, written in English: say`${name} is empty`. Whatever the values say themselves is `say` or `word` too.
 * In other languages the dictionary has it under the key `{0} is empty`; a missing entry fails a test.
 */
export function say(parts: TemplateStringsArray, ...values: ReadonlyArray<string | number>): Said {
	const translated = spoken?.textOf(keyOf(parts));
	if (translated !== undefined) return translated.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])) as Said;
	return parts.reduce((text, part, index) => text + String(values[index - 1]) + part) as Said;
}

/** A text of the data, such as the label of a field, whose key is the text itself. */
export function word(text: string): Said {
	return (spoken?.textOf(text) ?? text) as Said;
}

/** A text that is the same in all languages: what somebody has written, or one that was said already. */
export function asWritten(text: string): Said {
	return text as Said;
}

/** `a, b or c` without the comma: each of them can be meant. */
export function eitherOf(texts: readonly string[]): Said {
	return texts.join(say` or `) as Said;
}

/** `a, b and c`. */
export function allOf(texts: readonly string[]): Said {
	const most = texts.slice(0, -1).join(', ');
	return (most === '' ? texts.join('') : most + say` and ` + texts.slice(-1).join('')) as Said;
}

/** A text in English, whatever is spoken: for errors that leave this package. */
export function inEnglish(text: Later): Said {
	return speaking(undefined, text);
}

/** A text with a capital letter, as it begins a sentence. */
export function sentence(text: Said): Said {
	return (text.charAt(0).toUpperCase() + text.slice(1)) as Said;
}

/** The language that is spoken. */
export function language(): Language {
	return spoken?.language ?? 'en';
}

/** Does some work while a language is spoken; undefined for English. The work must not wait, since others would be spoken to as well. */
export function speaking<Result>(speech: Speech | undefined, work: () => Result): Result extends PromiseLike<unknown> ? never : Result {
	const before = spoken;
	spoken = speech;
	try {
		return work() as Result extends PromiseLike<unknown> ? never : Result;
	} finally {
		spoken = before;
	}
}
