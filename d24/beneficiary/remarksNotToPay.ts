import { wordsOf } from './headingWords';
import { DID_PAY, PAID, PAY_IT } from './paymentVerbs';
import { wordSet } from './wordSet';

const LONGEST = 60;

const COURTESY = wordSet('favor por ojo obs atencion atencao urgente please pls importante aviso nota alerta warning attention important porfa porfavor');
const NO = wordSet('no nao not never nunca dont');
const NO_BEHIND = wordSet('do don should must');
/** What may stand between the no and the verb: `No se debe pagar`, `should not yet be paid`. `No olvidar pagar` says something else. */
const BETWEEN = wordSet('se lo le les debe deben debera deberia deve devem ser es e para to be hay que favor please this any o a el la los las este esta yet todavia aun ainda it them nada');
const BE = wordSet('be ser');
const KEEP_BACK = wordSet('retener reter suspender detener anular parar stop hold withhold cancel suspend');
const A_PAYMENT = wordSet('pago pagos pagamento payment payments transferencia transfer deposito');
/** In Spanish it also means to pay: `Cancelar pago de la factura 12`. */
const CALL_OFF = /^cancelar (?:(?:el |este )?pago$|(?:o |este )?pagamento)/;
const THE = wordSet('el o the este this la a');
const ALREADY = wordSet('ya ja already');
/** `Se pagó`; with `ya` before it, or without. */
const WAS = wordSet('se le les lhe fue foi esta ha sido was been has');
const PAST = wordSet('se fue foi');
const isPast = (word: string): boolean => PAID.has(word) || DID_PAY.has(word) || word === 'pago' || word === 'paga';

/** Seen at once of most texts: there is a verb of paying near their beginning. */
const MAY_SAY = /pag|paid|pay|abon|gir|depos|transf|liber|proces|process|dispers|envi|send|acredit|credit|consign|liquid|desembols|disburs|releas/i;

/** A remark that begins by saying that nothing is to be paid, or was paid already: `Por favor no pagar`, `Ya se le pagó`. */
export function saysNotToPay(text: string): boolean {
	const said = text.slice(0, LONGEST);
	if (!MAY_SAY.test(said)) return false;
	const all = wordsOf(said);
	const words = all.slice(Math.max(0, all.findIndex((word) => !COURTESY.has(word))));
	const [first = '', second = ''] = words;
	const behind = (from: number, skip: ReadonlySet<string>) => words.slice(from).find((word) => !skip.has(word)) ?? '';
	if (NO.has(first)) return isForbidden(words.slice(1));
	if (NO_BEHIND.has(first)) return (second === 'not' || second === 't') && isForbidden(words.slice(2));
	if (first === 'cancelar') return CALL_OFF.test(words.join(' '));
	if (KEEP_BACK.has(first)) return A_PAYMENT.has(behind(1, THE));
	if (ALREADY.has(first)) return isPast(behind(1, WAS));
	return PAST.has(first) && second !== 'paga' && isPast(behind(1, WAS));
}

function isForbidden(words: readonly string[]): boolean {
	const at = words.findIndex((word) => !BETWEEN.has(word));
	const verb = words[at] ?? '';
	return PAY_IT.has(verb) || (words.slice(0, at).some((word) => BE.has(word)) && (PAID.has(verb) || verb === 'pago' || verb === 'paga'));
}
