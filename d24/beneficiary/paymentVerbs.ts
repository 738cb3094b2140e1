/*
 * How people name paying, in the forms that headings and cells have; in small letters without accents. One list for all of
 * them, so that a verb that is known in one place is known in each.
 */

const list = (words: string): readonly string[] => words.split(' ');

/** What is asked or ordered: `Abonar`, `No girar`. */
const INFINITIVES = list('pagar abonar depositar transferir acreditar creditar girar dispersar consignar liquidar desembolsar repassar procesar processar enviar pay transfer deposit disburse remit process send');
/** The same verbs and others that tell only in the past what became of the money. */
const DONE = [...INFINITIVES, ...list('efectuar efetuar efetivar realizar saldar compensar cobrar quitar baixar reembolsar')].filter((verb) => verb !== 'enviar' && /[ai]r$/.test(verb));

const stem = (verb: string): string => verb.slice(0, -2);
/** Of a verb with -ar the consonant is written otherwise before e: pagar, pague. */
const beforeE = (verb: string): string => stem(verb).replace(/g$/, 'gu').replace(/c$/, 'qu').replace(/z$/, 'c');
const isOfAr = (verb: string): boolean => verb.endsWith('ar');
const ofAr = INFINITIVES.filter(isOfAr);

/** Verbs as they name an action: `abonar`, `pay`. */
export const TO_PAY: ReadonlySet<string> = new Set(INFINITIVES);

/** What was paid, in both genders and numbers: `abonada`, `settled`. Portuguese `pago` is a noun in Spanish, and not among them. */
export const PAID: ReadonlySet<string> = new Set([
	...DONE.flatMap((verb) => list('o a os as').map((end) => `${stem(verb)}${isOfAr(verb) ? 'ad' : 'id'}${end}`)),
	...list('paid transferred deposited credited disbursed remitted processed settled cleared wired reimbursed'),
]);

/** What somebody did: `abono`, `pagou`, `transfirieron`. */
export const DID_PAY: ReadonlySet<string> = new Set([...DONE.filter(isOfAr).flatMap((verb) => [`${stem(verb)}o`, `${stem(verb)}ou`, `${stem(verb)}aron`, `${stem(verb)}aram`]), ...list('transfirio transfirieron transferiu transferiram')]);

/** What somebody is told to do, or not to do: `pague`, `abonen`, `liberar`. */
export const PAY_IT: ReadonlySet<string> = new Set([
	...INFINITIVES,
	...ofAr.flatMap((verb) => [`${verb}se`, `${beforeE(verb)}e`, `${beforeE(verb)}ese`, `${beforeE(verb)}en`, `${beforeE(verb)}em`]),
	...list('transfiera transfieran transfira transfiram liberar libere liberen liberem release'),
]);
