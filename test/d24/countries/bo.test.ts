import { countryCase } from './countryCase';

countryCase(
	'BO',
	'bank',
	{ beneficiary_name: 'Lucía', document_type: 'CI', document_id: '1234567', bank_code: '001', bank_account: '1234567890', account_type: 'S' },
	{
		required: ['document_type', 'bank_code', 'bank_account', 'account_type'],
		broken: [
			[{ document_id: '123456' }, 'document_id format'],
			[{ document_id: 'B123456' }, 'document_id format'],
			[{ document_type: 'CIE' }, 'document_id format'],
			[{ document_type: 'NIT' }, 'document_id format (warning)'],
			[{ document_type: 'PASS' }, 'document_id format (warning)'],
			[{ document_type: 'DNI' }, 'document_type document_type'],
			[{ bank_account: '123' }, 'bank_account format'],
			[{ bank_account: '12345678x' }, 'bank_account format'],
			[{ account_type: 'X' }, 'account_type account_type'],
			[{ bank_code: '099' }, 'bank_code bank (warning)'],
			[{ bank_code: 'Banco Imaginario' }, 'bank_code bank'],
			[{ document_type: 'CIE', document_id: 'E12345678' }],
			[{ document_type: 'NIT', document_id: '123456789012' }],
			[{ document_type: 'NIT', document_id: 'B225255' }],
			[{ document_type: 'PASS', document_id: 'B225255' }],
			[{ document_type: 'PASS', document_id: '123456789012' }],
			[{ bank_code: '1' }],
			[{ currency: 'PEN' }, 'currency currency (warning)'],
		],
		corrected: [
			[{ document_type: 'pasaporte', document_id: 'B225255' }, { document_type: 'PASS' }],
			[{ document_id: '1.234.567' }, { document_id: '1234567' }],
			[{ account_type: 'Caja de ahorro' }, { account_type: 'S' }],
			[{ bank_code: 'banco ganadero' }, { bank_code: '018' }],
			[{ bank_account: '1234-567890' }, { bank_account: '1234567890' }],
		],
	},
);
