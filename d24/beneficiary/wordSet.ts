/** The words of a text with spaces between them, to ask whether one is among them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
