import type { Bank } from './types';

export interface Country {
	/** Local currency first; USD is accepted as well where it differs. */
	currency: string;
	/** Invented units of the local currency for one USD, decimal text. */
	rate: string;
	/** Fields that the country's page demands always, beyond D24's common ones. */
	required: string[];
}

const NAME = 'beneficiary_lastname';
const BANK = ['bank_account', 'bank_code', NAME];

function country(currency: string, rate: string, required: string[] = []): Country {
	return { currency, rate, required };
}

/** Countries that D24 names together with a currency. */
const COUNTRIES: Record<string, Country> = {
	AR: country('ARS', '1375.5', ['bank_account', NAME]),
	AU: country('AUD', '1.53', ['bank_account', 'bank_branch', NAME, 'phone', 'email']),
	BD: country('BDT', '121.6', ['bank_account', NAME, 'email']),
	BO: country('BOB', '6.91', ['document_type', 'bank_code', 'bank_account', 'account_type']),
	BR: country('BRL', '5.8829', ['bank_code', 'account_type']),
	CA: country('CAD', '1.39'),
	CI: country('XOF', '565'),
	CL: country('CLP', '945.2', ['bank_code', 'bank_account', 'account_type']),
	CM: country('XAF', '565', BANK),
	CN: country('CNY', '7.12'),
	CO: country('COP', '3890.25', ['document_type', 'bank_code', 'account_type', NAME]),
	CR: country('CRC', '503'),
	DO: country('DOP', '63.1'),
	EC: country('USD', '1', ['bank_code', 'bank_account', 'account_type', NAME]),
	EG: country('EGP', '47.6'),
	GH: country('GHS', '11.2'),
	GT: country('GTQ', '7.66'),
	ID: country('IDR', '16650', BANK),
	IN: country('INR', '88.7', ['bank_account', 'bank_branch']),
	JP: country('JPY', '154.3', [
		'bank_code',
		'bank_branch',
		'bank_account',
		'account_type',
		NAME,
		'email',
	]),
	KE: country('KES', '129.2', ['bank_code', NAME]),
	KR: country('KRW', '1450'),
	MX: country('MXN', '18.45', ['bank_account', NAME]),
	MY: country('MYR', '4.13'),
	NG: country('NGN', '1445', BANK),
	NI: country('NIO', '36.8'),
	PA: country('USD', '1', ['document_type']),
	PE: country('PEN', '3.37', ['document_type', 'account_type', NAME]),
	PH: country('PHP', '58.9', BANK),
	PY: country('PYG', '7050', ['document_type', 'bank_code', 'bank_account']),
	SG: country('SGD', '1.3'),
	SL: country('USD', '1', BANK),
	SV: country('SVC', '8.75'),
	TH: country('THB', '32.4', BANK),
	TR: country('TRY', '42.2', BANK),
	TZ: country('TZS', '2450'),
	UG: country('UGX', '3600'),
	UY: country('UYU', '39.8'),
	VE: country('VES', '233'),
	VN: country('VND', '26340', BANK),
	ZA: country('ZAR', '17.3', BANK),
};

/** A short bank list for the countries whose codes D24's pages print; others have none. */
export const BANKS: Record<string, Bank[]> = {
	BR: [
		{ code: '001', name: 'Banco do Brasil' },
		{ code: '033', name: 'Santander' },
		{ code: '104', name: 'Caixa' },
		{ code: '237', name: 'Bradesco' },
		{ code: '341', name: 'Itau' },
		{ code: '10000', name: 'PIX key phone' },
		{ code: '10001', name: 'PIX key email' },
	],
	CL: [
		{ code: '001', name: 'Banco de Chile' },
		{ code: '012', name: 'Banco del Estado de Chile' },
		{ code: '016', name: 'Banco Credito e Inversiones' },
	],
	CO: [
		{ code: '001', name: 'Banco de Bogota' },
		{ code: '002', name: 'Banco Popular' },
		{ code: '007', name: 'Bancolombia' },
		{ code: '009', name: 'Citibank' },
	],
	PE: [
		{ code: '002', name: 'Banco de Credito del Peru' },
		{ code: '003', name: 'Interbank' },
		{ code: '011', name: 'BBVA Continental' },
	],
};

/** The country of an ISO 3166-1 alpha-2 code, if D24 pays out there. */
export function countryOf(code: unknown): Country | undefined {
	return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? COUNTRIES[code] : undefined;
}
