import { amountReadings, compareAmounts } from '../amounts';
import type { Country } from '../countries/types';
import { readYesNo } from '../rules/switches';
import { decisionOf, isApproval } from './decisionWords';
import { isSerialDay } from './days';
import { allWordsOf, readWords } from './headingWords';
import { kept } from './kept';
import { currencySaid } from './moneySigns';
import { isWithTax } from './taxed';
import { concepts, FILLERS, VERBS_OF_AMOUNTS, type Concept } from './vocabulary';

/**
 * How a column that was not taken as the amount may be what is to be paid all the same: it has a word for an amount and none
 * for something else, whatever else it says (`amount`: Monto corregido); it asks for what is to be paid (`due`: A pagar); it is
 * called like a payment (`payment`: Pago, Cuota, Pendiente); a sum of something that is not understood (`sum`: Total viajes);
 * a whole of which the amount may be a part (`whole`: Total factura, Saldo); what was paid of it already (`paid`), also in several payments (`made`: Abonos); the part of
 * it that is to be paid in percent (`share`); or an approval, which may be of another amount (`approved`: Aprobado).
 */
export type Claim = 'amount' | 'due' | 'payment' | 'sum' | 'whole' | 'paid' | 'made' | 'share' | 'approved';

/** Words of a list, where `*` stands for any ending, as one pattern for a word. */
const listed = (list: string) => new RegExp(`^(?:${list.replaceAll('*', '\\p{L}*').split(' ').join('|')})$`, 'u');

/** What a number is that is not to be paid: taxes, what is taken off or added, gross amounts, limits, rates, prices of one, counts, other units, amounts of other times. */
const SOMETHING_ELSE = listed(
	'impuest* impost* taxes vat gst igv itbis iibb ica ir irpf icms iss issqn fgts afp isapre tributo* rete* retenc* retenid* detracc* ' +
		'descuentos? descontos? discounts? rebaja* deduc* comision* comiss* commission* fees? cargos? charges? recargo* tarifas? taxas? interes* juros interests? multa* mora prestamo* emprestimo* loans? embargo* anticipo* adelanto* adiantamento* advances? vales? aporte* infonavit fonacot egreso* debitos? gastos? despesa* expenses? ' +
		'extras? adicional* additional propinas? gorjetas? tips? aguinaldo* ajustes? adjustments? diferencia* diferenca* difference* variacion* ' +
		'brut[oa]s? gross percepcion* haber* devengad* provento* vencimentos? earning* ingresos? income remunerativ* remuneracion* imponible* gravad* exent* nominal base bases basic[oa] ganado subtotal* antes before ' +
		'limites? limits? topes? tetos? cap max maxim* min minim* cupo* presupuest* orcad* orcament* budget* estimad* meta metas credito disponible* disponivel available ' +
		'cambio* tc cotiza* cotac* tasas? rates? fx paridad unitari* unit units unidad unidades horas? hours? hourly diari[oa]s? daily dias? days? km kms kilos? qty quantit* quantidad* cantidades piezas? pecas entregas? viajes? viagens servicios? servicos pedidos? ordenes orders? trips? rides? deliver* clases? sesiones visitas? ventas? vendas? sales? puntos? points? articulos? productos? items? registros? tickets? count ' +
		'centavos? centimos? cents? cts minor miles mil millares milhares thousands? millon* milho* millions? k mm mdp ' +
		'uf ufs utm uma umas uva uvas udi udis ui usdt usdc btc eth 0{3,} [mk]+\\$ ' +
		'anterior* previous original* pasad[oa] acumulad* historic* ytd cumulative anual* yearly annual lifetime vacacion* vacation* ferias',
);

/** Concepts that make of an amount, or of a payment, something else. */
const OTHER_CONCEPTS: readonly Concept[] = ['DEDUCTION', 'TAX', 'CODE', 'ID', 'TYPE', 'METHOD', 'KEY', 'ACCOUNTING', 'NSS', 'POST', 'ZIP', 'BIRTH'];

/** Behind these a tax or a discount is already counted in: `Neto de retenciones`, `Total con IVA`. */
const COUNTED_IN = / (?:con|com|with|despues|apos|depois|after|menos|less|libre|livre|(?:neto|net|liquido) (?:de|of|d[oa]s?)) /;

const NET = listed('neto net liquido');
const VERBS = VERBS_OF_AMOUNTS.replaceAll(' ', '|');
/** An order to pay, which is a heading as well: `Depositar`. */
const VERB = listed(VERBS_OF_AMOUNTS);
/** What asks for the amount that is to be paid, in words one by one. */
const DUE = new RegExp(` (?:a|por|to|para|sin|sem) (?:${VERBS}) | (?:no|nao|not) (?:pagad[oa]|pag[oa]|paid) | (?:payable|owed|pagable|unpaid|impag[oa]) `);
/** Without an amount beside it a day. */
const DUE_OF_AMOUNT = / due /;
/** What one of something is worth, or thousands. */
const WORTH = / x 10{3,} | (?:valor|value) (?:del? |d[oa] |of )?(?:la |el |the )?(?:dolar|euro|uf|utm|uma|udi|uva|ui|umas|udis) /;
/** The same in one word, which may be a count of something as well. */
const LEFT = listed('pendiente pendente restante resta resto remaining remainder remanente abonos? outstanding adeudo adeudad[oa] devid[oa] faltante deposito parcialidad parcela cuota cota installment instalment');
/** What may stand beside a payment and leaves it one. */
const ADJECTIVES = listed('final corregid[oa] corrigid[oa] corrected autorizad[oa] authori[sz]ed aprobad[oa] aprovad[oa] approved ajustad[oa] adjusted definitiv[oa] actualizad[oa] atualizad[oa] updated real efectiv[oa] efetiv[oa] esta este hoy hoje today semana week mes month quincena quinzena');
const PAID = listed('pagad[oa]s? paid abonad[oa]s? cubiert[oa]s? depositad[oa]s? transferid[oa]s? cobrad[oa]s? recibid[oa]s? recebid[oa]s? liquidad[oa]s?');
/** Payments that were made before; their number may stand there as well. */
const PAYMENTS_MADE = / (?:pagos|pagamentos|payments|abonos|repasses|depositos|transferencias) (?:\p{L}+ )?(?:realizad[oa]s|efectuad[oa]s|efetuad[oa]s|hech[oa]s|feit[oa]s|recibid[oa]s|recebid[oa]s|aplicad[oa]s|registrad[oa]s|previ[oa]s|anteriores|made|received|done) | (?:previous|prior|earlier|past) payments? | (?:pago|pagamento|abono) previo /u;
/** `Pagado a la fecha` tells no day. */
const UNTIL_NOW = / (?:(?:hasta|ate|until|till) (?:(?:la|el|a|o) )?(?:fecha|data|hoy|hoje|ahora|agora|momento|now|today)|a la fecha(?: de hoy)?|a fecha de hoy|to date) /;
/** `1er pago`, `2º pago`, `Primer pago`. */
const ORDINALS = listed('er ro ra do da to ta st nd rd th primer primero primera segundo segunda tercer tercero tercera cuarto quarto quinto first second third fourth primeiro primeira terceiro terceira');
const PARTLY = listed('parcial parcialmente partial partially partly parte part ya ja already');
const SUMS = listed('total suma quantia value');
const BALANCE = listed('saldos? balance');
const WHOLES = listed('contrat[oa]* contract* proyecto* projeto* project* compra* purchase* facturad* invoiced');

/** Written in one with a word that is not known: `montocorregido`. */
const JOINED = /^(?:monto|importe|amount|saldo|neto)\p{L}{3,}$|\p{L}{3}(?:amount|monto|importe)$/u;

const OF_PAYMENT: readonly Concept[] = ['PAYMENT', 'TRANSFER', 'DUE', 'MONEY', 'PAYEE', 'PERSON', 'CLIENT', 'OTHER', 'TO'];

const OF_ORDINALS: readonly Concept[] = ['FIRST', 'SECOND'];

/** Longer texts are no amounts. */
const LONGEST = 60;

/** How a heading claims that its column is what is to be paid; undefined for nearly all. Whether it is taken as the amount is not asked. */
export const claimOf = kept((heading) => byWords(heading));

function byWords(heading: string): Claim | undefined {
	const all = ` ${allWordsOf(heading).join(' ')} `;
	const now = UNTIL_NOW.test(all) ? all.replace(UNTIL_NOW, ' ').trim() : heading;
	const words = allWordsOf(now);
	const { concepts: said, unknown, money } = readWords(now);
	const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
	const saysAny = (some: readonly Concept[]) => some.some((concept) => said.has(concept));
	const text = ` ${words.join(' ')} `;
	const isAmount = said.has('AMOUNT') || said.has('AMOUNT_PART') || unknown.some((word) => JOINED.test(word));
	const isDue = DUE.test(text) || (isAmount && DUE_OF_AMOUNT.test(text));
	const isNumber = words.some((word) => word !== 'no' && concepts().get(word)?.includes('NUMBER'));
	if (PAYMENTS_MADE.test(text)) return 'made';
	if (saysAny(['DEDUCTION', 'TAX']) || has(SOMETHING_ELSE)) {
		if (isAmount && isWithTax(heading)) return 'amount';
		if (!isAmount || !COUNTED_IN.test(text) || said.has('PERCENT')) return undefined;
	} else if (said.has('PERCENT')) {
		return isDue ? 'share' : undefined;
	} else if (isNumber || WORTH.test(text) || saysAny(OTHER_CONCEPTS) || (said.has('DATE') && !(isDue && isAmount))) return undefined;

	if (!isAmount && words.some((word) => PAID.test(word)) && words.every((word) => PAID.test(word) || PARTLY.test(word) || FILLERS.has(word))) return decisionOf(heading) === 'paid' ? undefined : 'paid';
	if (!isAmount && isApproval(heading) && decisionOf(heading) === 'pay' && !said.has('PAYMENT')) return 'approved';
	if (!isAmount) return withoutAmount(words, said, unknown, isDue, money.length > 0);
	if (isDue || has(NET) || has(LEFT)) return 'amount';
	if (has(BALANCE)) return saysAny(['ACCOUNT', 'WALLET']) ? undefined : 'whole';
	// A price, a salary, a quantity.
	if (said.has('AMOUNT_PART')) return undefined;
	if (saysAny(['REFERENCE', 'SEQUENCE', 'NOTA']) || has(WHOLES)) return 'whole';
	if (has(PAID)) return 'paid';
	return words.some((word) => JOINED.test(word) || (concepts().get(word)?.includes('AMOUNT') && !SUMS.test(word))) ? 'amount' : 'sum';
}

function withoutAmount(words: readonly string[], said: ReadonlySet<Concept>, unknown: readonly string[], isDue: boolean, isMoney: boolean): Claim | undefined {
	const isOrdinal = words.some((word) => ORDINALS.test(word)) && said.has('PAYMENT');
	if ([...said].some((concept) => !OF_PAYMENT.includes(concept) && !(isOrdinal && OF_ORDINALS.includes(concept)))) return undefined;
	const strange = unknown.filter((word) => !LEFT.test(word) && !ADJECTIVES.test(word));
	if (isDue) return strange.length > 0 ? 'payment' : isMoney ? 'amount' : 'due';
	const isPayment = words.some((word) => LEFT.test(word) || concepts().get(word)?.includes('PAYMENT') || VERB.test(word));
	if (!isPayment || !words.every(isOfPayment)) return undefined;
	return words.some((word) => /^abonos?$/.test(word)) ? 'made' : 'payment';
}

function isOfPayment(word: string): boolean {
	const said = concepts().get(word) ?? [];
	return LEFT.test(word) || VERB.test(word) || ADJECTIVES.test(word) || ORDINALS.test(word) || FILLERS.has(word) || !/\p{L}/u.test(word) || said.includes('PAYMENT') || said.includes('TRANSFER') || said.includes('MONEY');
}

/** True for a heading that says itself that it is what is to be paid, and not only an amount. */
export function isExplicit(heading: string): boolean {
	const words = allWordsOf(heading);
	const text = ` ${words.join(' ')} `;
	return DUE.test(text) || DUE_OF_AMOUNT.test(text) || words.some((word) => NET.test(word));
}

/** True for a heading that says itself that it is no amount to be paid: gross pay, what is taken off, a tax, another unit. */
export const isSomethingElse = kept((heading) => claimOf(heading) === undefined && (allWordsOf(heading).some((word) => SOMETHING_ELSE.test(word)) || ['DEDUCTION', 'TAX'].some((concept) => readWords(heading).concepts.has(concept as Concept))));

/** True for a heading that asks for what is to be paid. */
export const asksToPay = kept((heading) => DUE.test(` ${allWordsOf(heading).join(' ')} `));

/**
 * True where a column with a claim says another amount than the one that was taken.
 * @param taken the amount as plain number, and whether its heading is explicit
 */
export function isRival(claim: Claim, text: string, taken: { number: string; isExplicit: boolean }, country: Country | undefined): boolean {
	const isShare = claim === 'share' || (claim === 'approved' && text.includes('%'));
	const { readings, isNegative } = numbersIn(isShare ? text.replace('%', '') : text, country);
	if (isShare) return readings.some((reading) => reading !== '100' && reading !== '1');
	const isEqual = (reading: string) => compareAmounts(reading, taken.number) === 0;
	if (readings.length === 0 || (!isNegative && readings.some(isEqual))) return false;
	switch (claim) {
		case 'amount':
			return true;
		case 'due':
			return readYesNo(text) === undefined;
		case 'payment':
			return isMoney(text);
		case 'sum':
			return !taken.isExplicit && isMoney(text);
		case 'whole':
			return isNegative || readings.some((reading) => (isMoney(text) || isZero(reading)) && compareAmounts(reading, taken.number) < 0);
		case 'made':
			return isMoney(text) && !readings.every(isZero);
		case 'approved':
			return isApproved(text, readings, taken.number);
		case 'paid':
			return readYesNo(text) === undefined && !readings.every(isZero);
	}
}

/** An amount under an approval, rather than its number, a day or an answer: a plain number only where it is less than the amount. */
function isApproved(text: string, readings: readonly string[], taken: string): boolean {
	if (readings.some(isZero) || readYesNo(text) !== undefined || isSerialDay(text)) return false;
	return /^\d+$/.test(text.trim()) ? /^[1-9]\d{2}/.test(text.trim()) && readings.some((reading) => compareAmounts(reading, taken) < 0) : isMoney(text);
}

/** True for a text under such a heading that may be the amount of a row that has no other. */
export function mayBeAmount(claim: Claim | undefined, text: string, country: Country | undefined): boolean {
	if (claim !== 'due' && claim !== 'payment' && claim !== 'amount') return false;
	return numbersIn(text, country).readings.length > 0 && (claim === 'due' ? readYesNo(text) === undefined : isMoney(text));
}

/** The numbers that a text can stand for, also with a currency in words behind it: `2.500 pesos`. Accountants write what is owed as negative. */
function numbersIn(text: string, country: Country | undefined): { readings: readonly string[]; isNegative: boolean } {
	if (text.length > LONGEST) return { readings: [], isNegative: false };
	const all = text.trim();
	const isNegative = /^[-−–(]/.test(all);
	const positive = isNegative ? all.slice(1).replace(/\)$/, '').trim() : all;
	const [, number, word] = /^(.*\d)\s*(\p{L}[\p{L}\s.]*)$/su.exec(positive) ?? [];
	const plain = number !== undefined && word !== undefined && currencySaid(word, country) !== undefined ? number : positive;
	return { readings: amountReadings(plain), isNegative };
}

const isZero = (reading: string): boolean => compareAmounts(reading, '0') === 0;

/** An amount rather than the number of an instalment, a week or a trip: three digits, decimals, or a currency. */
const isMoney = (text: string): boolean => /\d{3}|\d[.,]\d|\p{Sc}|\d\s*\p{L}{3}/u.test(text);
