import { readYesNo } from '../rules/switches';
import { wordsOf } from './headingWords';
import { kept } from './kept';
import { PAID, PAY_IT } from './paymentVerbs';
import { wordSet } from './wordSet';

/* What cells say of whether their row is to be paid; compared in small letters without accents. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** How a row stands that is not to be paid (again). */
const SETTLED: ReadonlySet<string> = new Set([
	...PAID,
	...list('pago, paga, ya pagado, ya pagada, ja pago, ja paga, pg, already paid, completado, completada, completed, concluido, concluida, cancelado, cancelada, cancelled, canceled, anulado, anulada, void, voided, bloqueado, bloqueada, blocked, suspendido, suspendida, suspended, suspenso, suspensa, inactivo, inactiva, inactive, inativo, inativa, baja, de baja, dado de baja, dada de baja, retenido, retenida, retido, retida, no pagar, nao pagar, do not pay, dont pay, don t pay, no procesar, nao processar, no autorizado, nao autorizado, not authorized, no aprobado, nao aprovado, not approved, duplicado, duplicada, duplicate'),
]);
/** What somebody answers who has not said yes. */
const NOT_YET = list('pendiente, pending, pendente, por autorizar, por aprobar, a aprovar, rechazado, rechazada, rejected, rejeitado, rejeitada, denegado, denegada, negado, negada, denied, en revision, em analise, in review, en espera, em espera, on hold, hold, retener, todavia no, aun no, ainda nao, not yet');
/** What somebody answers to the question besides yes. */
const AFFIRMED = list('ok, okay, pagar, pay, incluir, include, procesar, processar, process, listo, lista, ready, pronto, aprobado, aprobada, approved, aprovado, aprovada, autorizado, autorizada, authorized, confirmado, confirmada, confirmed, todo, total, all');

const LONGEST = 40;
const plain = (text: string): string => (text.length > LONGEST ? '' : wordsOf(text).join(' '));
/** The words that a text begins with. */
const beginning = (text: string): string[] => wordsOf(text.slice(0, LONGEST));

/** A status that says that nothing is to be paid. Directa24's own COMPLETED is what a workflow has written there, under an ID that Directa24 takes once. */
export function isSettled(text: string): boolean {
	return text !== 'COMPLETED' && SETTLED.has(plain(text));
}

/** Behind these words it is told how, by whom or when. `Transferido a` is somebody who works elsewhere now. */
const HOW = wordSet('por con com en em el by with via on at ayer hoy hoje ontem today yesterday parcial parcialmente partial partially total totalmente totally completo completamente full transferencia transfer spei pix ted cheque check efectivo efetivo cash banco bank');
const SINCE = wordSet('dia fecha data mes');
const BEFORE_IT = wordSet('ya ja already se le fue foi esta');
/** A noun in Spanish, or the name of a place: only what is surely a day or a way to pay may follow. */
const AMBIGUOUS = wordSet('pago paga baja paid');
const HOW_SURELY = wordSet('transferencia transfer via spei pix ted by in');
/** What parts an answer from its reason: `Hold - legal`, `NO (ver correo)`. */
const PARTED = /^[^\p{L}\p{N}]{0,5}\p{L}{2,20} ?[-–—,;(|*/]/u;

/** True where a text is one of these words, or begins with it and goes on with how, when or why. */
function beginsWith(some: ReadonlySet<string>, text: string): boolean {
	const words = beginning(text);
	const first = words.findIndex((word) => !BEFORE_IT.has(word));
	const word = words[first] ?? '';
	const [next = '', second = ''] = words.slice(first + 1);
	if (!some.has(word) || (next === '' && text.length > LONGEST)) return false;
	const isSince = /^\d/.test(next) || ((HOW.has(next) || SINCE.has(next)) && /^\d/.test(second));
	if (AMBIGUOUS.has(word)) return isSince || (HOW_SURELY.has(next) && !(next === 'in' && second !== 'full')) || (word !== 'paid' && word !== 'baja' && PARTED.test(text));
	return isSince || HOW.has(next) || next === 'in' || PARTED.test(text);
}

/** `Pagado el 20/11/2026`, `PAGADO (transferencia)`, `Cancelado por el cliente`. */
export function isSettledSince(text: string): boolean {
	return beginsWith(SETTLED, text);
}

const NOT_GIVEN = /^(?:no|nao|not|sin|sem) (?:autoriza|aproba|aprova|approv|authori|confirm|libera)/;

/** What keeps a row from being paid where it says how the row stands. `Pendiente` does not, and a rejected payout may be paid again. */
const KEPT = list('no, nao, on hold, hold, en espera, em espera, retener, reter, detenido, detenida, por autorizar, por aprobar, por revisar, a aprovar, a autorizar, aguardando aprovacao, aguardando autorizacao, esperando aprobacion, esperando autorizacion, pendiente de autorizacion, pendiente de aprobacion, pendente de aprovacao, pending approval, awaiting approval, en revision, em revisao, em analise, in review, under review, excluido, excluida, excluded, omitido, omitida, denegado, denegada, negado, negada, denied, reprovado, reprovada, do not process, en disputa, em disputa, disputed, in dispute, congelado, congelada, frozen, postergado, postergada, postponed, borrador, rascunho, draft');
/** Somebody has rejected it, not Directa24. */
const REJECTED_BY = /^(?:rechazad[oa]|rejeitad[oa]|rejected|denegad[oa]|denied|reprovad[oa]) (?:por|by|pel[oa]) /;
/** What a status may be about. */
const BILLS = wordSet('factura fatura invoice');
const PAYMENTS = wordSet('pago pagamento payment transferencia transfer deposito cobro');
const BESIDE = wordSet('ya ja already el la o a');
/** Of a payment, that it was made; a bill that was sent is one to be paid. */
const MADE = list('hecho, hecha, feito, feita, enviado, enviada, emitido, emitida, made, sent, done');

/** A status in other words than Directa24's: `On hold`, `Factura pagada`, `Rechazado por finanzas`. */
export function isKept(text: string): boolean {
	const all = plain(text);
	const words = all.split(' ');
	const rest = words.filter((word) => !BILLS.has(word) && !PAYMENTS.has(word) && !BESIDE.has(word)).join(' ');
	const isOf = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
	const isSettledItem = (isOf(PAYMENTS) && (SETTLED.has(rest) || MADE.has(rest))) || (isOf(BILLS) && SETTLED.has(rest));
	return KEPT.has(all) || NOT_GIVEN.test(all) || REJECTED_BY.test(beginning(text).join(' ')) || isSettledItem || (!isNumberSign(text) && beginsWith(KEPT, text));
}

/** How a row stands that is to be paid; what is none of these, and keeps no row from being paid, is told. */
const GOES_ON = list('pendiente, pending, pendente, abierto, abierta, aberto, aberta, open, nuevo, nueva, novo, nova, new, activo, activa, active, ativo, ativa, vigente, por pagar, a pagar, to pay, pendiente de pago, pago pendiente, pagamento pendente, payment pending, pending payment, unpaid, no pagado, no pagada, nao pago, nao paga, not paid, impago, impaga, adeudado, validado, validada, verificado, verificada, verified, valid, valido, valida, correcto, correcta, programado, programada, agendado, agendada, scheduled, vencido, vencida, overdue, due, rechazado, rechazada, rejected, rejeitado, rejeitada, devuelto, devuelta, devolvido, devolvida, returned, failed, fallido, fallida, error, en proceso, em processo, in process, in progress, processing, facturado, facturada, emitido, emitida, enviado, enviada, sent, recibido, recibida, recebido, recebida, received, completo, completa, complete');

/** True for a status that is known and lets its row be paid. */
export function goesOn(text: string): boolean {
	return isAffirmed(text) || GOES_ON.has(plain(text)) || readYesNo(text) === true || /^(?:aproba|aprova|approv|autoriza|authori|libera|list[oa]|ready|pront[oa])/.test(beginning(text)[0] ?? '');
}

const REMARKS = wordSet('observacion observaciones observacao observacoes obs nota notas notes comentario comentarios comments comment remark remarks');
const isRemarks = kept((heading) => wordsOf(heading).some((word) => REMARKS.has(word)));

/**
 * A remark that says no more than that the row is settled, or kept back. Of `Pago` that is so in Portuguese.
 * @param isPortuguese tells the language of the sheet
 */
export function isSettledRemark(heading: string, text: string, isPortuguese: () => boolean): boolean {
	if (text === '' || !isRemarks(heading)) return false;
	const [first = ''] = beginning(text);
	if ((first === 'pago' || first === 'paga') && !isPortuguese()) return false;
	// A request may have been processed as well.
	if (first.startsWith('proces')) return false;
	return isSettled(text) || isSettledSince(text) || (first !== 'no' && first !== 'nao' && isKept(text));
}

/** An answer to whether a row may be paid that is not yes. */
export function isNotYet(text: string): boolean {
	return NOT_YET.has(plain(text)) || NOT_GIVEN.test(plain(text)) || isSettled(text);
}

/** `No. 123`, `Nº 123`: a number, and no answer. */
const isNumberSign = (text: string): boolean => /^\s{0,5}n[oº°]?[.º°:]? ?\d/iu.test(text);

/** How an answer begins that is not yes, whatever its reason. */
const NO_FIRST = /^(?:no|nao|not|never|nunca|sin|sem|without|falta|faltan|faltam|faltou|missing|rechaz\p{L}*|rejeit\p{L}*|reject\p{L}*|refus\p{L}*|denega\p{L}*|negad[oa]|denied|repro[vb]ad[oa]|disapproved|desaprobad[oa]|pend|pdte|pte|pendientes?|pendentes?|pending|esperando|espera|espere|aguardando|aguarda|awaiting|waiting|todavia|aun|ainda|revisar|detenid[oa]|retenid[oa]|retid[oa]|hold|bloquead[oa]|blocked|suspendid[oa]|cancelad[oa]|cancell?ed|anulad[oa])$/u;
const TO_BE_DONE = wordSet('revisar aprobar autorizar confirmar validar verificar liberar firmar definir aprovar conferir assinar firma aprobacion autorizacion aprovacao autorizacao');
const UNDER_WAY = wordSet('revision revisao review proceso processo process progress progreso espera tramite analisis analise estudio estudo duda duvida consulta disputa dispute pausa curso validacion validacao aprobacion aprovacao autorizacion autorizacao');
const BEFORE_A_VERB = wordSet('por a para to be');
const IN = wordSet('en em in under bajo sob');
/** What somebody writes who has nothing to write. */
const NOBODY = list('n a, na, ninguno, ninguna, nadie, nenhum, nenhuma, ninguem, none, nobody, null, nil, nothing, nada, vacio, vazio, blank');

/** An empty cell, or one with a dash or a word for nothing. */
export function saysNothing(text: string): boolean {
	return isDash(text) || NOBODY.has(plain(text));
}

/** An empty cell, or one with a dash for nothing. */
export const isDash = (text: string): boolean => /^[-–—_.\s]*$/.test(text);

/**
 * What a text answers to whether its row is approved, also where a reason or a name follows: `NO - falta factura`, `Por
 * revisar`, `Sí, Ana`. Undefined for a text that is no answer, such as a name or a day.
 */
export function answerOf(text: string): boolean | undefined {
	const whole = readYesNo(text);
	if (whole !== undefined) return whole;
	if (isAffirmed(text)) return true;
	if (isNotYet(text) || isKept(text) || isZero(text)) return false;
	const [first = '', next = ''] = beginning(text);
	const isUnderWay = (IN.has(first) && UNDER_WAY.has(next)) || (BEFORE_A_VERB.has(first) && (TO_BE_DONE.has(next) || PAY_IT.has(next)));
	if ((NO_FIRST.test(first) && !isNumberSign(text)) || isUnderWay) return false;
	if (readYesNo(first) === true) return first.length > 1 || PARTED_ONE.test(text) ? true : undefined;
	return /^(?:ok|okay|aprobad[oa]|approved|aprovad[oa]|autorizad[oa]|authorized|confirmad[oa]|confirmed)$/.test(first) ? true : undefined;
}

/** `x - Ana`, `S, Ana`; `S. Pérez` is a name. */
const PARTED_ONE = /^[^\p{L}\p{N}]{0,5}[\p{L}\p{N}] ?[-–—,;(|*/]/u;

/** `0.00`, `$0` */
const isZero = (text: string): boolean => /^[^\p{L}\p{N}]{0,3}(?:[a-z]{1,3} ?)?[$]? ?0+(?:[.,]0+)?(?: ?(?:%|[a-z]{3}))?$/iu.test(text);

const DONE = wordSet('ya ja ok listo hecho feito done completo');
/** `Ya no`, `ya casi` */
const NOT_QUITE = /^(?:ya|ja) (?:no|nao|casi|quase)/;

/** What somebody answers to whether it was paid: `Ya`, `Sí (banco)`, `OK`. */
export function saysItWasPaid(text: string): boolean {
	const words = beginning(text);
	const [first = ''] = words;
	return !isNumberSign(text) && (DONE.has(first) || (first.length > 1 && readYesNo(first) === true)) && !NOT_QUITE.test(words.join(' '));
}

/** True for an answer that means yes, though it does not say it. */
export function isAffirmed(text: string): boolean {
	return AFFIRMED.has(plain(text));
}
