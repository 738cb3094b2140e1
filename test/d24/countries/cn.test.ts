import { countryCase } from './countryCase';

countryCase('CN', 'bank', { beneficiary_name: 'Wei', document_id: '110101199003070000' }, {
	broken: [
		[{ email: 'wei' }, 'email form'],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
});
