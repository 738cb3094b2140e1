import { asType, clear, describe, NotPossible, type Answer } from '../account';
import type { Experiment } from '../experiment';
import { isLosslessNumber } from '../../../d24/vendor/lossless-json';
import { textOf } from '../../../d24/json';

const EITHER = 'Nothing to change: both are read.';
/** Amount as number and bank code as text is what this package sends. */
const TYPES = [
	{ amount: 'number', bankCode: 'text' },
	{ amount: 'text', bankCode: 'text' },
	{ amount: 'number', bankCode: 'number' },
	{ amount: 'text', bankCode: 'number' },
] as const;

/** The first payout finds out which types of amount and bank code are taken at all; the other ones follow it. */
export const firstPayout: Experiment = {
	questions: {
		amountType: {
			question: 'Is the amount taken as a number, as text, or both?',
			assumed: ['either', 'number'],
			answers: {
				either: ['as both', 'Nothing to change: it is sent as a number.'],
				number: ['as a number only', 'Nothing to change: it is sent as a number.'],
				text: ['as text only', 'createBody in d24/cashout/bodies.ts has to send the amount as text.'],
			},
		},
		bankCodeType: {
			question: 'Is the bank code taken as text, as a number, or both?',
			assumed: ['either', 'text'],
			answers: {
				either: ['as both', 'Nothing to change: it is sent as text, which keeps zeros in front.'],
				text: ['as text only', 'Nothing to change: it is sent as text.'],
				number: ['as a number only', 'createBody in d24/cashout/bodies.ts has to send the bank code as a number; zeros in front mean nothing then.'],
			},
		},
		cashoutIdType: {
			question: 'Is cashout_id in the answer to a create text or a number?',
			assumed: ['text', 'number'],
			answers: { text: ['text', EITHER], number: ['a number', EITHER] },
		},
		onHold: {
			question: 'Does a payout that is created with on_hold stay on hold?',
			assumed: ['yes'],
			answers: { yes: ['yes', 'Nothing to change.'], no: ['no', 'On Hold protects nobody: say so in the node and in docs/guard-rails.md.'] },
		},
		statusTells: {
			question: 'What does a status answer tell of a payout besides its status?',
			assumed: ['statusOnly'],
			answers: {
				statusOnly: ['nothing that tells payouts apart', 'Nothing to change: with Return Existing only a told account can be compared.'],
				more: ['more', 'goesElsewhere in d24/cashout/cashout.ts can compare these members with the row.'],
			},
		},
		statusType: {
			question: 'Is cashout_status a number or text?',
			assumed: ['number', 'text'],
			answers: { number: ['a number', EITHER], text: ['text', EITHER] },
		},
	},
	async run({ account, tell }) {
		const refusals: Answer[] = [];
		let first: Answer | undefined;
		for (const types of TYPES) {
			account.types = types;
			if (types.bankCode === 'number' && account.fields.bank_code === undefined) continue;
			const answer = await account.create('the first one', account.payout());
			if (answer.worked && textOf(answer.body.cashout_id) !== undefined) {
				first = answer;
				break;
			}
			refusals.push(clear(answer));
		}
		if (!first) throw new NotPossible(`the payout is refused: ${refusals.map(describe).join('; ')}`);
		const cashoutId = first.body.cashout_id;
		const { external_id: externalId } = account.payouts.at(-1) ?? { external_id: '' };
		tell('cashoutIdType', isLosslessNumber(cashoutId) ? 'number' : 'text', [first]);

		const found = await account.find({ external_id: externalId });
		if (found.status !== undefined) {
			tell('onHold', found.status === 'ON_HOLD' ? 'yes' : 'no', [found], `it is ${found.status}`);
			const others = Object.keys(found.body).filter((name) => !['cashout_status', 'cashout_status_description'].includes(name));
			tell('statusTells', others.length > 0 ? 'more' : 'statusOnly', [found], others.join(', '));
			tell('statusType', isLosslessNumber(found.body.cashout_status) ? 'number' : 'text', [found]);
		}
		await otherTypes({ account, tell }, first);
	},
};

/** The type that was taken is known; whether the other one would be, too, takes a payout each. */
async function otherTypes({ account, tell }: Pick<Parameters<Experiment['run']>[0], 'account' | 'tell'>, first: Answer): Promise<void> {
	const { amount, bankCode } = account.types;
	const other = amount === 'number' ? 'text' : 'number';
	const asOther = clear(await account.create('the amount as ' + other, account.payout({ amount: asType(account.fields.amount ?? '', other) })));
	tell('amountType', asOther.worked ? 'either' : amount, [first, asOther]);

	const code = account.fields.bank_code;
	if (code === undefined) return;
	const otherCode = bankCode === 'number' ? 'text' : 'number';
	const asOtherCode = clear(await account.create('the bank code as ' + otherCode, account.payout({ bank_code: asType(code, otherCode) })));
	tell('bankCodeType', asOtherCode.worked ? 'either' : bankCode, [first, asOtherCode]);
}
