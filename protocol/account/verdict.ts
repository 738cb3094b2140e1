import type { CodeFamily } from '../../d24/endpoints';
import { explainRefusal } from '../../d24/refusals/explain';
import { say, sentence, type Said } from '../../d24/language/say';
import type { Look } from './answers';

/** What is said of one thing that was looked at. No key, and nothing of what Directa24 wrote, is in it. */
export interface Verdict {
	/** null: it cannot be told, or there is nothing to tell; `meaning` says why. */
	ok: boolean | null;
	seen: string;
	meaning: Said;
	/** '' where nothing needs to be done. */
	next_step: Said | '';
}

export const good = (seen: string, meaning: Said): Verdict => ({ ok: true, seen, meaning, next_step: '' });
export const bad = (seen: string, meaning: Said, nextStep: Said): Verdict => ({ ok: false, seen, meaning, next_step: nextStep });
export const open = (seen: string, meaning: Said, nextStep: Said | '' = ''): Verdict => ({ ok: null, seen, meaning, next_step: nextStep });
export const untold = (seen: string, because: Said): Verdict => open(seen, say`Not known because ${because}`, say`Put right what is false first, then check again`);

/** D24's codes that decide something: of payouts, of the read-only calls, of account validation. */
export const PAYOUTS = { unknownPayout: '509', wrongKeys: '401', wrongSignature: '302', unregisteredIp: '402', notEnabled: '519', notValid: '524' };
export const READING = { wrongKey: '100' };
export const VALIDATION = { wrongKey: '100', missingHeader: '101', wrongSignature: '102', wrongDate: '103', notAllowed: '200', unregisteredIp: '201', forbidden: '203' };

/** What came, in words of ours: a status and a code, or why nothing came. Directa24's words may repeat what was sent. */
export function seenOf({ sent, code, httpStatus }: Look): Said {
	if (code !== undefined) return say`code ${code}, HTTP status ${String(httpStatus)}`;
	if (httpStatus !== undefined) return say`HTTP status ${httpStatus}`;
	if (sent.kind === 'notSent' && (sent.by === 'login' || sent.by === 'session')) return sent.by === 'login' ? say`The log-in was refused` : say`The session was refused`;
	return 'why' in sent ? sentence(sent.why()) : say`No answer`;
}

export const stepOf = (code: string, family: CodeFamily): Said => explainRefusal({ code, text: '' }, family).nextStep();

/** True for an answer that only D24's API gives. */
export const isOfApi = ({ sent, code }: Look): boolean => code !== undefined || sent.kind === 'ok';

/** True where nothing left this n8n because of the credential itself. */
export const isUnsent = ({ sent }: Look): boolean => sent.kind === 'notSent' && sent.by !== 'network';

const BEFORE_KEY = [VALIDATION.wrongKey, VALIDATION.missingHeader, VALIDATION.notAllowed, VALIDATION.unregisteredIp];

/** True when account validation has taken the API Key, whatever else it says. */
export const takesKey = ({ code, sent }: Look): boolean => sent.kind === 'ok' || (code !== undefined && !BEFORE_KEY.includes(code));

/** True when account validation has taken API Key, time and signature. */
export const isPast = (look: Look): boolean => takesKey(look) && ![VALIDATION.wrongSignature, VALIDATION.wrongDate].includes(look.code ?? '');
