import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { CredentialSettingIssue } from '../../../d24/credential/credentials';
import { settingsOf } from '../../../d24/credential/settings';
import type { Directa24 } from '../../../protocol/directa24';
import type { SentBefore } from '../../../protocol/sentBefore';
import { CREDENTIAL, directa24Of, portForAsking, type Patience } from '../../shared/directa24Of';
import type { Checkup, Connector } from '../operations/operation';
import { merchantsOf } from './merchants';

/** How the operations of a run come to Directa24: with the credentials of the node, which are looked through before anything is sent. */
export function connectorOf(context: IExecuteFunctions, patience: Patience, sentBefore: SentBefore): Connector {
	const cancelled = cancellationOf(context);
	return {
		cashouts: async () =>
			await orNodeError(context, async () => {
				const { directa24, account } = directa24Of(context, await context.getCredentials(CREDENTIAL), patience);
				const access = { directa24: { ...directa24, cancelled }, account, sentBefore };
				return () => access;
			}),
		merchants: async () =>
			await orNodeError(context, async () => {
				const directa24 = { ...(await merchantsOf(context, patience)), cancelled };
				return () => ({ directa24 });
			}),
		checkup: async () =>
			await orNodeError(context, async () => {
				const stored = await context.getCredentials(CREDENTIAL);
				const settings = settingsOf(stored);
				const access = { directa24: { ...portForAsking(context, stored, settings, patience), cancelled }, settings, reconciliation: await reconciliationOf(context, patience) };
				return () => access;
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
	if (thrown instanceof CredentialSettingIssue) return { wrong: thrown.message };
	throw thrown;
}

/** Tells whether the execution was cancelled. */
export function cancellationOf(context: IExecuteFunctions): Directa24['cancelled'] {
	const signal = context.getExecutionCancelSignal();
	return () => signal?.aborted === true;
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
