import { countryCase } from './countryCase';

const MARTIN = { beneficiary_name: 'Martín', beneficiary_lastname: 'Gómez', document_id: '20123456786', bank_account: '2850590940090418135201' };

countryCase('AR', 'bank', MARTIN, {
	required: ['beneficiary_lastname', 'bank_account'],
	broken: [
		[{ bank_account: '285059094009041813520' }, 'bank_account length'],
		[{ bank_account: '28505909400904181352011' }, 'bank_account length'],
		[{ bank_account: '2850590940090418135202' }, 'bank_account check_digit'],
		[{ bank_account: '2850590840090418135201' }, 'bank_account check_digit'],
		[{ bank_account: '285059O940090418135201' }, 'bank_account characters'],
		[{ bank_account: '021790064060296642' }, 'bank_account other_number'],
		[{ bank_account: '4111111111111111' }, 'bank_account other_number'],
		[{ document_id: '123456' }, 'document_id format'],
		[{ document_id: '201234567861' }, 'document_id format'],
		[{ document_id: 'A1234567' }, 'document_id format'],
		[{ document_id: '1234567890' }, 'document_id format (warning)'],
		[{ document_id: '20123456785' }, 'document_id check_digit (warning)'],
		[{ document_id: '20123456785', document_type: 'CUIL' }, 'document_id check_digit (warning)'],
		[{ document_id: '20123456786', document_type: 'DNI' }, 'document_id length (warning)'],
		[{ document_type: 'RUT' }, 'document_type document_type (warning)'],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
		[{ currency: 'USD' }],
		[{ document_id: '12345678' }],
		[{ document_id: '12345678', document_type: 'DNI' }],
		[{ document_id: '12345678', document_type: 'CUIT' }],
		[{ bank_account: '0000003100010000000122' }],
	],
	corrected: [
		[{ document_id: '20-12345678-6' }, { document_id: '20123456786' }],
		[{ document_id: '12.345.678', document_type: 'dni' }, { document_id: '12345678', document_type: 'DNI' }],
		[{ bank_account: '28505909-40090418135201' }, { bank_account: '2850590940090418135201' }],
	],
});

countryCase('AR', 'icash', { ...MARTIN, bank_code: '998', email: 'martin@example.com' }, {
	required: ['beneficiary_lastname'],
	unsure: ['bank_account', 'email'],
	warnings: ['bank_code method (warning)'],
	broken: [
		[{ email: 'martin.example.com' }, 'email form', 'bank_code method (warning)'],
		[{ bank_account: '1' }, 'bank_code method (warning)'],
	],
});
