/** A text in the languages beside English. `{0}`, `{1}` … stand for its values, in whatever order a language wants them. */
export interface Text {
	readonly es: string;
	readonly pt: string;
}

/** Texts by what they are in English; see say.ts. */
export type Texts = Readonly<Record<string, Text>>;
