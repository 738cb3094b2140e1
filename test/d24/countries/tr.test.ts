import { countryCase } from './countryCase';

const AYSE = { beneficiary_name: 'Ayşe', beneficiary_lastname: 'Yılmaz', document_id: '12345678901' };
const IBAN = 'TR330006100519786457841326';

countryCase('TR', 'bank', { ...AYSE, bank_code: '6021', bank_account: '1234567890' }, {
	required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
	broken: [
		[{ bank_account: IBAN }, 'bank_account format (warning)'],
		[{ bank_code: '6006' }, 'bank_code bank (warning)'],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [[{ bank_code: 'Akbank' }, { bank_code: '6007' }]],
});

for (const [method, bank_code] of [
	['iban', '6027'],
	['paparaIban', '6005'],
] as const) {
	countryCase('TR', method, { ...AYSE, bank_code, bank_account: IBAN }, {
		required: ['beneficiary_lastname', 'bank_account'],
		broken: [
			[{ bank_account: IBAN.slice(0, -1) }, 'bank_account length (warning)'],
			[{ bank_account: IBAN.replace(/6$/, '7') }, 'bank_account check_digit (warning)'],
			[{ bank_account: 'DE89370400440532013000' }, 'bank_account other_number (warning)'],
		],
		corrected: [[{ bank_account: 'TR33 0006 1005 1978 6457 8413 26' }, { bank_account: IBAN }]],
	});
}

for (const [method, bank_code] of [
	['paparaAccount', '6001'],
	['paparaPhone', '6003'],
	['paparaTckn', '6004'],
	['paparaWallet', '6025'],
	['bkmExpress', '6026'],
] as const) {
	countryCase('TR', method, { ...AYSE, bank_code, bank_account: '1234567890' }, {
		required: ['beneficiary_lastname', 'bank_account'],
		broken: [[{ bank_account: 'ABC' }, 'bank_account format (warning)']],
	});
}

countryCase('TR', 'paparaEmail', { ...AYSE, bank_code: '6002', bank_account: 'ayse@example.com' }, {
	required: ['beneficiary_lastname', 'bank_account'],
	broken: [[{ bank_account: 'ayse' }, 'bank_account form (warning)']],
});

countryCase('TR', 'paparaQr', { ...AYSE, bank_code: '6028', bank_account: 'any-text' }, { required: ['beneficiary_lastname', 'bank_account'] });
