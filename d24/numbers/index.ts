import { argentinaDni, cbu, cuit } from './argentina';
import { cnpj, cpf } from './brazil';
import { card, cardBrand, isCardNumber } from './card';
import { withoutSeparators } from './characters';
import { rut } from './chile';
import { colombiaCedula, nit } from './colombia';
import { email, phone } from './contact';
import { ecuadorCedula, ecuadorRuc } from './ecuador';
import { iban, turkeyIban } from './iban';
import { ifsc } from './ifsc';
import { clabe, curp, rfc } from './mexico';
import { paraguayCedula, paraguayRuc } from './paraguay';
import { cci, peruCe, peruDni, peruRuc } from './peru';
import type { NumberRule } from './rule';
import { leadingZeroIssue, spreadsheetIssue } from './spreadsheet';
import type { NumberIssue, NumberKind } from './types';
import { say } from '../language/say';

export { cardBrand, isCardNumber, type CardBrand } from './card';
export { withoutSeparators } from './characters';
export type { NumberIssue, NumberKind } from './types';

const RULES: Readonly<Record<NumberKind, NumberRule>> = {
	cpf,
	cnpj,
	cbu,
	cuit,
	argentinaDni,
	clabe,
	curp,
	rfc,
	rut,
	nit,
	colombiaCedula,
	ecuadorCedula,
	ecuadorRuc,
	paraguayCedula,
	paraguayRuc,
	peruRuc,
	peruDni,
	peruCe,
	cci,
	turkeyIban,
	iban,
	ifsc,
	card,
	email,
	phone,
};

/** Numbers that people mix up, because they look alike or are asked for in the same place. */
const MIXED_UP: ReadonlyArray<readonly NumberKind[]> = [
	['card', 'clabe', 'cbu', 'cci', 'turkeyIban', 'iban'],
	['cpf', 'cnpj'],
	['curp', 'rfc'],
	['ecuadorCedula', 'ecuadorRuc'],
	['email', 'phone'],
];

/**
 * What is wrong with a number: its characters, length, form or check digits, or that it is another number, or that a
 * spreadsheet has damaged it. Undefined when nothing is. Separators are wrong too: remove them (`withoutSeparators`)
 * where people write them. Letters may be small.
 */
export function numberIssue(kind: NumberKind, value: string): NumberIssue | undefined {
	const rule = RULES[kind];
	const issue = rule.issue(value);
	if (!issue) return undefined;
	const zero = leadingZeroIssue(rule, value);
	return spreadsheetIssue(value) ?? (rule.twoCheckDigits && zero) ?? (kind === 'clabe' ? mistypedCardIssue(value, zero !== undefined) : undefined) ?? otherNumberIssue(kind, value) ?? zero ?? issue;
}

/** Where an account is wanted and a card number stands that has a slip in it. */
function mistypedCardIssue(value: string, lacksZeros: boolean): NumberIssue | undefined {
	if (!/^\d{15,16}$/.test(value) || isCardNumber(value)) return undefined;
	if (!cardBrand(value)) {
		if (lacksZeros || value.length === 15) return undefined;
		return { rule: 'other_number', message: say`has as many digits as a card, but begins like none, and a CLABE has 18 digits`, fix: say`Compare every digit with the card, or enter the CLABE of 18 digits` };
	}
	return lacksZeros
		? { rule: 'other_number', message: say`looks like the number of a card, whose last digit does not match, or a CLABE that lacks zeros in front`, fix: say`Compare every digit with the card, or enter the CLABE of 18 digits with its zeros` }
		: { rule: 'other_number', message: say`looks like the number of a card, whose last digit does not match`, fix: say`Compare every digit with the card, or enter the CLABE of 18 digits` };
}

function otherNumberIssue(kind: NumberKind, value: string): NumberIssue | undefined {
	const bare = kind === 'email' || kind === 'phone' ? value : withoutSeparators(value);
	const isIt = (other: NumberKind) => {
		const { length = bare.length, issue } = RULES[other];
		return other !== kind && bare.length === length && !issue(bare);
	};
	const other = MIXED_UP.find((kinds) => kinds.includes(kind))?.find(isIt);
	if (!other) return undefined;
	return {
		rule: 'other_number',
		message: say`is ${RULES[other].name()}, not ${RULES[kind].name()}`,
		fix: say`Enter ${RULES[kind].name()}, or choose the country, method or document type that the number belongs to`,
	};
}
