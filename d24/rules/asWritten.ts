import type { BeneficiaryField, CashoutInput } from '../cashout/cashout';
import type { Country } from '../countries/types';
import { documentTypesNamed } from './words';

/** The fields that hold a number, in front of which people write what it is. */
export const NUMBERED: readonly BeneficiaryField[] = ['document_id', 'bank_account', 'bank_code', 'bank_branch', 'phone'];

/** Longer texts are no number of anything. */
const LONGEST = 80;

/** As spreadsheets write a text that must not become a number: `="0171"`, `'0171`, `"0171"`. */
const QUOTED = /^(?:=\s*"([^"]*)"|"([^"]*)"|“([^”]*)”|['’]([^'’]*)['’]?)$/;

const LABEL = /^(cpf\/cnpj|cpf|cnpj|rut|run|nit|c\.?c\.?|c\.?e\.?|c\.?i\.?|dni|cuit|cuil|ruc|rfc|curp|cic|cbu|cvu|clabe|cci|iban|pasaporte|passport|passaporte|c[eé]dula|documento|doc\.?|cuenta|conta|cta\.?|ag[eê]ncia|ag\.?|banco|tel[eé]fono|telefone|tel\.?|cel\.?|celular|n[°ºo]\.?|nro\.?|num\.?|#)((?:\s*(?:n[°ºo]\.?|nro\.?|num\.?|#))?[\s:.#-]+)(?=.*\d)(.+)$/i;
/** Without anything between label and number only where no such number begins with letters. */
const JOINED = /^(cpf|cnpj|rut|nit|dni|cuit|cuil|ruc|cbu|cvu|clabe|cci)([\d./\s-]+[\dkx]?)$/i;

/** Numbers of passports begin with letters, in any way to write the type. */
const PASSPORT = /^(?:pass|pass?ports?|pass?aportes?)\b/i;

/**
 * A number without quotes around it and without its label in front; the label is told where it names what the number is.
 * @param value without white space at its ends
 */
export function unlabelled(value: string, payee: Pick<CashoutInput, 'country' | 'document_type'>): { number: string; label: string } {
	if (value.length > LONGEST || /^[\d+]/.test(value)) return { number: value, label: '' };
	const isPassport = PASSPORT.test(payee.document_type?.trim() ?? '');
	const quoted = QUOTED.exec(value);
	const bare = quoted ? (quoted.slice(1).find((text) => text !== undefined) ?? '').trim() : value;
	const [, label = '', , number] = LABEL.exec(bare) ?? [];
	if (number !== undefined && !(isPassport && label.replaceAll('.', '').length < 3)) {
		// `Documento: CC 1012345678`: what stands next to the number tells most.
		const rest = unlabelled(number, payee);
		return rest.label === '' ? { number, label } : rest;
	}
	const [, joined = '', digits] = (payee.country !== 'MX' && !isPassport && JOINED.exec(bare)) || [];
	return digits === undefined ? { number: bare, label: '' } : { number: digits, label: joined };
}

/** The one document type of a country that a label names. */
export function typeOfLabel({ documentTypes }: Country, label: string): string | undefined {
	const [type, other] = documentTypesNamed(documentTypes, label);
	return other ? undefined : type?.code;
}

const COMPANY: Readonly<Record<string, (document: string, type: string) => boolean>> = {
	AR: (document) => /^3[034]\d{9}$/.test(document),
	CO: (document, type) => type === 'NIT' && /^[89]\d{8,9}$/.test(document),
	EC: (document) => /^\d\d[69]\d{10}$/.test(document),
	MX: (document) => /^[A-ZÑ&]{3}\d{6}[A-Z\d]{3}$/i.test(document),
	PE: (document) => /^20\d{9}$/.test(document),
};

/** Whether the document of a beneficiary is that of a company, which has no last name. */
export function isCompany({ country, document_id: document = '', document_type: type = '' }: CashoutInput): boolean {
	return COMPANY[country]?.(document, type) ?? false;
}

/** The bank code of the banks whose ISPB, the number of the Brazilian central bank, is known; D24 wants the code of three digits. */
export const ISPB: Readonly<Record<string, string>> = {
	'00000000': '001',
	'90400888': '033',
	'92702067': '041',
	'00360305': '104',
	'60746948': '237',
	'10573521': '323',
	'60701190': '341',
};
