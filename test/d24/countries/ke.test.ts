import { countryCase } from './countryCase';

const WANJIRU = { beneficiary_name: 'Wanjiru', beneficiary_lastname: 'Kamau', document_id: '12345678' };

countryCase('KE', 'bank', { ...WANJIRU, bank_code: '001', bank_account: '1234567890' }, {
	required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
	broken: [
		[{ bank_account: '12345x' }, 'bank_account format'],
		[{ bank_code: '999' }],
		[{ currency: 'TZS' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ bank_account: '12-345 678' }, { bank_account: '12345678' }],
		[{ bank_code: 'Ecobank' }, { bank_code: '043' }],
	],
});

countryCase('KE', 'mobileMoney', { ...WANJIRU, bank_code: '10001', phone: '254712345678' }, {
	required: ['beneficiary_lastname', 'phone'],
	broken: [
		[{ phone: '0712 345 x' }, 'phone format'],
		[{ bank_account: '1234567890' }, 'bank_account empty'],
		[{ phone: '+254712345678' }],
	],
	corrected: [[{ phone: '254 712 345678' }, { phone: '254712345678' }]],
});

countryCase('KE', 'mpesa', { ...WANJIRU, bank_code: '10000', bank_account: '254712345678' }, {
	required: ['beneficiary_lastname'],
	unsure: ['bank_account'],
	warnings: ['bank_code method (warning)'],
	corrected: [[{ bank_account: '+254 712 345678' }, { bank_account: '254712345678' }]],
});
