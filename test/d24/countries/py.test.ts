import { countryCase } from './countryCase';

countryCase('PY', 'bank', { beneficiary_name: 'Liz', document_type: 'CIC', document_id: '1234567', bank_code: '17', bank_account: '1234567890' }, {
	required: ['document_type', 'bank_code', 'bank_account'],
	broken: [
		[{ document_id: '12345' }, 'document_id format'],
		[{ document_id: '123456789' }, 'document_id length'],
		[{ document_type: 'RUC', document_id: '80012345-1' }, 'document_id check_digit (warning)'],
		[{ document_type: 'PASS', document_id: 'AB' }, 'document_id format'],
		[{ document_type: 'CRC', document_id: '1234567890123456' }, 'document_id format'],
		[{ document_type: 'CI' }, 'document_type document_type'],
		[{ document_type: 'RUC', document_id: '80012345-0' }],
		[{ document_type: 'PASS', document_id: 'AB123456' }],
		[{ bank_account: '12' }, 'bank_account format'],
		[{ bank_account: '123456789012345678901' }, 'bank_account format'],
		[{ bank_code: '99' }, 'bank_code bank (warning)'],
		[{ bank_code: '017' }],
		[{ account_type: 'C' }],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ document_id: '1.234.567' }, { document_id: '1234567' }],
		[{ bank_code: 'Ueno Bank' }, { bank_code: '6557' }],
	],
});
