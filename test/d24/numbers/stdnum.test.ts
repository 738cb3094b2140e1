import { validate as validateCbu } from 'stdnum/lib/cjs/ar/cbu';
import { validate as validateCuit } from 'stdnum/lib/cjs/ar/cuit';
import { validate as validateCpf } from 'stdnum/lib/cjs/br/cpf';
import { validate as validateEcuadorRuc } from 'stdnum/lib/cjs/ec/ruc';
import { validate as validateClabe } from 'stdnum/lib/cjs/mx/clabe';
import { validate as validateRfc } from 'stdnum/lib/cjs/mx/rfc';
import { validate as validateParaguayRuc } from 'stdnum/lib/cjs/py/ruc';

import { numberIssue, type NumberKind } from '../../../d24/numbers';

type Validate = (value: string) => { isValid: boolean };

/*
 * Why these are written by hand. When a new version of stdnum makes one of these fail, the library may have learned it, and
 * the code by hand can go.
 */
describe('what stdnum gets wrong', () => {
	it.each<[string, NumberKind, Validate, string]>([
		['a CBU with a check digit 0', 'cbu', validateCbu, '0070003000000000000017'],
		['a CUIL of type 25', 'cuit', validateCuit, '25000000003'],
		['a CLABE of a payment institution of its own (Mercado Pago, 722)', 'clabe', validateClabe, '722969010123456788'],
		['a company in Ecuador that fails the old check digit', 'ecuadorRuc', validateEcuadorRuc, '1793213150001'],
		['a RUC in Paraguay with rest 0', 'paraguayRuc', validateParaguayRuc, '800192400'],
		['the RFC of the general public', 'rfc', validateRfc, 'XAXX010101000'],
	])('refuses %s', (_what, kind, validate, value) => {
		expect({ ours: numberIssue(kind, value), theirs: validate(value).isValid }).toEqual({ ours: undefined, theirs: false });
	});

	it.each<[string, NumberKind, Validate, string]>([
		['a CPF of one digit repeated', 'cpf', validateCpf, '11111111111'],
		['a RUC in Paraguay with rest 0 and check digit 1', 'paraguayRuc', validateParaguayRuc, '800192401'],
	])('takes %s', (_what, kind, validate, value) => {
		expect(numberIssue(kind, value)).toBeDefined();
		expect(validate(value).isValid).toBe(true);
	});
});
