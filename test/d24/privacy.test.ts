import { masked, withoutPersonalData } from '../../d24/privacy';

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
