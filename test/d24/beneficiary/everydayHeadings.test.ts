import { take } from './taken';

describe('headings of every day', () => {
	it.each(['Cuenta de cobro', 'Cuenta de cobro No.', 'N° cuenta de cobro'])('%s is a bill in Colombia, and no other account', (heading) => {
		const taken = take('CO', { 'No. Cuenta': '12345678901', [heading]: 'CC-88' });
		expect(taken).toMatchObject({ fields: { bank_account: '12345678901' }, issues: [] });
		expect(take('MX', { CLABE: '032180000118359719', [heading]: '12345678901' }).issues).toMatchObject([{ field: 'bank_account', rule: 'unused' }]);
	});

	it.each(['3001234567', '300 123 4567', '(300) 123-4567'])('a phone of Colombia gets its code, and the row is told: %s', (text) => {
		const taken = take('CO', { Celular: text });
		expect(taken.fields.phone).toBe('+573001234567');
		expect(taken.issues).toMatchObject([{ field: 'phone', rule: 'changed', blocking: false, message: 'The phone is sent with +57 in front (column "Celular")' }]);
	});

	it.each([
		['CO', '+573001234567'],
		['CO', '573001234567'],
		['CO', '300123456'],
		['CO', '0001234567'],
		['CO', '30O1234567'],
		['MX', '5512345678'],
		['AR', '1155554444'],
	])('%s: the phone %s stays as it is', (country, text) => {
		expect(take(country, { Celular: text })).toMatchObject({ fields: { phone: text }, issues: [] });
	});

	it.each(['C.I. Nº', 'CI', 'C.I.', 'Cédula'])('%s tells the document of Paraguay', (heading) => expect(take('PY', { [heading]: '1234567' }).fields).toMatchObject({ document_id: '1234567', document_type: 'CIC' }));
	it.each(['CI', 'Cédula'])('%s that of Ecuador', (heading) => expect(take('EC', { [heading]: '1710034065' }).fields.document_id).toBe('1710034065'));

	it.each(['CLABE INTERB.', 'Cta. interb.'])('%s is an account', (heading) => expect(take('MX', { [heading]: '032180000118359719' }).fields.bank_account).toBe('032180000118359719'));

	it.each(['Sucursal', 'Oficina', 'Agencia'])('%s where somebody works is no branch of a bank where accounts need none', (heading) => {
		expect(take('MX', { CLABE: '032180000118359719', [heading]: 'Puebla' })).toMatchObject({ fields: { bank_account: '032180000118359719' }, others: { of_no_concern: [heading] }, issues: [] });
		expect(take('MX', { [heading]: '0123' }).fields.bank_branch).toBe('0123');
		expect(take('BR', { [heading]: '1234' }).fields.bank_branch).toBe('1234');
	});
});
