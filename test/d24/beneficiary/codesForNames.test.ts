import { takeFromColumns } from '../../../d24/beneficiary/columns';
import { countryOf } from '../../../d24/countries';
import { take } from './taken';

const NAMES = { Nombre: 'Elena', Apellidos: 'Gómez' };

describe('a column that is called by who somebody is, and has a code', () => {
	it.each(['Empleado', 'Proveedor', 'Cliente', 'Beneficiario', 'Titular', 'Empresa', 'Fornecedor', 'Supplier'])('%s is of no concern beside the name', (heading) => {
		for (const code of ['00123', 'P-100', 'EMP001', 'EMP 001', '12.345.678', '3M', 'A', '7f3e9a01-1234']) {
			expect(take('MX', { ...NAMES, [heading]: code })).toMatchObject({ fields: { beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez' }, others: { of_no_concern: [heading] }, issues: [] });
		}
	});

	it.each([
		[{ 'Nombre completo': 'Elena Gómez', Empleado: '00123' }, 'Elena Gómez', ['Empleado']],
		[{ Beneficiario: 'Elena Gómez', Empleado: 'P-100' }, 'Elena Gómez', ['Empleado']],
		[{ Nombre: 'Elena', Empleado: 'P-100', Proveedor: '12' }, 'Elena', ['Empleado', 'Proveedor']],
	])('beside whatever has the name: %j', (item, name, codes) => {
		expect(take('MX', item)).toMatchObject({ fields: { beneficiary_name: name }, others: { of_no_concern: codes }, issues: [] });
	});

	it('is not read as a name at all', () => {
		const read: string[] = [];
		const item: Record<string, string> = { ...NAMES, Empleado: '00123' };
		takeFromColumns(Object.keys(item), (heading) => (read.push(heading), item[heading] ?? ''), countryOf('MX'), { peek: (heading) => item[heading] ?? '' });
		expect(read).not.toContain('Empleado');
	});

	it.each(['Otra Persona', 'Grupo 4 Hermanos', '7-Eleven', '4Life', 'ACME', 'Elena 2'])('a name is none: %s', (name) => {
		expect(take('MX', { ...NAMES, Proveedor: name }).issues).toMatchObject([{ field: 'beneficiary_name', rule: 'conflict', blocking: true }]);
	});

	it.each(['-', '#N/A', '***', ''.padEnd(41, '1')])('what is no code either is read as before: %s', (text) => {
		expect(take('MX', { ...NAMES, Empleado: text }).others).not.toMatchObject({ of_no_concern: ['Empleado'] });
	});

	it('a heading that says it is a name is held to it', () => {
		expect(take('MX', { ...NAMES, 'Nombre del empleado': 'P-100' }).issues).toMatchObject([{ field: 'beneficiary_name', rule: 'conflict' }]);
	});

	it('the only column for a name stays one', () => {
		expect(take('MX', { Empleado: 'P-100' }).fields).toEqual({ beneficiary_name: 'P-100' });
		expect(take('MX', { Empleado: 'P-100', Nombre: '', Apellidos: '12' }).fields).toMatchObject({ beneficiary_name: 'P-100' });
	});
});
