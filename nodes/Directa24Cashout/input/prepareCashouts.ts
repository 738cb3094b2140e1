import { amountIssue } from '../../../d24/amounts';
import type { CashoutInput } from '../../../d24/cashout/cashout';
import { createBody } from '../../../d24/cashout/bodies';
import { linkBody } from '../../../d24/cashout/link';
import { resolveBankNames } from './bankNames';
import { checkCardHost, checkLinkHost, createEndpoint, type CardEndpoint } from './optionalHosts';
import type { Parameters } from './parameters';
import type { Directa24 } from '../../../protocol/send';

interface Prepared {
	cashout: CashoutInput;
	useCardEndpoint: CardEndpoint;
}

/** An amount that cannot be read is an issue of its own. */
function checkLimits(directa24: Directa24, cashout: CashoutInput, parameters: Parameters, bodyOf = createBody): void {
	const message = amountIssue(cashout.amount) ? undefined : directa24.limitOf(bodyOf(cashout));
	if (message === undefined) return;
	const fix = 'Correct the item, or ask the owner of the credential whether the limit should be changed there';
	parameters.issues.push({ field: 'credential', rule: 'limit', message, fix, blocking: true });
}

/** What happens to cashouts between reading and checking: names of banks become codes, cards need their host, and the credential may have limits. */
export async function prepareCashouts(directa24: Directa24, inputs: Prepared[], parameters: Parameters[]): Promise<void> {
	await resolveBankNames(directa24, inputs.map(({ cashout }) => cashout), parameters);
	parameters.forEach((own, index) => {
		const input = inputs[index];
		if (!input) return;
		checkCardHost(directa24, createEndpoint(input.cashout, input.useCardEndpoint), own);
		checkLimits(directa24, input.cashout, own);
	});
}

/** The same for payout links, whose form has no bank. */
export async function prepareLinks(directa24: Directa24, inputs: Array<{ cashout: CashoutInput }>, parameters: Parameters[]): Promise<void> {
	parameters.forEach((own, index) => {
		const input = inputs[index];
		if (!input) return;
		checkLinkHost(directa24, own);
		checkLimits(directa24, input.cashout, own, linkBody);
	});
}
