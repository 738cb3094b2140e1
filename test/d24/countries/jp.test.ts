import { countryCase } from './countryCase';

const HANAKO = { beneficiary_name: 'ハナコ', beneficiary_lastname: 'ヤマダ', document_id: '123456789', email: 'hanako@example.com', account_type: 'O' };

countryCase('JP', 'bank', { ...HANAKO, bank_code: '149', bank_branch: '001', bank_account: '3374856' }, {
	required: ['beneficiary_lastname', 'email', 'bank_code', 'bank_branch', 'bank_account', 'account_type'],
	broken: [
		[{ beneficiary_name: '花子' }, 'beneficiary_name format (warning)'],
		[{ beneficiary_name: 'Hanako' }, 'beneficiary_name format (warning)'],
		[{ beneficiary_name: 'ﾊﾅｺ' }, 'beneficiary_name format (warning)'],
		[{ beneficiary_lastname: 'キョウ' }, 'beneficiary_lastname format (warning)'],
		[{ beneficiary_lastname: 'キヨウ　ガーデン' }],
		[{ email: 'hanako' }, 'email form'],
		[{ bank_branch: '1234' }, 'bank_branch format'],
		[{ bank_account: '12345' }, 'bank_account format'],
		[{ bank_account: '123456789' }, 'bank_account format'],
		[{ account_type: 'X' }, 'account_type account_type'],
		[{ account_type: 'C' }],
		[{ currency: 'EUR' }, 'currency currency (warning)'],
	],
	corrected: [[{ account_type: 'futsu' }, { account_type: 'O' }]],
});

countryCase('JP', 'tigerPay', { ...HANAKO, bank_code: '10001', bank_account: '123456' }, {
	required: ['beneficiary_lastname', 'email', 'bank_account', 'account_type'],
	broken: [
		[{ bank_account: '1234567' }, 'bank_account format'],
		[{ bank_branch: '001' }, 'bank_branch empty'],
	],
});
