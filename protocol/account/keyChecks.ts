import type { KeyName, Settings } from '../../d24/credential/settings';
import { LABEL } from '../../d24/labels';
import { say } from '../../d24/language/say';
import type { AccountAnswers } from './answers';
import { bad, good, isOfApi, isPast, PAYOUTS, seenOf, stepOf, takesKey, untold, VALIDATION, type Verdict } from './verdict';

export function ipVerdict({ payouts, validation }: AccountAnswers): Verdict {
	// Where payouts accept the address and account validation does not, that is told of account validation.
	const refusal = payouts.code === PAYOUTS.unregisteredIp ? payouts : validation.code === VALIDATION.unregisteredIp && payouts.code !== PAYOUTS.unknownPayout ? validation : undefined;
	if (refusal) return bad(seenOf(refusal), say`Directa24 does not accept calls from the public IP address of this n8n`, stepOf(PAYOUTS.unregisteredIp, 'cashout'));
	const passes = [PAYOUTS.wrongKeys, PAYOUTS.notValid].includes(payouts.code ?? '') ? isPast(validation) : payouts.code !== undefined || payouts.sent.kind === 'ok' || isPast(validation);
	if (passes) return good(seenOf(payouts), say`Directa24 accepts calls from this n8n`);
	if (payouts.code === undefined) return untold(seenOf(payouts), say`the call that tells it got no answer of Directa24`);
	return untold(seenOf(payouts), say`each account has a whitelist of its own, and the API Key that names the account is refused`);
}

const emptyKey = (name: KeyName) => bad(say`Empty`, say`The credential has no ${LABEL[name]}`, say`Copy the ${LABEL[name]} from the Merchant Panel, Settings > API Access > Cashouts Credentials`);

export function keyVerdicts({ empty }: Settings, answers: AccountAnswers): Record<'api_key' | 'api_passphrase' | 'api_signature', Verdict> {
	return {
		api_key: empty.has('apiKey') ? emptyKey('apiKey') : apiKeyVerdict(answers),
		api_passphrase: empty.has('apiPassphrase') ? emptyKey('apiPassphrase') : passphraseVerdict(answers),
		api_signature: empty.has('secretSignature') ? emptyKey('secretSignature') : signatureVerdict(answers),
	};
}

const copyAgain = (label: string) => say`Copy the ${label} again from the Merchant Panel, Settings > API Access > Cashouts Credentials; staging and production have different ones`;

function apiKeyVerdict({ payouts, validation }: AccountAnswers): Verdict {
	const seen = say`Payouts: ${seenOf(payouts)}. Account validation: ${seenOf(validation)}`;
	if (payouts.code === PAYOUTS.notValid) return bad(seen, say`Directa24 says that these credentials are not valid for payouts`, stepOf(PAYOUTS.notValid, 'cashout'));
	if (payouts.code === PAYOUTS.wrongKeys) {
		if (validation.code === VALIDATION.wrongKey) return bad(seen, say`Directa24 does not know this API Key in this environment`, copyAgain(LABEL.apiKey));
		if (takesKey(validation)) return good(seen, say`Account validation knows the API Key, so it is not the one that is refused`);
		return bad(seen, say`Directa24 refuses API Key or API Passphrase; which of them cannot be told, since account validation does not say`, copyAgain(say`${LABEL.apiKey} and the ${LABEL.apiPassphrase}`));
	}
	if (payouts.code === PAYOUTS.unregisteredIp) {
		if (validation.code === VALIDATION.wrongKey) return bad(seen, say`Account validation does not know this API Key`, copyAgain(LABEL.apiKey));
		return takesKey(validation) ? good(seen, say`Account validation knows the API Key`) : untold(seen, say`Directa24 answers nothing else to an IP address that it does not know`);
	}
	if (isOfApi(payouts)) return good(seen, say`Directa24 knows the API Key`);
	if (takesKey(validation)) return good(seen, say`Account validation knows the API Key`);
	return untold(seen, say`the calls that tell it got no answer of Directa24`);
}

function passphraseVerdict({ payouts, validation }: AccountAnswers): Verdict {
	const seen = say`Payouts: ${seenOf(payouts)}`;
	if (payouts.code === PAYOUTS.wrongKeys) {
		if (takesKey(validation)) return bad(seen, say`Directa24 knows the API Key and refuses the API Passphrase`, copyAgain(LABEL.apiPassphrase));
		return untold(seen, say`Directa24 looks at it together with the API Key, and refuses them`);
	}
	if (payouts.code === PAYOUTS.notValid) return untold(seen, say`Directa24 refuses the credentials as a whole`);
	if (payouts.code === PAYOUTS.unregisteredIp) return untold(seen, say`Directa24 answers nothing else to an IP address that it does not know`);
	if (payouts.code === PAYOUTS.wrongSignature) return good(seen, say`Directa24 refuses the signature, and neither API Key nor passphrase`);
	if (isOfApi(payouts)) return good(seen, say`Directa24 accepts it`);
	return untold(seen, say`the call that tells it got no answer of Directa24`);
}

function signatureVerdict({ payouts, validation }: AccountAnswers): Verdict {
	const seen = say`Payouts: ${seenOf(payouts)}. Account validation: ${seenOf(validation)}`;
	if (payouts.code === PAYOUTS.wrongSignature) return bad(seen, say`Directa24 refuses the API Signature. Notifications would be refused here, too, since it proves them`, copyAgain(LABEL.secretSignature));
	const accepted = isOfApi(payouts) && ![PAYOUTS.wrongKeys, PAYOUTS.notValid, PAYOUTS.unregisteredIp].includes(payouts.code ?? '');
	if (accepted || isPast(validation)) return good(seen, say`Directa24 accepts what is signed with it`);
	if (validation.code === VALIDATION.wrongSignature) return bad(seen, say`Account validation refuses what is signed with it`, copyAgain(LABEL.secretSignature));
	if (payouts.code === PAYOUTS.unregisteredIp) return untold(seen, say`Directa24 answers nothing else to an IP address that it does not know`);
	return untold(seen, isOfApi(payouts) ? say`Directa24 does not look at it while it refuses the API Key` : say`the calls that tell it got no answer of Directa24`);
}

export function enabledVerdict({ payouts }: AccountAnswers): Verdict {
	const seen = seenOf(payouts);
	if (payouts.code === PAYOUTS.notEnabled) return bad(seen, say`Your Directa24 account is not enabled for payouts`, stepOf(PAYOUTS.notEnabled, 'cashout'));
	if (payouts.code === PAYOUTS.unknownPayout || payouts.sent.kind === 'ok') return good(seen, say`Directa24 looked for a payout that does not exist, so all keys are right together`);
	return untold(seen, say`the call that tells it did not get that far`);
}
