import { countryCase } from './countryCase';

countryCase(
	'ZA',
	'bank',
	{ beneficiary_name: 'Thandi', beneficiary_lastname: 'Nkosi', document_id: '8001015009087', bank_code: '250655', bank_account: '1234567890' },
	{
		required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
		broken: [
			[{ bank_account: '12345.678x' }, 'bank_account format'],
			[{ phone: '0681234567' }, 'phone form (warning)'],
			[{ bank_code: '111111' }],
			[{ phone: '+27681234567', account_type: 'S' }],
			[{ currency: 'EUR' }, 'currency currency (warning)'],
		],
		corrected: [
			[{ bank_account: '1234 567' }, { bank_account: '1234567' }],
			[{ bank_code: 'Nedbank' }, { bank_code: '198765' }],
		],
	},
);
