import { wordsOf } from './headingWords';
import { kept } from './kept';

/**
 * What a column decides about its row: whether it is to be paid, as a question for yes or no (`ask`) or in other words
 * (`pay`), that it is not (`dont`), has been (`paid`), how it stands (`status`), is to be created on hold (`hold`), or when it is due (`day`).
 */
export type Decision = 'ask' | 'pay' | 'dont' | 'paid' | 'status' | 'hold' | 'day';

const HEADINGS: Record<Decision, string> = {
	ask: 'pagar, pay, incluir, include, procesar, processar, process',
	pay: 'a pagar, to pay, included, incluido, incluida, activo, activa, active, ativo, ativa, habilitado, habilitada, enabled, autorizado, autorizada, authorized, authorised, autorizacion, autorizacao, authorization, aprobado, aprobada, approved, aprovado, aprovada, aprobacion, aprovacao, approval, confirmado, confirmada, confirmed, liberado, liberada, released, liberar, release, transferir, transfer, depositar, dispersar, procede, procedente, apto para pago, apta para pago, apto pago, se paga, vigente, visto bueno, vo bo, vobo, ok, listo, ready, pronto',
	dont: 'no pagar, nao pagar, do not pay, don t pay, dont pay, no procesar, nao processar, excluir, excluido, excluida, exclude, excluded, omitir, skip, ignorar, ignore, bloqueado, bloqueada, blocked, suspendido, suspendida, suspended, suspenso, suspensa, cancelado, cancelada, cancelled, canceled, anulado, anulada, void, voided, baja, de baja, retener, retenido, retenida, reter, retido, retida, en espera, em espera, detener, detenido, detenida, bloqueo, bloqueio, bloquear',
	paid: 'pagado, pagada, paid, pago, paga, liquidado, liquidada, quitado, quitada, transferido, transferida, realizado, realizada, efectuado, efectuada, efetuado, efetuada, pago hecho, pagamento feito, pago enviado, pagamento enviado, payment made, payment sent, payment done, ya pagado, ja pago, already paid',
	status: 'estado, estatus, status, situacion, situacao, state',
	hold: 'on hold, hold',
	day: 'fecha de pago, fecha pago, fecha del pago, dia de pago, fecha programada, fecha de pago programada, payment date, pay date, pay on, data de pagamento, data pagamento, data do pagamento, pagar el, pagar em',
};

const BY_WORDS = new Map(Object.entries(HEADINGS).flatMap(([decision, headings]) => headings.split(', ').map((heading) => [heading, decision as Decision] as const)));

/** The answers that are allowed, behind the question: `Pagar (S/N)`. */
const ANSWERS = new Set(['s', 'n', 'y', 'x', 'si', 'no', 'sim', 'nao', 'yes', 'o', 'ou', 'or']);
/** What does not change the question: `¿Ya se pagó este pago?`, `Aprobado por finanzas`. */
const AROUND = new Set('ya ja already se is to be ha sido foi fue was este esta el la o a fila linha row pago pagamento payment de del do da por by para for finanzas tesoreria financeiro finance hoy hoje today ahora agora now'.split(' '));

const DONE = new Set(['ya', 'ja', 'already', 'se', 'sido', 'foi', 'fue', 'was', 'made', 'sent', 'done', 'hecho', 'feito', 'enviado']);

/** What a column decides, by its heading; undefined for nearly all. */
export const decisionOf = kept((heading) => byWords(wordsOf(heading)));

/** When it was paid: `Paid on`, `Data pago`. `Fecha de pago` is the day when it is due. */
const WHEN = new Set('em on at fecha date data dia day hora time'.split(' '));
/** Of approvals somebody is named who gives them: `Aprobado Gerencia`, `Autorizado por Dirección`. */
const APPROVAL = /^(?:aproba|aprova|approv|autoriz|authori|liberad|released)/;

/** Under such a heading stands who or what has approved the row. */
export const isApproval = kept((heading) => APPROVAL.test(wordsOf(heading)[0] ?? ''));

/** Of what is kept back the amount is told as well as that it is. */
export const isKeptBack = kept((heading) => /^ret[ei]/.test(wordsOf(heading)[0] ?? ''));

function byWords(words: readonly string[]): Decision | undefined {
	const known = (some: readonly string[]) => BY_WORDS.get(some.join(' '));
	let end = words.length;
	while (ANSWERS.has(words[end - 1] ?? '')) end -= 1;
	const question = words.slice(0, end);
	const exact = known(words) ?? known(question);
	if (exact) return exact;
	const telling = question.filter((word) => !AROUND.has(word));
	// Of `¿Ya se pagó este pago?` nothing is left: it asks whether something was done. `Pago hoy` does not.
	const rest = known(telling.length === 0 && question.includes('pago') && question.some((word) => DONE.has(word)) ? ['pago'] : telling) ?? whenPaid(question);
	// `Pagar a`, `Pagar por` ask for something else than yes or no.
	if (rest === 'ask') return 'pay';
	return rest ?? (APPROVAL.test(words[0] ?? '') || APPROVAL.test(telling[0] ?? '') ? 'pay' : undefined);
}

function whenPaid(question: readonly string[]): Decision | undefined {
	const said = question.filter((word) => !WHEN.has(word) && word !== 'de' && word !== 'do');
	// `Día de pago` is when it is due.
	if (IN_PORTUGUESE.has(said.join(' ')) && !question.includes('em') && !question.includes('data')) return undefined;
	return said.length < question.length && BY_WORDS.get(said.join(' ')) === 'paid' ? 'paid' : undefined;
}

/**
 * Of headings with the decision `paid`: `Pagado` asks, `Pagado por` tells who paid, and `Pago` asks in Portuguese, while in
 * Spanish it is the payment.
 * @param sheet gives all headings of the row, which tell the language
 */
export function asksWhetherPaid(heading: string, sheet: () => readonly string[]): boolean {
	const words = wordsOf(heading);
	if (words.some((word) => TELLS_WHO.has(word))) return false;
	return words.some((word) => DONE.has(word) || (!IN_PORTUGUESE.has(word) && BY_WORDS.get(word) === 'paid')) || (words.some((word) => IN_PORTUGUESE.has(word)) && isPortuguese(sheet));
}

const IN_PORTUGUESE = new Set(['pago', 'paga']);
/** What no Spanish or English heading is called. */
const ONLY_PORTUGUESE = new Set('nome sobrenome conta chave moeda pagamento descricao favorecido favorecida recebedor endereco cidade telefone observacao observacoes situacao'.split(' '));

const saysPortuguese = kept((heading) => wordsOf(heading).some((word) => ONLY_PORTUGUESE.has(word)));
const isPortuguese = (sheet: () => readonly string[]): boolean => sheet().some(saysPortuguese);

const TELLS_WHO = new Set(['por', 'by', 'para', 'for', 'a', 'via', 'com', 'con', 'with']);

const list = (words: string): ReadonlySet<string> => new Set(words.split(', '));

/** How a row stands that is not to be paid (again); in small letters without accents. */
const SETTLED = list('pagado, pagada, paid, pago, paga, liquidado, liquidada, quitado, quitada, transferido, transferida, realizado, realizada, efectuado, efectuada, efetuado, efetuada, ya pagado, ya pagada, ja pago, ja paga, already paid, completado, completada, completed, concluido, concluida, cancelado, cancelada, cancelled, canceled, anulado, anulada, void, voided, bloqueado, bloqueada, blocked, suspendido, suspendida, suspended, suspenso, suspensa, inactivo, inactiva, inactive, inativo, inativa, baja, de baja, dado de baja, dada de baja, retenido, retenida, retido, retida, no pagar, nao pagar, do not pay, dont pay, don t pay, no procesar, nao processar, no autorizado, nao autorizado, not authorized, no aprobado, nao aprovado, not approved, duplicado, duplicada, duplicate');
/** What somebody answers who has not said yes. */
const NOT_YET = list('pendiente, pending, pendente, por autorizar, por aprobar, a aprovar, rechazado, rechazada, rejected, rejeitado, rejeitada, denegado, denegada, negado, negada, denied, en revision, em analise, in review, en espera, em espera, on hold, hold, retener, todavia no, aun no, ainda nao, not yet');

const LONGEST = 40;

const plain = (text: string): string => (text.length > LONGEST ? '' : wordsOf(text).join(' '));

/** What somebody answers to the question besides yes. */
const AFFIRMED = list('ok, okay, pagar, pay, incluir, include, procesar, processar, process, listo, lista, ready, pronto, aprobado, aprobada, approved, aprovado, aprovada, autorizado, autorizada, authorized, confirmado, confirmada, confirmed, todo, total, all');

/** A status that says that nothing is to be paid. Directa24's own COMPLETED is what a workflow has written there, under an ID that Directa24 takes once. */
export function isSettled(text: string): boolean {
	return text !== 'COMPLETED' && SETTLED.has(plain(text));
}

/** `Pagado el 20/11/2026`, `PAGADO (transferencia)`. */
const SETTLED_SINCE = /^(?:ya |ja |already )?(?:pagad[oa]|paid|pag[oa]|liquidad[oa]|quitad[oa]|transferid[oa]|cancelad[oa]|cancell?ed|anulad[oa]) (?:(?:el |em |en |on |dia )*\d|transferencia|transfer|via |spei|pix|ted)/;

/** A status of its own words that says since when, or how, nothing more is to be paid. */
export function isSettledSince(text: string): boolean {
	return SETTLED_SINCE.test(plain(text));
}

const NOT_GIVEN = /^(?:no|nao|not|sin|sem) (?:autoriza|aproba|aprova|approv|authori|confirm|libera)/;

/** What keeps a row from being paid where it says how the row stands. `Pendiente` does not, and a rejected payout may be paid again. */
const KEPT = list('no, nao, on hold, hold, en espera, em espera, retener, reter, detenido, detenida, por autorizar, por aprobar, por revisar, a aprovar, a autorizar, aguardando aprovacao, aguardando autorizacao, esperando aprobacion, esperando autorizacion, pendiente de autorizacion, pendiente de aprobacion, pendente de aprovacao, pending approval, awaiting approval, en revision, em revisao, em analise, in review, under review, excluido, excluida, excluded, omitido, omitida, denegado, denegada, negado, negada, denied, reprovado, reprovada, do not process');
/** Somebody has rejected it, not Directa24. */
const REJECTED_BY = /^(?:rechazad[oa]|rejeitad[oa]|rejected|denegad[oa]|denied|reprovad[oa]) (?:por|by|pel[oa]) /;
/** What a status may be about. */
const BILLS = new Set(['factura', 'fatura', 'invoice']);
const PAYMENTS = new Set('pago pagamento payment transferencia transfer deposito cobro'.split(' '));
const BESIDE = new Set('ya ja already el la o a'.split(' '));
/** Of a payment, that it was made; a bill that was sent is one to be paid. */
const MADE = list('hecho, hecha, feito, feita, enviado, enviada, emitido, emitida, made, sent, done');

/** A status in other words than Directa24's: `On hold`, `Factura pagada`, `Rechazado por finanzas`. */
export function isKept(text: string): boolean {
	const all = plain(text);
	const words = all.split(' ');
	const rest = words.filter((word) => !BILLS.has(word) && !PAYMENTS.has(word) && !BESIDE.has(word)).join(' ');
	const isOf = (some: ReadonlySet<string>) => words.some((word) => some.has(word));
	const isSettledItem = (isOf(PAYMENTS) && (SETTLED.has(rest) || MADE.has(rest))) || (isOf(BILLS) && SETTLED.has(rest));
	return KEPT.has(all) || NOT_GIVEN.test(all) || REJECTED_BY.test(all) || isSettledItem;
}

/** Seen at once of most texts: how one that says that a row is settled begins. */
const MAY_BE_SETTLED = new RegExp(`^[^\\p{L}]{0,5}(?:${[...new Set([...SETTLED].map((words) => words.slice(0, 3)))].join('|')}|já)`, 'iu');

const REMARKS = new Set('observacion observaciones observacao observacoes obs nota notas notes comentario comentarios comments comment remark remarks'.split(' '));

/** A remark that says no more than that the row is settled. Of `Pago` that is so in Portuguese. */
export function isSettledRemark(heading: string, text: string, sheet: () => readonly string[]): boolean {
	if (!MAY_BE_SETTLED.test(text) || !wordsOf(heading).some((word) => REMARKS.has(word))) return false;
	const isNoun = IN_PORTUGUESE.has(wordsOf(text.slice(0, LONGEST))[0] ?? '') && !isPortuguese(sheet);
	return !isNoun && (isSettled(text) || isSettledSince(text));
}

/** An answer to whether a row may be paid that is not yes. */
export function isNotYet(text: string): boolean {
	return NOT_YET.has(plain(text)) || NOT_GIVEN.test(plain(text)) || isSettled(text);
}

const SAYS_NO = /^(?:no|nao) (?:pagar|procesar|processar|enviar|transferir|depositar)(?: |$)|^(?:do not|don t|dont) (?:pay|process|send)(?: |$)|^(?:ya|ja) (?:se |fue |foi )?pag(?:ado|ada|o|a)(?: |$)|^already paid(?: |$)/;

/** Seen at once of most texts. */
const MAY_SAY_NO = /^[^\p{L}]{0,5}(?:n|d|ya|j|already)/iu;

/** True for an answer that means yes, though it does not say it. */
export function isAffirmed(text: string): boolean {
	return AFFIRMED.has(plain(text));
}

/** A remark that begins by saying that nothing is to be paid: `No pagar hasta el viernes`. */
export function saysNotToPay(text: string): boolean {
	return MAY_SAY_NO.test(text) && SAYS_NO.test(wordsOf(text.slice(0, LONGEST)).join(' '));
}
