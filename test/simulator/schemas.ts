import { z } from 'zod';

import { ENDPOINTS } from './calls';
import { STATUS_NAMES } from './d24';
import type { Fault, NotifyOverrides, Plan, RuntimeSettings, StatusDetails } from './types';

const money = z.string().regex(/^\d+(\.\d{1,2})?$/, 'decimal text such as "100.00"');
const moneyOrPerCurrency = z.union([money, z.record(money)], {
	errorMap: () => ({ message: 'decimal text such as "100.00", or an object of it by currency' }),
});
const ms = z.number().int().min(0);
const status = z.enum(STATUS_NAMES);
const when = z.enum(['before', 'after']);
const text = z.string();
const externalId = text.min(1);

/** PUT /_simulator/settings */
export const settingsSchema = z
	.object({
		ip_whitelisted: z.boolean(),
		require_basic: z.boolean(),
		balance: moneyOrPerCurrency,
		minimum_amount: moneyOrPerCurrency,
		latency_ms: ms,
		automatic: z.object({ step_ms: ms }).strict().nullable(),
		withdrawal_url: z.string().url().nullable(),
		require_notification_url: z.boolean(),
		check_country_fields: z.boolean(),
		colombia_needs_address: z.boolean(),
		identifiers: z.enum(['documented', 'lenient']),
		cashout_id_as: z.enum(['text', 'number']),
		bank_codes_as: z.enum(['text', 'number']),
		bank_rows_as: z.enum(['code', 'bank_code']),
		errors_as: z.enum(['flat', 'nested']),
		takes_ispb: z.boolean(),
		cash_reference_in: z.enum(['status', 'notification', 'both']),
		countries_without_rate: z.array(text),
		status_details: z.boolean(),
		banks: z.record(z.array(z.object({ code: text, name: text }).strict())),
		unavailable_countries: z.array(text),
		invalid_accounts: z.array(text),
		account_codes: z.record(z.number().int()),
		validation_limit: money.nullable(),
		valid_account_as: z.enum(['noContent', 'description']),
		validation_needs_document_type: z.boolean(),
		http_status_by_code: z.record(z.number().int().min(200).max(599)),
		retry_delays_ms: z.array(ms),
		notification_timeout_ms: ms,
		link_duplicates: z.enum(['accepted', 'refused']),
		status_knows_links: z.boolean(),
		reconciliation_enabled: z.boolean(),
		session_calls: z.number().int().min(1).nullable(),
		session_over_status: z.number().int().min(200).max(599),
		session_as: z.enum(['either', 'cookie', 'bearer']),
		list_order: z.enum(['newestFirst', 'oldestFirst']),
		list_totals: z.enum(['list', 'page', 'rows', 'none']),
		credited_in: z.enum(['local', 'payout']),
		list_withholds: z.number().int().min(0),
		page_behind_last: z.enum(['empty', 'refused']),
		rows_a_page: z.number().int().min(1),
		require_body_keys: z.boolean(),
		amount_as: z.enum(['either', 'number', 'text']),
		bank_code_as: z.enum(['either', 'number', 'text']),
		empty_fields: z.enum(['ignored', 'refused']),
		unknown_fields: z.enum(['ignored', 'refused']),
		long_texts: z.enum(['refused', 'accepted', 'cut']),
		require_currency: z.boolean(),
		reusable_in: z.array(status),
		refused_ids_are_used: z.boolean(),
		external_ids_ignore_case: z.boolean(),
		duplicate_tells_id: z.boolean(),
		status_tells: z.array(z.enum(['cashout_id', 'external_id', 'amount', 'currency'])),
		visible_after_ms: ms,
		cancels_held: z.boolean(),
		bank_list_as: z.enum(['list', 'object']),
		notifies_at_create: z.boolean(),
		notifies_own_changes: z.boolean(),
		clock_ahead_ms: z.number().int(),
	})
	.strict()
	.partial()
	.transform(
		({ automatic, ...others }): Partial<RuntimeSettings> => ({
			...(camelKeys(others) as Partial<RuntimeSettings>),
			...(automatic === undefined ? {} : { automatic: automatic && { stepMs: automatic.step_ms } }),
		}),
	);

/** POST /_simulator/plans */
export const planSchema = z
	.object({
		external_id: externalId,
		final: status.exclude(['ON_HOLD']).optional(),
		returned: z.boolean().optional(),
		rejection_code: z.number().int().nullable().optional(),
		rejection_reason: text.optional(),
		provider_external_reference: text.optional(),
		step_ms: ms.optional(),
	})
	.strict()
	.transform(({ external_id, step_ms, ...plan }): { externalId: string; plan: Plan } => ({
		externalId: external_id,
		plan: { ...plan, ...(step_ms === undefined ? {} : { stepMs: step_ms }) },
	}));

const statusShape = {
	status,
	rejection_code: z.number().int().nullable().optional(),
	rejection_reason: text.optional(),
	force: z.boolean().optional(),
	notify: z.boolean().optional(),
	wait: z.boolean().optional(),
};

/** POST /_simulator/cashouts/:external_id/status */
export const statusSchema = z.object(statusShape).strict().transform(splitStatus);

/** POST /_simulator/status: the same for external_ids that no URL can carry, such as `..` */
export const statusOfSchema = z
	.object({ external_id: externalId, ...statusShape })
	.strict()
	.transform(({ external_id, ...rest }) => ({ externalId: external_id, ...splitStatus(rest) }));

/** POST /_simulator/notifications */
export const notificationSchema = z
	.object({
		external_id: externalId,
		url: z.string().url().optional(),
		control: text.optional(),
		forged: z.boolean().optional(),
		date: text.optional(),
		bank_reference_id: text.optional(),
		comments: text.optional(),
		cashout_id: text.optional(),
		status_reason: text.optional(),
		retry: z.boolean().optional(),
	})
	.strict()
	.transform(
		({ external_id, ...overrides }): { externalId: string; overrides: NotifyOverrides } => ({
			externalId: external_id,
			overrides,
		}),
	);

/** POST /_simulator/links/:id/fill */
export const fillSchema = z.record(text);

/** POST /_simulator/past */
export const pastSchema = z
	.object({
		cashouts: z.array(
			z
				.object({
					external_id: externalId,
					amount: money,
					created: z.string().datetime(),
					currency: text.optional(),
					country: text.optional(),
					status: status.optional(),
					document_id: text.optional(),
				})
				.strict(),
		),
	})
	.strict();

const selector = {
	external_id: externalId.optional(),
	times: z
		.union([z.number().int().min(1), z.literal('always')], {
			errorMap: () => ({ message: 'a positive integer or "always"' }),
		})
		.optional(),
	probability: z.number().min(0).max(1).optional(),
};
const onCall = {
	...selector,
	endpoint: z.enum([...ENDPOINTS, 'any']),
};
const onNotification = {
	...selector,
	endpoint: z.literal('notification'),
	status: status.optional(),
};

function kind<K extends string, S extends z.ZodRawShape>(name: K, shape: S) {
	return z.object({ kind: z.literal(name), ...shape }).strict();
}

/** POST /_simulator/faults */
export const faultSchema = z
	.discriminatedUnion('kind', [
		kind('latency', { ...onCall, ms, when: when.optional() }),
		kind('close', { ...onCall, when }),
		kind('http_500', { ...onCall, when, body: z.enum(['json', 'text']).optional() }),
		kind('http_502', { ...onCall, when: when.optional() }),
		kind('http_503', { ...onCall, when: when.optional() }),
		kind('http_429', { ...onCall, when: when.optional(), retry_after_seconds: ms }),
		kind('redirect', {
			...onCall,
			when: when.optional(),
			status: z.union([z.literal(302), z.literal(307)]),
			location: text.min(1),
		}),
		kind('malformed_json', onCall),
		kind('empty', onCall),
		kind('slow_body', { ...onCall, ms }),
		kind('huge_body', { ...onCall, bytes: z.number().int().min(1).max(1e9).optional() }),
		kind('d24_error', {
			...onCall,
			code: z.number().int(),
			message: text.optional(),
			reason: text.optional(),
			reason_code: z.number().int().optional(),
		}),
		kind('duplicated', { ...onNotification, copies: z.number().int().min(2).optional() }),
		kind('reordered', onNotification),
		kind('forged', onNotification),
		kind('dropped', onNotification),
		kind('delayed', { ...onNotification, ms }),
	])
	.transform((fault): Fault => {
		const times = fault.times === 'always' ? Infinity : (fault.times ?? 1);
		if (fault.kind !== 'http_429') return { ...fault, times };
		const { retry_after_seconds: retryAfterSeconds, ...rest } = fault;
		return { ...rest, retryAfterSeconds, times };
	});

type StatusBody = z.infer<z.ZodObject<typeof statusShape>>;

function splitStatus({ status: to, wait = false, ...details }: StatusBody): {
	status: StatusBody['status'];
	wait: boolean;
	details: StatusDetails;
} {
	return { status: to, wait, details };
}

function camelKeys(object: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(object).map(([name, value]) => [
			name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
			value,
		]),
	);
}

/** Names as the control API writes them: `ipWhitelisted` becomes `ip_whitelisted`. */
export function snakeKeys(object: object): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(object).map(([name, value]) => [
			name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
			value,
		]),
	);
}
