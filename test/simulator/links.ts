import { randomBytes } from 'node:crypto';

import type { CashoutCalls } from './cashouts';
import { countryOf } from './countries';
import { exactNumber, exactText, type JsonObject } from './json';
import { toMinorUnits } from './money';
import { isAbsent, refuseLink } from './refusal';
import type { Cashout, Link, RuntimeSettings } from './types';

/** Fields without which a link is refused; D24 does not document which these are. */
const REQUIRED = ['external_id', 'country', 'currency', 'amount'];

/** What a customer enters when a test does not say. */
const ACCOUNT = { bank_code: '001', bank_account: '3423422-7', bank_branch: '1234', account_type: 'C' };

/** Easy Cashout: pages on which customers enter their own account (D24: "Easy Cashout API"). */
export class Links {
	private readonly byId = new Map<string, Link>();
	private readonly byExternalId = new Map<string, Link>();

	constructor(
		private readonly settings: RuntimeSettings,
		private readonly calls: () => CashoutCalls,
	) {}

	/** POST /v2/request, after admission. */
	create(fields: JsonObject): Record<string, unknown> {
		const missing = REQUIRED.filter((name) => isAbsent(fields, name));
		if (missing.length > 0) throw refuseLink(400, 'missing_fields', `Missing fields: ${missing.join(', ')}`);
		const externalId = exactText(fields.external_id) ?? '';
		const amount = toMinorUnits(exactText(fields.amount) ?? '');
		if (!countryOf(fields.country) || amount === undefined || amount === 0n) {
			throw refuseLink(400, 'invalid_request', 'Invalid country or amount');
		}
		if (this.settings.linkDuplicates === 'refused' && this.byExternalId.has(externalId)) {
			throw refuseLink(400, 'invalid_request', 'external_id already used');
		}
		const request = { ...fields };
		delete request.login;
		delete request.password;
		const link: Link = {
			request_id: randomBytes(16).toString('hex'),
			external_id: externalId,
			request,
			created: new Date().toISOString(),
			cashout: null,
		};
		this.byId.set(link.request_id, link);
		this.byExternalId.set(externalId, link);
		const url = `https://payout.directa24.com/payout/${link.request_id}`;
		return { data: { cashout_url: url, external_id: externalId, status: 'CREATED' } };
	}

	/** GET /v1/payments/{request_id} */
	status(requestId: string): Record<string, unknown> {
		const link = this.byId.get(requestId);
		if (!link) throw refuseLink(404, 'not_found', 'Payment not found');
		const { cashout, request } = link;
		const document = exactText(request.document_id) ?? '';
		return {
			data: {
				amount: exactNumber(exactText(request.amount) ?? '0'),
				bank_name: cashout ? 'Simulated bank' : null,
				currency: request.currency,
				date_created: link.created,
				external_id: link.external_id,
				last_status_change: cashout?.history.at(-1)?.at ?? link.created,
				request_id: link.request_id,
				status: cashout?.status ?? 'CREATED',
				user_document: document === '' ? null : `${'*'.repeat(Math.max(0, document.length - 3))}${document.slice(-3)}`,
			},
		};
	}

	/** By request_id or external_id. */
	find(id: string): Link | undefined {
		return this.byId.get(id) ?? this.byExternalId.get(id);
	}

	isOpen(externalId: unknown): boolean {
		return typeof externalId === 'string' && this.byExternalId.get(externalId)?.cashout === null;
	}

	/** What the customer does on D24's page. */
	fillIn(id: string, account: Record<string, string> = {}): Cashout {
		const link = this.find(id);
		if (!link) throw new Error(`No link with the ID "${id}"`);
		const { request, external_id: externalId } = link;
		const text = (name: string) => exactText(request[name]) ?? '';
		const fields = { ...request, beneficiary_name: text('first_name'), beneficiary_lastname: text('last_name'), ...ACCOUNT, ...account };
		link.cashout ??= this.calls().store(fields, 'link', {
			externalId,
			country: text('country'),
			currency: text('currency'),
			amount: text('amount'),
		});
		return link.cashout;
	}
}
