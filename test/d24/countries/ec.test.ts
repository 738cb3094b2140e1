import { countryCase } from './countryCase';

const GABRIELA = { beneficiary_name: 'Gabriela', beneficiary_lastname: 'Zambrano', document_id: '1710034065', account_type: 'S' };

countryCase('EC', 'bank', { ...GABRIELA, bank_code: '010', bank_account: '2203128341' }, {
	required: ['beneficiary_lastname', 'bank_code', 'bank_account', 'account_type'],
	broken: [
		[{ document_id: '1710034066' }, 'document_id check_digit (warning)'],
		[{ document_id: '1710034066', document_type: 'CC' }, 'document_id check_digit (warning)'],
		[{ document_id: '12345678', document_type: 'CC' }, 'document_id length'],
		[{ document_id: '1710034065', document_type: 'RUC' }, 'document_id other_number'],
		[{ document_id: '1710034065002', document_type: 'RUC' }, 'document_id format'],
		[{ document_id: '1710034066001', document_type: 'RUC' }, 'document_id check_digit (warning)'],
		[{ document_id: '171003406', document_type: 'DL' }, 'document_id format'],
		[{ document_id: 'AB', document_type: 'PASS' }, 'document_id format (warning)'],
		[{ document_id: 'AB' }, 'document_id format (warning)'],
		[{ document_type: 'DNI' }, 'document_type document_type'],
		[{ document_id: '1710034065001' }],
		[{ document_id: '1710034065001', document_type: 'RUC' }],
		[{ document_id: '1710034066', document_type: 'DL' }],
		[{ document_id: 'AB123456', document_type: 'PASS' }],
		[{ bank_account: '1234' }, 'bank_account format'],
		[{ account_type: 'V' }, 'account_type account_type'],
		[{ bank_code: '011' }, 'bank_code bank (warning)'],
		[{ bank_code: '17' }],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ document_id: '171003406-5' }, { document_id: '1710034065' }],
		[{ account_type: 'ahorros' }, { account_type: 'S' }],
		[{ bank_code: 'Pichincha' }, { bank_code: '010' }],
	],
});

countryCase('EC', 'payphone', { ...GABRIELA, bank_code: '10007', bank_account: '593985512345' }, {
	required: ['beneficiary_lastname', 'bank_account', 'account_type'],
	broken: [
		[{ bank_account: '0985512345' }, 'bank_account format (warning)'],
		[{ bank_account: '5939855123456' }, 'bank_account format'],
	],
	corrected: [[{ bank_account: '+593 98 551 2345' }, { bank_account: '593985512345' }]],
});
