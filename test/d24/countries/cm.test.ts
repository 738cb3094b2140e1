import { countryCase } from './countryCase';

const PAUL = { beneficiary_name: 'Paul', beneficiary_lastname: 'Mbarga', document_id: '123456789', bank_account: '12345678901' };

for (const [method, bank_code] of [
	['bank', '5'],
	['mtn', '10000'],
	['mobileMoney', '10001'],
	['orange', '10004'],
] as const) {
	countryCase('CM', method, { ...PAUL, bank_code }, {
		required: ['beneficiary_lastname', 'bank_account', ...(method === 'bank' ? (['bank_code'] as const) : [])],
		broken: [
			[{ bank_account: '1234567890A' }, 'bank_account format'],
			[{ document_id: '1234567' }, 'document_id format (warning)'],
			[{ document_id: '12345678', document_type: 'PASS' }, 'document_id format (warning)'],
			[{ document_id: '1234567890123', document_type: 'CI' }, 'document_id format (warning)'],
			[{ document_id: '12345678901', document_type: 'DL' }, 'document_id format (warning)'],
			[{ document_type: 'DNI' }, 'document_type document_type (warning)'],
			[{ phone: '237623456789' }, 'phone form (warning)'],
			[{ account_type: 'S', phone: '+237623456789' }],
			[{ currency: 'XOF' }, 'currency currency (warning)'],
		],
		corrected: [[{ bank_account: '12345-678901' }, { bank_account: '12345678901' }]],
	});
}

countryCase('CM', 'bank', { ...PAUL, bank_code: '250655' }, { warnings: ['bank_code bank (warning)'] });
