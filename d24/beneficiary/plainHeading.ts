import { decomposed } from '../plainText';

/** A heading without what people write differently: case, accents, spaces, underscores, punctuation, invisible characters. */
export function plainHeading(heading: string): string {
	return decomposed(heading).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
