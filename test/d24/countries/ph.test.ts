import { countryCase } from './countryCase';

const MARIA = { beneficiary_name: 'Maria', beneficiary_lastname: 'Reyes', document_id: '123456789' };

const ACCOUNTS: Array<[code: string, right: string[], wrong: string]> = [
	['001', ['1234567890'], '123456789'],
	['8', ['1234567890123'], '123456789012'],
	['010', ['123456789012', '1234567890123456'], '12345678901234'],
	['13', ['1234567890', '123456789012'], '12345678901'],
	['014', ['1234567890', '1234567890123456'], '123456789012'],
	['015', ['123456789012', '123456789012345'], '1234567890'],
	['018', ['1234567890'], '123456789012'],
	['25', ['1234567890'], '123456789012'],
	['667', ['1234567890', '123456789012'], '1234567890123'],
	['996', ['1234567890123'], '123456789012'],
	['009', ['123456789012'], '1234567890'],
	['777', ['123456789012'], '12345678901x'],
];

countryCase('PH', 'bank', { ...MARIA, bank_code: '011', bank_account: '123456789012' }, {
	required: ['beneficiary_lastname', 'bank_code', 'bank_account'],
	broken: [
		...ACCOUNTS.map(([bank_code, , bank_account]): [object, string] => [{ bank_code, bank_account }, 'bank_account format']),
		...ACCOUNTS.flatMap(([bank_code, right]) => right.map((bank_account): [object] => [{ bank_code, bank_account }])),
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ bank_account: '1234 5678 9012' }, { bank_account: '123456789012' }],
		[{ bank_code: 'metrobank', bank_account: '1234567890123' }, { bank_code: '996' }],
		[{ bank_code: 'GCash', bank_account: '09171234567' }, { bank_code: '003' }],
	],
});

for (const [method, bank_code] of [
	['gcash', '3'],
	['cebuana', '002'],
	['lbc', '04'],
	['maya', '216'],
] as const) {
	countryCase('PH', method, { ...MARIA, bank_code, bank_account: '09171234567' }, {
		required: ['beneficiary_lastname', 'bank_account'],
		broken: [
			[{ bank_account: '9171234567' }, 'bank_account format'],
			[{ bank_account: '639171234567' }, ...(method === 'maya' ? [] : ['bank_account format'])],
		],
		corrected: [[{ bank_account: '0917-123-4567' }, { bank_account: '09171234567' }]],
	});
}
