import { masked, maskedItem, withoutNumbers, withoutPersonalData } from '../../d24/masking';

it('leaves the end of numbers and the domain of addresses', () => {
	const cashout = { document_id: '01716001340', bank_account: '3423422-7', phone: '+5511987654321', email: 'maria@example.com' };
	const text = 'bankAccount: 3423422-7 is not of 01716001340 (maria@example.com, +5511987654321, 01716001340)';
	expect(withoutPersonalData(text, cashout)).toBe('bankAccount: ••••22-7 is not of ••••1340 (••••@example.com, ••••4321, ••••1340)');
});

it('leaves texts alone that have none of them', () => {
	expect(withoutPersonalData('Invalid bank code 001', { document_id: '', bank_account: '001' })).toBe('Invalid bank code 001');
});

it.each([['12345678', '••••'], ['123456789', '••••6789'], ['@', '••••'], ['a@b', '••••@b']])('%s is shown as %s', (value, shown) => {
	expect(masked(value)).toBe(shown);
});

it('masks numbers with other separators than those that were sent, and addresses in capitals', () => {
	const cashout = { document_id: '01716001340', bank_account: '3423422-7', email: 'maria@example.com' };
	expect(withoutPersonalData('017.160.013-40, 34234227, MARIA@EXAMPLE.COM', cashout)).toBe('••••1340, ••••22-7, ••••@example.com');
});

it('a value without letters and digits masks nothing', () => {
	expect(withoutPersonalData('Invalid', { document_id: '-----', bank_account: '. . .' })).toBe('Invalid');
});

it.each([
	['Account 34234227 of maria@example.com', 'Account •••• of ••••@example.com'],
	['CPF 017.160.013-40, CBU 0110599520000001234567', 'CPF ••••3-40, CBU ••••4567'],
	['Limit 1000000.00 or 1.000.000,00 of 203.0.113.10 on 2026-11-25, code 514', 'Limit 1000000.00 or 1.000.000,00 of 203.0.113.10 on 2026-11-25, code 514'],
])('of people who are not known, it masks long numbers and addresses: %s', (text, shown) => {
	expect(withoutNumbers(text)).toBe(shown);
});

it('masks an item by headings and by values, and copies it', () => {
	const item = Object.freeze({ CPF: 1716001340, ref: '017.160.013-40', other: '7', list: ['34234227', null] });
	expect(maskedItem(item, { document_id: '01716001340', bank_account: '3423422-7' })).toEqual({ CPF: '••••1340', ref: '••••3-40', other: '7', list: ['••••', null] });
	expect(maskedItem({ a: '' }, { document_id: '' })).toEqual({ a: '' });
});

it('a value of five letters and digits is masked, a shorter one or a novel is none of a person', () => {
	expect(withoutPersonalData('Account 12345', { bank_account: '12345' })).toBe('Account ••••');
	expect(withoutPersonalData('Account 1234', { bank_account: '12-34' })).toBe('Account 1234');
	expect(withoutPersonalData('x'.repeat(254), { bank_account: 'x'.repeat(254) })).toBe('••••xxxx');
	expect(withoutPersonalData('x'.repeat(255), { bank_account: 'x'.repeat(255) })).toBe('x'.repeat(255));
});

it('of people who are not known, seven digits are a number and six are none', () => {
	expect(withoutNumbers('123456, 1234567, 12-34-56, 12-34-567')).toBe('123456, ••••, 12-34-56, ••••-567');
	expect(withoutNumbers('maria.souza@bank.example.com is wrong')).toBe('••••@bank.example.com is wrong');
});

it('masks a Pix key by its heading, whatever it is, and nothing where nobody is known', () => {
	expect(maskedItem({ 'Chave Pix': 'maria@example.com', Note: 'maria@example.com' }, {})).toEqual({ 'Chave Pix': '••••@example.com', Note: 'maria@example.com' });
	expect(maskedItem({ Name: 'MARIA@example.com', n: 'Stryker was here!' }, { email: 'maria@EXAMPLE.com' })).toMatchObject({ Name: '••••@example.com' });
});

it('masks as deep as twenty levels, and shows nothing of what is deeper', () => {
	const nested = (levels: number): Record<string, unknown> => { let value: unknown = '01716001340'; for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }; return { a: value }; };
	const text = (levels: number) => JSON.stringify(maskedItem(nested(levels), { document_id: '01716001340' }));
	expect(text(19)).toContain('••••1340');
	expect(text(20)).not.toContain('1340');
	expect(text(20)).toContain('null');
});

it.each(['TOTAL', 'CLABE', 'Cuenta bancaria'])('%s, a word of headings in a cell, is no personal data', (text) => {
	expect(withoutPersonalData(`a line of totals (${text})`, { bank_account: text, document_id: text })).toBe(`a line of totals (${text})`);
	expect(maskedItem({ a: text }, { bank_account: text })).toEqual({ a: text });
});

it.each(['perro.gato.luna', 'CUENTA.BANCO.CASA', 'CLABE 032180000118359719'])('%s is', (text) => expect(withoutPersonalData(`it is ${text}`, { bank_account: text })).not.toContain(text));
