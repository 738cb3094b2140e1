import { prepareCashout } from '../../../d24/rules/validation';
import { countryCase } from './countryCase';

const VALENTINA = {
	beneficiary_name: 'Valentina',
	beneficiary_lastname: 'Rodríguez',
	document_type: 'CC',
	document_id: '1012345678',
	account_type: 'S',
	address: 'Calle 10 # 5-51',
};
const ALWAYS = ['beneficiary_lastname', 'document_type', 'account_type'] as const;

countryCase('CO', 'bank', { ...VALENTINA, bank_code: '007', bank_account: '1234567890123' }, {
	required: [...ALWAYS, 'bank_code', 'bank_account'],
	unsure: ['address'],
	broken: [
		[{ document_id: '12345' }, 'document_id length'],
		[{ document_id: '10123456781' }, 'document_id length'],
		[{ document_id: '10123456x' }, 'document_id characters'],
		[{ document_type: 'NIT', document_id: '1234567' }, 'document_id length'],
		[{ document_type: 'NIT', document_id: '8001972680' }, 'document_id check_digit (warning)'],
		[{ document_type: 'CE', document_id: '12345' }, 'document_id format (warning)'],
		[{ document_type: 'PASS', document_id: 'AB123' }, 'document_id format'],
		[{ document_type: 'PASS', document_id: 'AB123456' }, 'document_id format (warning)'],
		[{ document_type: 'DNI' }, 'document_type document_type'],
		[{ document_type: 'NIT', document_id: '8001972684' }],
		[{ document_type: 'CE', document_id: '123456789012345' }],
		[{ document_type: 'PASS', document_id: '12345678' }],
		[{ bank_account: '1234567' }, 'bank_account format'],
		[{ bank_account: '12345678901234567890' }, 'bank_account format'],
		[{ account_type: 'X' }, 'account_type account_type'],
		[{ phone: '3001234567' }, 'phone format'],
		[{ email: 'valentina' }, 'email form'],
		[{ phone: '+573001234567', email: 'valentina@example.com' }],
		[{ bank_code: '999' }],
		[{ bank_code: 'banco it' }, 'bank_code bank'],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [
		[{ document_id: '1.012.345.678' }, { document_id: '1012345678' }],
		[{ document_type: 'NIT', document_id: '800.197.268-4' }, { document_id: '8001972684' }],
		[{ document_type: 'c.c.' }, { document_type: 'CC' }],
		[{ account_type: 'corriente' }, { account_type: 'C' }],
		[{ phone: '+57 300 123-4567' }, { phone: '+573001234567' }],
		[{ bank_code: 'Bancolombia' }, { bank_code: '007' }],
	],
});

for (const [method, bank_code] of [
	['nequi', '1507'],
	['daviplata', '1551'],
] as const) {
	countryCase('CO', method, { ...VALENTINA, bank_code, bank_account: '5715551234' }, {
		required: [...ALWAYS, 'bank_account'],
		unsure: ['address'],
		broken: [
			[{ bank_account: '1'.repeat(21) }, 'bank_account format'],
			[{ bank_account: 'ana@example.com' }, 'bank_account format'],
			[{ bank_account: '575551234567' }, 'bank_account format (warning)'],
			[{ document_id: '12345' }, 'document_id length'],
		],
		corrected: [
			[{ bank_account: '571 555 1234' }, { bank_account: '5715551234' }],
			[{ bank_account: '+57 300 123 4567' }, { bank_account: '3001234567' }],
			[{ bank_account: '573001234567' }, { bank_account: '3001234567' }],
		],
	});
}

for (const [method, bank_code] of [
	['movii', '801'],
	['rappiPay', '811'],
	['tpaga', '10005'],
] as const) {
	countryCase('CO', method, { ...VALENTINA, bank_code, bank_account: '3001234567' }, {
		required: [...ALWAYS, 'bank_account'],
		unsure: ['address'],
		warnings: ['bank_code method (warning)'],
		corrected: [[{ bank_account: '300 123 4567' }, { bank_account: '3001234567' }]],
	});
}

it('a bank code that only a public client names is told as such where it stands for a name', () => {
	const { cashout, issues } = prepareCashout({ external_id: 'p-1', country: 'CO', amount: '100', currency: 'COP', ...VALENTINA, bank_code: 'Lulo Bank', bank_account: '1234567890123' });
	expect([cashout.bank_code, issues.map(({ message, blocking }) => [message, blocking])]).toEqual(['070', [['Bank (bank_code) was changed: Lulo Bank has the code 070, but only a public client of Directa24 names it', false]]]);
});

countryCase('CO', 'efecty', { ...VALENTINA, bank_code: '10003', phone: '+573001234567' }, {
	required: [...ALWAYS, 'phone'],
	unsure: ['address'],
	broken: [
		[{ bank_account: '1234567890' }, 'bank_account empty'],
		[{ phone: '573001234567' }, 'phone format'],
	],
});

countryCase('CO', 'puntoRed', { ...VALENTINA, bank_code: '10006', bank_account: '5715551234', phone: '+573001234567', email: 'valentina@example.com' }, {
	required: [...ALWAYS, 'bank_account', 'phone', 'email'],
	unsure: ['address'],
	broken: [
		[{ phone: '+5730012345' }, 'phone format'],
		[{ email: 'x@y' }, 'email form'],
	],
});

countryCase('CO', 'brebInstitution', { ...VALENTINA, bank_code: '1184', bank_account: '1234567890123' }, {
	required: [...ALWAYS, 'bank_account'],
	unsure: ['address'],
	broken: [[{ bank_account: '1234567' }, 'bank_account format']],
});

countryCase('CO', 'brebPhone', { ...VALENTINA, bank_code: '20000', phone: '+573001234567' }, {
	required: [...ALWAYS, 'phone'],
	unsure: ['address'],
	broken: [
		[{ phone: '3001234567' }, 'phone format'],
		[{ bank_account: '3001234567' }, 'bank_account empty (warning)'],
		[{ bank_branch: '1' }, 'bank_branch empty'],
		[{ account_type: 'Z' }],
	],
});

countryCase('CO', 'brebEmail', { ...VALENTINA, bank_code: '20001', email: 'valentina@example.com' }, {
	required: [...ALWAYS, 'email'],
	unsure: ['address'],
	broken: [
		[{ email: 'valentina@@example.com' }, 'email form'],
		[{ bank_account: 'valentina@example.co' }, 'bank_account empty (warning)'],
		[{ bank_branch: '1' }, 'bank_branch empty'],
	],
});

countryCase('CO', 'brebDocument', { ...VALENTINA, bank_code: '20002' }, {
	required: [...ALWAYS],
	unsure: ['address'],
	broken: [
		[{ document_id: '12345' }, 'document_id length'],
		[{ bank_branch: '1' }, 'bank_branch empty'],
	],
});

countryCase('CO', 'brebRandom', { ...VALENTINA, bank_code: '20003', bank_account: '@VALE1234' }, {
	required: [...ALWAYS, 'bank_account'],
	unsure: ['address'],
	broken: [[{ bank_branch: '1' }, 'bank_branch empty']],
});

countryCase('CO', 'd24Card', { ...VALENTINA, bank_code: '10001' }, {
	required: [...ALWAYS],
	unsure: ['address'],
	warnings: ['bank_code method (warning)'],
	broken: [[{ bank_account: '1234567890' }, 'bank_account format (warning)', 'bank_code method (warning)']],
});

countryCase('CO', 'suRed', { ...VALENTINA, bank_code: '10002', phone: '+573001234567' }, {
	required: [...ALWAYS],
	unsure: ['address', 'phone'],
	warnings: ['bank_code method (warning)'],
	broken: [[{ phone: '1' }, 'phone format', 'bank_code method (warning)']],
});
