import { banksIn } from '../../d24/beneficiary/banks';
import type { HostSetting, Settings } from '../../d24/credential/settings';
import { textOf, type JsonObject } from '../../d24/json';
import { asWritten, say, sentence, type Later, type Said } from '../../d24/language/say';
import { LABEL } from '../../d24/labels';
import type { AccountAnswers, Look } from './answers';
import { bad, good, isOfApi, isUnsent, open, PAYOUTS, READING, seenOf, stepOf, untold, VALIDATION, type Verdict } from './verdict';

/** More than that, and calls that are signed with the time are refused somewhere. */
const MOST_CLOCK_DIFFERENCE_MS = 60_000;

export function hostVerdict({ hosts: { api }, warnings }: Settings, { payouts, validation, rate, banks }: AccountAnswers): Verdict {
	if (api.kind !== 'set') return bad(say`No usable host`, api.why(), say`Correct the host in the credential`);
	const all = [payouts, validation, rate, banks];
	const answer = all.find(isOfApi);
	const unusual = asWritten(warnings.map((warning) => warning()).join('. '));
	if (answer) return good(`${api.origin}: ${seenOf(answer)}`, unusual || say`The host answers like the API of Directa24`);
	const looked = all.find((each) => !isUnsent(each));
	if (!looked) return untold(api.origin, say`nothing can be sent with this credential`);
	return notReached(api.origin, looked, unusual);
}

/** A host that did not answer like Directa24. */
function notReached(origin: string, looked: Look, unusual = ''): Verdict {
	const { sent, httpStatus = 0, isPage } = looked;
	const seen = `${origin}: ${seenOf(looked)}`;
	if (sent.kind === 'throttled') return open(seen, say`Not known because Directa24 asks to slow down`, say`Wait a minute, then check again`);
	if (looked.httpStatus === undefined) return bad(seen, say`The host cannot be reached from this n8n`, say`Check the host in the credential, and whether a firewall or proxy lets this n8n call it`);
	if (httpStatus >= 300 && httpStatus < 400) return bad(seen, say`The host redirects, which the API of Directa24 never does`, say`Correct the host in the credential`);
	if ([502, 503, 504].includes(httpStatus)) return bad(seen, say`The host is up, but Directa24 behind it does not answer`, say`Check again later`);
	return bad(seen, asWritten([isPage ? say`A web page came, so it is not an API host of Directa24` : say`The host does not answer like the API of Directa24`, unusual].filter(Boolean).join('. ')), say`Correct the environment or host in the credential`);
}

/** @param what which payouts need it */
export function optionalHost(setting: HostSetting, looked: Look | undefined, what: Said): Verdict {
	if (setting.kind === 'unset') return open(say`Not set`, what, setting.why());
	if (setting.kind === 'wrong') return bad(say`No usable host`, setting.why(), say`Correct the host in the credential, or empty it`);
	if (!looked || isUnsent(looked)) return untold(setting.origin, looked ? say`nothing can be sent with this credential` : say`it was not asked`);
	const { httpStatus = 0, isPage } = looked;
	// It need not know the call that it was asked: an answer of its own is enough, a page or a redirect is of somebody else.
	const answers = isOfApi(looked) || (httpStatus >= 400 && httpStatus < 500 && httpStatus !== 429 && !isPage);
	return answers ? good(`${setting.origin}: ${seenOf(looked)}`, say`The host answers. ${what}`) : notReached(setting.origin, looked);
}

/** What the read-only key is good for. */
export function readingVerdicts({ empty }: Settings, { rate, banks }: AccountAnswers): Record<'read_only_key' | 'exchange_rate' | 'bank_list', Verdict> {
	if (empty.has('readOnlyApiKey')) {
		const unset = open(say`Empty`, say`Not set. Without it there are no exchange rates, and the banks are those that this package knows`, say`Copy the Read-Only API Key from the Merchant Panel, Settings > API Access, where you need them`);
		return { read_only_key: unset, exchange_rate: untold(say`Not asked`, say`there is no Read-Only API Key`), bank_list: untold(say`Not asked`, say`there is no Read-Only API Key`) };
	}
	return { read_only_key: readOnlyKeyVerdict(rate, banks), exchange_rate: rateVerdict(rate), bank_list: bankListVerdict(banks) };
}

/** The list was read, or was refused for another reason than the key. */
const refusesKey = ({ code, httpStatus }: Look) => code === READING.wrongKey || code === PAYOUTS.wrongKeys || httpStatus === 401;

function readOnlyKeyVerdict(rate: Look, banks: Look): Verdict {
	const seen = say`Exchange rate: ${seenOf(rate)}. Bank list: ${seenOf(banks)}`;
	if (rate.sent.kind === 'ok' || banks.sent.kind === 'ok') return good(seen, say`Directa24 accepts the Read-Only API Key`);
	if (refusesKey(rate) || refusesKey(banks)) return bad(seen, sentence(say`Directa24 refuses the Read-Only API Key`), stepOf(READING.wrongKey, 'reading'));
	if (isOfApi(rate) || isOfApi(banks)) return good(seen, say`Directa24 does not refuse the Read-Only API Key`);
	return untold(seen, say`the calls that tell it got no answer of Directa24`);
}

function rateVerdict(rate: Look): Verdict {
	const { sent } = rate;
	if (sent.kind === 'ok') {
		const [fx, currency] = [textOf(sent.value.fx_rate), textOf(sent.value.currency)];
		if (fx === undefined || !/^\d{1,20}(\.\d{1,20})?$/.test(fx)) return bad(seenOf(rate), say`The answer has no rate in it`, say`Ask Directa24 support`);
		return good(`1 USD = ${fx}${currency && /^[A-Z]{3}$/.test(currency) ? ` ${currency}` : ''}`, say`Exchange rates can be read`);
	}
	return unreadable(rate, { refused: () => say`Directa24 does not give exchange rates of this country`, absent: () => say`Directa24 has no exchange rates of this country` });
}

function bankListVerdict(banks: Look): Verdict {
	const { sent } = banks;
	if (sent.kind !== 'ok') return unreadable(banks, { refused: () => say`Directa24 does not give the bank list of this country`, absent: () => say`Directa24 has no bank list of this country` });
	const list = banksIn(sent.value);
	if (!list) return bad(seenOf(banks), say`The answer is not a list of banks`, say`Ask Directa24 support`);
	const [first] = list;
	if (!first) return open(say`A list without banks that can be read`, say`Directa24 lists no banks of this country, or in a form that this package does not know`, say`Choose another country in the node and check again`);
	const example = /^\d{1,8}$/.test(first.code) ? say`, such as ${first.code}` : '';
	return good(say`${list.length} banks, ${shapeOf(sent.value)}${example}`, say`The bank list can be read`);
}

/** D24 documents codes as numbers, which lose zeros in front, and does not show what is around the list. */
function shapeOf(body: JsonObject): string {
	const [list] = Object.values(body).filter((value): value is unknown[] => Array.isArray(value));
	const code = (list?.[0] as JsonObject | undefined)?.code ?? (list?.[0] as JsonObject | undefined)?.bank_code;
	return typeof code === 'string' ? say`codes as text` : say`codes as numbers`;
}

function unreadable(looked: Look, told: Record<'refused' | 'absent', Later>): Verdict {
	const seen = seenOf(looked);
	if (refusesKey(looked)) return untold(seen, say`Directa24 refuses the Read-Only API Key`);
	if (looked.sent.kind === 'refused') return bad(seen, told.refused(), stepOf(looked.code ?? '', 'reading'));
	if (looked.httpStatus === 400) return bad(seen, told.absent(), say`Choose another country in the node and check again`);
	return untold(seen, say`the call got no answer of Directa24`);
}

export function validationVerdict({ empty }: Settings, { payouts, validation }: AccountAnswers): Verdict {
	const seen = seenOf(validation);
	const { code = '' } = validation;
	if (code === VALIDATION.forbidden) return bad(seen, say`Account validation is not activated for your account. Only Bank Account > Validate needs it`, stepOf(code, 'account'));
	const keysAreRight = isOfApi(payouts) && ![PAYOUTS.wrongKeys, PAYOUTS.wrongSignature, PAYOUTS.unregisteredIp, PAYOUTS.notValid].includes(payouts.code ?? '');
	if (([VALIDATION.wrongKey, VALIDATION.wrongSignature, VALIDATION.unregisteredIp] as string[]).includes(code)) {
		if (!keysAreRight) return untold(seen, say`API Key, signature or IP address is refused before`);
		return bad(seen, say`Account validation refuses what payouts accept. Only Bank Account > Validate needs it`, say`Write to integration@d24.com and say which code came back`);
	}
	if (code === VALIDATION.wrongDate) return untold(seen, say`Directa24 refuses the time of this n8n`);
	if (code === VALIDATION.missingHeader || code === VALIDATION.notAllowed) return bad(seen, say`Directa24 does not take this call. Only Bank Account > Validate needs it`, stepOf(code, 'account'));
	if (validation.sent.kind === 'ok' || (code !== '' && (validation.httpStatus ?? 500) < 500)) {
		return good(seen, say`Account validation wants an account, as it does where it is activated; whether it is shows only with a real one`);
	}
	if (validation.httpStatus === 404) return bad(seen, say`This host has no account validation. Only Bank Account > Validate needs it`, stepOf(VALIDATION.notAllowed, 'account'));
	if (empty.has('apiKey') || empty.has('secretSignature')) return untold(seen, say`a key is empty that it needs`);
	return untold(seen, say`the call got no answer of Directa24`);
}

export interface NotAsked {
	/** It is not wanted. */
	unwanted?: boolean;
	/** A setting of its credential cannot be used. */
	wrong?: Later;
}

export function reconciliationVerdict(looked: Look | undefined, { unwanted, wrong }: NotAsked): Verdict {
	if (wrong !== undefined) return bad(say`No usable credential`, wrong(), say`Correct the Directa24 Reconciliation credential`);
	if (unwanted || !looked) return open(say`Not asked`, say`Only the operations of Reconciliation need it`, say`Switch ${LABEL.checkReconciliation} on, and choose its credential`);
	const seen = seenOf(looked);
	if (looked.sent.kind === 'ok') return good(seen, say`The panel user can log in and read the list of cashouts`);
	if (isUnsent(looked)) return bad(seen, say`The panel user was not let in`, say`Check e-mail, password and environment in the Directa24 Reconciliation credential. The user must be converted to API use and the IP address registered by integration@d24.com`);
	if (looked.code !== undefined) return bad(seen, say`Directa24 refuses the list of cashouts`, stepOf(looked.code, 'merchants'));
	return notReached(say`The host of the reconciliation API`, looked);
}

/** A difference of clocks is seen in the Date header of every answer, right or wrong. */
export function clockVerdict({ payouts, validation, rate, banks }: AccountAnswers): Verdict {
	const differences = [payouts, validation, rate, banks].flatMap(({ clockAheadMs }) => (clockAheadMs === undefined ? [] : [clockAheadMs]));
	const [ahead] = differences.sort((one, other) => Math.abs(one) - Math.abs(other));
	const step = say`Set the clock of the machine on which n8n runs, best by a time service (NTP)`;
	if (ahead === undefined) {
		return validation.code === VALIDATION.wrongDate ? bad(seenOf(validation), sentence(say`Directa24 refuses the time of this n8n`), step) : untold(say`No date in any answer`, say`nobody told the time`);
	}
	const seconds = Math.round(Math.abs(ahead) / 1000);
	const seen = seconds === 0 ? say`No difference` : ahead > 0 ? say`This n8n is ${seconds} seconds behind` : say`This n8n is ${seconds} seconds ahead`;
	if (Math.abs(ahead) > MOST_CLOCK_DIFFERENCE_MS || validation.code === VALIDATION.wrongDate) return bad(seen, say`The clock of this n8n differs from that of Directa24; account validation is signed with the time`, step);
	return good(seen, say`The clocks agree`);
}

export function limitsVerdict({ limits }: Settings): Verdict {
	if (limits.kind === 'none') return good(say`None`, say`The credential has no limits: every node and agent that uses it may pay any amount`);
	if (limits.kind === 'set') return good(limits.words(), say`These limits hold for every node and agent that uses the credential`);
	return bad(say`They cannot be read`, say`${limits.why()}. Until then nothing is sent with this credential, but for this check`, say`Correct the limit in the credential`);
}
