import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';
import { readPixKey } from '../../../d24/beneficiary/pixKey';

const take = (item: Record<string, string>, country = 'BR') => takeFromColumns(Object.keys(item), (heading) => item[heading] ?? '', countryOf(country));

describe('columns', () => {
	it('are taken by their headings, and the mapping says which', () => {
		const taken = take({ Nombre: 'Ana', Apellidos: 'Pérez', CURP: 'PEPA800101MDFRRN09', CLABE: '032180000118359719', Nota: 'x', Correo: '' }, 'MX');
		expect(taken).toEqual({
			fields: { beneficiary_name: 'Ana', beneficiary_lastname: 'Pérez', document_id: 'PEPA800101MDFRRN09', bank_account: '032180000118359719' },
			mapping: { beneficiary_name: 'Nombre', beneficiary_lastname: 'Apellidos', document_id: 'CURP', bank_account: 'CLABE' },
			others: { of_no_concern: ['Nota'], empty: ['Correo'] },
			method: '',
			issues: [],
		});
	});

	it('that disagree are named both; the same value twice is fine', () => {
		const taken = take({ CPF: '01716001340', document_id: '52998224725', nome: 'Ana', name: 'Ana' });
		expect(taken.issues).toEqual([expect.objectContaining({ field: 'document_id', rule: 'conflict', blocking: true })]);
		expect(taken.issues[0]?.message).toContain('"document_id"');
		expect(taken.issues[0]?.message).toContain('"CPF"');
		expect(taken.issues[0]?.message).not.toMatch(/\d/);
		expect(take({ CPF: '01716001340', document_id: '' }).issues).toEqual([]);
	});

	it('with a whole name are not split, unless another column has a part of it', () => {
		expect(take({ 'Nombre completo': 'Ana María Pérez' }, 'MX')).toMatchObject({ fields: { beneficiary_name: 'Ana María Pérez' }, wholeName: 'Nombre completo' });
		expect(take({ beneficiary: 'Ana', surname: 'Pérez' }, 'MX').wholeName).toBeUndefined();
		expect(take({ 'nome completo': 'Ana Pérez', nome: 'Ana' }).fields).toEqual({ beneficiary_name: 'Ana', beneficiary_lastname: 'Pérez' });
	});

	it('with a bank by name stand for its code; a code beside it decides', () => {
		expect(take({ banco: 'Itaú' })).toMatchObject({ fields: { bank_code: 'Itaú' }, mapping: { bank_code: 'banco' } });
		expect(take({ banco: 'Itaú', bank_code: '341' })).toMatchObject({ fields: { bank_code: '341' }, bankName: { heading: 'banco', text: 'Itaú' }, issues: [] });
		expect(take({ banco: '237', bank_code: '341' }).issues).toEqual([expect.objectContaining({ field: 'bank_code', rule: 'conflict', blocking: true })]);
	});
});

describe('a Pix key', () => {
	it.each([
		['maria@example.com', 'pixEmail', 'email', 'maria@example.com'],
		['+55 11 98765-4321', 'pixPhone', 'phone', '+5511987654321'],
		['(11) 98765-4321', 'pixPhone', 'phone', '+5511987654321'],
		['5511987654321', 'pixPhone', 'phone', '+5511987654321'],
		['11987654321', 'pixPhone', 'phone', '+5511987654321'],
		['017.160.013-40', 'pixDocument', 'document_id', '01716001340'],
		['01716001340', 'pixDocument', 'document_id', '01716001340'],
		['11.222.333/0001-81', 'pixDocument', 'document_id', '11222333000181'],
	])('%s is %s', (text, method, field, value) => expect(readPixKey(text)).toEqual({ method, field, value }));

	it.each([
		['123e4567-e89b-12d3-a456-426614174000', 'random'],
		['hello', 'neither'],
		['12345678901', 'neither'],
	])('%s is refused: %s', (text, words) => expect(readPixKey(text)).toMatchObject({ message: expect.stringContaining(words) }));

	// A mobile phone of São Paulo whose last digits are also the check digits of a CPF.
	const both = '11987654021';
	it('that is a CPF and a phone at once is refused unless another column tells', () => {
		expect(readPixKey(both)).toMatchObject({ message: expect.stringContaining('as well as') });
		expect(readPixKey(both, { document: both })).toMatchObject({ method: 'pixDocument' });
		expect(readPixKey(both, { phone: `+55${both}` })).toMatchObject({ method: 'pixPhone' });
	});

	it('sets its field, the bank code and the mapping', () => {
		expect(take({ 'Chave Pix': 'maria@example.com', nome: 'Maria' })).toMatchObject({
			fields: { email: 'maria@example.com', bank_code: '10001', beneficiary_name: 'Maria' },
			mapping: { email: 'Chave Pix', bank_code: 'Chave Pix' },
			method: 'pixEmail',
			issues: [],
		});
		expect(take({ pix: '11987654321' }).issues).toEqual([expect.objectContaining({ field: 'phone', rule: 'changed', blocking: false })]);
	});

	it('must not stand beside another bank, another phone, or another country', () => {
		expect(take({ pix: 'maria@example.com', banco: 'Itaú' }).issues[0]).toMatchObject({ rule: 'conflict', message: expect.stringMatching(/"pix".*"Itaú".*"banco"/), blocking: true });
		expect(take({ pix: '+5511987654321', celular: '+5511900000000' }).issues[0]).toMatchObject({ field: 'phone', rule: 'conflict' });
		expect(take({ pix: '+5511987654321', celular: '11 98765-4321' }).issues).toEqual([]);
		expect(take({ pix: 'maria@example.com' }, 'MX').issues[0]).toMatchObject({ field: 'pix_key', message: expect.stringContaining('Mexico') });
		expect(take({ pix: '' }, 'MX').issues).toEqual([]);
	});
});
