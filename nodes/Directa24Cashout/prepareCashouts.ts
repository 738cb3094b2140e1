import type { CashoutInput } from '../../d24/cashout';
import { resolveBankNames } from './bankNames';
import { checkCardHost, createEndpoint } from './cardHost';
import type { Parameters } from './parameters';
import type { Directa24 } from './send';

interface Prepared {
	cashout: CashoutInput;
	useCardEndpoint: unknown;
}

/** What happens to cashouts between reading and checking: names of banks become codes, and cards need their host. */
export async function prepareCashouts(directa24: Directa24, inputs: Prepared[], parameters: Parameters[]): Promise<void> {
	await resolveBankNames(directa24, inputs.map(({ cashout }) => cashout), parameters);
	parameters.forEach((own, index) => {
		const input = inputs[index];
		if (input) checkCardHost(directa24, createEndpoint(input.cashout, input.useCardEndpoint), own);
	});
}
