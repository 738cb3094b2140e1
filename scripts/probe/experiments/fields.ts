import { clear, type Answer } from '../account';
import type { Experiment } from '../experiment';
import type { Question } from '../finding';

const taken = (question: string, ifRefused: string, assumed = ['accepted']): Question => ({
	question,
	assumed,
	answers: { accepted: ['accepted', 'Nothing to change.'], refused: ['refused', ifRefused] },
});

/** Payouts with something more, something less or something longer than the first one. */
export const fields: Experiment = {
	questions: {
		emptyFields: taken('Are fields that are empty accepted?', 'Nothing to change: empty fields are left out.', ['accepted', 'refused']),
		unknownFields: taken('Are fields that Directa24 does not have accepted?', 'Further Fields has to say that an unknown field stops the payout.'),
		withoutNotificationUrl: taken('Is a create without notification_url accepted?', 'Notification URL has to be a required parameter, or the next step of code 300 name it.', ['accepted', 'refused']),
		withoutCurrency: taken('Is a create without currency accepted?', 'Currency has to be a required parameter.', ['accepted', 'refused']),
		longExternalId: {
			question: 'What happens to an external ID of 101 characters?',
			assumed: ['refused'],
			answers: {
				refused: ['it is refused', 'Nothing to change.'],
				accepted: ['it is accepted as it is', 'The limit of 100 characters in d24/rules is stricter than Directa24.'],
				cut: ['it is cut off, and found under the first 100 characters', 'Two long IDs can become one: the limit of 100 characters in d24/rules must stay a blocking one.'],
				lost: ['it is accepted, and found under neither', 'The limit of 100 characters in d24/rules must stay a blocking one.'],
			},
		},
		longComments: taken('Are comments of 201 characters accepted?', 'Nothing to change: more than 200 characters are stopped before.', ['refused', 'accepted']),
	},
	async run({ account, tell }) {
		const attempt = async (id: string, purpose: string, change: Record<string, unknown>) => {
			const answer: Answer = clear(await account.create(purpose, account.payout(change)));
			tell(id, answer.worked ? 'accepted' : 'refused', [answer]);
		};
		await attempt('emptyFields', 'with empty fields', { city: '', postal_code: '', comments: '' });
		await attempt('unknownFields', 'with a field that Directa24 does not have', { adress: 'x' });
		await attempt('withoutNotificationUrl', 'without notification_url', { notification_url: undefined });
		await attempt('withoutCurrency', 'without currency', { currency: undefined });
		await attempt('longComments', 'with 201 characters of comments', { comments: 'x'.repeat(201) });

		const long = account.newId().padEnd(101, 'x');
		const answer = clear(await account.create('with an external ID of 101 characters', account.payout({ external_id: long })));
		if (!answer.worked) return tell('longExternalId', 'refused', [answer]);
		await account.find({ cashout_id: answer.body.cashout_id });
		const [whole, cut] = [await account.lookUp({ external_id: long }), await account.lookUp({ external_id: long.slice(0, 100) })];
		const where = whole.status !== undefined ? 'accepted' : cut.status !== undefined ? 'cut' : 'lost';
		tell('longExternalId', where, [answer, whole, cut]);
	},
};
