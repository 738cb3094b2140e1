import { API_CODES, KYC_REASONS } from '../../d24/refusals/apiCodes';
import type { Explanation, FixedBy } from '../../d24/refusals/explanation';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { ACCOUNT_CODES } from '../../d24/refusals/accountCodes';
import { LINK_CODES } from '../../d24/refusals/linkCodes';
import { MERCHANTS_CODES } from '../../d24/refusals/merchantsCodes';
import { READING_CODES } from '../../d24/refusals/readingCodes';
import { REJECTIONS } from '../../d24/refusals/rejections';
import { table } from './table';

const WHO: Record<FixedBy, string> = { you: 'you', beneficiary: 'the beneficiary', directa24: 'Directa24', time: 'time' };

const HEAD = `# What can go wrong, and what to do

Generated from \`d24/refusals/\` by \`npm run docs\`; a test fails when they differ.

**Safe to repeat** means: this call created no cashout, so a create with the same external ID cannot pay twice. Codes marked *all items* concern the credential; the batch stops at the first of them, since every further call would get the same.
`;

/** The page docs/errors.md, from the dictionary that the nodes use. */
export function errorsPage(): string {
	return [
		HEAD,
		'## Codes of Directa24\n',
		codeTable(API_CODES),
		'## Codes of bank lists and exchange rates\n',
		codeTable(READING_CODES),
		'## Codes of account validation\n',
		codeTable(ACCOUNT_CODES),
		'## Words of payout links\n',
		codeTable(LINK_CODES),
		'## Codes of the reconciliation API\n',
		codeTable(MERCHANTS_CODES),
		'## Reasons of an identity check (`reason_code`)\n',
		table(['Code', 'Cause'], Object.entries(KYC_REASONS)),
		'## Without a code of Directa24\n',
		table(
			['What happened', 'Cause', 'Who can fix it', 'Next step', 'Safe to repeat'],
			Object.values(LOCAL_CASES).map((explanation) => explained(explanation)),
		),
		'## Why a bank rejects a payout (`rejection_code`)\n',
		table(
			['Code', 'Name', 'Meaning'],
			Object.entries(REJECTIONS).map(([code, { name, meaning }]) => [code, `\`${name}\``, meaning]),
		),
	].join('\n');
}

function codeTable(codes: Record<string, Explanation>): string {
	return table(
		['Code', 'What happened', 'Cause', 'Who can fix it', 'Next step', 'Safe to repeat'],
		Object.entries(codes).map(([code, explanation]) => [code, ...explained(explanation)]),
	);
}

function explained({ message, cause, fixedBy, nextStep, safeToRetry, scope }: Explanation): string[] {
	return [scope === 'credential' ? `${message} (*all items*)` : message, cause, WHO[fixedBy], nextStep, safeToRetry ? 'yes' : '**no**'];
}
