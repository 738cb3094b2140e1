import { countryCase } from './countryCase';

const CAMILA = { beneficiary_name: 'Camila', document_id: '123456785', bank_account: '1234567890', account_type: 'C' };

countryCase('CL', 'bank', { ...CAMILA, bank_code: '001' }, {
	required: ['bank_code', 'bank_account', 'account_type'],
	broken: [
		[{ document_id: '1234567' }, 'document_id format'],
		[{ document_id: '1234567855' }, 'document_id format'],
		[{ document_id: '123456784' }, 'document_id check_digit (warning)'],
		[{ document_id: '123456784', document_type: 'RUN' }, 'document_id check_digit (warning)'],
		[{ document_type: 'CI' }, 'document_type document_type (warning)'],
		[{ document_id: '123456784', document_type: 'ID' }],
		[{ document_id: '10000013K' }],
		[{ bank_account: '12345' }, 'bank_account format'],
		[{ bank_account: '12345678901234567' }, 'bank_account format'],
		[{ account_type: 'X' }, 'account_type account_type'],
		[{ account_type: 'V' }],
		[{ bank_code: '099' }, 'bank_code bank (warning)'],
		[{ bank_code: 'banco del' }, 'bank_code bank'],
		[{ bank_code: '37' }],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ document_id: '12.345.678-5' }, { document_id: '123456785' }],
		[{ account_type: 'cuenta vista' }, { account_type: 'V' }],
		[{ account_type: 'Ahorro' }, { account_type: 'S' }],
		[{ bank_code: 'Falabella' }, { bank_code: '051' }],
	],
});

countryCase('CL', 'mach', { ...CAMILA, bank_code: '116' }, {
	required: ['bank_account', 'account_type'],
	broken: [[{ bank_account: '12345' }, 'bank_account format']],
});
