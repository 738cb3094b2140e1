import { NodeOperationError, type ICredentialDataDecryptedObject, type IExecuteFunctions } from 'n8n-workflow';

import { CredentialSettingIssue } from '../../../d24/credential/credentials';
import type { Directa24 } from '../../../protocol/directa24';
import type { SentBefore } from '../../../protocol/sentBefore';
import { CREDENTIAL, directa24Of, type Patience } from '../../shared/directa24Of';
import { DEFAULT_GIVE_UP_SECONDS, DEFAULT_SETTLE_SECONDS, DEFAULT_TIMEOUT_SECONDS } from '../form/options';
import type { Parameters } from '../input/parameters';
import type { Cashouts, Connector } from '../operations/operation';
import { merchantsOf } from './merchants';
import { storedByItem } from './storedByItem';

/**
 * How the operations of a run come to Directa24: each item with the credential of the node as it resolves for it. They are
 * looked through before anything is sent.
 */
export function connectorOf(context: IExecuteFunctions, parameters: readonly Parameters[], sentBefore: SentBefore): Connector {
	const cancelled = cancellationOf(context);
	const patience = patienceOf(parameters[0]);
	return {
		cashouts: async () =>
			await orNodeError(context, async () => {
				const stored = await storedByItem(context, CREDENTIAL, parameters.length);
				const connected = new Map<ICredentialDataDecryptedObject, Cashouts>();
				stored.forEach((each, index) => {
					if (connected.has(each)) return;
					const { directa24, account } = ofItem(connected.size === 0 ? undefined : index, () => directa24Of(context, each, patience));
					connected.set(each, { directa24: { ...directa24, cancelled }, account, sentBefore: sentBefore.of(account.merchant) });
				});
				return { all: [...connected.values()], of: (index) => connected.get(stored[index] as ICredentialDataDecryptedObject) as Cashouts };
			}),
		merchants: async () =>
			await orNodeError(context, async () => {
				const directa24 = { ...(await merchantsOf(context, patience)), cancelled };
				return { all: [{ directa24 }], of: () => ({ directa24 }) };
			}),
	};
}

/** Tells whether the execution was cancelled. */
export function cancellationOf(context: IExecuteFunctions): Directa24['cancelled'] {
	const signal = context.getExecutionCancelSignal();
	return () => signal?.aborted === true;
}

function patienceOf(parameters: Parameters | undefined): Patience {
	const milliseconds = (name: string, usual: number, least = Number.MIN_VALUE) => {
		const given = Number(parameters?.option(name) ?? usual);
		return (Number.isFinite(given) && given >= least ? given : usual) * 1000;
	};
	const deadlineMs = milliseconds('giveUpAfter', DEFAULT_GIVE_UP_SECONDS);
	const settleMs = milliseconds('settleFor', Math.min(DEFAULT_SETTLE_SECONDS, deadlineMs / 2000), 0);
	return { timeoutMs: milliseconds('timeout', DEFAULT_TIMEOUT_SECONDS), deadlineMs, settleMs };
}

/** @throws NodeOperationError that names the setting */
async function orNodeError<T>(context: IExecuteFunctions, connect: () => Promise<T>): Promise<T> {
	try {
		return await connect();
	} catch (error) {
		if (!(error instanceof CredentialSettingIssue)) throw new NodeOperationError(context.getNode(), error as Error);
		throw new NodeOperationError(context.getNode(), error.message, {
			description: 'Nothing was sent. Correct the Directa24 credential, test it, and run again with the same external IDs',
		});
	}
}

/** Names the item whose credential cannot be used, where the first one's can. */
function ofItem<T>(index: number | undefined, connect: () => T): T {
	try {
		return connect();
	} catch (error) {
		if (index === undefined || !(error instanceof CredentialSettingIssue)) throw error;
		throw new CredentialSettingIssue(`Item ${index + 1}: ${error.message}`);
	}
}
