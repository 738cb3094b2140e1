import { BENEFICIARY_FIELDS } from '../cashout/cashout';
import { callOf, schemeOf, type CallName } from '../endpoints';
import { isPlainObject, textOf, type JsonObject } from '../json';

const KEYS = ['login', 'pass'] as const;
const PAYOUT = ['external_id', 'country', 'currency', 'amount', 'notification_url', 'on_hold'] as const;
const REFERENCE = ['external_id', 'cashout_id'] as const;
const CREATE = [...KEYS, 'type', ...PAYOUT, ...BENEFICIARY_FIELDS, 'comments'] as const;

/**
 * The fields that the body of each call can have, with those that signing adds. The signature of a body covers neither
 * method nor path, so a body with the fields of a create is a create wherever it was signed for.
 */
export const BODY_FIELDS: Record<CallName, readonly string[]> = {
	createCashout: CREATE,
	createCardCashout: CREATE,
	cashoutStatus: [...KEYS, ...REFERENCE],
	updateCashout: [...KEYS, ...REFERENCE, 'status'],
	cancelCashout: [...KEYS, ...REFERENCE],
	createLink: [...KEYS, 'password', ...PAYOUT, 'document_id', 'first_name', 'last_name'],
	validateAccount: ['country', 'document', 'document_type', 'first_name', 'last_name', 'amount', 'currency', 'bank_account'],
	banks: [],
	exchangeRate: [],
	linkStatus: [],
};

/** The calls that make a payout. Without limits they may have fields that this package does not know. */
const CREATES: ReadonlySet<CallName> = new Set(['createCashout', 'createCardCashout', 'createLink'] satisfies CallName[]);
/** Its signature covers the headers X-Date and X-Login in front of the body, so it is that of no other body. */
const SIGNED_OTHERWISE = 'd24';

/**
 * Why a body must not be signed for a method and a path, as the end of a sentence; undefined where it may. A call that is
 * none of the creates has its own fields only. What this package does not know is signed as well, unless it has
 * everything that a create needs.
 */
export function misplacedBody(method: string, path: string, body: JsonObject): string | undefined {
	const call = callOf(method, path);
	const scheme = schemeOf(method, path);
	if (scheme === SIGNED_OTHERWISE || scheme === 'link' || (call && CREATES.has(call))) return undefined;
	if (call) return foreignField(body, BODY_FIELDS[call]);
	return isCreate(body) ? 'it has the fields of a payout, and POST /v3/cashout is the address for payouts' : undefined;
}

/**
 * The first field of a body that is not in the list, or that has more than one value; as the end of a sentence.
 * @param objects fields of the list that are objects
 */
export function foreignField(body: JsonObject, fields: readonly string[], objects: readonly string[] = []): string | undefined {
	const name = Object.keys(body).find((each) => !fields.includes(each));
	if (name !== undefined) return `its field ${JSON.stringify(name.slice(0, 40))} is none of this call`;
	const compound = Object.keys(body).find((each) => !objects.includes(each) && isCompound(body[each]));
	return compound === undefined ? undefined : `its field ${compound} has more than one value`;
}

function isCompound(value: unknown): boolean {
	if (Array.isArray(value) || isPlainObject(value)) return true;
	return typeof value === 'object' && value !== null && textOf(value) === undefined;
}

/** D24 creates nothing without these (D24: "Cashout Creation Endpoint"); compared without case and punctuation. */
const NEEDED = ['externalid', 'country', 'amount'];

function isCreate(body: JsonObject): boolean {
	const names = new Set(Object.keys(body).map((name) => name.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]/g, '')));
	return NEEDED.every((name) => names.has(name));
}
