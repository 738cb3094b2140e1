import { readHeading, type Meaning } from '../../../d24/beneficiary/headings';
import { countryOf } from '../../../d24/countries';

/** What a heading means, with payout methods by their values. */
export type Told = Omit<Meaning, 'ofMethods'> & { ofMethods: readonly string[] | undefined };

const NOTHING: Told = {
	target: undefined,
	role: '',
	copy: 0,
	names: [],
	isForeign: false,
	isOwn: false,
	isWithoutDigit: false,
	accountType: undefined,
	documentType: undefined,
	ofMethods: undefined,
	money: [],
	hints: [],
};

/** A whole meaning from what it has to say. */
export const meaning = (said: Partial<Told>): Told => ({ ...NOTHING, ...said });

export function told(heading: string, country: string): Told {
	const { ofMethods, ...more } = readHeading(heading, countryOf(country));
	return { ...more, ofMethods: ofMethods?.map(({ value }) => value) };
}
