import type { KeyName, Settings } from '../../d24/credential/settings';
import type { AccountAnswers } from './answers';
import { bad, good, isOfApi, isPast, PAYOUTS, seenOf, stepOf, takesKey, untold, VALIDATION, type Verdict } from './verdict';

export function ipVerdict({ payouts, validation }: AccountAnswers): Verdict {
	// Where payouts accept the address and account validation does not, that is told of account validation.
	const refusal = payouts.code === PAYOUTS.unregisteredIp ? payouts : validation.code === VALIDATION.unregisteredIp && payouts.code !== PAYOUTS.unknownPayout ? validation : undefined;
	if (refusal) return bad(seenOf(refusal), 'Directa24 does not accept calls from the public IP address of this n8n', stepOf(PAYOUTS.unregisteredIp, 'cashout'));
	const passes = [PAYOUTS.wrongKeys, PAYOUTS.notValid].includes(payouts.code ?? '') ? isPast(validation) : payouts.code !== undefined || payouts.sent.kind === 'ok' || isPast(validation);
	if (passes) return good(seenOf(payouts), 'Directa24 accepts calls from this n8n');
	if (payouts.code === undefined) return untold(seenOf(payouts), 'the call that tells it got no answer of Directa24');
	return untold(seenOf(payouts), 'each account has a whitelist of its own, and the API Key that names the account is refused');
}

const KEY_LABELS: Record<KeyName, string> = { apiKey: 'API Key', apiPassphrase: 'API Passphrase', secretSignature: 'API Signature', readOnlyApiKey: 'Read-Only API Key' };
const emptyKey = (name: KeyName) => bad('Empty', `The credential has no ${KEY_LABELS[name]}`, `Copy the ${KEY_LABELS[name]} from the Merchant Panel, Settings > API Access > Cashouts Credentials`);

export function keyVerdicts({ empty }: Settings, answers: AccountAnswers): Record<'api_key' | 'api_passphrase' | 'api_signature', Verdict> {
	return {
		api_key: empty.has('apiKey') ? emptyKey('apiKey') : apiKeyVerdict(answers),
		api_passphrase: empty.has('apiPassphrase') ? emptyKey('apiPassphrase') : passphraseVerdict(answers),
		api_signature: empty.has('secretSignature') ? emptyKey('secretSignature') : signatureVerdict(answers),
	};
}

const copyAgain = (label: string) => `Copy the ${label} again from the Merchant Panel, Settings > API Access > Cashouts Credentials; staging and production have different ones`;

function apiKeyVerdict({ payouts, validation }: AccountAnswers): Verdict {
	const seen = `Payouts: ${seenOf(payouts)}. Account validation: ${seenOf(validation)}`;
	if (payouts.code === PAYOUTS.notValid) return bad(seen, 'Directa24 says that these credentials are not valid for payouts', stepOf(PAYOUTS.notValid, 'cashout'));
	if (payouts.code === PAYOUTS.wrongKeys) {
		if (validation.code === VALIDATION.wrongKey) return bad(seen, 'Directa24 does not know this API Key in this environment', copyAgain('API Key'));
		if (takesKey(validation)) return good(seen, 'Account validation knows the API Key, so it is not the one that is refused');
		return bad(seen, 'Directa24 refuses API Key or API Passphrase; which of them cannot be told, since account validation does not say', copyAgain('API Key and the API Passphrase'));
	}
	if (payouts.code === PAYOUTS.unregisteredIp) {
		if (validation.code === VALIDATION.wrongKey) return bad(seen, 'Account validation does not know this API Key', copyAgain('API Key'));
		return takesKey(validation) ? good(seen, 'Account validation knows the API Key') : untold(seen, 'Directa24 answers nothing else to an IP address that it does not know');
	}
	if (isOfApi(payouts)) return good(seen, 'Directa24 knows the API Key');
	if (takesKey(validation)) return good(seen, 'Account validation knows the API Key');
	return untold(seen, 'the calls that tell it got no answer of Directa24');
}

function passphraseVerdict({ payouts, validation }: AccountAnswers): Verdict {
	const seen = `Payouts: ${seenOf(payouts)}`;
	if (payouts.code === PAYOUTS.wrongKeys) {
		if (takesKey(validation)) return bad(seen, 'Directa24 knows the API Key and refuses the API Passphrase', copyAgain('API Passphrase'));
		return untold(seen, 'Directa24 looks at it together with the API Key, and refuses them');
	}
	if (payouts.code === PAYOUTS.notValid) return untold(seen, 'Directa24 refuses the credentials as a whole');
	if (payouts.code === PAYOUTS.unregisteredIp) return untold(seen, 'Directa24 answers nothing else to an IP address that it does not know');
	if (payouts.code === PAYOUTS.wrongSignature) return good(seen, 'Directa24 refuses the signature, and neither API Key nor passphrase');
	if (isOfApi(payouts)) return good(seen, 'Directa24 accepts it');
	return untold(seen, 'the call that tells it got no answer of Directa24');
}

function signatureVerdict({ payouts, validation }: AccountAnswers): Verdict {
	const seen = `Payouts: ${seenOf(payouts)}. Account validation: ${seenOf(validation)}`;
	if (payouts.code === PAYOUTS.wrongSignature) return bad(seen, 'Directa24 refuses the API Signature. Notifications would be refused here, too, since it proves them', copyAgain('API Signature'));
	const accepted = isOfApi(payouts) && ![PAYOUTS.wrongKeys, PAYOUTS.notValid, PAYOUTS.unregisteredIp].includes(payouts.code ?? '');
	if (accepted || isPast(validation)) return good(seen, 'Directa24 accepts what is signed with it');
	if (validation.code === VALIDATION.wrongSignature) return bad(seen, 'Account validation refuses what is signed with it', copyAgain('API Signature'));
	if (payouts.code === PAYOUTS.unregisteredIp) return untold(seen, 'Directa24 answers nothing else to an IP address that it does not know');
	return untold(seen, isOfApi(payouts) ? 'Directa24 does not look at it while it refuses the API Key' : 'the calls that tell it got no answer of Directa24');
}

export function enabledVerdict({ payouts }: AccountAnswers): Verdict {
	const seen = seenOf(payouts);
	if (payouts.code === PAYOUTS.notEnabled) return bad(seen, 'Your Directa24 account is not enabled for payouts', stepOf(PAYOUTS.notEnabled, 'cashout'));
	if (payouts.code === PAYOUTS.unknownPayout || payouts.sent.kind === 'ok') return good(seen, 'Directa24 looked for a payout that does not exist, so all keys are right together');
	return untold(seen, 'the call that tells it did not get that far');
}
