import { NodeOperationError, type ICredentialDataDecryptedObject, type IExecuteFunctions } from 'n8n-workflow';

import { CredentialSettingIssue } from '../../../d24/credential/credentials';
import { inLanguage } from '../../../d24/language/inLanguage';
import { say, type Language } from '../../../d24/language/say';
import { settingsOf } from '../../../d24/credential/settings';
import type { Directa24 } from '../../../protocol/directa24';
import type { SentBefore } from '../../../protocol/sentBefore';
import { CREDENTIAL, directa24Of, portForAsking, type Patience } from '../../shared/directa24Of';
import type { Cashouts, Checkup, Connector } from '../operations/operation';
import { merchantsOf } from './merchants';
import { storedByItem } from './storedByItem';

/**
 * How the operations of a run come to Directa24: each item with the credential of the node as it resolves for it. They are
 * looked through before anything is sent.
 */
export function connectorOf(context: IExecuteFunctions, patience: Patience, sentBefore: SentBefore, { items, language }: { items: number; language: Language }): Connector {
	const cancelled = cancellationOf(context);
	return {
		cashouts: async () =>
			await orNodeError(context, language, async () => {
				const stored = await storedByItem(context, CREDENTIAL, items);
				const connected = new Map<ICredentialDataDecryptedObject, Cashouts>();
				stored.forEach((each, index) => {
					if (connected.has(each)) return;
					const { directa24, account } = ofItem(connected.size === 0 ? undefined : index, () => directa24Of(context, each, patience));
					connected.set(each, { directa24: { ...directa24, cancelled }, account, sentBefore: sentBefore.of(account.merchant) });
				});
				return { all: [...connected.values()], of: (index) => connected.get(stored[index] as ICredentialDataDecryptedObject) as Cashouts };
			}),
		merchants: async () =>
			await orNodeError(context, language, async () => {
				const directa24 = { ...(await merchantsOf(context, patience)), cancelled };
				return { all: [{ directa24 }], of: () => ({ directa24 }) };
			}),
		checkup: async () =>
			await orNodeError(context, language, async () => {
				const stored = await context.getCredentials(CREDENTIAL);
				const settings = settingsOf(stored);
				const access = { directa24: { ...portForAsking(context, stored, settings, patience), cancelled }, settings, reconciliation: await reconciliationOf(context, patience) };
				return { all: [access], of: () => access };
			}),
	};
}

/** The reconciliation API for the check of an account, which asks it only where its owner wants it. */
async function reconciliationOf(context: IExecuteFunctions, patience: Patience): Promise<Checkup['reconciliation']> {
	if (context.getNodeParameter('checkReconciliation', 0, false) !== true) return { unwanted: true };
	let thrown: unknown;
	try {
		return { directa24: await merchantsOf(context, patience) };
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof CredentialSettingIssue) return { wrong: thrown.told };
	throw thrown;
}

/** Tells whether the execution was cancelled. */
export function cancellationOf(context: IExecuteFunctions): Directa24['cancelled'] {
	const signal = context.getExecutionCancelSignal();
	return () => signal?.aborted === true;
}

/** @throws NodeOperationError that names the setting */
async function orNodeError<T>(context: IExecuteFunctions, language: Language, connect: () => Promise<T>): Promise<T> {
	try {
		return await connect();
	} catch (error) {
		if (!(error instanceof CredentialSettingIssue)) throw new NodeOperationError(context.getNode(), error as Error);
		throw inLanguage(
			language,
			() => new NodeOperationError(context.getNode(), error.told(), { description: say`Nothing was sent. Correct the Directa24 credential, test it, and run again with the same external IDs` }),
		);
	}
}

/** Names the item whose credential cannot be used, where the first one's can. */
function ofItem<T>(index: number | undefined, connect: () => T): T {
	let failure: unknown;
	try {
		return connect();
	} catch (error) {
		failure = error;
	}
	throw index !== undefined && failure instanceof CredentialSettingIssue ? new CredentialSettingIssue(() => say`Item ${index + 1}: ${failure.told()}`) : failure;
}
