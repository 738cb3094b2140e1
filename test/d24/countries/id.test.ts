import { countryCase } from './countryCase';

const BUDI = { beneficiary_name: 'Budi', beneficiary_lastname: 'Santoso', document_id: '1234567890', bank_account: '1234567890' };

countryCase('ID', 'bank', { ...BUDI, bank_code: '057' }, {
	required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
	broken: [
		[{ bank_account: '12345A' }, 'bank_account format'],
		[{ bank_code: '75' }, 'bank_code bank (warning)'],
		[{ bank_code: '57' }],
		[{ currency: 'MYR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ bank_account: '123 456' }, { bank_account: '123456' }],
		[{ bank_code: 'Mandiri' }, { bank_code: '057' }],
	],
});

countryCase('ID', 'dana', { ...BUDI, bank_code: '10000' }, {
	required: ['beneficiary_lastname', 'bank_account'],
	broken: [[{ bank_account: 'dana' }, 'bank_account format']],
});
