import type { CashoutInput } from '../../../d24/cashout/cashout';
import { CredentialSettingIssue } from '../../../d24/credential/credentials';
import { ENDPOINTS, type Endpoint, type HostKind } from '../../../d24/endpoints';
import { isCardNumber, withoutSeparators } from '../../../d24/numbers';
import type { Issue } from '../../../d24/issue';
import { LABEL } from '../../../d24/labels';
import type { Parameters } from './parameters';
import type { Account } from '../../shared/account';
import { asWritten, say, type Said } from '../../../d24/language/say';

const CARD_ENDPOINT = ['automatic', 'always', 'never'] as const;

export type CardEndpoint = (typeof CARD_ENDPOINT)[number];

/** The option Card Host. */
export function readCardEndpoint(parameters: Parameters): CardEndpoint {
	return parameters.choiceOption('useCardEndpoint', CARD_ENDPOINT);
}

/** Where a payout is created: Directa24 takes Mexican debit cards on a host of their own. */
export function createEndpoint(cashout: CashoutInput, useCardEndpoint: CardEndpoint): Endpoint {
	const toCard = useCardEndpoint === 'always' || (useCardEndpoint !== 'never' && goesToCard(cashout));
	return toCard ? ENDPOINTS.createCardCashout : ENDPOINTS.createCashout;
}

/** A payout to a card while the credential has no card host is stopped before anything is sent. */
export function checkCardHost(account: Account, endpoint: Endpoint, { issues }: Pick<Parameters, 'issues'>): void {
	const message = endpoint.host === 'card' ? unusableHost(account, 'card') : undefined;
	if (message === undefined) return;
	issues.push({ field: 'bank_account', rule: 'cardHost', message, fix: say`Enter the ${LABEL.cardUrl}, or set Options > ${LABEL.useCardEndpoint} to Never`, blocking: true } satisfies Issue);
}

/** The same for a payout link. */
export function checkLinkHost(account: Account, { issues }: Pick<Parameters, 'issues'>): void {
	const message = unusableHost(account, 'link');
	if (message === undefined) return;
	issues.push({ field: 'credential', rule: 'linkHost', message, fix: say`Enter the ${LABEL.linkUrl} in the credential`, blocking: true } satisfies Issue);
}

function unusableHost(account: Account, kind: HostKind): Said | undefined {
	try {
		account.host(kind);
		return undefined;
	} catch (error) {
		return error instanceof CredentialSettingIssue ? asWritten(error.message) : say`A host of the Directa24 credential cannot be used`;
	}
}

function goesToCard({ country, bank_account: account = '' }: CashoutInput): boolean {
	return country === 'MX' && isCardNumber(withoutSeparators(account));
}
