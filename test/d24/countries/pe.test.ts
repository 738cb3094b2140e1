import { countryCase } from './countryCase';

const ROSA = { beneficiary_name: 'Rosa', beneficiary_lastname: 'Quispe', document_type: 'DNI', document_id: '45678912', account_type: 'S' };
const ALWAYS = ['beneficiary_lastname', 'document_type', 'account_type'] as const;

countryCase('PE', 'bank', { ...ROSA, bank_account: '00219300153895206813' }, {
	required: [...ALWAYS, 'bank_account'],
	broken: [
		[{ bank_account: '0021930015389520681' }, 'bank_account length'],
		[{ bank_account: '219300153895206813' }, 'bank_account leading_zero'],
		[{ bank_account: '00219300153895206814' }, 'bank_account check_digit (warning)'],
		[{ bank_account: '002193001538952001' }, 'bank_account length'],
		[{ bank_account: '021790064060296642' }, 'bank_account other_number'],
		[{ bank_account: '002193001538952000' }],
		[{ document_id: '4567891' }, 'document_id leading_zero (warning)'],
		[{ document_id: '456789123' }, 'document_id length (warning)'],
		[{ document_type: 'RUC', document_id: '20100070971' }, 'document_id check_digit (warning)'],
		[{ document_type: 'CE', document_id: 'A23456789' }, 'document_id characters (warning)'],
		[{ document_type: 'PASS', document_id: '12345678901' }, 'document_id format (warning)'],
		[{ document_type: 'PASS', document_id: '1234567890123' }, 'document_id format (warning)'],
		[{ document_type: 'CI' }, 'document_type document_type (warning)'],
		[{ document_type: 'RUC', document_id: '20100070970' }],
		[{ account_type: 'M' }, 'account_type account_type (warning)'],
		[{ account_type: 'X' }, 'account_type account_type'],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ bank_account: '002-193-001538952068-13' }, { bank_account: '00219300153895206813' }],
		[{ account_type: 'corriente' }, { account_type: 'C' }],
		[{ document_type: 'dni' }, { document_type: 'DNI' }],
	],
});

for (const [method, bank_code] of [
	['yape', '901'],
	['plin', '902'],
] as const) {
	countryCase('PE', method, { ...ROSA, bank_code, phone: '51987654321' }, {
		required: [...ALWAYS, 'phone'],
		broken: [
			[{ phone: '987654321' }, 'phone format'],
			[{ bank_account: '00219300153895206813' }, 'bank_account empty'],
		],
		corrected: [[{ phone: '+51 987 654 321' }, { phone: '51987654321' }]],
	});
}
