import { countryCase } from './countryCase';

countryCase('IN', 'bank', { beneficiary_name: 'Priya', document_id: 'ABCDE1234F', bank_branch: 'HDFC0000001', bank_account: '911010341747600' }, {
	required: ['bank_branch', 'bank_account'],
	broken: [
		[{ bank_branch: 'HDFC000001' }, 'bank_branch length'],
		[{ bank_branch: 'HDFC1000001' }, 'bank_branch form'],
		[{ bank_branch: 'HDFCO000001' }, 'bank_branch characters'],
		[{ bank_account: '12345678' }, 'bank_account format'],
		[{ bank_account: '1234567890123456789' }, 'bank_account format'],
		[{ bank_account: '9110 1034 1747' }, 'bank_account format'],
		[{ bank_account: 'AB1010341747600' }, 'bank_account format (warning)'],
		[{ bank_account: '91101-034.174' }],
		[{ currency: 'PKR' }, 'currency currency (warning)'],
	],
	corrected: [[{ bank_branch: 'HDFC 0000001' }, { bank_branch: 'HDFC0000001' }]],
});
