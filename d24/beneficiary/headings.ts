import { BENEFICIARY_FIELDS } from '../cashout/cashout';
import type { Country, PayoutMethod } from '../countries/types';
import { hintsOf, isOfPayment, numberNames, targetOfConcepts, type BeneficiaryTarget, type Target } from './targets';
import { decisionOf } from './decisionWords';
import { labelled } from './headingLabels';
import { readWords, wordsOf } from './headingWords';
import { namesPayee } from './payeeHeadings';
import { plainHeading } from './plainHeading';
import type { Concept } from './vocabulary';

/** What a heading means. */
export interface Meaning {
	/** What the column stands for; undefined where the heading is not understood. */
	target: Target | undefined;
	/** Whose it is, where the heading says so; `company` can be the payer or the payee. */
	role: 'payee' | 'holder' | 'company' | 'payer' | '';
	/** The number behind the heading of a column that occurs more than once; 0 without one. */
	copy: number;
	/** The names of numbers that the heading gives: CPF, CLABE; not "cuenta" or "documento". */
	names: readonly Concept[];
	/** It says that the document is one of foreigners. */
	isForeign: boolean;
	/** It is D24's own name of the field. */
	isOwn: boolean;
	/** It says that the number is without its check digit. */
	isWithoutDigit: boolean;
	/** The letter of the kind of account that the heading names: C for a current, S for a savings one. */
	accountType: string | undefined;
	/** The payout methods whose account alone has this label. */
	ofMethods: readonly PayoutMethod[] | undefined;
	/** The code of the document that the heading names by the label of the country's form. */
	documentType: string | undefined;
	/** The words for a currency that the heading has: `Monto USD`. */
	money: readonly string[];
	/** What it may have to do with where it is not understood, the likeliest first. */
	hints: readonly Target[];
}

export interface Column {
	heading: string;
	meaning: Meaning;
}

/** The columns of an item in its order, and which of them stand for what. */
export interface Columns {
	all: readonly Column[];
	byTarget: ReadonlyMap<Target, readonly Column[]>;
	leftOut: readonly string[];
}

/** What a column tells of a beneficiary; undefined for one that has nothing to do with it. */
export function targetOf(heading: string): BeneficiaryTarget | undefined {
	const { target } = readHeading(heading, undefined);
	return target === undefined || isOfPayment(target) ? undefined : target;
}

const OWN_NAMES = new Map<string, Target>(
	[...BENEFICIARY_FIELDS, 'external_id', 'amount', 'currency', 'country', 'comments', 'notification_url'].map((field) => [plainHeading(field), field as Target]),
);

const ROLES: ReadonlyArray<readonly [Concept, Meaning['role']]> = [
	['PAYER', 'payer'],
	['PAYEE', 'payee'],
	['TO', 'payee'],
	['HOLDER', 'holder'],
	['PERSON', 'payee'],
	['CLIENT', 'payee'],
	['COMPANY', 'company'],
];

/** Of an account that is debited or credited: whose it is, and nothing else. */
const MOVES: readonly Concept[] = ['DEBIT', 'CREDIT'];

/** Words that mean something in some countries only. */
const ONLY_IN: Partial<Record<Concept, readonly string[]>> = {
	CC: ['CO'],
	CE: ['CO', 'PE'],
	RUN: ['CL'],
	// `Cuenta de cobro`: the bill of somebody who issues no invoices.
	COLLECTION: ['CO'],
	PRODUCT: ['CO'],
	NICK: ['BR'],
	CI: ['BO', 'CL', 'EC', 'PY', 'UY', 'VE'],
};

/** What a heading means for a payout to a country. */
export function readHeading(heading: string, country: Country | undefined): Meaning {
	const { concepts, unknown, copy, isWithoutDigit, money } = readWords(heading);
	const said = new Set([...concepts].filter((concept) => !country || (ONLY_IN[concept]?.includes(country.code) ?? true)));
	const strange = unknown.length > 0 || said.size < concepts.size;
	const role = roleOf(said);
	const isFirstAndCompany = said.has('NAME') && said.has('FIRST') && said.has('COMPANY');
	const rest = isFirstAndCompany ? said : new Set([...said].filter((concept) => !ROLES.some(([word]) => word === concept) && !(role !== '' && MOVES.includes(concept) && !said.has('CARD'))));
	const asksWhom = namesPayee(heading);
	const near = asksWhom ? 'full_name' : targetOfRest(rest, OF_THE_HOLDER.test(wordsOf(heading).join(' ')) ? without(said, 'HOLDER') : said, role, copy, country);
	const own = OWN_NAMES.get(plainHeading(heading)) ?? (plainHeading(heading) === 'chave' ? 'pix_key' : undefined);
	// `No pagar` is no number of a payment.
	const isForbidden = decisionOf(heading) === 'dont';
	const read = (strange && !asksWhom) || near === 'other' || isForbidden ? undefined : near;
	const label = (own ?? read) || isForbidden ? undefined : labelled(heading, country);
	const target = own ?? read ?? label?.target ?? (near === 'other' || isForbidden ? 'other' : undefined);
	const isLine = said.has('LINE') && said.has('ADDRESS');
	return {
		target,
		role: own || label ? '' : asksWhom ? 'payee' : role,
		copy: isLine ? 0 : copy,
		names: numberNames(said),
		isForeign: said.has('FOREIGN'),
		isOwn: own !== undefined,
		isWithoutDigit,
		accountType: label?.accountType ?? (said.has('CHECKING') === said.has('SAVINGS') ? undefined : said.has('CHECKING') ? 'C' : 'S'),
		documentType: label?.documentType,
		// A wallet is one of its methods; a CLABE or an IBAN is an account at any bank.
		ofMethods: (read === 'bank_account' && said.has('WALLET') ? labelled(heading, country) : label)?.ofMethods,
		money,
		hints: target === undefined || target === 'other' ? [...(near === undefined ? [] : [near]), ...hintsOf(concepts)] : [],
	};
}

/** `CBU del titular` is a CBU, `Titular CBU` a name. */
const OF_THE_HOLDER = /[a-z] (?:del?|d[oa]|of)(?: (?:la|el|the))? (?:titular|holder|portador)$/;

const without = (said: ReadonlySet<Concept>, concept: Concept): ReadonlySet<Concept> => new Set([...said].filter((each) => each !== concept));

function roleOf(said: ReadonlySet<Concept>): Meaning['role'] {
	const isCard = said.has('CARD');
	const isAccounts = (said.has('ACCOUNT') || said.has('BANK')) && !isCard;
	if (said.has('DEBIT') && isAccounts) return 'payer';
	if (said.has('CREDIT') && isAccounts) return 'payee';
	return ROLES.find(([concept]) => said.has(concept))?.[1] ?? '';
}

/** What a heading stands for without the words that say whose it is. */
function targetOfRest(rest: ReadonlySet<Concept>, said: ReadonlySet<Concept>, role: Meaning['role'], copy: number, country: Country | undefined): Target | undefined {
	const isOnly = (...concepts: Concept[]) => [...rest].every((concept) => concepts.includes(concept));
	if (role === 'payer') return targetOfConcepts(rest) ?? (said.has('PAYER') ? 'other' : undefined);
	if (rest.size === 0) {
		if (said.has('PAYEE') || said.has('HOLDER') || said.has('PERSON') || said.has('CLIENT')) return 'full_name';
		return said.has('COMPANY') ? 'company' : undefined;
	}
	if (said.has('COMPANY') && isOnly('NAME', 'RAZON', 'SOCIAL')) return 'company';
	if (said.has('HOLDER') && isOnly('ACCOUNT', 'BANKING', 'BANK', 'CARD', 'CBU', 'CVU', 'CLABE', 'CCI', 'PIX', 'KEY')) return 'full_name';
	if (said.has('PAYEE') && isOnly('ID', 'NUMBER') && rest.has('ID')) return rest.has('NUMBER') ? 'document_id' : 'beneficiary_id';
	if ((said.has('PERSON') || said.has('CLIENT') || said.has('PAYEE') || said.has('COMPANY')) && isOnly('ID', 'NUMBER', 'CODE', 'TYPE', 'KEY')) return 'other';
	// The number of a bill in Brazil, a remark elsewhere.
	if (country?.code === 'BR' && isOnly('NOTA')) return 'external_id';
	if (country?.code === 'BO' && isOnly('COMPLEMENT')) return 'document_complement';
	if (said.has('LINE') && said.has('ADDRESS') && copy > 1) return 'address_more';
	// Whoever writes whose name it is, as a rule writes the whole one.
	if (role !== '' && isOnly('NAME')) return 'full_name';
	return targetOfConcepts(rest);
}

/** Sheets have few sets of columns; items that come from elsewhere may have many. */
const MOST_KEPT = 100;
const kept = new Map<string, Columns>();

/**
 * The columns of an item by what they stand for. The items of a sheet have the same ones, so results are kept.
 * @param leaveOut headings of columns that the user says are none of ours
 */
export function columnsOf(headings: readonly string[], country: Country | undefined, leaveOut: readonly string[] = []): Columns {
	const key = [country?.code ?? '', leaveOut.join('\t'), ...headings].join('\n');
	const known = kept.get(key);
	if (known) return known;
	const leftOut = headings.filter((heading) => isAmong(heading, headings, leaveOut));
	const all = headings.filter((heading) => !leftOut.includes(heading)).map((heading) => ({ heading, meaning: readHeading(heading, country) }));
	const byTarget = new Map<Target, Column[]>();
	for (const column of all) {
		const { target } = column.meaning;
		if (target !== undefined && column.meaning.role !== 'payer') byTarget.set(target, [...(byTarget.get(target) ?? []), column]);
	}
	// So that the order of the columns makes no difference.
	for (const same of byTarget.values()) same.sort((one, other) => one.meaning.copy - other.meaning.copy || (one.heading < other.heading ? -1 : 1));
	const columns: Columns = { all, byTarget, leftOut };
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(key, columns);
	return columns;
}

/** Written exactly so, or else written so but for case, accents and punctuation. */
function isAmong(heading: string, headings: readonly string[], names: readonly string[]): boolean {
	return names.some((name) => name === heading || (!headings.includes(name) && plainHeading(name) !== '' && plainHeading(name) === plainHeading(heading)));
}
