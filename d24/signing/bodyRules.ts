import { BODY_FIELDS, SIGNING_FIELDS, type BodyFields, type CallWithBody } from '../cashout/bodyFields';
import { callOf, schemeOf, type CallName } from '../endpoints';
import { inEnglish, say, type Later } from '../language/say';
import { textOf, type JsonObject } from '../json';

/** Names by which other calls are told what to do: in the body of a create they would make it one of those. */
const OF_OTHER_CALLS = ['cashout_id', 'status'];
/** Fields that are objects. */
const OBJECTS: Partial<Record<CallName, readonly string[]>> = { validateAccount: ['bank_account'] };

/**
 * Why a body must not be signed for a method and a path, as the end of a sentence; undefined where it may. The signature
 * covers neither of the two, so a body with the fields of a create is a create wherever it was signed for: a call that is
 * no create has its own fields only, and what this package does not know is signed unless it has all that a create needs.
 * The D24 scheme is apart: it covers two headers in front of the body, so it is the signature of no other body.
 */
export function misplacedBody(method: string, path: string, body: JsonObject): string | undefined {
	const call = callOf(method, path);
	const scheme = schemeOf(method, path);
	if (scheme === 'd24') return undefined;
	// Without limits, a create may have fields that this package does not know.
	if (scheme === 'link' || call === 'createCashout') {
		const name = OF_OTHER_CALLS.find((each) => Object.hasOwn(body, each));
		return name === undefined ? undefined : `its field ${JSON.stringify(name)} belongs to a hold, release or cancel`;
	}
	const foreign = call && foreignField(call, body);
	if (call) return foreign && inEnglish(foreign);
	return isCreate(body) ? 'it has the fields of a payout, and POST /v3/cashout is the address for payouts' : undefined;
}

/** The first field of a body that is none of a call, or that has more than one value; as the end of a sentence. */
export function foreignField(call: CallName, body: JsonObject): Later | undefined {
	const names = fieldsOf(call)?.names;
	const name = Object.keys(body).find((each) => !names?.has(each) && !SIGNING_FIELDS.includes(each));
	if (name !== undefined) return () => say`its field ${JSON.stringify(name.slice(0, 40))} is none of this call`;
	const compound = Object.keys(body).find((each) => !OBJECTS[call]?.includes(each) && isCompound(body[each]));
	return compound === undefined ? undefined : () => say`its field ${compound} has more than one value`;
}

function fieldsOf(call: CallName): BodyFields | undefined {
	return Object.hasOwn(BODY_FIELDS, call) ? BODY_FIELDS[call as CallWithBody] : undefined;
}

function isCompound(value: unknown): boolean {
	return typeof value === 'object' && value !== null && textOf(value) === undefined;
}

/** D24 creates nothing without these (D24: "Cashout Creation Endpoint"); compared without case and punctuation. */
const NEEDED = ['externalid', 'country', 'amount'];

function isCreate(body: JsonObject): boolean {
	const names = new Set(Object.keys(body).map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, '')));
	return NEEDED.every((name) => names.has(name));
}
