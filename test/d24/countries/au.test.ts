import { countryCase } from './countryCase';

countryCase(
	'AU',
	'bank',
	{
		beneficiary_name: 'Olivia',
		beneficiary_lastname: 'Smith',
		document_id: '12345678',
		email: 'olivia@example.com',
		phone: '0412345678',
		bank_branch: '484799',
		bank_account: '123456789',
	},
	{
		required: ['beneficiary_lastname', 'email', 'phone', 'bank_branch', 'bank_account'],
		broken: [
			[{ email: 'olivia@example' }, 'email form'],
			[{ phone: '+61412345678' }, 'phone format (warning)'],
			[{ bank_branch: '48479' }, 'bank_branch format (warning)'],
			[{ bank_branch: '48479A' }, 'bank_branch format (warning)'],
			[{ account_type: 'C' }, 'account_type account_type (warning)'],
			[{ account_type: 'S', bank_code: '22', document_type: 'ID' }],
			[{ currency: 'NZD' }, 'currency currency (warning)'],
		],
		corrected: [
			[{ bank_branch: '484-799' }, { bank_branch: '484799' }],
			[{ phone: '0412 345 678' }, { phone: '0412345678' }],
			[{ account_type: 'savings' }, { account_type: 'S' }],
		],
	},
);
