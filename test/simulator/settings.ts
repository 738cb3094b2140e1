import type { Credentials, RuntimeSettings } from './types';

export const DEFAULT_CREDENTIALS: Credentials = {
	apiKey: 'example-key',
	apiPassphrase: 'example-passphrase',
	secretSignature: 'example-signature',
	readOnlyApiKey: 'example-read-only-key',
	panelEmail: 'finance@example.com',
	panelPassword: 'example-panel-password',
};

/** Settings of a simulator that accepts what D24 accepts and moves nothing by itself. */
export function defaultSettings(): RuntimeSettings {
	return {
		ipWhitelisted: true,
		requireBasic: false,
		balance: '1000000000000',
		minimumAmount: '0.01',
		latencyMs: 0,
		automatic: null,
		withdrawalUrl: null,
		requireNotificationUrl: false,
		checkCountryFields: true,
		colombiaNeedsAddress: false,
		identifiers: 'documented',
		cashoutIdAs: 'text',
		bankCodesAs: 'text',
		bankRowsAs: 'code',
		errorsAs: 'flat',
		takesIspb: false,
		cashReferenceIn: 'both',
		countriesWithoutRate: [],
		statusDetails: true,
		banks: {},
		unavailableCountries: [],
		invalidAccounts: [],
		accountCodes: {},
		validationLimit: null,
		validAccountAs: 'noContent',
		validationNeedsDocumentType: true,
		httpStatusByCode: {},
		retryDelaysMs: [50, 250, 1000, 2000, 4000],
		notificationTimeoutMs: 10_000,
		linkDuplicates: 'accepted',
		linkNotifications: 'unsigned',
		statusKnowsLinks: false,
		reconciliationEnabled: true,
		sessionCalls: null,
		sessionOverStatus: 401,
		sessionAs: 'either',
		listOrder: 'newestFirst',
		listTotals: 'list',
		creditedIn: 'local',
		listWithholds: 0,
		pageBehindLast: 'empty',
		rowsAPage: 50,
		requireBodyKeys: true,
		amountAs: 'either',
		bankCodeAs: 'either',
		emptyFields: 'ignored',
		unknownFields: 'ignored',
		longTexts: 'refused',
		requireCurrency: false,
		reusableIn: [],
		refusedIdsAreUsed: false,
		externalIdsIgnoreCase: false,
		duplicateTellsId: false,
		statusTells: [],
		visibleAfterMs: 0,
		cancelsHeld: true,
		bankListAs: 'list',
		notifiesAtCreate: false,
		notifiesOwnChanges: true,
		clockAheadMs: 0,
	};
}

/** Only the settings that are given, so that `undefined` never replaces one. */
export function givenSettings(options: Partial<RuntimeSettings>): Partial<RuntimeSettings> {
	const names = Object.keys(defaultSettings()) as Array<keyof RuntimeSettings>;
	return Object.fromEntries(
		names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
	);
}
