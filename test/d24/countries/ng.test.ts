import { countryCase } from './countryCase';

const CHINEDU = { beneficiary_name: 'Chinedu', beneficiary_lastname: 'Okafor', document_id: '12345678901', bank_account: '1234567890' };

for (const [method, bank_code] of [
	['bank', '11'],
	['opay', '305'],
	['paga', '327'],
] as const) {
	countryCase('NG', method, { ...CHINEDU, bank_code }, {
		required: ['beneficiary_lastname', 'bank_account', ...(method === 'bank' ? (['bank_code'] as const) : [])],
		broken: [
			[{ bank_account: '12345678 X' }, 'bank_account format'],
			[{ currency: 'GHS' }, 'currency currency (warning)'],
		],
		corrected: [[{ bank_account: '1234-567-890' }, { bank_account: '1234567890' }]],
	});
}

countryCase('NG', 'bank', { ...CHINEDU, bank_code: '999' }, { corrected: [[{ bank_code: 'Keystone' }, { bank_code: '082' }]] });
