import type { Account } from '../account';
import type { Experiment } from '../experiment';
import type { Evidence } from '../finding';

/** What provokes each code, of which Directa24 does not say which HTTP status goes with it. */
export const codes: Experiment = {
	questions: {
		httpStatusByCode: {
			question: 'Which HTTP status goes with which code?',
			assumed: ['clientErrors'],
			answers: {
				clientErrors: ['all are 4xx', 'Nothing to change: the body decides.'],
				others: ['some are not 4xx', 'A code with HTTP 5xx counts as an open outcome: where it is certain that nothing was created, readAnswer in d24/answer.ts can be more exact.'],
			},
		},
		codesAsListed: {
			question: 'Does each mistake get the code that Directa24 lists for it?',
			assumed: ['yes'],
			answers: { yes: ['yes', 'Nothing to change.'], no: ['no', 'The explanations in d24/refusals/apiCodes.ts have to speak of these cases too.'] },
		},
	},
	async run({ account, tell }) {
		const ids = { external_id: account.newId() };
		const bad = async (change: Record<string, unknown>, purpose: string) => await account.create(purpose, account.payout(change));
		const listed: Array<[code: string, provoke: () => Promise<Evidence>]> = [
			['401', () => account.call('status', ids, { bodyKeys: 'wrong' })],
			['302', () => account.call('status', ids, { signature: 'wrong' })],
			['502', () => account.call('status', ids, { rawBody: '{"login":' })],
			['509', () => account.call('status', ids)],
			['300', () => bad({ beneficiary_name: undefined }, 'without a name')],
			['518', () => bad({ country: 'ZZ' }, 'to a country that does not exist')],
			['526', () => bad({ currency: 'XXX' }, 'in a currency that does not exist')],
			['303', () => bad({ bank_code: '999999' }, 'to a bank that does not exist')],
			['521', async () => await unsupportedStatus(account)],
			['510', async () => await cancelTwice(account)],
		];
		const wrong: string[] = [];
		const evidence: Evidence[] = [];
		for (const [code, provoke] of listed) {
			const answer = await provoke();
			evidence.push(answer);
			if (answer.code !== code) wrong.push(`${answer.code ?? 'none'} in place of ${code}`);
		}
		tell('codesAsListed', wrong.length === 0 ? 'yes' : 'no', evidence, wrong.join(', '));
		const told = account.answers.filter(({ code }) => code !== undefined);
		const table = [...new Set(told.map(({ call, code, httpStatus }) => `${code}: ${httpStatus}${code === '510' ? ` on ${call}` : ''}`))].sort();
		tell('httpStatusByCode', told.every(({ httpStatus }) => (httpStatus ?? 0) >= 400 && (httpStatus ?? 0) < 500) ? 'clientErrors' : 'others', evidence, table.join(', '));
	},
};

async function unsupportedStatus(account: Account): Promise<Evidence> {
	const { external_id, cashout_id } = await account.created('put into a status that cannot be asked for');
	return await account.call('update', { cashout_id, external_id, status: 'COMPLETED' });
}

async function cancelTwice(account: Account): Promise<Evidence> {
	const last = account.payouts.at(-1);
	const ids = { cashout_id: last?.cashout_id, external_id: last?.external_id };
	await account.call('update', { ...ids, status: 'PENDING' });
	await account.call('cancel', ids);
	await account.call('update', { ...ids, status: 'ON_HOLD' });
	return await account.call('cancel', ids);
}
