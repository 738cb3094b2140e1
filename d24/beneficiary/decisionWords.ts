import { wordsOf } from './headingWords';
import { kept } from './kept';
import { DID_PAY, PAID, TO_PAY } from './paymentVerbs';
import { wordSet } from './wordSet';

/**
 * What a column decides about its row: whether it is to be paid, as a question for yes or no (`ask`) or in other words
 * (`pay`), that it is not (`dont`), not before some day (`notBefore`), has been (`paid`), how it stands (`status`), is to be
 * created on hold (`hold`), or when it is due (`day`).
 */
export type Decision = 'ask' | 'pay' | 'dont' | 'notBefore' | 'paid' | 'status' | 'hold' | 'day';

const HEADINGS: Record<Exclude<Decision, 'notBefore'>, string> = {
	ask: 'pagar, pay, incluir, include, procesar, processar, process',
	pay: 'a pagar, to pay, included, incluido, incluida, activo, activa, active, ativo, ativa, habilitado, habilitada, enabled, autorizado, autorizada, authorized, authorised, autorizacion, autorizacao, authorization, aprobado, aprobada, approved, aprovado, aprovada, aprobacion, aprovacao, approval, confirmado, confirmada, confirmed, liberado, liberada, released, liberar, release, procede, procedente, apto para pago, apta para pago, apto pago, se paga, vigente, visto bueno, vo bo, vobo, ok, listo, ready, pronto, ready to pay, send payment, enviar pago, enviar pagamento, hacer pago, fazer pagamento',
	dont: 'no pagar, nao pagar, do not pay, don t pay, dont pay, no procesar, nao processar, excluir, excluido, excluida, exclude, excluded, omitir, skip, ignorar, ignore, bloqueado, bloqueada, blocked, suspendido, suspendida, suspended, suspenso, suspensa, cancelado, cancelada, cancelled, canceled, anulado, anulada, void, voided, baja, de baja, retener, retenido, retenida, reter, retido, retida, en espera, em espera, detener, detenido, detenida, bloqueo, bloqueio, bloquear',
	paid: 'pago, paga, pago hecho, pagamento feito, pago enviado, pagamento enviado, payment made, payment sent, payment done, ya pagado, ja pago, already paid, data da baixa, data de baixa, data baixa, baixa em',
	status: 'estado, estatus, status, situacion, situacao, state',
	hold: 'on hold, hold',
	day: 'fecha de pago, fecha pago, fecha del pago, dia de pago, fecha programada, fecha de pago programada, payment date, pay date, pay on, data de pagamento, data pagamento, data do pagamento, pagar el, pagar em, programado para, programada para, agendado para, agendada para, scheduled for, scheduled on, scheduled date',
};

const BY_WORDS = new Map<string, Decision>([
	...[...TO_PAY].map((verb) => [verb, 'pay'] as const),
	...[...PAID].map((participle) => [participle, 'paid'] as const),
	...Object.entries(HEADINGS).flatMap(([decision, headings]) => headings.split(', ').map((heading) => [heading, decision as Decision] as const)),
]);

/** The answers that are allowed, behind the question: `Pagar (S/N)`. */
const ANSWERS = new Set(['s', 'n', 'y', 'x', 'si', 'no', 'sim', 'nao', 'yes', 'o', 'ou', 'or']);
/** What does not change the question: `¿Ya se pagó este pago?`, `Aprobado por finanzas`. */
const AROUND = wordSet('ya ja already se le les lhe lhes is to be ha sido foi fue was este esta el la o a fila linha row pago pagamento payment de del do da por by para for finanzas tesoreria financeiro finance hoy hoje today ahora agora now');

const DONE = new Set(['ya', 'ja', 'already', 'se', 'sido', 'foi', 'fue', 'was', 'made', 'sent', 'done', 'hecho', 'feito', 'enviado']);

/** What a column decides, by its heading; undefined for nearly all. */
export const decisionOf = kept((heading) => byWords(wordsOf(heading)));

/** When it was paid: `Paid on`, `Data pago`. `Fecha de pago` is the day when it is due. */
const WHEN = wordSet('em on at fecha date data dia day hora time');
/** Of approvals somebody is named who gives them: `Aprobado Gerencia`, `Autorizado por Dirección`. */
const APPROVAL = /^(?:aproba|aprova|approv|autoriz|authori|liberad|released|confirmad|confirmed|visto bueno|vo ?bo)/;

/** Under such a heading stands who or what has approved the row. */
export const isApproval = kept((heading) => APPROVAL.test(wordsOf(heading).join(' ')) || wordsOf(heading).some((word) => APPROVAL.test(word)));

/** Somebody is asked for, and not whether: `Aprobado por`. */
export const asksForSomebody = kept((heading) => wordsOf(heading).some((word) => TELLS_WHO.has(word)));

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
	const rest = known(telling.length === 0 && question.includes('pago') && question.some((word) => DONE.has(word)) ? ['pago'] : telling) ?? whenPaid(question) ?? paidSomehow(telling, question);
	// `Pagar a`, `Pagar por` ask for something else than yes or no.
	if (rest === 'ask') return 'pay';
	return rest ?? notBefore(words) ?? statusOf(words) ?? dayOfPayment(words) ?? (APPROVAL.test(words.join(' ')) || APPROVAL.test(telling.join(' ')) ? 'pay' : undefined);
}

const has = (words: readonly string[], some: ReadonlySet<string>): boolean => words.some((word) => some.has(word));

/** What may stand beside `Pagado`: how it was paid, and for which time. */
const HOW_PAID = wordSet('efectivo cash transferencia transfer banco bank cheque spei pix ted quincena mes semana month week enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro january february march april may june july august september october november december');

/** `Pagado en efectivo`, `Pagado noviembre`, `Ya se abonó`. */
function paidSomehow(telling: readonly string[], question: readonly string[]): Decision | undefined {
	const [first = '', ...others] = telling.filter((word) => word !== 'en' && word !== 'em' && word !== 'in' && word !== 'con' && word !== 'com');
	if (PAID.has(first) && others.length > 0 && others.every((word) => HOW_PAID.has(word))) return 'paid';
	return others.length === 0 && DID_PAY.has(first) && has(question, DONE) ? 'paid' : undefined;
}

const PAYING = wordSet('pagar pague pago pagamento pay payment paying abonar depositar transferir dispersar girar enviar');
const BEFORE = wordSet('antes before hasta until ate');
const AFTER = wordSet('partir despues depois after desde from');
const KEEP = wordSet('no nao not hold retener reter');

/** `No pagar antes del`, `Pagar a partir de`; `Pagar antes del` is a deadline. */
function notBefore(words: readonly string[]): Decision | undefined {
	const isKept = has(words, KEEP) && (has(words, PAYING) || words.includes('hold') || words[0] === 'retener' || words[0] === 'reter');
	if (isKept) return has(words, BEFORE) ? 'notBefore' : undefined;
	return has(words, PAYING) && has(words, AFTER) ? 'notBefore' : undefined;
}

const STATUS = wordSet('estado estatus status situacion situacao');
const STATUS_BEHIND = wordSet('status state estatus');
const OF_ANOTHER_TIME = wordSet('anterior previo previous prior antiguo antigo pasado passado last ultimo');

/** `Estado de la factura`, `Invoice Status`; of `Estado de aprobación` it is an approval. */
function statusOf(words: readonly string[]): Decision | undefined {
	const isStatus = words.length > 1 && (STATUS.has(words[0] ?? '') || STATUS_BEHIND.has(words[words.length - 1] ?? ''));
	if (!isStatus || has(words, OF_ANOTHER_TIME)) return undefined;
	return words.some((word) => APPROVAL.test(word)) ? 'pay' : 'status';
}

const DATE = wordSet('fecha data date dia day');
const OF_PAYING = wordSet('pago pagar pagamento payment pay transferencia transfer deposito deposit abono dispersion desembolso');
/** A payment is planned for such a day; a limit is none. */
const PLANNED = wordSet('estimada estimado programada programado prevista previsto tentativa tentativo propuesta proposta planeada planejada planned scheduled expected estimated agendada agendado a de del do da of el la o for para tentative proposed');

/** `Fecha estimada de pago`, `Fecha a pagar`. */
function dayOfPayment(words: readonly string[]): Decision | undefined {
	return has(words, DATE) && has(words, OF_PAYING) && words.every((word) => DATE.has(word) || OF_PAYING.has(word) || PLANNED.has(word)) ? 'day' : undefined;
}

const OF_PAYMENTS = wordSet('pago pagamento payment transferencia transfer factura fatura invoice de del do da la of');

/** True where the heading alone tells that it is how the payment stands; `Estado` may be where somebody lives, `Employment status` how. */
export const isSurelyStatus = kept((heading) => {
	const words = wordsOf(heading);
	return words.some((word) => STATUS.has(word)) && words.every((word) => STATUS.has(word) || OF_PAYMENTS.has(word)) && words.join(' ') !== 'estado';
});

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
const ONLY_PORTUGUESE = wordSet('nome sobrenome conta chave moeda pagamento descricao favorecido favorecida recebedor endereco cidade telefone observacao observacoes situacao');

const saysPortuguese = kept((heading) => wordsOf(heading).some((word) => ONLY_PORTUGUESE.has(word)));
/** True where a heading of the sheet is one of no other language. */
export const isPortuguese = (sheet: () => readonly string[]): boolean => sheet().some(saysPortuguese);

const TELLS_WHO = new Set(['por', 'by', 'para', 'for', 'a', 'via', 'com', 'con', 'with']);
