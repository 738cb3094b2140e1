import type { Said } from './language/say';

/** Something about an input that a person should change. `blocking`: D24 would refuse it for certain, so nothing is sent. */
export interface Issue {
	/** D24's name of the field. */
	field: string;
	rule: string;
	message: Said;
	fix: Said;
	blocking: boolean;
}
