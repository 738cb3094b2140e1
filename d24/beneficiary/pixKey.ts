import { numberIssue, withoutSeparators } from '../numbers';

/** A Pix key told apart by its shape, with the payout method of Brazil that takes it; or why it cannot be. */
export type PixKey = { method: 'pixPhone' | 'pixEmail' | 'pixDocument'; field: 'phone' | 'email' | 'document_id'; value: string } | { message: string; fix: string };

const RANDOM = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
/** Area code and number: 8 digits, or 9 that begin with 9 for a mobile (ANATEL). */
const NATIONAL_PHONE = /^[1-9][1-9](?:9\d{8}|[2-5]\d{7})$/;
const WRITTEN_AS_DOCUMENT = /^(?:\d{3}\.\d{3}\.\d{3}-\d{2}|[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2})$/i;
const WRITTEN_AS_PHONE = /^\(\d\d\)/;

/**
 * An email has an @, a phone + and the country code, a CPF or CNPJ its check digits. Eleven digits can be a phone and a
 * CPF at once: then the other columns of the item may tell.
 */
export function readPixKey(text: string, known: { document?: string; phone?: string } = {}): PixKey {
	if (text.includes('@')) return { method: 'pixEmail', field: 'email', value: text };
	if (RANDOM.test(text)) {
		return {
			message: 'The Pix key is a random one, which Directa24 is not known to take',
			fix: 'Ask the beneficiary for a phone, email, CPF or CNPJ that is a Pix key, or pay to the bank account',
		};
	}
	const bare = withoutSeparators(text.replace(/[()]/g, ''));
	const asDocument: PixKey = { method: 'pixDocument', field: 'document_id', value: bare };
	if (/^\+\d+$/.test(bare)) return asPhone(bare);

	const isDocument = [numberIssue('cpf', bare), numberIssue('cnpj', bare)].includes(undefined);
	const phone = phoneOf(bare);
	if (isDocument && (phone === undefined || WRITTEN_AS_DOCUMENT.test(text) || known.document === bare)) return asDocument;
	if (phone !== undefined && (!isDocument || WRITTEN_AS_PHONE.test(text) || (known.phone ?? '').endsWith(bare))) return asPhone(phone);
	if (isDocument) {
		return {
			message: 'The Pix key can be a CPF as well as a phone',
			fix: 'Write a phone with +55 in front, or a CPF with its dots and dash, e.g. 123.456.789-09',
		};
	}
	return {
		message: 'The Pix key is neither an email, nor a phone, nor a CPF or CNPJ with the right check digits',
		fix: 'Correct the key; write a phone with + and the country code, e.g. +5511987654321',
	};
}

function asPhone(value: string): PixKey {
	return { method: 'pixPhone', field: 'phone', value };
}

/** A phone of Brazil with its country code; undefined when it cannot be one. */
function phoneOf(bare: string): string | undefined {
	const national = bare.replace(/^55(?=\d{10,11}$)/, '');
	return NATIONAL_PHONE.test(national) ? `+55${national}` : undefined;
}
