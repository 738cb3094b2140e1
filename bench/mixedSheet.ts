import type { CashoutInput } from '../d24/cashout/cashout';
import { cpf } from '../test/faults/sheet';

/** One right payout to each of seven countries, with the numbers that have check digits. */
const PAYEES: ReadonlyArray<Partial<CashoutInput> & { country: string }> = [
	{ country: 'AR', currency: 'ARS', beneficiary_name: 'Martín', beneficiary_lastname: 'Gómez', document_id: '20123456786', bank_account: '2850590940090418135201' },
	{ country: 'BR', currency: 'BRL', beneficiary_name: 'João', document_id: '01716001340', account_type: 'C', bank_code: '001', bank_branch: '1234', bank_account: '3423422-7' },
	{ country: 'CL', currency: 'CLP', amount: '1234', beneficiary_name: 'Camila', document_id: '123456785', bank_account: '1234567890', account_type: 'C', bank_code: '001' },
	{ country: 'CO', currency: 'COP', beneficiary_name: 'Valentina', beneficiary_lastname: 'Rodríguez', document_type: 'CC', document_id: '1012345678', account_type: 'S', bank_code: '007', bank_account: '1234567890123', address: 'Calle 10 # 5-51' },
	{ country: 'EC', currency: 'USD', beneficiary_name: 'Gabriela', beneficiary_lastname: 'Zambrano', document_id: '1710034065', account_type: 'S', bank_code: '010', bank_account: '2203128341' },
	{ country: 'MX', currency: 'MXN', beneficiary_name: 'María', beneficiary_lastname: 'García López', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642' },
	{ country: 'PE', currency: 'PEN', beneficiary_name: 'Rosa', beneficiary_lastname: 'Quispe', document_type: 'DNI', document_id: '45678912', account_type: 'S', bank_account: '00219300153895206813' },
];

/** Payouts to seven countries in turns. @param wrongEvery one in so many has a mistyped number; 0: none */
export function mixedSheet(size: number, wrongEvery: number): CashoutInput[] {
	return Array.from({ length: size }, (_, index) => {
		const payee = PAYEES[index % PAYEES.length] as (typeof PAYEES)[number];
		const document = payee.country === 'BR' ? cpf(index) : (payee.document_id ?? '');
		const account = payee.bank_account ?? '';
		const isWrong = wrongEvery > 0 && index % wrongEvery === wrongEvery - 1;
		const rightDigit = Number(document.at(-1));
		const digits = payee.country === 'MX' || payee.country === 'AR' || payee.country === 'PE' ? [document, mistyped(account)] : [`${document.slice(0, -1)}${(rightDigit + 1) % 10}`, account];
		const [document_id = '', bank_account = ''] = isWrong ? digits : [document, account];
		return { amount: '1234.50', ...payee, external_id: `sheet-${index}`, document_id, bank_account };
	});
}

const mistyped = (account: string) => `${account.slice(0, -1)}${(Number(account.at(-1)) + 1) % 10}`;
