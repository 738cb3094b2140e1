import { isHandle } from '../../../d24/beneficiary/names';
import { take, type Cells } from './taken';

const CPF = { CPF: '31245678973' };

it.each<[Cells, string]>([
	[{ Creator: '@anasouza', 'Legal name': 'Ana Souza' }, 'Creator'],
	[{ Influencer: '@lu_mx', 'Nombre legal': 'Ana Souza' }, 'Influencer'],
	[{ Creator: 'Ana Souza Beats', 'Nome legal': 'Ana Souza' }, 'Creator'],
	[{ Vendor: 'DJ Luna', 'Full legal name': 'Ana Souza' }, 'Vendor'],
	[{ Beneficiario: 'Ana Souza Beats', 'Nombre legal completo': 'Ana Souza' }, 'Beneficiario'],
	[{ Creator: 'https://example.com/ana', 'Nombre completo': 'Ana Souza' }, 'Creator'],
	[{ Creator: 'ana@example.com', Beneficiario: 'Ana Souza' }, 'Creator'],
])('the legal name is sent: %j', (names, left) => {
	expect(take('BR', { ...CPF, ...names })).toMatchObject({ fields: { beneficiary_name: 'Ana Souza' }, others: { of_no_concern: [left] }, issues: [] });
});

it.each<[Cells]>([
	[{ Beneficiario: 'Pedro Gómez', 'Nombre legal': 'Ana Souza' }],
	[{ Titular: 'Pedro Gómez', 'Nombre legal': 'Ana Souza' }],
	[{ 'A favor de': 'Pedro Gómez', 'Nombre legal': 'Ana Souza' }],
	[{ Name: '@lu_mx', 'Legal name': 'Ana Souza' }],
	[{ 'Legal name': 'Ana Souza', 'Nombre legal': 'Pedro Gómez' }],
])('names of two people stop the row: %j', (names) => {
	expect(take('BR', { ...CPF, ...names }).issues).toMatchObject([{ field: 'beneficiary_name', rule: 'conflict' }]);
});

it('a first and a last one are the names as well', () => {
	expect(take('MX', { 'Legal first name': 'Ana', 'Legal last name': 'Souza', 'Domicilio legal': 'Calle 1' })).toMatchObject({ fields: { beneficiary_name: 'Ana', beneficiary_lastname: 'Souza', address: 'Calle 1' }, issues: [] });
});

it.each(['Representante legal', 'Legal entity', 'Área legal', 'Legal'])('%s is no name', (heading) => {
	expect(take('MX', { Nombre: 'Ana', Apellidos: 'Souza', [heading]: 'Pedro Gómez' })).toMatchObject({ fields: { beneficiary_name: 'Ana', beneficiary_lastname: 'Souza' }, issues: [] });
});

it.each(['@ana', '@', 'ana@example.com', 'http://example.com', 'HTTPS://example.com/ana', 'www.example.com'])('%s is a handle', (text) => expect(isHandle(text)).toBe(true));
it.each(['Ana', 'Ana @ Souza', 'Café @ Home SA', 'Wwwa', 'C&A', '', "D'Ana"])('%j is none', (text) => expect(isHandle(text)).toBe(false));
