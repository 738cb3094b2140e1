import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import { COUNTRIES, countryOf, fieldsOf } from '../../d24/countries';
import { Directa24Cashout } from '../../nodes/Directa24Cashout/Directa24Cashout.node';

const { description } = new Directa24Cashout();
const node = { typeVersion: 1 } as INode;

/** What n8n's own rules show for these parameters, the invisible ones left out. */
function shown(parameters: INodeParameters): INodeProperties[] {
	const given = { resource: 'cashout', operation: 'create', beneficiarySource: 'fields', ...parameters };
	const values = NodeHelpers.getNodeParameters(description.properties, given, true, false, node, description) ?? {};
	return description.properties.filter((property) => property.type !== 'hidden' && NodeHelpers.displayParameter(values, property, node, description));
}

const beneficiary = (properties: INodeProperties[]) => properties.filter(({ name }) => (BENEFICIARY_FIELDS as readonly string[]).includes(name));
const names = (properties: INodeProperties[]) => properties.map(({ name }) => name).sort();

const everyMethod = COUNTRIES.flatMap((country) => country.methods.map((method) => ({ country, method, title: `${country.name}, ${method.name}` })));

describe('the form shows the fields of the country and the method, each once', () => {
	it.each(everyMethod)('$title', ({ country, method }) => {
		const fields = fieldsOf(country, method);
		const expected = Object.keys(fields).filter((field) => field !== 'bank_code' || method.bankCode === undefined);
		const form = beneficiary(shown({ country: country.code, payoutMethod: method.value }));
		expect(names(form)).toEqual(expected.sort());
		for (const property of form) {
			const rule = fields[property.name as keyof typeof fields];
			// n8n would not let a company be paid, which has no last name.
			const isRequired = rule?.required === 'yes' && property.name !== 'beneficiary_lastname';
			expect([property.name, property.displayName, property.required === true]).toEqual([property.name, rule?.label, isRequired]);
		}
	});
});

describe('a method that the country does not have shows what its first method shows', () => {
	it.each(COUNTRIES.filter(({ methods }) => methods.length > 1).map(({ name, code }) => [name, code]))('%s', (_, country) => {
		expect(shown({ country, payoutMethod: 'of another country' })).toEqual(shown({ country, payoutMethod: 'bank' }));
	});
});

describe('the payout method', () => {
	it('is offered where there is more than one', () => {
		for (const { code, methods } of COUNTRIES) {
			const [list, ...more] = shown({ country: code }).filter(({ name }) => name === 'payoutMethod');
			expect(more).toEqual([]);
			expect(list?.options?.map((option) => 'value' in option && option.value)).toEqual(methods.length > 1 ? methods.map(({ value }) => value) : undefined);
		}
	});

	it('is text where the country comes from the item', () => {
		expect(shown({ country: 'item' }).find(({ name }) => name === 'payoutMethod')?.type).toBe('string');
	});
});

describe('from each item', () => {
	const form = beneficiary(shown({ country: 'item' }));

	it('every field that some country asks for is offered as text, and none is required', () => {
		const asked = new Set(COUNTRIES.flatMap((country) => country.methods.flatMap((method) => Object.keys(fieldsOf(country, method)))));
		expect(names(form)).toEqual([...asked].sort());
		expect(form.filter(({ type, required }) => type !== 'string' || required)).toEqual([]);
	});

	it('hints name what people call it', () => {
		expect(form.find(({ name }) => name === 'bank_account')?.hint).toContain('Mexico: CLABE');
		expect(form.find(({ name }) => name === 'document_type')?.hint).toContain('Colombia: CC/NIT/CE/PASS');
	});
});

describe('lists', () => {
	const field = (country: string, name: string) => shown({ country }).find((property) => property.name === name);

	it('hold the document and account types of the country', () => {
		expect(field('CO', 'document_type')).toMatchObject({ type: 'options', options: countryOf('CO')?.documentTypes.map(({ code, label }) => ({ name: label, value: code })) });
		expect(field('BR', 'account_type')).toMatchObject({ type: 'options', default: '' });
	});

	it('can stay empty where Directa24 does not ask for them', () => {
		expect(field('AR', 'document_type')?.required).toBeUndefined();
		expect(field('AR', 'document_type')?.options?.[0]).toEqual({ name: 'Not Given', value: '' });
	});

	it('a field of which it is not sure whether it is needed says so', () => {
		expect(field('BR', 'bank_branch')).toMatchObject({ hint: 'Directa24 may want it' });
		expect(field('BR', 'bank_branch')?.required).toBeUndefined();
	});
});

describe('values', () => {
	const stored = (parameters: INodeParameters) => NodeHelpers.getNodeParameters(description.properties, { resource: 'cashout', operation: 'create', ...parameters }, true, false, node, description) ?? {};

	it('that a workflow sets although the form does not show them are kept, and the form says so', () => {
		const parameters = { country: 'BR', city: 'Recife', document_type: 'CPF', email: 'name@email.com', address: 'Rua A' };
		expect(stored(parameters)).toMatchObject(parameters);
		expect(names(shown(parameters).filter(({ type }) => type === 'notice'))).toEqual(['addressNotice', 'cityNotice', 'document_typeNotice', 'emailNotice']);
		expect(shown({ country: 'BR', payoutMethod: 'pixEmail', email: '={{ $json.email }}' }).filter(({ type }) => type === 'notice')).toEqual([]);
	});

	it('that Directa24 wants empty, and the bank that a method stands for, are kept for the run to tell of, and the form says that they are not sent', () => {
		const parameters = { country: 'BR', payoutMethod: 'pixPhone', bank_code: '341', bank_account: '123', phone: '+5511987654321' };
		expect(stored(parameters)).toMatchObject(parameters);
		const notices = shown(parameters).filter(({ type }) => type === 'notice');
		expect(names(notices)).toEqual(['bank_accountNotice', 'bank_codeNotice']);
		for (const { displayName } of notices) expect(displayName).toContain('It is not sent.');
	});

	it.each(['br', 'SN'])('of a workflow with a country that the list does not have (%s) are all kept', (country) => {
		const fields = Object.fromEntries(BENEFICIARY_FIELDS.map((field) => [field, `value of ${field}`]));
		expect(stored({ country, ...fields })).toMatchObject(fields);
	});

	it('may be a plain text or a choice from the list for the bank', () => {
		const chosen = { __rl: true, mode: 'list', value: '001', cachedResultName: 'Banco do Brasil (001)' };
		expect(stored({ country: 'BR', bank_code: '001' }).bank_code).toBe('001');
		expect(stored({ country: 'BR', bank_code: chosen }).bank_code).toEqual(chosen);
	});
});

describe('what a new node begins with', () => {
	const newest = { typeVersion: Math.max(...[description.version].flat()) } as INode;
	const isShown = (property: INodeProperties, parameters: INodeParameters) => NodeHelpers.displayParameter(parameters, property, newest, description);

	it('is no expression, which a column that is dragged onto it would be added to', () => {
		const { properties } = description;
		const expressions = properties.filter((property) => typeof property.default === 'string' && property.default.startsWith('='));
		const inNewNodes = expressions.filter(({ displayOptions }) => displayOptions?.show?.['@version'] === undefined);
		// The body and the headers of a notification are those of n8n's own Webhook node.
		expect(inNewNodes.map(({ name }) => name)).toEqual(['notificationBody', 'notificationHeaders']);
		for (const property of expressions.filter((each) => !inNewNodes.includes(each))) expect(isShown(property, { resource: 'cashout', operation: 'cancel', lookupBy: 'externalId' })).toBe(false);
	});

	it('takes the names of columns that are dragged onto it', () => {
		for (const name of ['externalIdColumn', 'amountColumn', 'currencyColumn', 'statusColumn']) expect(description.properties.find((property) => property.name === name)?.requiresDataPath).toBe('single');
		const options = description.properties.filter(({ name }) => name === 'options').flatMap((property) => property.options as INodeProperties[]);
		expect(new Set(options.filter(({ name }) => name === 'leaveOut').map(({ requiresDataPath }) => requiresDataPath))).toEqual(new Set(['multiple']));
	});

	it("is the country's own currency, in a list of its own", () => {
		const lists = (country: string) => description.properties.filter((property) => property.name === 'currency' && isShown(property, { resource: 'cashout', operation: 'create', country }));
		for (const { code, currencies, known } of COUNTRIES) {
			const [list, ...more] = lists(code);
			expect(more).toEqual([]);
			expect(list?.default).toBe('automatic');
			const values = list?.options?.map((option) => 'value' in option && option.value) ?? [];
			expect(values).toEqual(expect.arrayContaining(['automatic', 'item', '', ...currencies]));
			if (known !== 'named' && currencies.length > 0) expect(values).toEqual(['automatic', ...currencies, 'item', '']);
		}
		expect(lists('item')).toHaveLength(1);
		expect(lists('br')).toHaveLength(1);
	});
});

describe('the list of countries', () => {
	const [first, ...others] = (description.properties.find(({ name, options = [] }) => name === 'country' && options.some((option) => 'value' in option && option.value === 'item'))?.options ?? []) as Array<{ name: string; value: string }>;

	it('begins with the choice that is none', () => {
		expect(first?.value).toBe('item');
		expect(others.map(({ value }) => value)).toEqual(COUNTRIES.map(({ code }) => code));
	});

	it.each([['brasil', 'BR'], ['méxico', 'MX'], ['mexico', 'MX'], [', mx)', 'MX'], ['perú', 'PE'], ['panamá', 'PA'], ['paraguai', 'PY'], ['áfrica do sul', 'ZA'], ['japón', 'JP']])('has it for "%s"', (typed, code) => {
		expect(others.filter(({ name }) => name.toLowerCase().includes(typed)).map(({ value }) => value)).toContain(code);
	});

	it('has the names of three languages', () => {
		for (const language of ['es', 'pt']) {
			const names = new Intl.DisplayNames([language], { type: 'region' });
			// Longer official names, which nobody types.
			const missing = others.filter(({ value }) => value !== 'HK').filter(({ name, value }) => !`${name},`.includes(names.of(value) ?? '')).map(({ value }) => value);
			expect(missing.filter((code) => code !== 'CG' && code !== 'CD')).toEqual([]);
		}
	});
});

it('the description stays small', () => {
	expect(JSON.stringify(description).length).toBeLessThan(210_000);
});

it('Create, Create and Wait and Validate have the same form', () => {
	for (const operation of ['createAndWait', 'validate']) {
		expect(names(beneficiary(shown({ operation, country: 'CO', payoutMethod: 'puntoRed' })))).toEqual(names(beneficiary(shown({ country: 'CO', payoutMethod: 'puntoRed' }))));
	}
	const wait = shown({ operation: 'createAndWait', country: 'MX' }).map(({ name }) => name);
	expect(wait.slice(wait.indexOf('additionalFields'))).toEqual(['additionalFields', 'waitHours', 'waitFor', 'waitNotice', 'options']);
});
