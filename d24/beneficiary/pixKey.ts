import { numberIssue, withoutSeparators } from '../numbers';
import { say, type Said } from '../language/say';

/** A Pix key told apart by its shape, with the payout method of Brazil that takes it; or why it cannot be. */
export type PixKey = { method: 'pixPhone' | 'pixEmail' | 'pixDocument'; field: 'phone' | 'email' | 'document_id'; value: string } | { message: Said; fix: Said };

/** What other columns of the row tell. `type`: the kind of key in words, e.g. "CPF", "celular", "e-mail". */
export interface KnownOfPix {
	document?: string | undefined;
	phone?: string | undefined;
	type?: string | undefined;
}

const RANDOM = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
/** Area code and 9 digits that begin with 9 (ANATEL). */
const MOBILE = /^[1-9][1-9]9\d{8}$/;
/** Area code and 8 digits of a landline, which is no Pix key: the phone of a key is a mobile one (Banco Central do Brasil, manual of the DICT). */
const LANDLINE = /^[1-9][1-9][2-5]\d{7}$/;
const WRITTEN_AS_DOCUMENT = /^(?:\d{3}\.\d{3}\.\d{3}-\d{2}|[\dA-Z]{2}\.[\dA-Z]{3}\.[\dA-Z]{3}\/[\dA-Z]{4}-\d{2})$/i;
const WRITTEN_AS_PHONE = /^\(\d\d\)/;
/** In front of a key; without a space only a colon parts it from one, since an email may begin with `pix-`. */
const GENERAL = /^(?:chave pix|chave|pix)\s{0,3}(?::\s{0,3}|[=-]?\s{1,3})(?=\S)/i;
const LABEL = /^(?:(cpf|cnpj)|(celular|telefone|fone|tel)|(e-?mail))\s{0,3}(?::\s{0,3}|[=-]?\s{1,3})(?=\S)/i;
/** A payload of a QR code (EMV): it begins with the format indicator. */
const COPY_AND_PASTE = /^00020[01]|br\.gov\.bcb\.pix/i;

/** No key is longer (an e-mail address of 77 characters). */
const LONGEST = 500;

type Kind = 'document' | 'phone' | 'email' | 'random';

/**
 * An email has an @, a phone + and the country code, a CPF or CNPJ its check digits. Eleven digits can be a phone and a
 * CPF at once: then the other columns of the item may tell, or the column with the type of the key.
 */
export function readPixKey(text: string, known: KnownOfPix = {}): PixKey {
	const given = unquoted(text.slice(0, LONGEST));
	if (COPY_AND_PASTE.test(given)) {
		return {
			message: say`The Pix key is a "copia e cola" text, which is a bill to be paid and not a key`,
			fix: say`Ask the beneficiary for the key itself: a phone, email, CPF or CNPJ`,
		};
	}
	const [general = ''] = GENERAL.exec(given) ?? [];
	const named = given.slice(general.length);
	const [label = '', asDocument, asMobile, asEmail] = LABEL.exec(named) ?? [];
	const type = asDocument ? 'document' : asMobile ? 'phone' : asEmail ? 'email' : kindOf(known.type ?? '');
	const key = readShape(named.slice(label.length), known, type);
	const found = 'message' in key ? undefined : key.field === 'document_id' ? 'document' : key.field;
	if (!type || !found || type === found) return key;
	return { message: say`The Pix key is not of the kind that the row says it is`, fix: say`Correct the key, or the type of the key` };
}

function readShape(text: string, known: KnownOfPix, type: Kind | undefined): PixKey {
	if (text.includes('@')) return { method: 'pixEmail', field: 'email', value: text };
	if (RANDOM.test(text)) {
		return {
			message: say`The Pix key is a random one, which Directa24 is not known to take`,
			fix: say`Ask the beneficiary for a phone, email, CPF or CNPJ that is a Pix key, or pay to the bank account`,
		};
	}
	const bare = withoutSeparators(text.replace(/[()]/g, ''));
	if (/^\+\d+$/.test(bare)) return landlineOf(bare.slice(1)) ? noLandline() : asPhone(bare);

	const document = documentOf(bare, known.document ?? '');
	const mobile = mobileOf(bare);
	const mayBePhone = mobile !== undefined && type !== 'document';
	const isDocument = document !== undefined && type !== 'phone';
	if (isDocument && (!mayBePhone || WRITTEN_AS_DOCUMENT.test(text) || withoutSeparators(known.document ?? '') === document)) return { method: 'pixDocument', field: 'document_id', value: document };
	if (mayBePhone && (!isDocument || WRITTEN_AS_PHONE.test(text) || endsWith(known.phone, bare))) return asPhone(mobile);
	if (isDocument) {
		return {
			message: say`The Pix key can be a CPF as well as a phone`,
			fix: say`Write a phone with +55 in front, or a CPF with its dots and dash, e.g. 123.456.789-09`,
		};
	}
	if (lacksZeros(bare) && type !== 'phone') {
		return {
			message: landlineOf(bare) ? say`The Pix key seems to be a CPF or CNPJ that lacks zeros in front, or a landline, which is no Pix key` : say`The Pix key seems to be a CPF or CNPJ that lacks zeros in front`,
			fix: say`Put the zeros back and format the column as text, or write a phone with +55 in front`,
		};
	}
	if (landlineOf(bare)) return noLandline();
	return {
		message: say`The Pix key is neither an email, nor a phone, nor a CPF or CNPJ with the right check digits`,
		fix: say`Correct the key; write a phone with + and the country code, e.g. +5511987654321`,
	};
}

const noLandline = (): PixKey => ({
	message: say`The Pix key is the number of a landline, and only a mobile phone, which has a 9 after the area code, is a Pix key`,
	fix: say`Ask the beneficiary for the key, and write a phone with + and the country code, e.g. +5511987654321`,
});

/** A key without the quotes with which people keep a spreadsheet from changing it: `'11987654321`, `="01716001340"`. */
function unquoted(text: string): string {
	return text.replace(/^=?["'‘’“”`´]{1,2}/, '').replace(/["'‘’“”`´]{1,2}$/, '').trim();
}

/** The kind of key that a word names. */
function kindOf(type: string): Kind | undefined {
	const plain = type.slice(0, 60).normalize('NFKD').replace(/[^a-z]/gi, '').toLowerCase();
	if (/^(?:cpf|cnpj|cpfcnpj|documento|document|cpfoucnpj)$/.test(plain)) return 'document';
	if (/^(?:celular|telefone|phone|fone|telefonecelular|telcelular|tel|mobile)$/.test(plain)) return 'phone';
	if (/^(?:email|mail|correio|correioeletronico)$/.test(plain)) return 'email';
	return /^(?:aleatoria|chavealeatoria|random|evp)$/.test(plain) ? 'random' : undefined;
}

/** A CPF or CNPJ as it stands, or one whose zeros in front are lost, where it is the document of the row. */
function documentOf(bare: string, documentOfRow: string): string | undefined {
	if (isDocument(bare)) return bare;
	const row = withoutSeparators(documentOfRow.slice(0, 40));
	return /^\d{8,13}$/.test(bare) && isDocument(row) && row.endsWith(bare) && /^0+$/.test(row.slice(0, -bare.length)) ? row : undefined;
}

function isDocument(bare: string): boolean {
	return [numberIssue('cpf', bare), numberIssue('cnpj', bare)].includes(undefined);
}

function lacksZeros(bare: string): boolean {
	return /^\d{8,13}$/.test(bare) && [11, 14].some((length) => isDocument(bare.padStart(length, '0')));
}

function asPhone(value: string): PixKey {
	return { method: 'pixPhone', field: 'phone', value };
}

/** A number without the country code and the zero of a call from another area. */
function national(bare: string): string {
	return bare.replace(/^55(?=\d{10,11}$)/, '').replace(/^0(?=\d{10,11}$)/, '');
}

/** A mobile phone of Brazil with its country code; undefined when it cannot be one. */
function mobileOf(bare: string): string | undefined {
	const number = national(bare);
	return MOBILE.test(number) ? `+55${number}` : undefined;
}

function landlineOf(bare: string): boolean {
	return LANDLINE.test(national(bare));
}

function endsWith(phone: string | undefined, bare: string): boolean {
	return withoutSeparators((phone ?? '').slice(0, 40).replace(/[()]/g, '')).endsWith(bare);
}
