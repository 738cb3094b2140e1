import type { CashoutInput } from '../cashout/cashout';
import { isCardNumber, withoutSeparators } from '../numbers';
import { AR } from './ar';
import { AU } from './au';
import { BD } from './bd';
import { BO } from './bo';
import { BR } from './br';
import { CL } from './cl';
import { CM } from './cm';
import { CN } from './cn';
import { CO } from './co';
import { EC } from './ec';
import { GH } from './gh';
import { ID } from './id';
import { IN } from './in';
import { JP } from './jp';
import { KE } from './ke';
import { MX } from './mx';
import { NAMED } from './named';
import { NG } from './ng';
import { PA } from './pa';
import { PE } from './pe';
import { PH } from './ph';
import { PY } from './py';
import { SL } from './sl';
import { TH } from './th';
import { TR } from './tr';
import type { Country, FieldRules, PayoutMethod } from './types';
import { TZ } from './tz';
import { UG } from './ug';
import { VN } from './vn';
import { ZA } from './za';

export type { Country, FieldRule, FieldRules, PayoutMethod } from './types';

const RULES: readonly Country[] = [AR, AU, BD, BO, BR, CL, CM, CN, CO, EC, GH, ID, IN, JP, KE, MX, NG, PA, PE, PH, PY, SL, TH, TR, TZ, UG, VN, ZA];

/** Every country that D24's pages name for cashouts, by name. */
export const COUNTRIES: readonly Country[] = [...RULES, ...NAMED].sort((a, b) => (a.name < b.name ? -1 : 1));

const BY_CODE = new Map(COUNTRIES.map((country) => [country.code, country]));

/** The country of an ISO 3166-1 alpha-2 code in capital letters; undefined when D24's pages do not name it. */
export function countryOf(code: string): Country | undefined {
	return BY_CODE.get(code);
}

/** The payout method that is stored in a workflow under this value. */
export function methodByValue(country: Country, value: string): PayoutMethod | undefined {
	return country.methods.find((method) => method.value === value);
}

/** A bank code as it is compared: D24's pages write the same code with and without zeros in front. */
export function plainCode(bankCode: string): string {
	return bankCode.trim().replace(/^0+(?=.)/, '');
}

/** How a cashout will be paid: by the bank code that stands for a method, or by a card number as account; else by bank. */
export function methodOf(country: Country, cashout: CashoutInput): PayoutMethod {
	const { byCode, byCard } = methodTable(country);
	const byItsCode = cashout.bank_code ? byCode.get(plainCode(cashout.bank_code)) : undefined;
	if (byItsCode) return byItsCode;
	return byCard && isCardNumber(withoutSeparators(cashout.bank_account ?? '')) ? byCard : country.methods[0];
}

/** What the form asks for and the check looks at: the fields of the country with what differs for the method. */
export function fieldsOf(country: Country, method: PayoutMethod): Readonly<FieldRules> {
	const { fields } = methodTable(country);
	let known = fields.get(method);
	if (!known) fields.set(method, (known = mergedFields(country, method)));
	return known;
}

function mergedFields(country: Country, method: PayoutMethod): FieldRules {
	const empty = new Set<string>(method.empty?.flatMap(({ fields }) => fields));
	return Object.fromEntries(Object.entries({ ...country.fields, ...method.fields }).filter(([field]) => !empty.has(field)));
}

interface MethodTable {
	byCode: Map<string, PayoutMethod>;
	byCard: PayoutMethod | undefined;
	/** Of the methods that have been asked for. */
	fields: Map<PayoutMethod, FieldRules>;
}

const methodTables = new Map<Country, MethodTable>();

function methodTable(country: Country): MethodTable {
	let table = methodTables.get(country);
	if (!table) {
		table = {
			byCode: new Map(country.methods.flatMap((method) => (method.bankCode ? [[plainCode(method.bankCode), method]] : []))),
			byCard: country.methods.find((method) => !method.bankCode && method.fields.bank_account?.number?.kind === 'card'),
			fields: new Map(),
		};
		methodTables.set(country, table);
	}
	return table;
}
