import { TEXTS } from '../texts';
import { speaking, type Language, type Speech } from './say';

/** The languages by the names that their speakers give them; the first is the usual one. */
export const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español', pt: 'Português' };

/** The language of a setting; undefined for one that this package does not speak. */
export function languageNamed(value: unknown): Language | undefined {
	return typeof value === 'string' && Object.hasOwn(LANGUAGES, value) ? (value as Language) : undefined;
}

const SPEECHES: Readonly<Record<Language, Speech | undefined>> = {
	en: undefined,
	es: { language: 'es', textOf: (key) => TEXTS.get(key)?.es },
	pt: { language: 'pt', textOf: (key) => TEXTS.get(key)?.pt },
};

/** Does some work, the texts of which are in this language. The work must not wait for anything. */
export function inLanguage<Result>(language: Language, work: () => Result): ReturnType<typeof speaking<Result>> {
	return speaking(SPEECHES[language], work);
}
