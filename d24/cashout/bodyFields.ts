import { FIELDS } from './cashout';
import type { ENDPOINTS } from '../endpoints';

/** The names that the body of a call may have, besides the keys that signing adds. */
export interface BodyFields {
	readonly names: ReadonlySet<string>;
	/** Fields that D24 agreed with a merchant may stand in it as well. None of them may be a name that another call gives a meaning to. */
	readonly further: boolean;
}

type Endpoints = typeof ENDPOINTS;
export type CallWithBody = { [Name in keyof Endpoints]: Endpoints[Name]['method'] extends 'GET' ? never : Name }[keyof Endpoints];

const closed = (...names: string[]): BodyFields => ({ names: new Set(names), further: false });

/** `type` is the form of the answer: JSON is its default and only documented value, so this package never sends it. */
const CREATE: BodyFields = { names: new Set([...FIELDS.map(({ name }) => name), 'type']), further: true };

/**
 * The one list of what each call may say. The signature of a call covers neither its method nor its path: a body that is
 * signed for one call is valid for another, so no body may carry what that other call would act upon.
 */
export const BODY_FIELDS: Readonly<Record<CallWithBody, BodyFields>> = {
	createCashout: CREATE,
	createCardCashout: CREATE,
	cashoutStatus: closed('external_id', 'cashout_id'),
	updateCashout: closed('external_id', 'cashout_id', 'status'),
	cancelCashout: closed('external_id', 'cashout_id'),
	createLink: closed(...FIELDS.flatMap(({ link }) => link ?? [])),
	/** D24: "Bank Account Validation Endpoint". `bank_account` is an object there. */
	validateAccount: closed('country', 'document', 'document_type', 'first_name', 'last_name', 'amount', 'currency', 'bank_account'),
};

/** What signing puts into a body: `login` and `pass`, for links `login` and `password`. */
export const SIGNING_FIELDS: readonly string[] = ['login', 'pass', 'password'];

/** The names that further fields of a create may not have: those of its own fields, and those of signing. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([...CREATE.names, 'login', 'pass']);
