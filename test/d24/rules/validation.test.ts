import type { CashoutInput } from '../../../d24/cashout/cashout';
import { repeatedExternalIds, validateCashout } from '../../../d24/rules/validation';

const GOOD: CashoutInput = {
	external_id: 'p-1',
	country: 'BR',
	currency: 'BRL',
	amount: '100',
	document_id: '01716001340',
	beneficiary_name: 'João',
	bank_code: '001',
	bank_account: '3423422-7',
	bank_branch: '1234',
	account_type: 'C',
	notification_url: 'https://n8n.example.com/webhook/0c7e/directa24',
};

const issuesOf = (change: Partial<CashoutInput>) => validateCashout({ ...GOOD, ...change });
const briefly = (change: Partial<CashoutInput>) => issuesOf(change).map(({ field, rule, blocking }) => `${field} ${rule}${blocking ? '' : ' (warning)'}`);

it('a good cashout has no issue', () => {
	expect(validateCashout(GOOD)).toEqual([]);
	expect(briefly({ currency: undefined, notification_url: undefined })).toEqual([]);
	expect(briefly({ currency: '', notification_url: '', comments: '', email: '' })).toEqual([]);
});

describe('what is required', () => {
	it.each(['external_id', 'document_id', 'beneficiary_name'] as const)('%s', (field) => {
		for (const value of ['', ' \t\n', '\u00a0']) expect(briefly({ [field]: value })).toEqual([`${field} required`]);
		expect(issuesOf({ [field]: '' })[0]?.message).toBe(`${field} is empty`);
		expect(issuesOf({ [field]: '' })[0]?.fix).toMatch(/^Enter .*[^.]$/);
	});

	it('an absent field like an empty one', () => {
		expect(briefly({ document_id: undefined, beneficiary_name: undefined })).toEqual(['document_id required', 'beneficiary_name required']);
	});

	it('amount and country', () => {
		expect(briefly({ amount: '', country: '' })).toEqual(['country format', 'amount missing']);
		expect(issuesOf({ country: '' })[0]?.message).toBe('country is empty');
	});

	it('all at once, so that one run shows everything', () => {
		expect(briefly({ external_id: '', document_id: '', beneficiary_name: '', country: 'x', currency: 'x', amount: 'x' })).toEqual([
			'external_id required',
			'document_id required',
			'beneficiary_name required',
			'country format',
			'currency format',
			'amount format',
		]);
	});
});

describe('codes', () => {
	it.each(['br', 'Br', 'BRA', 'B', 'B1', ' BR', 'BR\n', 'ＢＲ', 'Brazil'])('%j is no country', (country) => {
		expect(issuesOf({ country })).toEqual([
			{
				field: 'country',
				rule: 'format',
				message: `"${country}" is not a country code`,
				fix: 'Use the two capital letters of the country, e.g. BR, MX or AR',
				blocking: true,
			},
		]);
	});

	it.each(['brl', 'BR', 'BRLL', 'R$', 'BRL ', 'ÜSD', '986'])('%j is no currency', (currency) => {
		expect(issuesOf({ currency })).toEqual([
			{
				field: 'currency',
				rule: 'format',
				message: `"${currency}" is not a currency code`,
				fix: 'Use the three capital letters of the currency, e.g. BRL, MXN or USD',
				blocking: true,
			},
		]);
	});
});

it.each([
	['0', 'amount positive'],
	['1.001', 'amount decimals'],
	['1.234,56', 'amount format'],
	['', 'amount missing'],
])('the amount %j blocks: %s', (amount, issue) => {
	expect(briefly({ amount })).toEqual([issue]);
});

describe('lengths', () => {
	/** Its country has no rules of its own that these values would break. */
	const ANYWHERE = { country: 'UY', currency: 'UYU' };

	const ADVICE: Partial<Record<string, string>> = {
		external_id: 'Use an ID of at most 100 characters; do not cut it off, since two payouts could get the same one',
		account_type: 'Enter the letter of the account type, e.g. C for checking or S for savings',
		bank_code: 'Enter the code of the bank; Get Many of the resource Bank lists them',
	};

	it.each([
		['external_id', 100],
		['document_id', 40],
		['document_type', 15],
		['beneficiary_name', 100],
		['beneficiary_lastname', 100],
		['phone', 20],
		['bank_code', 6],
		['bank_account', 30],
		['bank_branch', 15],
		['account_type', 1],
		['address', 255],
		['city', 100],
		['postal_code', 20],
	] as const)('%s has at most %i characters, counted as a person counts them', (field, max) => {
		for (const character of ['x', 'é', '😀']) {
			expect(briefly({ ...ANYWHERE, [field]: character.repeat(max) })).toEqual([]);
			expect(issuesOf({ ...ANYWHERE, [field]: character.repeat(max + 1) })).toEqual([
				{
					field,
					rule: 'length',
					message: `${field} has ${max + 1} characters, Directa24 takes at most ${max}`,
					fix: /^(?:beneficiary_|address|city)/.test(field) ? 'Shorten it' : (ADVICE[field] ?? 'Compare it with the original: a part of another field may stand in it'),
					blocking: true,
				},
			]);
		}
	});

	it('email has at most 100 characters', () => {
		const email = '@example.com'.padStart(100, 'x');

		expect(briefly({ ...ANYWHERE, email })).toEqual([]);
		expect(briefly({ ...ANYWHERE, email: `x${email}` })).toEqual(['email length']);
	});

	it('that the rules of the country say as well are named once', () => {
		expect(briefly({ country: 'MX', currency: 'MXN', beneficiary_lastname: 'García', bank_account: '1'.repeat(31), document_id: 'GALM850101MDFRPR04' })).toEqual(['bank_account length']);
	});

	it('that only a mirror of the docs states give a warning', () => {
		const url = 'https://n8n.example.com/'.padEnd(300, 'x');

		expect(briefly({ comments: 'x'.repeat(200), notification_url: url })).toEqual([]);
		expect(briefly({ comments: 'x'.repeat(201) })).toEqual(['comments length (warning)']);
		expect(briefly({ notification_url: `${url}x` })).toEqual(['notification_url length (warning)']);
		expect(issuesOf({ comments: 'x'.repeat(201) })[0]?.fix).toBe('Shorten it');
		expect(issuesOf({ notification_url: `${url}x` })[0]?.fix).toBe('Use a shorter address');
	});

	it('are named beside what the country only warns of', () => {
		expect(briefly({ bank_account: 'x'.repeat(31) })).toEqual(['bank_account length', 'bank_account format (warning)']);
	});
});

describe('the notification URL', () => {
	it.each([
		'https://n8n.example.com/webhook/x/directa24',
		'http://n8n.example.com/webhook/x',
		'https://n8n.example.com:443/webhook/x',
		'http://n8n.example.com:80/webhook/x',
		'http://n8n.example.com:443/webhook/x',
		'https://n8n.example.com:80/webhook/x',
		'https://n8n.example.com/webhook-testing',
	])('%s is good', (notification_url) => {
		expect(issuesOf({ notification_url })).toEqual([]);
	});

	it.each(['n8n.example.com/webhook/x', '/webhook/x', 'webhook', 'https://', 'https://a b.example', 'https://n8n.example.com:99999/x'])(
		'%s is no web address',
		(notification_url) => {
			expect(issuesOf({ notification_url })).toEqual([
				{
					field: 'notification_url',
					rule: 'url',
					message: `notification_url "${notification_url}" is not a web address`,
					fix: 'Copy the Production URL of the Directa24 Cashout Trigger, with https:// in front',
					blocking: true,
				},
			]);
		},
	);

	it.each(['n8n.example.com:5678/webhook/x', 'localhost:5678/webhook/x', 'ftp://n8n.example.com/x', 'mailto:me@example.com', 'javascript:alert(1)'])(
		'%s is neither http nor https, so it is no web address',
		(notification_url) => {
			expect(issuesOf({ notification_url })).toMatchObject([{ rule: 'url', message: `notification_url "${notification_url}" is not a web address`, blocking: true }]);
		},
	);

	it('of a test is a warning', () => {
		expect(issuesOf({ notification_url: 'https://n8n.example.com/webhook-test/x' })).toMatchObject([
			{ rule: 'url', message: 'notification_url is the test URL of a trigger, which answers only while the editor listens', fix: 'Use the Production URL of the Directa24 Cashout Trigger', blocking: false },
		]);
	});

	it.each(['https://n8n.example.com:8443/webhook/x', 'http://n8n.example.com:5678/webhook/x'])('%s has a port that is not notified, a warning', (notification_url) => {
		expect(issuesOf({ notification_url })).toMatchObject([
			{ rule: 'url', message: expect.stringMatching(/uses port \d+, but Directa24 notifies only on ports 80 and 443/) as unknown, fix: 'Make n8n reachable under a URL without a port number', blocking: false },
		]);
	});
});

describe('repeatedExternalIds', () => {
	it.each<[string[], Array<[string, number[]]>]>([
		[[], []],
		[['a', 'b', 'c'], []],
		[['a', 'b', 'a'], [['a', [0, 2]]]],
		[
			['b', 'a', 'b', 'a', 'b'],
			[
				['b', [0, 2, 4]],
				['a', [1, 3]],
			],
		],
		[['', '', 'a'], []],
		[['a', 'A', 'a ', 'á'], []],
		[['á', 'a\u0301'], [['á', [0, 1]]]],
		[['__proto__', 'constructor', '__proto__'], [['__proto__', [0, 2]]]],
	])('in %j are %j', (externalIds, repeated) => {
		expect([...repeatedExternalIds(externalIds)]).toEqual(repeated);
	});
});

describe('the eight digits of an ISPB as bank code', () => {
	const issues = (change: object) => validateCashout({ ...GOOD, ...change }).filter(({ rule }) => rule === 'length');
	const TAKEN = 'bank_code has 8 characters, Directa24 takes at most 6 (a host of the same API under another name takes the eight digits of an ISPB)';

	it.each([
		['60746948', 'It is the ISPB of Bradesco: use its code 237, unless your host takes an ISPB'],
		['12345678', 'It looks like the ISPB of a bank: use the code of the bank list, unless your host takes an ISPB'],
	])('%s warns in Brazil, where a mirror of Directa24 takes it', (bank_code, fix) => {
		expect(issues({ bank_code })).toEqual([{ field: 'bank_code', rule: 'length', message: TAKEN, fix, blocking: false }]);
	});

	it.each([{ country: 'CO', bank_code: '60746948' }, { bank_code: '6074694' }, { bank_code: '607469488' }])('%j is too long', (change) => {
		expect(issues(change)).toMatchObject([{ field: 'bank_code', blocking: true }]);
	});

	it('are no leave for another field that is too long', () => {
		expect(issues({ bank_code: '60746948', account_type: '60746948' })).toMatchObject([{ field: 'bank_code', blocking: false }, { field: 'account_type', message: 'account_type has 8 characters, Directa24 takes at most 1', blocking: true }]);
	});
});
