import { asWritten, inEnglish, type Later } from './say';

/** An error with a message for a person: it is English, and `told` says the same in the language that is spoken. */
export class ToldError extends Error {
	/** Private, so that nothing that stores an error finds a function in it. */
	readonly #told: Later;

	/** @param text a text as it stands where the error reaches only places that have no language */
	constructor(text: string | Later) {
		super(typeof text === 'string' ? text : inEnglish(text));
		this.#told = typeof text === 'string' ? () => asWritten(text) : text;
	}

	get told(): Later {
		return this.#told;
	}
}
