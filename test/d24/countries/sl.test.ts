import { countryCase } from './countryCase';

const MARIAMA = { beneficiary_name: 'Mariama', beneficiary_lastname: 'Kamara', document_id: '12345678', bank_account: '23276123456' };

countryCase('SL', 'orange', { ...MARIAMA, bank_code: '10004' }, {
	unsure: ['beneficiary_lastname', 'bank_account'],
	broken: [
		[{ bank_account: 'orange' }, 'bank_account format (warning)'],
		[{ phone: '76123456' }, 'phone form (warning)'],
		[{ currency: 'XAF' }, 'currency currency (warning)'],
	],
});

countryCase('SL', 'bank', { ...MARIAMA, bank_code: '5' }, { unsure: ['beneficiary_lastname', 'bank_code', 'bank_account'], warnings: ['bank_code bank (warning)'] });
