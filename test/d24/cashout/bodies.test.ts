import { signRequest } from '../../../d24/signing/authentication';
import { BENEFICIARY_FIELDS, type CashoutInput } from '../../../d24/cashout/cashout';
import { createBody, referenceBody } from '../../../d24/cashout/bodies';
import { toJson } from '../../../d24/json';
import { credentials, deepFreeze } from '../../fixtures/credentials';

const MINIMUM: CashoutInput = { external_id: 'p-1', country: 'BR', amount: '100' };
const textOf = (input: CashoutInput) => toJson(createBody(deepFreeze(input)));

describe('the body of a create', () => {
	it('has on the wire exactly the fields given, in the order of D24 and with the amount as a number', () => {
		const body = createBody({
			...MINIMUM,
			currency: 'BRL',
			amount: '0.30',
			account_type: 'C',
			bank_branch: '0001',
			bank_code: '001',
			bank_account: '3423422-7',
			beneficiary_lastname: 'Silva "Zé"',
			beneficiary_name: 'João 😀',
			document_type: 'CPF',
			document_id: '01716001340',
			comments: 'line\nline',
			notification_url: 'https://n8n.example.com/webhook/x/directa24',
			on_hold: true,
		});
		const sent = signRequest({ method: 'POST', path: '/v3/cashout', headers: {}, body }, credentials(), new Date());

		expect(sent.body).toBe(
			'{"login":"example-login","pass":"example-pass","external_id":"p-1","country":"BR","currency":"BRL","amount":0.30,' +
				'"document_id":"01716001340","document_type":"CPF","beneficiary_name":"João 😀","beneficiary_lastname":"Silva \\"Zé\\"",' +
				'"bank_code":"001","bank_account":"3423422-7","bank_branch":"0001","account_type":"C",' +
				'"notification_url":"https://n8n.example.com/webhook/x/directa24","comments":"line\\nline","on_hold":true}',
		);
	});

	it.each(['100', '0.30', '1234567.89', '12345678901234567890.10'])('has the amount %s digit for digit', (amount) => {
		expect(textOf({ ...MINIMUM, amount })).toBe(`{"external_id":"p-1","country":"BR","amount":${amount}}`);
	});

	it('leaves out what is empty', () => {
		const empty = Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, '']));
		expect(textOf({ ...MINIMUM, ...empty, currency: '', notification_url: '', comments: '', on_hold: false })).toBe(textOf(MINIMUM));
	});

	it.each(BENEFICIARY_FIELDS)('sends %s as the text it is', (field) => {
		expect(textOf({ ...MINIMUM, [field]: ' 007 ' })).toBe(`{"external_id":"p-1","country":"BR","amount":100,"${field}":" 007 "}`);
	});

	it('does not send a field that it does not know', () => {
		expect(textOf({ ...MINIMUM, ...{ type: 'xml', cashout_type: 'BANK' } })).toBe(textOf(MINIMUM));
	});
});

describe('further fields', () => {
	it('are sent as they are', () => {
		const further_fields = { registered_bank_accounts: { ispb_code: '00000000' }, list: [1, null] };
		expect(textOf({ ...MINIMUM, further_fields })).toBe(
			'{"registered_bank_accounts":{"ispb_code":"00000000"},"list":[1,null],"external_id":"p-1","country":"BR","amount":100}',
		);
	});

	it('cannot replace a field that is given', () => {
		const given: CashoutInput = {
			...MINIMUM,
			...Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, 'ours'])),
			currency: 'BRL',
			notification_url: 'https://ours.example',
			comments: 'ours',
			on_hold: true,
		};
		const further_fields = Object.fromEntries(Object.keys(createBody(given)).map((name) => [name, 'theirs']));

		expect(createBody({ ...given, further_fields })).toEqual(createBody(given));
	});

	it('cannot replace the keys of the credential', () => {
		const body = createBody({ ...MINIMUM, further_fields: { login: 'theirs', pass: 'theirs' } });
		const sent = signRequest({ method: 'POST', path: '/v3/cashout', headers: {}, body }, credentials(), new Date());

		expect(sent.body).toBe('{"login":"example-login","pass":"example-pass","external_id":"p-1","country":"BR","amount":100}');
	});
});

describe('the body of a look-up', () => {
	it.each([
		[{ external_id: 'p-1' }, '{"external_id":"p-1"}'],
		[{ external_id: '12345678901234567890' }, '{"external_id":"12345678901234567890"}'],
		[{ cashout_id: '8405147' }, '{"cashout_id":8405147}'],
		[{ cashout_id: '9223372036854775807' }, '{"cashout_id":9223372036854775807}'],
	])('of %j is %s', (reference, text) => {
		expect(toJson(referenceBody(reference))).toBe(text);
	});
});
