import { FIELDS } from '../../../d24/cashout/cashout';
import { COUNTRIES } from '../../../d24/countries';
import type { Certainty, FieldRules, Format } from '../../../d24/countries/types';
import { LABEL } from '../../../d24/labels';
import { ACCOUNT_CODES } from '../../../d24/refusals/accountCodes';
import { API_CODES, KYC_REASONS } from '../../../d24/refusals/apiCodes';
import type { Explanation } from '../../../d24/refusals/explanation';
import { LINK_CODES } from '../../../d24/refusals/linkCodes';
import { LOCAL_CASES } from '../../../d24/refusals/localCases';
import { MERCHANTS_CODES } from '../../../d24/refusals/merchantsCodes';
import { READING_CODES } from '../../../d24/refusals/readingCodes';
import { REJECTIONS } from '../../../d24/refusals/rejections';
import { TEXTS } from '../../../d24/texts';
import { keysInSource } from './keys';

const { said, inside } = keysInSource();

/** Texts of the data, which reach `word` as they stand. */
function keysInData(): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const add = (text: string | undefined, place: string) => void (text !== undefined && found.set(text, [place]));
	const addDoubt = (certainty: Certainty | undefined, place: string) => add(certainty === 'certain' ? undefined : certainty?.doubt, place);
	const addFormats = (formats: readonly Format[] | undefined, place: string) =>
		formats?.forEach(({ words, certainty }) => {
			add(words, place);
			addDoubt(certainty, place);
		});
	const addFields = (rules: FieldRules, place: string) =>
		Object.values(rules).forEach(({ label, hint, requiredDoubt, formats, number }) => {
			add(label, place);
			add(hint, place);
			add(requiredDoubt, place);
			addFormats(formats, place);
			addDoubt(number?.certainty, place);
		});
	for (const country of COUNTRIES) {
		const place = `d24/countries, ${country.name}`;
		addFields(country.fields, place);
		for (const { name, fields, doubt, empty } of country.methods) {
			add(name, place);
			add(doubt, place);
			for (const { certainty } of empty ?? []) addDoubt(certainty, place);
			addFields(fields, place);
		}
		for (const { label, formats, number } of country.documentTypes) {
			add(label, place);
			addFormats(formats, place);
			addDoubt(number?.certainty, place);
		}
		for (const { label, doubt } of country.accountTypes) {
			add(label, place);
			add(doubt, place);
		}
		for (const { bank, format } of country.accountRules ?? []) {
			add(bank, place);
			addFormats([format], place);
		}
		for (const { doubt } of country.banks.list) add(doubt, place);
		addDoubt(country.documentTypesComplete, place);
		addDoubt(country.accountTypesComplete, place);
	}
	for (const codes of [API_CODES, READING_CODES, ACCOUNT_CODES, LINK_CODES, MERCHANTS_CODES, LOCAL_CASES]) {
		for (const { message, cause, nextStep } of Object.values<Explanation>(codes)) for (const text of [message, cause, nextStep]) add(text, 'd24/refusals');
	}
	for (const reason of Object.values(KYC_REASONS)) add(reason, 'd24/refusals/apiCodes.ts');
	for (const { meaning } of Object.values(REJECTIONS)) add(meaning, 'd24/refusals/rejections.ts');
	for (const { label, required } of FIELDS) {
		add(label, 'd24/cashout/cashout.ts');
		add(required, 'd24/cashout/cashout.ts');
	}
	return found;
}

const wanted = new Map([...keysInData(), ...said]);

/** Punctuation and values alone are the same in all languages. */
const needsNone = (key: string) => !/\p{L}/u.test(key.replace(/\{\d+\}/g, ''));

const placesIn = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();

it('every text that is said is in the dictionary', () => {
	const missing = [...wanted].filter(([key]) => !needsNone(key) && !TEXTS.has(key)).map(([key, places]) => `${JSON.stringify(key)} of ${places[0]}`);
	expect(missing).toEqual([]);
});

it('the dictionary has no text that nobody says', () => expect([...TEXTS.keys()].filter((key) => !wanted.has(key))).toEqual([]));

it('no value of a text has English words of its own', () => expect(inside).toEqual([]));

it.each(['es', 'pt'] as const)('%s has the same values in every text, and leaves none empty', (language) => {
	const different = [...TEXTS].filter(([key, text]) => text[language].trim() === '' || placesIn(key).join() !== placesIn(text[language]).join());
	expect(different).toEqual([]);
});

it.each(['es', 'pt'] as const)('%s names the same labels of the forms as the English text', (language) => {
	const several: readonly string[] = Object.values(LABEL).filter((label) => label.includes(' '));
	const named = (text: string) => several.filter((label) => text.includes(label)).join();
	expect([...TEXTS].filter(([key, text]) => !several.includes(key) && named(key) !== named(text[language])).map(([key]) => key)).toEqual([]);
});

it.each(['es', 'pt'] as const)('%s begins and ends as the English text does, so that sentences join', (language) => {
	const edge = (text: string) => [/^\s/.test(text), /\s$/.test(text), /[.:;,]$/.test(text.trim())];
	expect([...TEXTS].filter(([key, text]) => edge(key).join() !== edge(text[language]).join()).map(([key]) => key)).toEqual([]);
});
