/**
 * What the forms call what texts speak of: the forms take their labels from here, so a text never names a label that is
 * no more. Keys are the stored names of parameters and values.
 */
export const LABEL = {
	apiKey: 'API Key',
	apiPassphrase: 'API Passphrase',
	secretSignature: 'API Signature',
	readOnlyApiKey: 'Read-Only API Key',
	environment: 'Environment',
	productionUrl: 'Production Host',
	customUrl: 'Custom Host',
	cardUrl: 'Card Host',
	linkUrl: 'Payout Link Host',
	allowedCalls: 'Allowed Calls',
	highestAmounts: 'Highest Amounts',
	allowedCountries: 'Allowed Countries',
	allowedCurrencies: 'Allowed Currencies',
	externalId: 'External ID',
	cashoutId: 'Cashout ID',
	lookupBy: 'Look Up By',
	lookUpStatus: 'Look Up Status',
	notificationUrl: 'Notification URL',
	byCode: 'By Code',
	onHold: 'On Hold',
	onDuplicate: 'On Duplicate',
	returnExisting: 'Return Existing',
	furtherFields: 'Further Fields',
	useCardEndpoint: 'Card Host',
	maskPersonalData: 'Mask Personal Data',
	validateFirst: 'Check All Items First',
	concurrency: 'Concurrency',
	giveUpAfter: 'Give Up After',
	timeout: 'Timeout',
	waitHours: 'Wait At Most (Hours)',
	returnAll: 'Return All',
	limit: 'Limit',
	ignoreColumns: 'Columns to Leave Out',
	fromItem: 'Take From Input Item',
	externalIdColumn: 'External ID Column',
	getStatus: 'Get Status',
	getMany: 'Get Many',
	hold: 'Hold',
	release: 'Release',
	cancel: 'Cancel',
} as const;

/** The stored name of something that has a label here. */
export type Labelled = keyof typeof LABEL;
