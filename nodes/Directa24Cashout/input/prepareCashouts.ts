import { amountIssue } from '../../../d24/amounts';
import type { CashoutInput } from '../../../d24/cashout/cashout';
import { createBody, linkBody } from '../../../d24/cashout/bodies';
import { inLanguage } from '../../../d24/language/inLanguage';
import { say } from '../../../d24/language/say';
import { resolveBankNames } from './bankNames';
import { checkCardHost, checkLinkHost, createEndpoint, type CardEndpoint } from './optionalHosts';
import type { Parameters } from './parameters';
import type { Account } from '../../shared/account';
import type { Connections } from '../../shared/directa24Of';

interface Prepared {
	cashout: CashoutInput;
	useCardEndpoint: CardEndpoint;
}

/** An amount that cannot be read is an issue of its own. */
function checkLimits(account: Account, cashout: CashoutInput, parameters: Parameters, bodyOf = createBody): void {
	const message = amountIssue(cashout.amount) ? undefined : account.limitOf(bodyOf(cashout));
	if (message === undefined) return;
	const fix = say`Correct the item, or ask the owner of the credential whether the limit should be changed there`;
	parameters.issues.push({ field: 'credential', rule: 'limit', message: message(), fix, blocking: true });
}

/** What happens to cashouts between reading and checking: names of banks become codes, cards need their host, and the credential may have limits. */
export async function prepareCashouts(connections: Connections, inputs: Prepared[], parameters: Parameters[]): Promise<void> {
	await resolveBankNames(connections, inputs.map(({ cashout }) => cashout), parameters);
	parameters.forEach((own, index) => {
		const input = inputs[index];
		if (!input) return;
		const { account } = connections.of(index);
		inLanguage(own.language, () => {
			checkCardHost(account, createEndpoint(input.cashout, input.useCardEndpoint), own);
			checkLimits(account, input.cashout, own);
		});
	});
}

/** The same for payout links, whose form has no bank. */
export async function prepareLinks(connections: Connections, inputs: Array<{ cashout: CashoutInput }>, parameters: Parameters[]): Promise<void> {
	parameters.forEach((own, index) => {
		const input = inputs[index];
		if (!input) return;
		const { account } = connections.of(index);
		inLanguage(own.language, () => {
			checkLinkHost(account, own);
			checkLimits(account, input.cashout, own, linkBody);
		});
	});
}
