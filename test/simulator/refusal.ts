import { MESSAGES } from './d24';
import type { JsonObject } from './json';

/** An error answer of D24; `httpStatus` is set where D24 documents it per call, not per code. */
export class Refusal extends Error {
	constructor(
		readonly code: number | null,
		/** null: no content. */
		readonly body: Record<string, unknown> | null,
		readonly httpStatus?: number,
	) {
		super(`D24 code ${code}`);
	}
}

/** Error of the Cashouts API: `{code, message}` plus `reason`, `reason_code` for KYC. */
export function refuse(
	code: number,
	message?: string,
	more: Record<string, unknown> = {},
): Refusal {
	return new Refusal(code, { code, message: message ?? MESSAGES[code] ?? 'Error', ...more });
}

/** Error of the bearer and bank-validation calls: `{code, description}`, the latter with `type`. */
export function refuseOther(
	httpStatus: number,
	code: number,
	description: string,
	type?: string,
): Refusal {
	return new Refusal(
		code,
		{ code, description, ...(type === undefined ? {} : { type }) },
		httpStatus,
	);
}

/** An answer that says no without a word. */
export function refuseEmpty(httpStatus: number): Refusal {
	return new Refusal(null, null, httpStatus);
}

/** Error of Easy Cashout: `{error, message}`, without a number. */
export function refuseLink(httpStatus: number, error: string, message: string): Refusal {
	return new Refusal(null, { error, message }, httpStatus);
}

/** Code 300 for one field, worded like D24: `bankAccount: Invalid or missing Bank account`. */
export function invalidField(name: string, detail = ''): string {
	const camelCase = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
	const words = name.replace(/_/g, ' ');
	return `${camelCase}: Invalid or missing ${words.charAt(0).toUpperCase()}${words.slice(1)}${detail}`;
}

/** Whether a field counts as not sent: absent, null or empty. */
export function isAbsent(fields: JsonObject, name: string): boolean {
	const value = fields[name];
	return value === undefined || value === null || value === '';
}
