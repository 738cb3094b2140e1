import type { Endpoint } from './calls';
import type { CashoutStatus } from './d24';
import type { JsonObject } from './json';

export type { CashoutStatus, Endpoint };

/**
 * `card` is D24's cc-api host, which only creates payouts to Mexican debit cards; `link` is Easy Cashout; `merchants` is
 * the host of the reconciliation API.
 */
export type Host = 'main' | 'card' | 'link' | 'merchants';

export interface Credentials {
	apiKey: string;
	apiPassphrase: string;
	secretSignature: string;
	readOnlyApiKey: string;
	/** The panel user of the reconciliation API. */
	panelEmail: string;
	panelPassword: string;
}

export interface Bank {
	code: string;
	name: string;
}

/** Everything that can be changed while the simulator runs. Amounts of money are decimal text. */
export interface RuntimeSettings {
	/** false: every signed call answers 402. */
	ipWhitelisted: boolean;
	/** true: `Authorization: Basic` is demanded; false: it is only checked when sent. */
	requireBasic: boolean;
	/** Available amount: one text for each currency separately, or per currency (others have 0). */
	balance: string | Record<string, string>;
	/** Smallest amount (else 533): one text for every currency, or per currency. */
	minimumAmount: string | Record<string, string>;
	/** Milliseconds that every call waits before it is processed. */
	latencyMs: number;
	/** Moves every cashout one status per `stepMs` along its plan; null: on command only. */
	automatic: { stepMs: number } | null;
	/** Target of notifications of cashouts without `notification_url` (the panel's Withdrawal URL). */
	withdrawalUrl: string | null;
	/** true: a create without `notification_url` is refused (newer docs); false: accepted. */
	requireNotificationUrl: boolean;
	/** Checks the fields that D24's country pages demand beyond the common ones. */
	checkCountryFields: boolean;
	/** Whether Colombia needs `address`: its page lists it with the needed fields, a public client pays without. */
	colombiaNeedsAddress: boolean;
	/** `documented`: hold/release needs cashout_id, cancel needs both IDs. `lenient`: either ID will do. */
	identifiers: 'documented' | 'lenient';
	/** Type of `cashout_id` in the answer to a create; D24 documents a string there, a number elsewhere. */
	cashoutIdAs: 'text' | 'number';
	/** Type of `code` in the bank list; documented as a number, which loses leading zeros. */
	bankCodesAs: 'text' | 'number';
	/** Names of the members in the bank list: D24's, or those of a host under another name. */
	bankRowsAs: 'code' | 'bank_code';
	/** Errors as D24's cashout calls have them, or one level deeper, as other calls and hosts do. */
	errorsAs: 'flat' | 'nested';
	/** Whether a bank code may have the eight digits of an ISPB, as a host under another name takes them. */
	takesIspb: boolean;
	/** Where the reference of a cash pick-up is from DELIVERED on; a public client reads it in the status. */
	cashReferenceIn: 'status' | 'notification' | 'both';
	/** Countries without an exchange rate: HTTP 400 without content. */
	countriesWithoutRate: string[];
	/** Adds `provider_external_reference` and `bank` to the status of a completed cashout. */
	statusDetails: boolean;
	/** Bank lists that replace the built-in ones, by country. */
	banks: Record<string, Bank[]>;
	/** Countries answered with 518 although D24 has them. */
	unavailableCountries: string[];
	/** `bank_account.account` values that POST /v5/account/validate refuses with 302. */
	invalidAccounts: string[];
	/** The code that POST /v5/account/validate gives for a `bank_account.account`. */
	accountCodes: Record<string, number>;
	/** Amount above which POST /v5/account/validate answers 310; without `amount` no limit is checked. */
	validationLimit: string | null;
	/** A valid account: HTTP 204, or 200 with `description`; D24's pages disagree. */
	validAccountAs: 'noContent' | 'description';
	/** Whether an account can only be validated with `document_type`; D24's pages disagree. */
	validationNeedsDocumentType: boolean;
	/** HTTP status per D24 code; D24 does not document most of them. */
	httpStatusByCode: Record<string, number>;
	/** Pauses before the 2nd, 3rd … attempt of a notification; their number is the number of retries. */
	retryDelaysMs: number[];
	notificationTimeoutMs: number;
	/** What a second link with the same external_id gets; D24 does not document it. `refused`: invalid_request. */
	linkDuplicates: 'accepted' | 'refused';
	/**
	 * How changes of a link's cashout are notified. D24's page of links shows JSON for three statuses and no signature, its
	 * signature page speaks of signed notifications; `form`: like every other cashout.
	 */
	linkNotifications: 'unsigned' | 'signed' | 'form';
	/** Whether POST /v3/cashout/status knows a link that the customer has not filled in yet; D24 does not document it. */
	statusKnowsLinks: boolean;
	/** false: the panel user may not use the reconciliation API (code 83). */
	reconciliationEnabled: boolean;
	/** How many calls a session of the reconciliation API is good for; null: any number. */
	sessionCalls: number | null;
	/** HTTP status for a session that is over; D24 does not document it. */
	sessionOverStatus: number;
	/** How the session has to be sent: D24 documents the cookie, a mirror of its pages the bearer token. */
	sessionAs: 'either' | 'cookie' | 'bearer';
	/** Order of the list of cashouts; D24 does not document it. */
	listOrder: 'newestFirst' | 'oldestFirst';
	/**
	 * What `rows` and `maxRows` tell; D24 does not document it. `list`: rows of this page and of the whole list; `page`: rows
	 * of this page and of a full one; `rows`: rows of the whole list and of a full page; `none`: neither is told.
	 */
	listTotals: 'list' | 'page' | 'rows' | 'none';
	/** Currency in which a payout in USD is credited in the list: that of the country, or the one of the payout. */
	creditedIn: 'local' | 'payout';
	/** Rows that the list counts and does not give. */
	listWithholds: number;
	/** What a page behind the last one gets; D24 does not document it. */
	pageBehindLast: 'empty' | 'refused';
	/** Rows of a page of the reconciliation API; D24 documents 50, white labels may have others. */
	rowsAPage: number;
	/** Whether login and pass are needed in the body beside a right `Authorization: Basic`. */
	requireBodyKeys: boolean;
	/** The JSON types that a create takes; D24's pages and clients differ. */
	amountAs: 'either' | 'number' | 'text';
	bankCodeAs: 'either' | 'number' | 'text';
	/** Fields of a create that D24 does not document; it seems to ignore both. */
	emptyFields: 'ignored' | 'refused';
	unknownFields: 'ignored' | 'refused';
	/** What a create does with an external_id or comments that are too long. `cut`: they are cut off. */
	longTexts: 'refused' | 'accepted' | 'cut';
	/** true: a create without `currency` is refused. */
	requireCurrency: boolean;
	/** Statuses in which a cashout leaves its external_id to the next create. */
	reusableIn: CashoutStatus[];
	/** true: a create that was refused uses up its external_id all the same. */
	refusedIdsAreUsed: boolean;
	/** true: external_ids that differ in capital letters alone are the same. */
	externalIdsIgnoreCase: boolean;
	/** Whether the refusal of a used external_id (511) has the cashout_id of the one that exists. */
	duplicateTellsId: boolean;
	/** Members of a cashout that every status answer repeats. */
	statusTells: Array<'cashout_id' | 'external_id' | 'amount' | 'currency'>;
	/** Milliseconds for which a new cashout is not found by the status call yet. */
	visibleAfterMs: number;
	/** false: a cashout on hold has to be released before it is cancelled (the cancel page); true: not (the status flow). */
	cancelsHeld: boolean;
	/** Whether the bank list is a bare list or an object with it. */
	bankListAs: 'list' | 'object';
	/** Whether the first status is announced, and changes that were made by the API. */
	notifiesAtCreate: boolean;
	notifiesOwnChanges: boolean;
	/** How far its clock is ahead of that of this computer, negative for behind: in the Date header and for X-Date. */
	clockAheadMs: number;
}

export interface SimulatorOptions extends Partial<RuntimeSettings> {
	/** 0 or absent: any free port. */
	port?: number;
	cardPort?: number;
	linkPort?: number;
	merchantsPort?: number;
	credentials?: Partial<Credentials>;
	/** Decimal text, up to 2^63-1; later cashouts count up from it. */
	firstCashoutId?: string;
	/** How many requests stay in `requests`; the oldest are dropped. Default 1000. */
	keepRequests?: number;
	/** How many notifications stay in `deliveries`; the oldest are dropped. Default 10000. */
	keepDeliveries?: number;
	/** Notifications in flight at the same time. Default 64. */
	notificationConcurrency?: number;
	/** Decides about faults with a probability; 0 <= value < 1. Default Math.random. */
	random?: () => number;
}

/** A page on which a customer enters the own account. */
export interface Link {
	readonly request_id: string;
	readonly external_id: string;
	/** The fields as received, without login and password. */
	readonly request: JsonObject;
	readonly created: string;
	/** Set once the customer has filled it in. */
	cashout: Cashout | null;
}

/** A cashout that is put into the ledger without a call, for lists of the past. */
export interface PastCashout {
	external_id: string;
	/** Decimal text. */
	amount: string;
	/** ISO 8601. */
	created: string;
	currency?: string;
	country?: string;
	status?: CashoutStatus;
	document_id?: string;
}

/** Where a cashout goes by itself. PENDING and DELIVERED mean: stays there. */
export interface Plan {
	final?: Exclude<CashoutStatus, 'ON_HOLD'>;
	/** With final REJECTED: completes first and is returned by the bank one step later. */
	returned?: boolean;
	/** null: the rejection carries neither code nor reason. */
	rejection_code?: number | null;
	rejection_reason?: string;
	provider_external_reference?: string;
	/** Replaces `automatic.stepMs` for this cashout; has no effect while `automatic` is null. */
	stepMs?: number;
}

export interface StatusDetails {
	/** null: the rejection carries neither code nor reason. */
	rejection_code?: number | null;
	rejection_reason?: string;
	/** Allows any move, like the panel of D24's staging environment. */
	force?: boolean;
	/** false: no notification is sent. */
	notify?: boolean;
}

export type ChangedBy = 'create' | 'api' | 'command' | 'automatic';

export interface HistoryEntry {
	status: CashoutStatus;
	/** ISO 8601, UTC. */
	at: string;
	by: ChangedBy;
}

export interface Cashout {
	readonly external_id: string;
	/** Decimal text. */
	readonly cashout_id: string;
	status: CashoutStatus;
	/** Exactly the characters received, from a JSON number or string. */
	readonly amount: string;
	readonly currency: string;
	readonly country: string;
	readonly host: Host;
	readonly notification_url: string | null;
	/** The fields as received, without login and pass; numbers are LosslessNumber (exact text in `.value`). */
	readonly request: JsonObject;
	readonly history: HistoryEntry[];
	rejection_code: number | null;
	rejection_reason: string | null;
	provider_external_reference: string | null;
	plan: Plan;
}

export interface Ledger {
	readonly size: number;
	all(): Cashout[];
	find(externalId: string): Cashout | undefined;
	findById(cashoutId: string): Cashout | undefined;
}

export interface ReceivedRequest {
	/** ISO 8601, UTC. */
	readonly at: string;
	readonly endpoint: Endpoint | 'other';
	readonly host: Host;
	readonly method: string;
	readonly path: string;
	/** Without the question mark; empty when there is none. */
	readonly query: string;
	readonly headers: Record<string, string | string[] | undefined>;
	readonly rawBody: Buffer;
	/** The cashout that the call is about, when the body names one. */
	externalId: string | null;
	/** null while unanswered, or when the socket was closed instead. */
	httpStatus: number | null;
	/** D24's code in the answer; null for success and for faults that answer without one. */
	code: number | null;
	/** Kind of the fault that replaced or spoiled the answer. */
	fault: string | null;
	/** When either side ended it, on the clock of `performance.now()`; null until then. */
	endedAt: number | null;
}

export interface Counters {
	/** TCP connections that were opened to both hosts. */
	connections: number;
	requests: number;
	byEndpoint: Record<Endpoint | 'other', number>;
	/** Keys: `ok`, a D24 code, `http_<status>` (no D24 code), `closed`. */
	byCode: Record<string, number>;
	created: number;
	deliveries: { attempts: number } & Record<Exclude<DeliveryOutcome, 'pending'>, number>;
}

/**
 * `refused`: the target is no loopback URL or there is none; `held`: waits for a later status
 * (fault `reordered`); `stopped`: the simulator was closed before it arrived.
 */
export type DeliveryOutcome =
	| 'pending'
	| 'delivered'
	| 'given_up'
	| 'refused'
	| 'dropped'
	| 'held'
	| 'stopped';

export interface DeliveryAttempt {
	/** ISO 8601, UTC. */
	at: string;
	httpStatus: number | null;
	error: string | null;
}

/** One notification with all its attempts. */
export interface Delivery {
	readonly external_id: string;
	readonly cashout_id: string;
	/** Status that it announces; null when it was sent by hand for an unknown cashout. */
	readonly status: CashoutStatus | null;
	readonly url: string | null;
	/** The fields in the order sent, as text. */
	readonly fields: Record<string, string>;
	/** The form or JSON as sent. */
	readonly body: string;
	readonly headers: Record<string, string>;
	outcome: DeliveryOutcome;
	/** Why it was refused or given up. */
	reason: string | null;
	readonly attempts: DeliveryAttempt[];
	readonly fault: NotificationFault['kind'] | null;
}

export interface NotifyOverrides {
	url?: string;
	/** Sent instead of the right control. */
	control?: string;
	/** Signs with a secret that is not the API Signature. */
	forged?: boolean;
	date?: string;
	bank_reference_id?: string;
	comments?: string;
	cashout_id?: string;
	status_reason?: string;
	/** Retries like an automatic notification; default false. */
	retry?: boolean;
}

interface FaultSelector {
	external_id?: string;
	/** How often it strikes; default 1, Infinity for always. */
	times?: number;
	/** 0…1, default 1; a call that is spared does not use up `times`. */
	probability?: number;
}

/** `before`: the call has no effect; `after`: it took effect and only the answer is spoilt. */
export type When = 'before' | 'after';

export type CallFaultKind =
	| { kind: 'latency'; ms: number; when?: When }
	| { kind: 'close'; when: When }
	| { kind: 'http_500'; when: When; body?: 'json' | 'text' }
	| { kind: 'http_502'; when?: When }
	| { kind: 'http_503'; when?: When }
	| { kind: 'http_429'; retryAfterSeconds: number; when?: When }
	| { kind: 'redirect'; status: 302 | 307; location: string; when?: When }
	/** This answer in place of the right one; only in this process. */
	| { kind: 'answer'; httpStatus: number; body: string; when?: When }
	| { kind: 'malformed_json' }
	| { kind: 'empty' }
	| { kind: 'slow_body'; ms: number }
	| { kind: 'huge_body'; bytes?: number }
	| { kind: 'd24_error'; code: number; message?: string; reason?: string; reason_code?: number };

/**
 * A fault of an API call. Kinds without `when` strike after the call took effect, except `d24_error`
 * (refused, nothing happened); where `when` is optional it defaults to `before`.
 */
export type CallFault = FaultSelector & {
	endpoint: Endpoint | 'any';
	matches?: (request: ReceivedRequest) => boolean;
} & CallFaultKind;

export type NotificationFaultKind =
	| { kind: 'duplicated'; copies?: number }
	| { kind: 'reordered' }
	| { kind: 'forged' }
	| { kind: 'dropped' }
	| { kind: 'delayed'; ms: number };

/** `reordered` holds the notification back until the cashout's next one has been delivered. */
export type NotificationFault = FaultSelector & {
	endpoint: 'notification';
	/** Strikes only the notification of this status. */
	status?: CashoutStatus;
} & NotificationFaultKind;

export type Fault = CallFault | NotificationFault;

export interface Simulator {
	/** `http://127.0.0.1:PORT`, no trailing slash. */
	readonly url: string;
	readonly cardUrl: string;
	readonly linkUrl: string;
	readonly merchantsUrl: string;
	readonly credentials: Credentials;
	readonly ledger: Ledger;
	readonly requests: ReceivedRequest[];
	readonly counters: Counters;
	readonly deliveries: Delivery[];
	readonly settings: Readonly<RuntimeSettings>;
	addFault(fault: Fault): void;
	clearFaults(): void;
	configure(settings: Partial<RuntimeSettings>): void;
	plan(externalId: string, plan: Plan): void;
	/** Resolves when the status is changed and its notification was delivered or given up (or held). */
	setStatus(externalId: string, status: CashoutStatus, details?: StatusDetails): Promise<void>;
	/** Sends one notification by hand; a cashout that does not exist needs `url`. */
	notify(externalId: string, overrides?: NotifyOverrides): Promise<Delivery>;
	/** The customer fills in a link, named by request_id or external_id: the cashout is created. */
	fillIn(id: string, account?: Record<string, string>): Cashout;
	link(id: string): Link | undefined;
	/** Puts a cashout of the past into the ledger. */
	record(past: PastCashout): Cashout;
	/** Ends every session of the reconciliation API. */
	endSessions(): void;
	/** Amount still available in a currency, as decimal text with two decimals. */
	availableBalance(currency: string): string;
	/** Stops timers, retries and sockets; may be called more than once. */
	close(): Promise<void>;
}
