import { compareAmounts } from './amounts';
import { CredentialSettingIssue, type Directa24Credentials } from './credentials';
import { ENDPOINTS, type Endpoint } from './endpoints';
import { textOf, type JsonObject } from './json';

/** What may be asked of D24 with a credential. */
export type AllowedCalls = 'all' | 'createOnHold' | 'createOnHoldNoRelease' | 'statusOnly';

/** What the owner of a credential allows; a member that is undefined does not limit anything. */
export interface Limits {
	calls: AllowedCalls;
	/** Decimal text by currency (ISO 4217). A currency that is not in it is not allowed. */
	highestAmounts?: ReadonlyMap<string, string>;
	countries?: ReadonlySet<string>;
	currencies?: ReadonlySet<string>;
}

/** A call that a limit of the credential forbids. It was not signed, so nothing was sent. */
export class LimitBroken extends Error {
	override name = 'LimitBroken';
}

/** A call as it would be sent. */
export interface LimitedCall {
	method: string;
	path: string;
	hasQuery: boolean;
	headers: Record<string, unknown>;
	body: JsonObject;
}

const CALLS: readonly string[] = ['all', 'createOnHold', 'createOnHoldNoRelease', 'statusOnly'] satisfies AllowedCalls[];

/**
 * The limits that are set on a credential; undefined when there are none.
 * @throws CredentialSettingIssue when one cannot be read: then nothing is signed
 */
export function limitsOf(credentials: Directa24Credentials): Limits | undefined {
	const calls = credentials.allowedCalls || 'all';
	if (!CALLS.includes(calls)) throw new CredentialSettingIssue('Choose Allowed Calls in the Directa24 credential');
	const countries = listOf(credentials.allowedCountries, 'Allowed Countries', /^[A-Z]{2}$/, 'country codes of two letters, e.g. BR, MX');
	const currencies = listOf(credentials.allowedCurrencies, 'Allowed Currencies', /^[A-Z]{3}$/, 'currency codes of three letters, e.g. BRL, USD');
	const highestAmounts = amountsOf(credentials.highestAmounts);
	if (calls === 'all' && !countries && !currencies && !highestAmounts) return undefined;
	return {
		calls: calls as AllowedCalls,
		...(countries ? { countries } : {}),
		...(currencies ? { currencies } : {}),
		...(highestAmounts ? { highestAmounts } : {}),
	};
}

/**
 * Checks a call against the limits. With limits, only the calls that this package knows are allowed, and only in the form
 * in which it knows them: what cannot be judged is refused.
 * @throws LimitBroken that names the limit
 */
export function assertWithinLimits(call: LimitedCall, limits: Limits): void {
	if (call.method.toUpperCase() === 'GET') return;
	const overrides = Object.keys(call.headers).some((name) => /method-?override|x-http-method/i.test(name));
	if (call.hasQuery || overrides) throw unjudged('it has a query or asks for another method');
	if (isCall(call, ENDPOINTS.cashoutStatus) || isCall(call, ENDPOINTS.validateAccount)) return;

	if (limits.calls === 'statusOnly') {
		throw new LimitBroken('The Directa24 credential allows only looking up statuses and lists (Allowed Calls), so this was not sent');
	}
	assertPlainNames(call.body);
	if (isCall(call, ENDPOINTS.cancelCashout)) return;
	if (isCall(call, ENDPOINTS.updateCashout)) return assertUpdate(call.body, limits);
	if (isCall(call, ENDPOINTS.createCashout)) return assertCreate(call.body, limits);
	throw unjudged('it is none of the calls that this package knows');
}

/**
 * Why a create with this body would not be signed; undefined when it would be.
 */
export function limitOfCreate(body: JsonObject, limits: Limits): string | undefined {
	try {
		const { method, path } = ENDPOINTS.createCashout;
		assertWithinLimits({ method, path, hasQuery: false, headers: {}, body }, limits);
		return undefined;
	} catch (error) {
		if (error instanceof LimitBroken) return error.message;
		throw error;
	}
}

function assertCreate(body: JsonObject, limits: Limits): void {
	if (limits.calls !== 'all' && body.on_hold !== true) {
		throw new LimitBroken('The Directa24 credential allows only payouts that are created on hold (Allowed Calls): switch On Hold on');
	}
	assertListed(body.country, limits.countries, 'Allowed Countries', 'country');
	assertListed(body.currency, limits.currencies, 'Allowed Currencies', 'currency');
	assertAmount(body, limits.highestAmounts);
}

function assertUpdate(body: JsonObject, limits: Limits): void {
	if (body.status === 'ON_HOLD') return;
	if (body.status !== 'PENDING') throw unjudged('its status is neither ON_HOLD nor PENDING');
	if (limits.calls === 'createOnHoldNoRelease') {
		throw new LimitBroken('The Directa24 credential does not allow releasing payouts (Allowed Calls): release it with another credential or in the Merchant Panel');
	}
}

function assertListed(value: unknown, allowed: ReadonlySet<string> | undefined, label: string, field: string): void {
	if (!allowed || (typeof value === 'string' && allowed.has(value))) return;
	const list = [...allowed].join(', ');
	if (value === undefined || value === '') {
		throw new LimitBroken(`${label} in the Directa24 credential is ${list}, and this payout does not say its ${field}: fill it in`);
	}
	throw new LimitBroken(`${label} in the Directa24 credential is ${list}, so this payout with ${field} ${textOf(value) ?? 'of another form'} was not sent`);
}

function assertAmount({ amount, currency }: JsonObject, highest: ReadonlyMap<string, string> | undefined): void {
	if (!highest) return;
	const list = [...highest].map(([code, most]) => `${code} ${most}`).join(', ');
	const most = typeof currency === 'string' ? highest.get(currency) : undefined;
	if (most === undefined) {
		const which = textOf(currency) ?? 'no currency';
		throw new LimitBroken(`Highest Amounts in the Directa24 credential is ${list} and has none for ${which}, so this payout was not sent`);
	}
	const text = textOf(amount) ?? '';
	if (!/^\d{1,30}(\.\d{1,30})?$/.test(text)) throw unjudged('its amount is not a plain decimal number');
	if (compareAmounts(text, most) > 0) {
		throw new LimitBroken(`Highest Amounts in the Directa24 credential allows ${most} ${currency as string} for one payout, so this one of ${text} ${currency as string} was not sent`);
	}
}

const GUARDED = ['amount', 'currency', 'country', 'on_hold', 'status'];

/** A name that another reader may take for one of the guarded fields would get around the limits. */
function assertPlainNames(body: JsonObject): void {
	const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
	const guarded = GUARDED.map(plain);
	const odd = Object.keys(body).find((name) => !GUARDED.includes(name) && guarded.includes(plain(name)));
	if (odd !== undefined) throw unjudged(`its field ${JSON.stringify(odd.slice(0, 40))} resembles a limited one`);
}

function isCall(call: LimitedCall, endpoint: Endpoint): boolean {
	return call.method.toUpperCase() === endpoint.method && call.path === endpoint.path;
}

function unjudged(why: string): LimitBroken {
	return new LimitBroken(`The Directa24 credential has limits, and this call cannot be judged by them: ${why}. It was not sent`);
}

function listOf(setting: string, label: string, pattern: RegExp, words: string): Set<string> | undefined {
	const entries = setting.toUpperCase().split(/[\s,;]+/).filter(Boolean);
	if (entries.length === 0) return undefined;
	if (!entries.every((entry) => pattern.test(entry))) throw new CredentialSettingIssue(`${label} in the Directa24 credential must be ${words}`);
	return new Set(entries);
}

function amountsOf(setting: string): Map<string, string> | undefined {
	const entries = setting.toUpperCase().split(/[,;\n]+/).map((entry) => entry.trim()).filter(Boolean);
	if (entries.length === 0) return undefined;
	return new Map(
		entries.map((entry) => {
			const [, currency, amount] = /^([A-Z]{3})[\s:=]*(\d{1,30}(?:\.\d{1,30})?)$/.exec(entry) ?? [];
			if (currency === undefined || amount === undefined) {
				throw new CredentialSettingIssue(
					'Highest Amounts in the Directa24 credential must be a currency and an amount each, without separators for thousands, e.g. BRL 5000, MXN 20000',
				);
			}
			return [currency, amount];
		}),
	);
}
