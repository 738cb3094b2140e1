import { clear, type Answer } from '../account';
import type { Experiment, Tools } from '../experiment';
import type { Question } from '../finding';
import type { CashoutStatus } from '../../../d24/cashout/status';
import type { JsonObject } from '../../../d24/json';

const BOTH = 'Nothing to change: every ID that is known is sent.';
const needs = (what: string): Question => ({
	question: `By which ID alone can a payout be ${what}?`,
	assumed: ['any', 'cashoutId', 'both', 'externalId'],
	answers: {
		any: ['by either', 'The other ID can be left out of the form of this operation.'],
		cashoutId: ['by cashout_id', BOTH],
		externalId: ['by external_id', BOTH],
		both: ['by none alone', BOTH],
	},
});

/** Holds, releases and cancels by one ID, and looks at what that does. */
export const changes: Experiment = {
	questions: {
		releaseBy: needs('released'),
		holdBy: needs('held'),
		cancelBy: needs('cancelled'),
		cancelHeld: {
			question: 'Can a payout on hold be cancelled?',
			assumed: ['yes', 'no'],
			answers: {
				yes: ['yes', 'Nothing to change.'],
				no: ['no, it has to be released first', 'The next step of code 510 has to say that a held payout is released before it is cancelled.'],
			},
		},
		changeAnswers: {
			question: 'Does the answer to hold, release and cancel tell the new status?',
			assumed: ['new', 'old'],
			answers: { new: ['the new one', 'Nothing to change.'], old: ['another one', 'Nothing to change: it is looked up where it does not show the change.'] },
		},
	},
	async run(tools) {
		const { account, tell } = tools;
		const first = await account.created('held, released and cancelled by one ID');
		const second = await account.created('cancelled by the other ID, on hold');
		const told: boolean[] = [];
		const put = async (ids: JsonObject, to: 'PENDING' | 'ON_HOLD') => await change(tools, ids, first.external_id, to, async (each) => await account.call('update', { ...each, status: to }), told);

		const releasedByExternal = await put({ external_id: first.external_id }, 'PENDING');
		if (!releasedByExternal.done) await account.call('update', { ...pair(first), status: 'PENDING' });
		const heldById = await put({ cashout_id: first.cashout_id }, 'ON_HOLD');
		if (!heldById.done) await account.call('update', { ...pair(first), status: 'ON_HOLD' });
		const releasedById = await put({ cashout_id: first.cashout_id }, 'PENDING');
		if (!releasedById.done) await account.call('update', { ...pair(first), status: 'PENDING' });
		const heldByExternal = await put({ external_id: first.external_id }, 'ON_HOLD');
		tell('releaseBy', word(releasedByExternal.done, releasedById.done), [releasedByExternal.answer, releasedById.answer]);
		tell('holdBy', word(heldByExternal.done, heldById.done), [heldByExternal.answer, heldById.answer]);

		const held = await change(tools, pair(second), second.external_id, 'CANCELLED', async (ids) => await account.call('cancel', ids), told);
		const third = held.done ? await account.created('cancelled by one ID') : second;
		tell('cancelHeld', held.done ? 'yes' : 'no', [held.answer]);
		for (const each of [first, third]) await account.call('update', { ...pair(each), status: 'PENDING' });
		const byExternal = await change(tools, { external_id: first.external_id }, first.external_id, 'CANCELLED', async (ids) => await account.call('cancel', ids), told);
		const byId = await change(tools, { cashout_id: third.cashout_id }, third.external_id, 'CANCELLED', async (ids) => await account.call('cancel', ids), told);
		tell('cancelBy', word(byExternal.done, byId.done), [byExternal.answer, byId.answer]);
		for (const each of [first, third]) await account.call('cancel', pair(each));
		if (told.length > 0) tell('changeAnswers', told.every(Boolean) ? 'new' : 'old', [byId.answer]);
	},
};

const pair = ({ external_id, cashout_id }: { external_id: string; cashout_id: string }) => ({ cashout_id, external_id });

function word(external: boolean, id: boolean): string {
	if (external) return id ? 'any' : 'externalId';
	return id ? 'cashoutId' : 'both';
}

/** The status that is looked up tells whether it was done, not the answer. */
async function change({ account }: Tools, ids: JsonObject, externalId: string, to: CashoutStatus, call: (ids: JsonObject) => Promise<Answer>, told: boolean[]) {
	const answer = clear(await call(ids));
	const { status } = await account.find({ external_id: externalId });
	const done = answer.worked && status === to;
	const said = String(answer.body.cashout_status_description ?? '').toUpperCase().replace(/[^A-Z]/g, '');
	if (done) told.push(said === to.replace('_', '') || (to === 'CANCELLED' && said === 'CANCELED'));
	return { answer, done };
}
