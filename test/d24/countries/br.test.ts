import { countryCase } from './countryCase';

const JOAO = { beneficiary_name: 'João', document_id: '01716001340', account_type: 'C' };
const AT_BANK = { ...JOAO, bank_code: '001', bank_branch: '1234', bank_account: '3423422-7' };

countryCase('BR', 'bank', AT_BANK, {
	required: ['bank_code', 'bank_account', 'account_type'],
	unsure: ['bank_branch'],
	broken: [
		[{ document_id: '01716001341' }, 'document_id check_digit'],
		[{ document_id: '1716001340' }, 'document_id leading_zero'],
		[{ document_id: '017160013' }, 'document_id format'],
		[{ document_id: '017160013401' }, 'document_id format (warning)'],
		[{ document_id: '11222333000182' }, 'document_id check_digit (warning)'],
		[{ document_id: '0171600134O' }, 'document_id format (warning)'],
		[{ document_id: '0171600134O', document_type: 'CPF' }, 'document_id characters'],
		[{ document_id: '11222333000181', document_type: 'CPF' }, 'document_id other_number'],
		[{ document_type: 'RG' }, 'document_type document_type (warning)'],
		[{ account_type: 'S' }, 'account_type account_type (warning)'],
		[{ account_type: 'P' }, 'account_type account_type (warning)'],
		[{ bank_account: '12345678901' }, 'bank_account format (warning)'],
		[{ bank_code: '33', bank_account: '1234567' }, 'bank_account format (warning)'],
		[{ bank_code: '341', bank_account: '1234567-8' }, 'bank_account format (warning)'],
		[{ bank_code: '237', bank_account: 'x' }, 'bank_account format (warning)'],
		[{ bank_code: '341', bank_account: '123456-7' }],
		[{ bank_code: '1', bank_account: '123456-X' }],
		[{ bank_code: '260', bank_account: 'any form' }],
		[{ document_id: '11222333000181' }],
		[{ document_id: '12ABC34501DE35' }],
		[{ beneficiary_lastname: 'da Silva', document_type: 'CPF' }],
		[{ bank_code: 'Banco Imaginário' }, 'bank_code bank'],
		[{ currency: 'ARS' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ document_id: '017.160.013-40' }, { document_id: '01716001340' }],
		[{ document_id: '11.222.333/0001-81' }, { document_id: '11222333000181' }],
		[{ account_type: 'Conta Corrente' }, { account_type: 'C' }],
		[{ account_type: 'c' }, { account_type: 'C' }],
		[{ bank_code: 'Caixa', bank_account: '1-1' }, { bank_code: '104' }],
		[{ bank_code: 'BANCO DO BRASIL' }, { bank_code: '001' }],
	],
});

countryCase('BR', 'pixPhone', { ...JOAO, bank_code: '10000', phone: '+5511666666666' }, {
	required: ['phone'],
	broken: [
		[{ phone: '11666666666' }, 'phone form (warning)'],
		[{ phone: '+55' }, 'phone length (warning)'],
		[{ bank_account: '3423422-7' }, 'bank_account empty'],
		[{ bank_branch: '1234' }, 'bank_branch empty'],
	],
	corrected: [
		[{ phone: '+55 11 66666-6666' }, { phone: '+5511666666666' }],
		[{ account_type: '' }, { account_type: 'C' }],
	],
});

countryCase('BR', 'pixEmail', { ...JOAO, bank_code: '10001', email: 'joao@example.com' }, {
	required: ['email'],
	broken: [
		[{ email: 'joao@' }, 'email form'],
		[{ email: '+5511666666666' }, 'email other_number'],
		[{ bank_account: '3423422-7' }, 'bank_account empty'],
	],
	corrected: [[{ account_type: '' }, { account_type: 'C' }]],
});

countryCase('BR', 'pixDocument', { ...JOAO, bank_code: '10002' }, {
	broken: [
		[{ document_id: '01716001341' }, 'document_id check_digit'],
		[{ bank_account: '3423422-7', bank_branch: '1' }, 'bank_account empty', 'bank_branch empty'],
	],
	corrected: [[{ account_type: ' ' }, { account_type: 'C' }]],
});
