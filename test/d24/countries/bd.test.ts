import { countryCase } from './countryCase';

const RAHIM = {
	beneficiary_name: 'Rahim',
	beneficiary_lastname: 'Hossain',
	document_id: '1234567890',
	email: 'rahim@example.com',
	bank_account: '01712345678',
	account_type: 'S',
};

countryCase('BD', 'bank', { ...RAHIM, bank_code: '999' }, {
	required: ['beneficiary_lastname', 'email', 'bank_account'],
	unsure: ['bank_code', 'account_type'],
	warnings: ['bank_code bank (warning)'],
	broken: [
		[{ bank_account: '12' }, 'bank_account format', 'bank_code bank (warning)'],
		[{ bank_account: '1'.repeat(21) }, 'bank_account format', 'bank_code bank (warning)'],
	],
});

for (const [method, bank_code] of [
	['bkash', '001'],
	['nagad', '2'],
	['upay', '03'],
	['rocket', '004'],
] as const) {
	countryCase('BD', method, { ...RAHIM, bank_code }, {
		required: ['beneficiary_lastname', 'email', 'bank_account'],
		unsure: ['account_type'],
		broken: [
			[{ bank_account: '0171234567x' }, 'bank_account format'],
			[{ email: '@example.com' }, 'email form'],
		],
		corrected: [[{ bank_account: '01712-345678' }, { bank_account: '01712345678' }]],
	});
}
