import type { BeneficiaryField } from '../cashout/cashout';
import { methodByValue } from '../countries';
import { countryName } from '../countries/names';
import { withoutNumbers } from '../masking';
import { bare, pick } from './candidates';
import { readPixKey } from './pixKey';
import { shown, type Cell, type Row } from './row';
import { say, type Said } from '../language/say';

const BY_PIX = /^(?:pix|(?:por|via|com|chave|transfer[eê]ncia|pago|pagamento) pix|pix key)$/i;
const BY_BANK = /^(?:ted|doc|ted\/doc|(?:transfer[eê]ncia|transfer)(?: banc[aá]ria| bank)?|bank(?: account| transfer)?|conta(?: corrente| banc[aá]ria| poupan[cç]a)?|dep[oó]sito(?: em conta)?)$/i;

const OF_BANK: readonly BeneficiaryField[] = ['bank_code', 'bank_account', 'bank_branch'];

/** A key of Pix sets the field for its kind, and the method. @returns the method, in the words of the row where there is no key */
export function takePix(row: Row, method: string): string {
	const cell = pick(row, 'pix_key', 'pix_key', besideYes);
	const type = pick(row, 'pix_key_type', 'pix_key');
	if (!cell) return method;
	if (BY_BANK.test(method) && row.fields.bank_account) {
		row.use('of_no_concern', cell.heading, ...(type ? [type.heading] : []));
		return method;
	}
	if (BY_BANK.test(method)) {
		row.stop('payout_method', 'conflict', say`The item is to be paid by "${method}" and has a Pix key (column ${shown(cell.heading)}), but no account`, say`Add the account, or say Pix where the way of payment stands`, cell);
		return method;
	}
	if (BY_PIX.test(method)) withoutBank(row);
	return takeKey(row, cell, type, BY_PIX.test(method) ? '' : method);
}

const YES = /^(?:sim|s|yes|y|s[ií]|x|true|verdadeiro)$/i;

/** `PIX: Sim` beside the key says how it is paid, and no key. */
function besideYes(cells: readonly Cell[]): { cell: Cell; others: 'of_no_concern' } | undefined {
	const [cell, ...more] = cells.filter(({ text }) => !YES.test(text));
	return cell && more.length === 0 ? { cell, others: 'of_no_concern' } : undefined;
}

/** What is written of a bank account, where the row says that it is paid by Pix. */
function withoutBank(row: Row): void {
	for (const field of OF_BANK) {
		row.use('of_no_concern', ...(row.sources.get(field) ?? []));
		row.sources.delete(field);
		delete row.fields[field];
	}
}

function takeKey(row: Row, cell: Cell, type: Cell | undefined, method: string): string {
	const { country, fields } = row;
	const stop = (message: Said, fix: Said) => row.stop('pix_key', 'pix_key', say`${message} (column ${shown(cell.heading)})`, fix, cell);
	if (!country) return method;
	if (country.code !== 'BR') {
		stop(say`A Pix key is for Brazil, and the item goes to ${countryName(country)}`, say`Empty the column for this item, or correct its country`);
		return method;
	}
	const key = readPixKey(cell.text, { document: fields.document_id, phone: fields.phone, type: type?.text ?? typeInHeading(cell) });
	if (type) row.tell('pix_key_type', type.heading);
	if ('message' in key) {
		stop(key.message, key.fix);
		return method;
	}
	const pix = methodByValue(country, key.method);
	if (!pix) return method;

	const present = fields[key.field];
	if (present !== undefined && !isSameKey(key, bare(present))) {
		const other = row.sources.get(key.field)?.[0] ?? key.field;
		row.stop(key.field, 'conflict', say`The columns ${shown(other)} and ${shown(cell.heading)} both stand for ${key.field}, and they differ`, say`Empty or rename one of the two columns, or make them equal`, cell);
	}
	if (key.value !== cell.text && key.field === 'phone') row.note('phone', say`The Pix key is sent as a phone with + and country code`, say`Nothing to do if the country code is right`);
	row.use('same', ...(row.sources.get(key.field) ?? []));
	row.set(key.field, key.value, cell);
	const bank = fields.bank_code;
	if (bank !== undefined && bank !== pix.bankCode) {
		row.stop(
			'bank_code',
			'conflict',
			say`The item has a Pix key (column ${shown(cell.heading)}) and a bank, "${withoutNumbers(bank)}" (column ${shown(row.sources.get('bank_code')?.[0] ?? 'bank_code')})`,
			say`Empty one of the two columns for this item, or say in a column Payment Method which is meant: a payout goes to a Pix key or to a bank account`,
			cell,
		);
	} else row.set('bank_code', pix.bankCode ?? '', cell);
	return method === '' ? pix.value : method;
}

/** A phone may lack the codes in front of it, and a document the zeros that a spreadsheet takes away. */
function isSameKey({ field, value }: { field: string; value: string }, present: string): boolean {
	const key = bare(value);
	if (key === present) return true;
	if (!key.endsWith(present)) return false;
	return field === 'phone' ? present.length >= 8 : field === 'document_id' && /^0+$/.test(key.slice(0, -present.length));
}

/** `Chave Pix (CPF)`; several kinds in a heading say nothing. */
function typeInHeading({ heading, meaning }: Cell): string | undefined {
	const kinds = [...meaning.names, /mail/i.test(heading) ? 'email' : undefined, /tel|cel|fone|phone/i.test(heading) ? 'phone' : undefined].filter((kind) => kind !== undefined);
	return kinds.length === 1 && heading.length < 100 ? kinds[0] : undefined;
}
