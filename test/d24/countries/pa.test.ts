import { countryCase } from './countryCase';

countryCase(
	'PA',
	'bank',
	{ beneficiary_name: 'Ana', beneficiary_lastname: 'Batista', document_type: 'CIP', document_id: '8-123-456', bank_code: '1', bank_account: '1234567890', account_type: 'S' },
	{
		unsure: ['beneficiary_lastname', 'document_type', 'bank_code', 'bank_account', 'account_type'],
		broken: [[{ email: 'ana' }, 'email form']],
	},
);
