import { COUNTRIES, countryOf } from '../../../d24/countries';
import { say, type Said } from '../../../d24/language/say';
import { waysOf, type Way } from '../../../d24/sheet/template';
import { SHEET_LANGUAGES, type SheetLanguage } from '../../../d24/sheet/words';
import { namesIn } from './readBeneficiary';
import type { Parameters } from './parameters';

const FORMATS = ['xlsx', 'csv'] as const;

export interface TemplateInput {
	ways: Way[];
	language: SheetLanguage;
	format: (typeof FORMATS)[number];
	/** The field of the output item that gets the file. */
	field: string;
}

/** What a template is for; what is wrong with it is in `parameters.issues`. */
export function readTemplate(parameters: Parameters): TemplateInput {
	const codes = namesIn(parameters.value('countries')).map((code) => code.toUpperCase());
	const chosen = new Set(namesIn(parameters.value('payoutMethods')));
	if (codes.length === 0) refuse(parameters, 'countries', say`No country is chosen`, say`Choose the countries that the sheet is for`);
	const ways = [...new Set(codes)].flatMap((code) => {
		const all = COUNTRIES.filter((country) => country.code === code).flatMap(waysOf);
		if (all.length === 0) refuse(parameters, 'countries', say`There is no template for ${countryOf(code)?.name ?? `"${code}"`}`, say`Choose countries of the list: of others Directa24 tells no rules`);
		const own = all.filter(({ country, method }) => chosen.has(`${country.code}.${method.value}`));
		return own.length > 0 ? own : all.filter(({ method }) => method.doubt === undefined);
	});
	return {
		ways,
		language: choice(parameters, 'language', 'Language', SHEET_LANGUAGES),
		format: choice(parameters, 'format', 'File Format', FORMATS),
		field: parameters.text('binaryPropertyName') || 'data',
	};
}

function choice<Choice extends string>(parameters: Parameters, name: string, label: string, choices: readonly [Choice, ...Choice[]]): Choice {
	const text = parameters.text(name) || choices[0];
	const chosen = choices.find((each) => each === text);
	if (chosen === undefined) refuse(parameters, name, say`${label} is ${`"${text}"`}, which is none of its choices`, say`Use one of: ${choices.join(', ')}`);
	return chosen ?? choices[0];
}

function refuse(parameters: Parameters, field: string, message: Said, fix: Said): void {
	parameters.issues.push({ field, rule: 'choice', message, fix, blocking: true });
}
