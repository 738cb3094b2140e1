import { clear, type Answer } from '../account';
import type { Experiment } from '../experiment';

const LOOK_UPS_MS = [0, 20, 50, 100, 200, 400, 800, 1_500];

/** Looks a payout up while it is being created and just after, which is what a lost answer comes down to. */
export const lateCommit: Experiment = {
	questions: {
		notFoundYet: {
			question: 'Can code 509 come for a payout that is created later, or is already?',
			assumed: ['beforeAnswer', 'afterAnswer'],
			answers: {
				never: ['never in this run', 'Nothing to change: a few look-ups prove nothing, 509 is still not taken as proof after an open attempt.'],
				beforeAnswer: ['while the create is under way', 'Nothing to change: 509 is not taken as proof after an open attempt.'],
				afterAnswer: ['also after the create was answered', 'Get Status right after Create can fail: it has to ask again for a while when it gets 509.'],
			},
		},
	},
	async run({ account, tell, pause }) {
		const body = account.payout();
		const ids = { external_id: body.external_id };
		let answered = false;
		const create = account.create('looked up while it is created', body).then((answer) => {
			answered = true;
			return answer;
		});
		const seen: Array<{ afterAnswer: boolean; found: boolean; answer: Answer }> = [];
		const watch = async () => {
			let before = 0;
			for (const at of LOOK_UPS_MS) {
				await pause(at - before);
				before = at;
				const afterAnswer = answered;
				const answer = await account.lookUp(ids);
				seen.push({ afterAnswer, found: answer.status !== undefined, answer });
			}
		};
		// Both ends before anything is told: the payout is in the list whatever happens to the look-ups.
		const [made] = await Promise.all([create, watch()]);
		clear(made);
		const missing = seen.filter(({ found, answer }) => !found && answer.code === '509');
		const word = missing.some(({ afterAnswer }) => afterAnswer) ? 'afterAnswer' : missing.length > 0 ? 'beforeAnswer' : 'never';
		tell('notFoundYet', word, seen.map(({ answer }) => answer), `${missing.length} of ${seen.length} look-ups found nothing`);
	},
};
