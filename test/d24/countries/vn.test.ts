import { countryCase } from './countryCase';

countryCase(
	'VN',
	'bank',
	{ beneficiary_name: 'Lan', beneficiary_lastname: 'Nguyễn', document_id: '123456789012', bank_code: '436', bank_account: '1234567890' },
	{
		required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
		broken: [
			[{ bank_account: '12345x' }, 'bank_account format'],
			[{ bank_code: '463' }, 'bank_code bank (warning)'],
			[{ currency: 'EUR' }, 'currency currency (warning)'],
		],
		corrected: [
			[{ bank_account: '1234 567 890' }, { bank_account: '1234567890' }],
			[{ bank_code: 'Vietcombank' }, { bank_code: '436' }],
		],
	},
);
