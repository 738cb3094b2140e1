/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync } from 'node:fs';
import path from 'node:path';

import type { BeneficiaryField, CashoutInput } from '../../../d24/cashout/cashout';
import { COUNTRIES, countryOf, fieldsOf, methodOf, type Country, type PayoutMethod } from '../../../d24/countries';
import { checkForCountry } from '../../../d24/rules/country';
import { numberIssue } from '../../../d24/numbers';
import type { Certainty, FieldRule, Format } from '../../../d24/countries/types';
import { countryOf as simulated } from '../../simulator/countries';
import { REQUIRED } from '../../simulator/fields';

const WAYS = COUNTRIES.flatMap((country) => country.methods.map((method) => ({ name: `${country.code} ${method.value}`, country, method })));

/** A payout by this method with nothing else in it; what it lacks does not matter here. */
function bare(country: Country, method: PayoutMethod, fields: Partial<CashoutInput> = {}): CashoutInput {
	const isCard = method.fields.bank_account?.number?.kind === 'card';
	const account = isCard ? { bank_account: '4111111111111111' } : {};
	return { external_id: 'p-1', country: country.code, amount: '1', ...account, ...(method.bankCode ? { bank_code: method.bankCode } : {}), ...fields };
}

const issuesOn = (field: string, cashout: CashoutInput) => checkForCountry(cashout).issues.filter((issue) => issue.field === field && issue.rule !== 'changed');

const PROBES = ['', 'x', 'A', '@', '1', '12345', '123456', '12345678', '1234567890', '12345678901', '123456789012', '1234567890123456', '9'.repeat(25), 'AB12345', 'ab c', '+999', 'TR1', '花子', '00'];

const doubt = (certainty: Certainty) => (certainty === 'certain' ? [] : [certainty.doubt]);

describe('the data', () => {
	it('has every country once, by name', () => {
		expect(new Set(COUNTRIES.map(({ code }) => code)).size).toBe(COUNTRIES.length);
		expect(COUNTRIES.map(({ name }) => name)).toEqual(COUNTRIES.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en')));
	});

	it('has each country that has a file, and those that are only named', () => {
		const files = readdirSync(path.join(__dirname, '..', '..', '..', 'd24', 'countries')).filter((name) => /^[a-z]{2}\.ts$/.test(name));
		expect(COUNTRIES.filter(({ known }) => known !== 'named').map(({ code }) => `${code.toLowerCase()}.ts`).sort()).toEqual(files.sort());
		expect(files.length).toBeGreaterThan(20);
		expect(COUNTRIES.length).toBeGreaterThan(files.length);
	});

	it('has a test for each of these files', () => {
		const tests = readdirSync(__dirname).filter((name) => /^[a-z]{2}\.test\.ts$/.test(name));
		expect(tests.map((name) => name.slice(0, 2).toUpperCase()).sort()).toEqual(COUNTRIES.filter(({ known }) => known !== 'named').map(({ code }) => code).sort());
	});

	it('what all methods of a country want is wanted by the simulator too', () => {
		const lacking = COUNTRIES.flatMap((country) => {
			const [first, ...others] = country.methods.map((method) => fieldsOf(country, method));
			const always = Object.entries(first ?? {}).flatMap(([field, rule]) => (rule.required === 'yes' && others.every((fields) => fields[field as BeneficiaryField]?.required === 'yes') ? [field] : []));
			const wanted = [...REQUIRED, ...(simulated(country.code)?.required ?? [])];
			return always.filter((field) => !wanted.includes(field)).map((field) => `${country.code} ${field}`);
		});
		expect(lacking).toEqual([]);
	});

	it.each(COUNTRIES)('$name', (country) => {
		const { code, methods, sources, currencies, documentTypes, accountTypes, banks } = country;
		expect(code).toMatch(/^[A-Z]{2}$/);
		expect(countryOf(code)).toBe(country);
		expect(sources.filter((source) => !source.startsWith('https://'))).toEqual([]);
		expect(sources.length).toBeGreaterThan(0);
		expect(currencies.filter((currency) => !/^[A-Z]{3}$/.test(currency))).toEqual([]);

		const values = methods.map(({ value }) => value);
		expect(values[0]).toBe('bank');
		expect(new Set(values).size).toBe(values.length);
		expect(values.filter((value) => !/^[a-z][A-Za-z0-9]*$/.test(value))).toEqual([]);
		const codes = methods.flatMap(({ bankCode }) => bankCode ?? []);
		expect(new Set(codes.map(Number)).size).toBe(codes.length);
		expect(methods[0].bankCode).toBeUndefined();

		expect(new Set(documentTypes.map((type) => type.code)).size).toBe(documentTypes.length);
		expect(accountTypes.filter((type) => !/^[A-Z]$/.test(type.code))).toEqual([]);
		expect(banks.list.filter((bank) => !/^\d{1,6}$/.test(bank.code) || bank.name === '')).toEqual([]);
	});

	it.each(WAYS)('$name: fields, and examples that pass their own rules', ({ country, method }) => {
		const rules = fieldsOf(country, method);
		expect(rules.beneficiary_name?.required).toBe('yes');
		expect(rules.document_id?.required).toBe('yes');
		expect((method.empty ?? []).flatMap(({ fields }) => fields).filter((field) => rules[field])).toEqual([]);
		for (const [field, { label, example, formats = [], number }] of Object.entries(rules)) {
			expect(label).toMatch(/^[A-Z\d]/);
			if (example === undefined) continue;
			expect({ field, broken: formats.filter(({ pattern }) => !pattern.test(example)).map(({ words }) => words) }).toEqual({ field, broken: [] });
			expect({ field, issue: number && numberIssue(number.kind, example) }).toEqual({ field, issue: undefined });
			expect(issuesOn(field, bare(country, method, { [field]: example }))).toEqual([]);
		}
	});

	it('has no pattern that remembers where it stopped', () => {
		const formatsOf = ({ formats = [] }: { formats?: readonly Format[] | undefined }) => [...formats];
		const formats = COUNTRIES.flatMap((country) => [
			...country.documentTypes.flatMap(formatsOf),
			...(country.accountRules ?? []).map(({ format }) => format),
			...country.methods.flatMap((method) => Object.values(fieldsOf(country, method)).flatMap(formatsOf)),
		]);
		expect(formats.length).toBeGreaterThan(100);
		expect(formats.filter(({ pattern }) => /[gy]/.test(pattern.flags))).toEqual([]);
	});
});

describe('a rule in doubt never blocks', () => {
	it.each(WAYS)('$name: fields', ({ country, method }) => {
		for (const [name, rule] of Object.entries(fieldsOf(country, method))) {
			const field = name as BeneficiaryField;
			if (field === 'document_id' || field === 'document_type' || field === 'account_type' || field === 'bank_code') continue;
			if (!rule.formats && !rule.number && rule.required === 'yes') continue;
			for (const value of PROBES) {
				const cashout = bare(country, method, { [field]: value });
				if (methodOf(country, cashout) !== method) continue;
				const sent = checkForCountry(cashout).cashout[field] ?? '';
				if (breaksSomethingCertain(rule, sent) || (field === 'bank_account' && country.accountRules)) continue;
				expect({ field, value, blocking: issuesOn(field, cashout).filter(({ blocking }) => blocking) }).toEqual({ field, value, blocking: [] });
			}
		}
	});

	it.each(COUNTRIES)('$name: documents', (country) => {
		const [method] = country.methods;
		for (const type of country.documentTypes) {
			for (const value of PROBES.slice(1)) {
				const cashout = bare(country, method, { document_type: type.code, document_id: value });
				const sent = checkForCountry(cashout).cashout.document_id ?? '';
				if (breaksSomethingCertain(type, sent) || breaksSomethingCertain(country.fields.document_id ?? {}, sent)) continue;
				expect(issuesOn('document_id', cashout).filter(({ blocking }) => blocking)).toEqual([]);
			}
		}
		const [unknownType] = issuesOn('document_type', bare(country, method, { document_type: 'QQ' }));
		expect(unknownType?.blocking).toBe(country.documentTypes.length === 0 ? undefined : country.documentTypesComplete === 'certain');
		const [unknownLetter] = issuesOn('account_type', bare(country, method, { account_type: 'Q' }));
		expect(unknownLetter?.blocking).toBe(country.accountTypes.length === 0 ? undefined : country.accountTypesComplete === 'certain');
	});

	it.each(COUNTRIES.filter(({ accountRules }) => accountRules))('$name: accounts at banks', (country) => {
		for (const { bankCodes, format } of country.accountRules ?? []) {
			const broken = issuesOn('bank_account', bare(country, country.methods[0], { bank_code: bankCodes[0] ?? '99', bank_account: '12345678901234567890' }));
			expect(broken.map(({ blocking }) => blocking)).toEqual([format.certainty === 'certain']);
		}
	});

	it.each(WAYS)('$name: what is missing, wanted empty or no longer possible', ({ country, method }) => {
		const rules = fieldsOf(country, method);
		const { issues } = checkForCountry({ ...bare(country, method), bank_branch: '' });
		for (const { field, rule, blocking, message } of issues.filter((issue) => issue.rule === 'required')) {
			expect({ field, rule, blocking }).toEqual({ field, rule, blocking: rules[field as BeneficiaryField]?.required === 'yes' });
			const reason = rules[field as BeneficiaryField]?.requiredDoubt;
			if (reason) expect(message.endsWith(`(${reason})`)).toBe(true);
		}
		for (const { fields, certainty } of method.empty ?? []) {
			for (const field of fields) {
				const told = issuesOn(field, bare(country, method, { [field]: '1' }));
				expect(told.map(({ rule, blocking }) => ({ rule, blocking }))).toEqual([{ rule: 'empty', blocking: certainty === 'certain' }]);
			}
		}
		expect(issues.filter(({ rule }) => rule === 'method')).toHaveLength(method.doubt ? 1 : 0);
		expect(issues.filter(({ rule, blocking }) => rule === 'method' && blocking)).toEqual([]);
	});

	function breaksSomethingCertain({ formats = [], number, required }: Partial<Pick<FieldRule, 'formats' | 'number' | 'required'>>, value: string): boolean {
		if (value.trim() === '') return required === 'yes';
		if (formats.some(({ pattern, certainty }) => doubt(certainty).length === 0 && !pattern.test(value))) return true;
		return number?.certainty === 'certain' && numberIssue(number.kind, value) !== undefined;
	}
});

describe('checkForCountry', () => {
	it('warns of a country that Directa24 does not name, and leaves what is no code to others', () => {
		const of = (country: string) => checkForCountry({ external_id: '', country, amount: '' }).issues;
		expect(of('XX')).toEqual([
			{
				field: 'country',
				rule: 'country',
				message: "Directa24's pages do not name the country XX for payouts (its list may have grown)",
				fix: 'Make sure with Directa24 that it pays to this country',
				blocking: false,
			},
		]);
		expect(of('xx')).toEqual([]);
		expect(of('')).toEqual([]);
	});

	it('does not change the cashout that it is given, and gives back equal ones the same', () => {
		const given = Object.freeze({ external_id: 'p', country: 'CL', amount: '1', document_id: '12.345.678-5', account_type: 'vista', further_fields: { x: '1' } });
		const { cashout } = checkForCountry(given);
		expect(cashout).toEqual({ ...given, document_id: '123456785', account_type: 'V' });
		expect(checkForCountry(cashout).cashout).toEqual(cashout);
		expect(checkForCountry(cashout).issues.filter(({ rule }) => rule === 'changed')).toEqual([]);
	});

	it('names every change', () => {
		const { issues } = checkForCountry({ external_id: 'p', country: 'PE', amount: '1', document_type: 'Pasaporte', bank_code: 'Yape', phone: '+51 987-654-321', account_type: 'ahorros' });
		expect(issues.filter(({ rule }) => rule === 'changed').map(({ message, blocking }) => [message, blocking])).toEqual([
			['Bank (bank_code) was changed: Yape has the code 901', false],
			['Document Type (document_type) was changed: Directa24 writes it PASS', false],
			['Account Type (account_type) was changed: the letter for it is S', false],
			['Mobile Phone of the Wallet (phone) was changed: separators and the plus sign removed', false],
		]);
	});

	it.each<[string, Partial<CashoutInput>, string, string]>([
		['MX', { bank_account: '02179006406029664' }, 'bank_account', 'CLABE (bank_account) has 17 digits instead of 18'],
		['BR', { document_id: '01716001341' }, 'document_id', 'CPF (document_id) cannot be right, its last two digits do not match: 40 expected'],
		['CO', { bank_account: '1', bank_code: '007' }, 'bank_account', 'Account Number (bank_account) must be 8 to 19 digits'],
		['PH', { bank_account: '1', bank_code: '8' }, 'bank_account', 'Account Number (bank_account) of Security Bank must be 13 digits'],
		['PE', { bank_account: '1', bank_code: '901' }, 'bank_account', 'CCI (bank_account) must be empty for Yape'],
		['MX', {}, 'bank_account', 'CLABE (bank_account) is empty; Mexico needs it'],
		['GH', {}, 'bank_account', "Account Number (bank_account) is empty; Ghana may need it (Directa24's page on the country is cut off there)"],
		['BR', { bank_code: '10001' }, 'email', 'Pix Key (Email) (email) is empty; Pix Key: Email in Brazil needs it'],
		['CL', { document_id: '123456784' }, 'document_id', 'RUT (document_id) cannot be right, its last digit does not match: 5 expected (Directa24 does not say that it checks the last character)'],
		['CO', { bank_code: 'itau' }, 'bank_code', 'Bank (bank_code) is a name instead of a code, and it may be Itau (formerly Corpbanca) (006) or Itau (Helm) (014)'],
	])('%s %j: %s %s', (country, fields, field, message) => {
		expect(issuesOn(field, { external_id: 'p', country, amount: '1', ...fields })[0]?.message).toBe(message);
	});

	it('names banks that are near an unknown code', () => {
		const [issue] = issuesOn('bank_code', { external_id: 'p', country: 'BO', amount: '1', bank_code: '41' });
		expect(issue).toMatchObject({ rule: 'bank', blocking: false, fix: 'Compare the code with the bank list; near it are 001 = Banco Nacional de Bolivia, 014 = Banco Union' });
	});
});
