import { countryCase } from './countryCase';

countryCase('TZ', 'bank', { beneficiary_name: 'Grace', document_id: '12345678', bank_code: '1', bank_account: '1234567890' }, {
	unsure: ['bank_code', 'bank_account'],
	broken: [
		[{ email: 'grace' }, 'email form'],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
});
