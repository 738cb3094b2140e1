import { bankWords, findBank, looksLikeBankName, type FoundBank } from '../../../d24/beneficiary/banks';
import { nearestBanks } from '../../../d24/beneficiary/nearestBanks';
import type { CashoutInput } from '../../../d24/cashout/cashout';
import { countryOf, plainCode } from '../../../d24/countries';
import type { Bank } from '../../../d24/countries/types';
import { withoutNumbers } from '../../../d24/masking';
import type { Issue } from '../../../d24/issue';
import { LABEL } from '../../../d24/labels';
import { liveBanks } from '../../../protocol/banks';
import type { Parameters } from './parameters';
import type { Connection, Connections } from '../../shared/directa24Of';
import { inLanguage } from '../../../d24/language/inLanguage';
import { eitherOf, say, type Said } from '../../../d24/language/say';

/** More candidates than this help nobody. */
const MOST_CANDIDATES = 8;

/** Further names that are only near mislead. */
const MOST_NEAR = 3;

interface Known {
	banks: readonly Bank[];
	/** Why Directa24's own list is not used; undefined when it is. */
	whyNotLive: (() => Said) | undefined;
}

/**
 * Puts the code of a bank where an item gives its name. Codes are left as they are. Directa24's list is asked for once a
 * merchant and country, and only when an item needs it and the credential has the key for it; otherwise the banks that are known count.
 */
export async function resolveBankNames(connections: Connections, cashouts: readonly CashoutInput[], parameters: readonly Parameters[]): Promise<void> {
	const lists = new Map<Connection, Map<string, Promise<Known>>>();
	const listOf = async (country: string, index: number) => {
		const connection = connections.of(index);
		const own = lists.get(connection) ?? new Map<string, Promise<Known>>();
		const known = own.get(country) ?? banksOf(connection, country);
		lists.set(connection, own.set(country, known));
		return await known;
	};
	for (const [index, cashout] of cashouts.entries()) {
		const { issues, taken, language = 'en' } = parameters[index] ?? {};
		if (!issues || !/^[A-Z]{2}$/.test(cashout.country)) continue;
		if (looksLikeBankName(cashout.bank_code ?? '')) {
			const known = await listOf(cashout.country, index);
			inLanguage(language, () => resolveOne(cashout, known, issues));
		} else if (taken?.bankName) {
			const { bankName } = taken;
			inLanguage(language, () => compare(cashout, bankName, issues));
		}
	}
}

async function banksOf({ directa24, account }: Connection, country: string): Promise<Known> {
	const partial = countryOf(country)?.banks.list ?? [];
	if (!account.canRead) return { banks: partial, whyNotLive: () => say`the credential has no ${LABEL.readOnlyApiKey} to ask Directa24 for all of them` };
	const live = await liveBanks(directa24, country);
	if (live.ok && live.value.length > 0) return { banks: live.value, whyNotLive: undefined };
	return { banks: partial, whyNotLive: () => (live.ok ? say`Directa24 lists none` : say`Directa24 could not be asked for all of them: ${live.failure.explanation.message()}`) };
}

function resolveOne(cashout: CashoutInput, { banks, whyNotLive }: Known, issues: Issue[]): void {
	const text = cashout.bank_code ?? '';
	if (banks.some(({ code }) => code.toLowerCase() === text.toLowerCase())) return;
	// Directa24's list may have another name for a bank of our templates.
	const ofTemplate = countryOf(cashout.country)?.banks.list.find((bank) => bankWords(bank) === text);
	const found: FoundBank = ofTemplate ? { kind: 'one', bank: ofTemplate } : findBank(banks, text, whyNotLive === undefined, cashout.country);
	// Another column may have slipped in.
	const shown = withoutNumbers(text);
	const onlyKnown = whyNotLive ? say`. Only ${banks.length} banks of the country are known here, since ${whyNotLive()}` : '';
	if (found.kind === 'one') {
		cashout.bank_code = found.bank.code;
		issues.push({
			field: 'bank_code',
			rule: 'changed',
			message: say`The bank "${shown}" is sent as ${found.bank.code} (${found.bank.name})`,
			fix: say`Nothing to do if that is the bank`,
			blocking: false,
		});
		return;
	}
	const candidates = found.kind === 'candidates' ? found.banks.map(({ code, name }) => `${code} (${name})`) : [];
	const named = eitherOf(candidates.slice(0, MOST_CANDIDATES)) + (candidates.length > MOST_CANDIDATES ? ' …' : '');
	const near = candidates.length > 0 ? [] : nearestBanks(banks, text).slice(0, MOST_NEAR).map(({ code, name }) => `${name} (${code})`);
	const listed = say`the operation Bank > ${LABEL.getMany} lists all of them`;
	issues.push({
		field: 'bank_code',
		rule: 'bankName',
		message: candidates.length > 0 ? say`It is not certain which bank "${shown}" is; it may be ${named}${onlyKnown}` : say`No bank is called "${shown}"${onlyKnown}`,
		fix: candidates.length > 0 ? say`Use the code of the one that is meant` : near.length > 0 ? say`The nearest is ${eitherOf(near)}: write the name or the code of the bank that is meant; ${listed}` : say`Use the code of the bank: ${listed}`,
		blocking: true,
	});
}

/**
 * A bank that is named beside its code should not be another one. Where both are known, the row says two things and stops;
 * where the code is of no bank that is known here, the code decides, since the known banks are not all.
 */
function compare(cashout: CashoutInput, { heading, text }: { heading: string; text: string }, issues: Issue[]): void {
	const banks = countryOf(cashout.country)?.banks.list ?? [];
	const isCode = ({ code }: Bank) => plainCode(code) === plainCode(cashout.bank_code ?? '');
	const found = findBank(banks, text, false, cashout.country);
	if (found.kind !== 'one' || isCode(found.bank)) return;
	const ofCode = banks.find(isCode);
	issues.push({
		field: 'bank_code',
		rule: 'conflict',
		message: ofCode
			? say`The column "${heading}" names ${found.bank.name}, whose code is ${found.bank.code}, but the bank code of the item is ${cashout.bank_code ?? ''}, which is ${ofCode.name}`
			: say`The column "${heading}" may name ${found.bank.name}, whose code is ${found.bank.code}, but the bank code of the item is ${cashout.bank_code ?? ''}`,
		fix: ofCode ? say`Correct one of the two, or put the column "${heading}" among the ${LABEL.ignoreColumns}` : say`Check that the code is right: it decides`,
		blocking: ofCode !== undefined,
	});
}
