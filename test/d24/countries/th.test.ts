import { countryCase } from './countryCase';

countryCase(
	'TH',
	'bank',
	{ beneficiary_name: 'Somchai', beneficiary_lastname: 'Saetang', document_id: '1234567890123', bank_code: '021', bank_account: '1234567890' },
	{
		required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
		broken: [
			[{ bank_account: '12345x' }, 'bank_account format'],
			[{ bank_code: '012' }, 'bank_code bank (warning)'],
			[{ bank_code: '93' }],
			[{ currency: 'EUR' }, 'currency currency (warning)'],
		],
		corrected: [
			[{ bank_account: '123-4-56789-0' }, { bank_account: '1234567890' }],
			[{ bank_code: 'bangkok bank' }, { bank_code: '427' }],
		],
	},
);
