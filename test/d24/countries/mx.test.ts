import { countryCase } from './countryCase';

const MARIA = { beneficiary_name: 'María', beneficiary_lastname: 'García López', document_id: 'GALM850101MDFRPR04' };

countryCase('MX', 'bank', { ...MARIA, bank_account: '021790064060296642' }, {
	required: ['beneficiary_lastname', 'bank_account'],
	broken: [
		[{ bank_account: '02179006406029664' }, 'bank_account length'],
		[{ bank_account: '21790064060296642' }, 'bank_account leading_zero'],
		[{ bank_account: '021790064060296643' }, 'bank_account check_digit'],
		[{ bank_account: '021790064060296624' }, 'bank_account check_digit'],
		[{ bank_account: 'O21790064060296642' }, 'bank_account characters'],
		[{ bank_account: '2850590940090418135201' }, 'bank_account other_number'],
		[{ bank_account: '646180123456789000' }, 'bank_account rounded (warning)'],
		[{ document_id: 'ABC123' }, 'document_id format'],
		[{ document_id: 'GALM850101MDFRPR0412' }, 'document_id format'],
		[{ document_id: 'GALM850101MDFRPR07' }, 'document_id check_digit (warning)'],
		[{ document_id: 'GALM850101MDFRPR0', document_type: 'CURP' }, 'document_id length (warning)'],
		[{ document_type: 'DNI' }, 'document_type document_type (warning)'],
		[{ document_id: 'G1234567' }],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ bank_account: '021 790 06406029664-2' }, { bank_account: '021790064060296642' }],
		[{ document_id: 'GALM-850101-MDFRPR04' }, { document_id: 'GALM850101MDFRPR04' }],
	],
});

countryCase('MX', 'debitCard', { ...MARIA, bank_code: '21', bank_account: '4111111111111111' }, {
	required: ['beneficiary_lastname', 'bank_code'],
	broken: [[{ bank_account: '4222222222222' }, 'bank_account format (warning)']],
	corrected: [
		[{ bank_account: '4111 1111 1111 1111' }, { bank_account: '4111111111111111' }],
		[{ bank_code: 'Banco Azteca' }, { bank_code: '127' }],
		[{ bank_code: 'BBVA' }, { bank_code: '012' }],
	],
});
