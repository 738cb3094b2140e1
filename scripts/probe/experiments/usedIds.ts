import { clear, type Account, type Answer } from '../account';
import type { Experiment } from '../experiment';
import type { Question } from '../finding';
import { textOf } from '../../../d24/json';

const TAKEN: Question['answers'] = {
	taken: ['refused', 'Nothing to change: this refusal is what keeps anybody from being paid twice.'],
	free: ['the ID is free again: a second payout was made', 'Running a row again pays again: name the status in docs/errors.md and let On Duplicate look it up before the create.'],
};
const question = (when: string): Question => ({ question: `Is an external ID refused while its payout is ${when}?`, assumed: ['taken'], answers: TAKEN });

/** Sends used external IDs again, in each status that can be reached without the panel, and in those of `--used-id`. */
export const usedIds: Experiment = {
	questions: {
		idOnHold: question('on hold'),
		idPending: question('pending'),
		idCancelled: question('cancelled'),
		idRejected: question('rejected'),
		idCompleted: question('completed'),
		idDelivered: question('delivered'),
		idDeclined: {
			question: 'Is an external ID free after its create was refused?',
			assumed: ['free'],
			answers: {
				free: ['free', 'Nothing to change: a corrected row runs again with the same ID.'],
				taken: ['refused', 'A row that was refused needs another external ID: the next steps of docs/errors.md have to say so.'],
			},
		},
		duplicateCode: {
			question: 'Which code does a used external ID get?',
			assumed: ['511'],
			answers: { 511: ['code 511', 'Nothing to change.'], other: ['another code', 'DUPLICATE in protocol/ has to know this code.'] },
		},
		duplicateTellsId: {
			question: 'Does that refusal tell the cashout_id of the payout that exists?',
			assumed: ['no', 'yes'],
			answers: { no: ['no', 'Nothing to change: it is looked up.'], yes: ['yes', 'Return Existing can output the cashout_id that the refusal tells.'] },
		},
		idCase: {
			question: 'Are external IDs that differ in capital letters alone the same?',
			assumed: ['distinct'],
			answers: {
				distinct: ['they are two', 'Nothing to change.'],
				same: ['they are one', 'The check for external IDs that occur twice has to ignore capital letters.'],
			},
		},
	},
	async run({ account, tell, options }) {
		const { external_id: id, cashout_id: cashoutId } = await account.created('used again in every status');
		const ids = { cashout_id: cashoutId, external_id: id };
		const again = async (name: string, externalId: string) => {
			const answer = clear(await account.create(`the same external ID: ${name}`, account.payout({ external_id: externalId })));
			tell(name, answer.worked ? 'free' : 'taken', [answer]);
			if (answer.worked) await cancel(account, { cashout_id: textOf(answer.body.cashout_id), external_id: externalId });
			return answer;
		};
		const duplicate = await again('idOnHold', id);
		if (!duplicate.worked) {
			tell('duplicateCode', duplicate.code === '511' ? '511' : 'other', [duplicate], `HTTP ${duplicate.httpStatus}, code ${duplicate.code}`);
			tell('duplicateTellsId', textOf(duplicate.body.cashout_id) === undefined ? 'no' : 'yes', [duplicate], Object.keys(duplicate.body).join(', '));
		}
		const capitals = clear(await account.create('the same external ID in capital letters', account.payout({ external_id: id.toUpperCase() })));
		tell('idCase', capitals.worked ? 'distinct' : 'same', [capitals]);

		if ((await account.call('update', { ...ids, status: 'PENDING' })).worked) await again('idPending', id);
		await cancel(account, ids);
		if ((await account.find(ids)).status === 'CANCELLED') await again('idCancelled', id);

		const refused = account.payout({ beneficiary_name: '' });
		const declined = await account.create('refused for its empty name', refused);
		if (declined.code !== undefined) await again('idDeclined', String(refused.external_id));

		for (const used of options.usedIds) {
			const { status } = await account.lookUp({ external_id: used });
			const name = { REJECTED: 'idRejected', COMPLETED: 'idCompleted', DELIVERED: 'idDelivered' }[status as string];
			if (name) await again(name, used);
		}
	},
};

async function cancel(account: Account, ids: Record<string, unknown>): Promise<Answer> {
	const answer = await account.call('cancel', ids);
	if (answer.code !== '510') return answer;
	await account.call('update', { ...ids, status: 'PENDING' });
	return await account.call('cancel', ids);
}
