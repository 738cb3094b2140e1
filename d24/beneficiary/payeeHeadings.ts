import { wordsOf } from './headingWords';
import { kept } from './kept';
import { wordSet } from './wordSet';

/** What is handed over to somebody: money, a bill, a claim. */
const HANDS_OVER = wordSet('pagar pague paguese pago pagado pagada pagadero pagadera pagamento pagavel pay paid payable payment transferir transferencia transfer abonar girar depositar endosar endosado endosada endossar endossado endossada endorse endorsed ceder cedido cedida');
/** What may stand beside it. */
const BESIDE = wordSet('cheque check se por');
const ARTICLES = wordSet('la el lo the');
const TOWARDS = wordSet('a al ao to para');
const ON_BEHALF = wordSet('favor favour nombre nome name orden ordem order');
const WHO = wordSet('quien quem whom who');
const RECEIVES = wordSet('cobra cobrara recibe recibira recebe recebera receives');
/** Whoever a claim was handed over to is paid in the place of the one who had it. */
const ASSIGNEE = wordSet('cesionario cesionaria cessionario cessionaria endosatario endosataria endossatario endossataria');
const OF_NAMES = wordSet('nombre nombres nome name razon razao social completo completa full de del do da of');

/** True for a heading that asks whom: `Pagar a`, `Cheque a la orden de`, `Payable to`, `Cesionario`. Whose the account is, it does not say. */
export const namesPayee = kept((heading) => asksWhom(wordsOf(heading).filter((word) => !ARTICLES.has(word))));

function asksWhom(words: readonly string[]): boolean {
	const isAll = (some: readonly string[], ...sets: ReadonlyArray<ReadonlySet<string>>) => some.every((word) => sets.some((set) => set.has(word)));
	const [third = '', second = '', last = ''] = [words.at(-3), words.at(-2), words.at(-1)];
	if (words.some((word) => ASSIGNEE.has(word))) return isAll(words, ASSIGNEE, OF_NAMES);
	if (words.some((word) => WHO.has(word))) {
		const rest = words.filter((word) => !WHO.has(word));
		const isPaid = rest.some((word) => TOWARDS.has(word)) && rest.some((word) => HANDS_OVER.has(word));
		return (isPaid || rest.some((word) => RECEIVES.has(word))) && isAll(rest, TOWARDS, HANDS_OVER, RECEIVES, BESIDE);
	}
	if (TOWARDS.has(last)) return HANDS_OVER.has(second) && isAll(words.slice(0, -2), HANDS_OVER, BESIDE, TOWARDS);
	const isOnBehalf = ['de', 'do', 'da', 'del', 'of'].includes(last) && ON_BEHALF.has(second) && ['a', 'en', 'em', 'in', 'to'].includes(third);
	return isOnBehalf && isAll(words.slice(0, -3), HANDS_OVER, BESIDE, TOWARDS);
}
