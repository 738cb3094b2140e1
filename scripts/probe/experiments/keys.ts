import { clear } from '../account';
import type { Experiment } from '../experiment';

const FINE = 'Nothing to change: both are sent.';

/** Asks for a payout that does not exist: good keys get code 509, and nothing is created. */
export const keys: Experiment = {
	questions: {
		basicAuthentication: {
			question: 'Is HTTP Basic needed beside login and pass in the body?',
			assumed: ['notNeeded', 'needed'],
			answers: {
				notNeeded: ['not needed', FINE],
				needed: ['needed', 'Nothing to change: both are sent. It is a mistake to leave Basic out.'],
			},
		},
		bodyKeys: {
			question: 'Are login and pass needed in the body beside HTTP Basic?',
			assumed: ['needed', 'notNeeded'],
			answers: { needed: ['needed', FINE], notNeeded: ['not needed', 'Nothing to change: both are sent. The keys could be left out of the body.'] },
		},
		wrongBasic: {
			question: 'Is HTTP Basic looked at when login and pass are right?',
			assumed: ['checked', 'ignored'],
			answers: { checked: ['it is checked', FINE], ignored: ['it is ignored', FINE] },
		},
	},
	async run({ account, tell }) {
		const ids = { external_id: account.newId() };
		const ask = async (variant: Parameters<typeof account.call>[2]) => clear(await account.call('status', ids, variant));
		const passes = (answer: { code: string | undefined }) => answer.code === '509';
		const without = await ask({ basic: 'leaveOut' });
		tell('basicAuthentication', passes(without) ? 'notNeeded' : 'needed', [without]);
		const alone = await ask({ bodyKeys: 'leaveOut' });
		tell('bodyKeys', passes(alone) ? 'notNeeded' : 'needed', [alone]);
		const wrong = await ask({ basic: 'wrong' });
		tell('wrongBasic', passes(wrong) ? 'ignored' : 'checked', [wrong]);
	},
};
