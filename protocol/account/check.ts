import type { Settings } from '../../d24/credential/settings';
import { say, word } from '../../d24/language/say';
import type { AccountAnswers } from './answers';
import { enabledVerdict, ipVerdict, keyVerdicts } from './keyChecks';
import { clockVerdict, hostVerdict, limitsVerdict, optionalHost, readingVerdicts, reconciliationVerdict, validationVerdict, type NotAsked } from './serviceChecks';
import type { Verdict } from './verdict';

/** In the order in which they come out. */
export const CHECKS = [
	['host', 'Host'],
	['ip_address', 'IP Address'],
	['api_key', 'API Key'],
	['api_passphrase', 'API Passphrase'],
	['api_signature', 'API Signature'],
	['payouts_enabled', 'Payouts Enabled'],
	['read_only_key', 'Read-Only API Key'],
	['exchange_rate', 'Exchange Rate'],
	['bank_list', 'Bank List'],
	['card_host', 'Card Host'],
	['link_host', 'Payout Link Host'],
	['account_validation', 'Account Validation'],
	['reconciliation', 'Reconciliation Log-In'],
	['clock', 'Clock'],
	['limits', 'Limits'],
] as const;

export interface Check extends Verdict {
	/** Workflows rely on these names: they never change. */
	check: (typeof CHECKS)[number][0];
	name: string;
}

/**
 * What the answers together say about each setting and service. A wrong key makes several calls fail; which one it is
 * comes out of their combination: account validation is signed with API Key and signature, and knows no passphrase.
 * @param reconciliation why the reconciliation API was not asked, where it was not
 */
export function judgeAccount(settings: Settings, answers: AccountAnswers, reconciliation: NotAsked): Check[] {
	const verdicts: Record<Check['check'], Verdict> = {
		host: hostVerdict(settings, answers),
		ip_address: ipVerdict(answers),
		...keyVerdicts(settings, answers),
		payouts_enabled: enabledVerdict(answers),
		...readingVerdicts(settings, answers),
		card_host: optionalHost(settings.hosts.card, answers.card, say`Only payouts to Mexican debit cards need it`),
		link_host: optionalHost(settings.hosts.link, answers.link, say`Only payout links need it`),
		account_validation: validationVerdict(settings, answers),
		reconciliation: reconciliationVerdict(answers.reconciliation, reconciliation),
		clock: clockVerdict(answers),
		limits: limitsVerdict(settings),
	};
	return CHECKS.map(([check, name]) => ({ check, name: word(name), ...verdicts[check] }));
}
