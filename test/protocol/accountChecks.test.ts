import { CredentialSettingIssue } from '../../d24/credential/credentials';
import { LoginRefused, SessionRefused } from '../../d24/reconciliation/session';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import type { Settings } from '../../d24/credential/settings';
import { askAccount, type AccountQuestions } from '../../protocol/account/answers';
import { judgeAccount, type Check } from '../../protocol/account/check';
import type { NotAsked } from '../../protocol/account/serviceChecks';
import type { Directa24, Reply, Request } from '../../protocol/directa24';
import { later } from '../fixtures/said';
import { scripted, system } from './script';

const API = 'https://api-stg.directa24.com';
const CARD = 'https://cards.example.com';
const LINK = 'https://links.example.com';
const NOW = Date.parse('2026-11-27T12:00:00Z');

const settings = (change: Partial<Settings> = {}): Settings => ({
	environment: 'staging',
	hosts: { api: { kind: 'set', origin: API }, card: { kind: 'unset', why: later('Fill in the card host') }, link: { kind: 'unset', why: later('Fill in the link host') } },
	warnings: [],
	empty: new Set(),
	limits: { kind: 'none' },
	...change,
});

type Reaction = Reply | Error;
const json = (httpStatus: number, body: unknown, headers: Record<string, string> = {}): Reply => ({ httpStatus, headers: { 'content-type': 'application/json', ...headers }, content: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });
const code = (number: number | string, httpStatus = 401) => json(httpStatus, { code: number, message: 'words of Directa24' });
const page = (httpStatus: number) => json(httpStatus, '<html>Hello</html>', { 'content-type': 'text/html' });
const unreachable = system('ECONNREFUSED', 'connect');

/** The answers of an account in which everything is right. */
const RIGHT = {
	payouts: code(509, 412) as Reaction,
	validation: code(305, 400) as Reaction,
	rate: json(200, { fx_rate: 5.88, currency: 'BRL' }) as Reaction,
	banks: json(200, { banks: [{ code: '001', name: 'Banco do Brasil' }, { code: '033', name: 'Santander' }] }) as Reaction,
	card: undefined as Reaction | undefined,
	link: undefined as Reaction | undefined,
	list: undefined as Reaction | undefined,
};

const nameOf = ({ endpoint: { host, path } }: Request): keyof typeof RIGHT => {
	if (host !== 'api') return host === 'merchants' ? 'list' : host;
	return path.includes('status') ? 'payouts' : path.includes('validate') ? 'validation' : path.includes('rates') ? 'rate' : 'banks';
};

interface Account {
	answers?: Partial<typeof RIGHT>;
	change?: Partial<Settings>;
	notAsked?: NotAsked;
	/** How long each answer takes. */
	latencyMs?: number;
}

async function checked({ answers = {}, change = {}, notAsked = { unwanted: true }, latencyMs = 0 }: Account = {}) {
	const asked: Request[] = [];
	const all = { ...RIGHT, ...answers };
	let clock = 0;
	const directa24: Directa24 = {
		...scripted({}).directa24,
		now: () => NOW + clock,
		elapsed: () => clock,
		async request(request) {
			asked.push(request);
			clock = latencyMs;
			const reaction = all[nameOf(request)];
			if (!reaction) throw new Error(`${nameOf(request)} was not to be asked`);
			if (reaction instanceof Error) throw reaction;
			return reaction;
		},
	};
	const questions: AccountQuestions = { country: 'BR', card: all.card !== undefined, link: all.link !== undefined, ...(all.list === undefined ? {} : { reconciliation: directa24 }) };
	const checks = judgeAccount(settings(change), await askAccount(directa24, questions), notAsked);
	return { asked, checks, of: (name: Check['check']) => checks.find(({ check }) => check === name) as Check };
}

it('nothing is asked that changes anything, and each question is the one that tells most', async () => {
	const { asked, checks } = await checked({ answers: { card: code(509, 412), link: code('not_found', 404), list: json(200, { data: [] }) }, change: { hosts: { api: { kind: 'set', origin: API }, card: { kind: 'set', origin: CARD }, link: { kind: 'set', origin: LINK } } }, notAsked: {} });
	const nobody = { external_id: `n8n-check-${NOW}` };
	const seconds = NOW / 1000;
	expect(asked.map(({ endpoint: { method, host, path }, body, query, timeoutMs }) => ({ call: `${method} ${host} ${path}`, body, query, timeoutMs }))).toEqual([
		{ call: 'POST api /v3/cashout/status', body: nobody, query: undefined, timeoutMs: 30_000 },
		{ call: 'POST api /v5/account/validate', body: { country: 'BR' }, query: undefined, timeoutMs: 30_000 },
		{ call: 'GET api /v3/exchange_rates', body: undefined, query: { country: 'BR', amount: '1' }, timeoutMs: 30_000 },
		{ call: 'GET api /v3/banks', body: undefined, query: { country: 'BR' }, timeoutMs: 30_000 },
		{ call: 'POST card /v3/cashout/status', body: nobody, query: undefined, timeoutMs: 30_000 },
		{ call: `GET link /v1/payments/${'0'.repeat(32)}`, body: undefined, query: undefined, timeoutMs: 30_000 },
		{ call: 'GET merchants /v1/cashouts', body: undefined, query: { from: String(seconds - 60), to: String(seconds), page: '0' }, timeoutMs: 30_000 },
	]);
	expect(checks.filter(({ ok }) => ok !== true).map(({ check }) => check)).toEqual(['clock']);
});

it('what is right is said in words', async () => {
	const { checks } = await checked();
	expect(checks.map(({ check, ok, seen, meaning }) => [check, ok, seen, meaning])).toEqual([
		['host', true, `${API}: code 509, HTTP status 412`, 'The host answers like the API of Directa24'],
		['ip_address', true, 'code 509, HTTP status 412', 'Directa24 accepts calls from this n8n'],
		['api_key', true, 'Payouts: code 509, HTTP status 412. Account validation: code 305, HTTP status 400', 'Directa24 knows the API Key'],
		['api_passphrase', true, 'Payouts: code 509, HTTP status 412', 'Directa24 accepts it'],
		['api_signature', true, 'Payouts: code 509, HTTP status 412. Account validation: code 305, HTTP status 400', 'Directa24 accepts what is signed with it'],
		['payouts_enabled', true, 'code 509, HTTP status 412', 'Directa24 looked for a payout that does not exist, so all keys are right together'],
		['read_only_key', true, 'Exchange rate: HTTP status 200. Bank list: HTTP status 200', 'Directa24 accepts the Read-Only API Key'],
		['exchange_rate', true, '1 USD = 5.88 BRL', 'Exchange rates can be read'],
		['bank_list', true, '2 banks, codes as text, such as 001', 'The bank list can be read'],
		['card_host', null, 'Not set', 'Only payouts to Mexican debit cards need it'],
		['link_host', null, 'Not set', 'Only payout links need it'],
		['account_validation', true, 'code 305, HTTP status 400', 'Account validation wants an account, as it does where it is activated; whether it is shows only with a real one'],
		['reconciliation', null, 'Not asked', 'Only the operations of Reconciliation need it'],
		['clock', null, 'No date in any answer', 'Not known because nobody told the time'],
		['limits', true, 'None', 'The credential has no limits: every node and agent that uses it may pay any amount'],
	]);
});

const BAD_IP = 'Directa24 does not accept calls from the public IP address of this n8n';
const SILENT_IP = 'Not known because Directa24 answers nothing else to an IP address that it does not know';
const NO_ANSWER = 'Not known because the calls that tell it got no answer of Directa24';
const ONE_NO_ANSWER = 'Not known because the call that tells it got no answer of Directa24';
const TOGETHER = 'Not known because Directa24 looks at it together with the API Key, and refuses them';
const UNLOOKED = 'Not known because Directa24 does not look at it while it refuses the API Key';
const TWICE_THE_KEY = 'Account validation knows the API Key';
const NEEDS_IT = 'Only Bank Account > Validate needs it';

/** What payouts and account validation answer, and what is said of the keys, the address and account validation. */
it.each<[string, Reaction, Reaction, Partial<Record<Check['check'], [boolean | null, string]>>]>([
	['a wrong API Key', code(401), code(100), { ip_address: [null, 'Not known because each account has a whitelist of its own, and the API Key that names the account is refused'], api_key: [false, 'Directa24 does not know this API Key in this environment'], api_passphrase: [null, TOGETHER], api_signature: [null, UNLOOKED], payouts_enabled: [null, 'Not known because the call that tells it did not get that far'], account_validation: [null, 'Not known because API Key, signature or IP address is refused before'] }],
	['a wrong API Passphrase', code(401), code(305, 400), { ip_address: [true, 'Directa24 accepts calls from this n8n'], api_key: [true, 'Account validation knows the API Key, so it is not the one that is refused'], api_passphrase: [false, 'Directa24 knows the API Key and refuses the API Passphrase'], api_signature: [true, 'Directa24 accepts what is signed with it'] }],
	['API Key or passphrase, and a silent account validation', code(401), unreachable, { api_key: [false, 'Directa24 refuses API Key or API Passphrase; which of them cannot be told, since account validation does not say'], api_passphrase: [null, TOGETHER], ip_address: [null, 'Not known because each account has a whitelist of its own, and the API Key that names the account is refused'], account_validation: [null, 'Not known because the call got no answer of Directa24'] }],
	['a wrong API Signature', code(302), code(102), { api_key: [true, 'Directa24 knows the API Key'], api_passphrase: [true, 'Directa24 refuses the signature, and neither API Key nor passphrase'], api_signature: [false, 'Directa24 refuses the API Signature. Notifications would be refused here, too, since it proves them'], ip_address: [true, 'Directa24 accepts calls from this n8n'], account_validation: [null, 'Not known because API Key, signature or IP address is refused before'] }],
	['a passphrase and a signature that are both wrong', code(401), code(102), { api_key: [true, 'Account validation knows the API Key, so it is not the one that is refused'], api_signature: [false, 'Account validation refuses what is signed with it'] }],
	['an address that is not registered', code(402), code(201), { ip_address: [false, BAD_IP], api_key: [null, SILENT_IP], api_passphrase: [null, SILENT_IP], api_signature: [null, SILENT_IP], account_validation: [null, 'Not known because API Key, signature or IP address is refused before'] }],
	['an address that payouts do not know and account validation does', code(402), code(305, 400), { ip_address: [false, BAD_IP], api_key: [true, TWICE_THE_KEY], api_signature: [true, 'Directa24 accepts what is signed with it'] }],
	['an address that payouts do not know, and a wrong API Key', code(402), code(100), { ip_address: [false, BAD_IP], api_key: [false, 'Account validation does not know this API Key'] }],
	['a wrong key, and an address that account validation does not know', code(401), code(201), { ip_address: [false, BAD_IP] }],
	['an address that account validation alone does not know', code(509, 412), code(201), { ip_address: [true, 'Directa24 accepts calls from this n8n'], account_validation: [false, `Account validation refuses what payouts accept. ${NEEDS_IT}`] }],
	['a key that account validation alone does not know', code(509, 412), code(100), { account_validation: [false, `Account validation refuses what payouts accept. ${NEEDS_IT}`] }],
	['a signature that account validation alone refuses', code(509, 412), code(102), { account_validation: [false, `Account validation refuses what payouts accept. ${NEEDS_IT}`] }],
	['an account without payouts', code(519), code(305, 400), { payouts_enabled: [false, 'Your Directa24 account is not enabled for payouts'], api_key: [true, 'Directa24 knows the API Key'], api_passphrase: [true, 'Directa24 accepts it'] }],
	['credentials that are not valid for payouts', code(524), code(305, 400), { api_key: [false, 'Directa24 says that these credentials are not valid for payouts'], api_passphrase: [null, 'Not known because Directa24 refuses the credentials as a whole'], api_signature: [true, 'Directa24 accepts what is signed with it'], ip_address: [true, 'Directa24 accepts calls from this n8n'] }],
	['credentials that are not valid, and no account validation', code(524), unreachable, { api_signature: [null, UNLOOKED], ip_address: [null, 'Not known because each account has a whitelist of its own, and the API Key that names the account is refused'] }],
	['payouts that do not answer', unreachable, code(305, 400), { ip_address: [true, 'Directa24 accepts calls from this n8n'], api_key: [true, TWICE_THE_KEY], api_passphrase: [null, ONE_NO_ANSWER], api_signature: [true, 'Directa24 accepts what is signed with it'] }],
	['nobody who answers', unreachable, unreachable, { ip_address: [null, ONE_NO_ANSWER], api_key: [null, NO_ANSWER], api_passphrase: [null, ONE_NO_ANSWER], api_signature: [null, NO_ANSWER], account_validation: [null, 'Not known because the call got no answer of Directa24'] }],
	['a payout of this name', json(200, { cashout_status: 0 }), unreachable, { ip_address: [true, 'Directa24 accepts calls from this n8n'], api_key: [true, 'Directa24 knows the API Key'], api_passphrase: [true, 'Directa24 accepts it'], payouts_enabled: [true, 'Directa24 looked for a payout that does not exist, so all keys are right together'] }],
	['a wrong time', code(509, 412), code(103), { account_validation: [null, 'Not known because Directa24 refuses the time of this n8n'], clock: [false, 'Directa24 refuses the time of this n8n'] }],
	['a header that is missing', code(509, 412), code(101), { account_validation: [false, `Directa24 does not take this call. ${NEEDS_IT}`] }],
	['a call that is not allowed', code(509, 412), code(200), { account_validation: [false, `Directa24 does not take this call. ${NEEDS_IT}`] }],
	['account validation that is not activated', code(509, 412), code(203), { account_validation: [false, `Account validation is not activated for your account. ${NEEDS_IT}`] }],
	['a host without account validation', code(509, 412), page(404), { account_validation: [false, `This host has no account validation. ${NEEDS_IT}`] }],
	['account validation that fails inside', code(509, 412), code(500, 500), { account_validation: [null, 'Not known because the call got no answer of Directa24'] }],
	['account validation that has answered', code(509, 412), json(200, { status: 'OK' }), { account_validation: [true, 'Account validation wants an account, as it does where it is activated; whether it is shows only with a real one'] }],
])('%s', async (_name, payouts, validation, expected) => {
	const { of } = await checked({ answers: { payouts, validation } });
	for (const [name, said] of Object.entries(expected)) expect([name, of(name as Check['check']).ok, of(name as Check['check']).meaning]).toEqual([name, ...said]);
});

describe('what to do next', () => {
	it.each<[Check['check'], Account, RegExp]>([
		['api_key', { answers: { payouts: code(401), validation: code(100) } }, /^Copy the API Key again from the Merchant Panel, Settings > API Access > Cashouts Credentials; staging and production have different ones$/],
		['api_key', { answers: { payouts: code(401), validation: unreachable } }, /^Copy the API Key and the API Passphrase again/],
		['api_key', { answers: { payouts: code(402), validation: code(100) } }, /^Copy the API Key again/],
		['api_passphrase', { answers: { payouts: code(401) } }, /^Copy the API Passphrase again/],
		['api_signature', { answers: { payouts: code(302) } }, /^Copy the API Signature again/],
		['api_signature', { answers: { payouts: code(401), validation: code(102) } }, /^Copy the API Signature again/],
		['ip_address', { answers: { payouts: code(402) } }, /Cashouts IP Address/],
		['payouts_enabled', { answers: { payouts: code(519) } }, /account manager/],
		['account_validation', { answers: { validation: code(203) } }, /activate Bank Account Validation/],
		['account_validation', { answers: { validation: code(201) } }, /^Write to integration@d24.com and say which code came back$/],
		['account_validation', { answers: { validation: page(404) } }, /whether account validation is available/],
		['clock', { answers: { validation: code(103) } }, /^Set the clock of the machine on which n8n runs, best by a time service \(NTP\)$/],
		['reconciliation', {}, /^Switch .+ on, and choose its credential$/],
		['reconciliation', { notAsked: { wrong: later('E-Mail is empty') } }, /^Correct the Directa24 Reconciliation credential$/],
		['card_host', {}, /^Fill in the card host$/],
		['api_signature', { answers: { payouts: code(402), validation: code(201) } }, /^Put right what is false first, then check again$/],
	])('for %s', async (name, account, step) => {
		expect((await checked(account)).of(name).next_step).toMatch(step);
	});
});

it.each<[Check['check'], 'apiKey' | 'apiPassphrase' | 'secretSignature', string]>([['api_key', 'apiKey', 'API Key'], ['api_passphrase', 'apiPassphrase', 'API Passphrase'], ['api_signature', 'secretSignature', 'API Signature']])('a key that is empty is named: %s', async (name, key, label) => {
	const { of } = await checked({ change: { empty: new Set([key]) }, answers: { validation: unreachable } });
	expect(of(name)).toMatchObject({ ok: false, seen: 'Empty', meaning: `The credential has no ${label}`, next_step: `Copy the ${label} from the Merchant Panel, Settings > API Access > Cashouts Credentials` });
	expect(of('account_validation').meaning).toBe(`Not known because ${key === 'apiPassphrase' ? 'the call got no answer of Directa24' : 'a key is empty that it needs'}`);
});

describe('the host', () => {
	const silent = (reaction: Reaction) => ({ payouts: reaction, validation: reaction, rate: reaction, banks: reaction });

	it.each<[string, Reaction, boolean | null, string, string]>([
		['cannot be reached', unreachable, false, 'The host cannot be reached from this n8n', 'Check the host in the credential, and whether a firewall or proxy lets this n8n call it'],
		['redirects', json(301, ''), false, 'The host redirects, which the API of Directa24 never does', 'Correct the host in the credential'],
		['has nothing behind it', page(502), false, 'The host is up, but Directa24 behind it does not answer', 'Check again later'],
		['has nothing behind it for now', page(503), false, 'The host is up, but Directa24 behind it does not answer', 'Check again later'],
		['waits in vain', page(504), false, 'The host is up, but Directa24 behind it does not answer', 'Check again later'],
		['is a web page', page(404), false, 'A web page came, so it is not an API host of Directa24', 'Correct the environment or host in the credential'],
		['is a web page that does not say so', json(404, ' \n<p>Hello</p>', { 'content-type': '' }), false, 'A web page came, so it is not an API host of Directa24', 'Correct the environment or host in the credential'],
		['is another one', json(404, 'Not found'), false, 'The host does not answer like the API of Directa24', 'Correct the environment or host in the credential'],
		['has a 5xx of its own', json(500, 'a < b'), false, 'The host does not answer like the API of Directa24', 'Correct the environment or host in the credential'],
		['asks to slow down', json(429, ''), null, 'Not known because Directa24 asks to slow down', 'Wait a minute, then check again'],
	])('that %s', async (_name, reaction, ok, meaning, step) => {
		expect((await checked({ answers: silent(reaction) })).of('host')).toMatchObject({ ok, meaning, next_step: step, seen: expect.stringMatching(/^https:\/\/api-stg.directa24.com: \S/) as unknown });
	});

	it('of which one call at least got an answer is right', async () => {
		expect((await checked({ answers: { ...silent(unreachable), banks: code(100) } })).of('host')).toMatchObject({ ok: true, seen: `${API}: code 100, HTTP status 401` });
	});

	it('that is unusual is told so, whether it answers or not', async () => {
		const change = { warnings: ['It is not one of Directa24', 'It has a port'].map(later) };
		expect((await checked({ change })).of('host')).toMatchObject({ ok: true, meaning: 'It is not one of Directa24. It has a port' });
		expect((await checked({ change, answers: silent(page(404)) })).of('host').meaning).toBe('A web page came, so it is not an API host of Directa24. It is not one of Directa24. It has a port');
	});

	it('that cannot be used is told as the credential tells it', async () => {
		const hosts = { ...settings().hosts, api: { kind: 'wrong', why: later('Custom API URL is no address') } as const };
		expect((await checked({ change: { hosts } })).of('host')).toMatchObject({ ok: false, seen: 'No usable host', meaning: 'Custom API URL is no address', next_step: 'Correct the host in the credential' });
	});
});

describe('a host for cards or links', () => {
	const hosts = { ...settings().hosts, card: { kind: 'set', origin: CARD } as const };

	it.each<[string, Reaction, boolean, string]>([
		['a code', code(509, 412), true, 'The host answers. Only payouts to Mexican debit cards need it'],
		['an answer of its own', json(404, { error: 'x' }), true, 'The host answers. Only payouts to Mexican debit cards need it'],
		['no address', unreachable, false, 'The host cannot be reached from this n8n'],
		['a web page', page(404), false, 'A web page came, so it is not an API host of Directa24'],
		['a redirect', json(302, ''), false, 'The host redirects, which the API of Directa24 never does'],
		['a failure', json(500, 'x'), false, 'The host does not answer like the API of Directa24'],
	])('with %s', async (_name, card, ok, meaning) => {
		expect((await checked({ change: { hosts }, answers: { card } })).of('card_host')).toMatchObject({ ok, meaning, seen: expect.stringContaining(`${CARD}: `) as unknown });
	});

	it('that asks to slow down, or was not asked, is not known', async () => {
		expect((await checked({ change: { hosts }, answers: { card: json(429, '') } })).of('card_host')).toMatchObject({ ok: null, meaning: 'Not known because Directa24 asks to slow down' });
		expect((await checked({ change: { hosts } })).of('card_host')).toMatchObject({ ok: null, seen: CARD, meaning: 'Not known because it was not asked' });
	});

	it('that is none is told', async () => {
		const wrong = { ...hosts, link: { kind: 'wrong', why: later('Payout Link URL is no address') } as const };
		expect((await checked({ change: { hosts: wrong } })).of('link_host')).toMatchObject({ ok: false, seen: 'No usable host', meaning: 'Payout Link URL is no address', next_step: 'Correct the host in the credential, or empty it' });
	});
});

describe('the read-only key', () => {
	it('that is empty takes rates and banks with it', async () => {
		const { of } = await checked({ change: { empty: new Set(['readOnlyApiKey']) } });
		expect(of('read_only_key')).toMatchObject({ ok: null, seen: 'Empty', meaning: 'Not set. Without it there are no exchange rates, and the banks are those that this package knows', next_step: 'Copy the Read-Only API Key from the Merchant Panel, Settings > API Access, where you need them' });
		for (const name of ['exchange_rate', 'bank_list'] as const) expect(of(name)).toMatchObject({ ok: null, seen: 'Not asked', meaning: 'Not known because there is no Read-Only API Key' });
	});

	it.each<[string, Reaction, Reaction, boolean | null, string]>([
		['refused by both', code(100), code(100), false, 'Directa24 refuses the Read-Only API Key'],
		['refused in another way', unreachable, code(401, 403), false, 'Directa24 refuses the Read-Only API Key'],
		['refused without a word', json(401, ''), unreachable, false, 'Directa24 refuses the Read-Only API Key'],
		['accepted by one', unreachable, json(200, { banks: [] }), true, 'Directa24 accepts the Read-Only API Key'],
		['not refused', code(300, 412), unreachable, true, 'Directa24 does not refuse the Read-Only API Key'],
		['not refused by the other', unreachable, code(300, 412), true, 'Directa24 does not refuse the Read-Only API Key'],
		['without an answer', unreachable, unreachable, null, NO_ANSWER],
	])('%s', async (_name, rate, banks, ok, meaning) => {
		expect((await checked({ answers: { rate, banks } })).of('read_only_key')).toMatchObject({ ok, meaning });
	});

	it.each<[Check['check'], Reaction, boolean | null, string, string]>([
		['exchange_rate', json(200, { fx_rate: '17.5', currency: 'pesos' }), true, '1 USD = 17.5', 'Exchange rates can be read'],
		['exchange_rate', json(200, { fx_rate: '5' }), true, '1 USD = 5', 'Exchange rates can be read'],
		['exchange_rate', json(200, { fx_rate: 'five' }), false, 'HTTP status 200', 'The answer has no rate in it'],
		['exchange_rate', json(200, {}), false, 'HTTP status 200', 'The answer has no rate in it'],
		['exchange_rate', code(100), null, 'code 100, HTTP status 401', 'Not known because Directa24 refuses the Read-Only API Key'],
		['exchange_rate', code(300, 412), false, 'code 300, HTTP status 412', 'Directa24 does not give exchange rates of this country'],
		['exchange_rate', unreachable, null, 'The host refuses connections', 'Not known because the call got no answer of Directa24'],
		['bank_list', json(200, { banks: [{ code: 1, name: 'One' }] }), true, '1 banks, codes as numbers, such as 1', 'The bank list can be read'],
		['bank_list', json(200, { banks: [] }), null, 'A list without banks that can be read', 'Directa24 lists no banks of this country, or in a form that this package does not know'],
		['bank_list', json(200, { banks: 5 }), false, 'HTTP status 200', 'The answer is not a list of banks'],
		['bank_list', code(300, 412), false, 'code 300, HTTP status 412', 'Directa24 does not give the bank list of this country'],
		['bank_list', code(100), null, 'code 100, HTTP status 401', 'Not known because Directa24 refuses the Read-Only API Key'],
	])('of %s', async (name, reaction, ok, seen, meaning) => {
		expect((await checked({ answers: name === 'bank_list' ? { banks: reaction } : { rate: reaction } })).of(name)).toMatchObject({ ok, seen, meaning });
	});
});

describe('the clock', () => {
	const at = (ms: number) => ({ ...RIGHT, payouts: json(412, { code: 509, message: 'x' }, { date: new Date(NOW + ms).toUTCString() }) });

	it.each([
		[0, true, 'This n8n is 1 seconds behind', 'The clocks agree'],
		[-1000, true, 'This n8n is 1 seconds ahead', 'The clocks agree'],
		[59_000, true, 'This n8n is 60 seconds behind', 'The clocks agree'],
		[120_000, false, 'This n8n is 121 seconds behind', 'The clock of this n8n differs from that of Directa24; account validation is signed with the time'],
		[-120_000, false, 'This n8n is 120 seconds ahead', 'The clock of this n8n differs from that of Directa24; account validation is signed with the time'],
	])('of Directa24 %s ms ahead', async (ms, ok, seen, meaning) => {
		expect((await checked({ answers: at(ms) })).of('clock')).toMatchObject({ ok, seen, meaning });
	});

	it('is compared with the middle of the call, and by the answer that differs least', async () => {
		expect((await checked({ answers: at(10_000), latencyMs: 20_800 })).of('clock')).toMatchObject({ ok: true, seen: 'No difference' });
		const other = json(400, { code: 305, message: 'x' }, { date: new Date(NOW + 3000).toUTCString() });
		expect((await checked({ answers: { ...at(900_000), validation: other } })).of('clock')).toMatchObject({ ok: true, seen: 'This n8n is 4 seconds behind' });
		expect((await checked({ answers: { ...at(0), validation: code(103) } })).of('clock')).toMatchObject({ ok: false });
	});
});

describe('the reconciliation', () => {
	it.each<[Reaction, boolean, string]>([
		[json(200, { data: [] }), true, 'The panel user can log in and read the list of cashouts'],
		[code(83, 403), false, 'Directa24 refuses the list of cashouts'],
		[unreachable, false, 'The host cannot be reached from this n8n'],
		[page(502), false, 'The host is up, but Directa24 behind it does not answer'],
	])('that answers %j', async (list, ok, meaning) => {
		expect((await checked({ answers: { list }, notAsked: {} })).of('reconciliation')).toMatchObject({ ok, meaning });
	});

	it('without a usable credential says what is wrong with it', async () => {
		expect((await checked({ notAsked: { wrong: later('E-Mail is empty') } })).of('reconciliation')).toMatchObject({ ok: false, seen: 'No usable credential', meaning: 'E-Mail is empty' });
	});
});

describe('limits', () => {
	it('that are set are named', async () => {
		expect((await checked({ change: { limits: { kind: 'set', words: later('At most BRL 5000') } } })).of('limits')).toMatchObject({ ok: true, seen: 'At most BRL 5000', meaning: 'These limits hold for every node and agent that uses the credential' });
	});
	it('that cannot be read are to be corrected', async () => {
		expect((await checked({ change: { limits: { kind: 'wrong', why: later('Highest Amounts must be amounts') } } })).of('limits')).toMatchObject({ ok: false, seen: 'They cannot be read', meaning: 'Highest Amounts must be amounts. Until then nothing is sent with this credential, but for this check', next_step: 'Correct the limit in the credential' });
	});
});

describe('a user of the panel who is not let in', () => {
	it.each([
		[new LoginRefused(LOCAL_CASES.loginRefused, 'code 5', undefined), 'The log-in was refused'],
		[new SessionRefused('HTTP status 403'), 'The session was refused'],
	])('%s', async (list, seen) => {
		expect((await checked({ answers: { list }, notAsked: {} })).of('reconciliation')).toMatchObject({ ok: false, seen, meaning: 'The panel user was not let in', next_step: expect.stringContaining('Check e-mail, password and environment') as unknown });
	});
});

describe('a credential with which nothing can be sent', () => {
	const unusable = new CredentialSettingIssue('API Key is empty');
	const hosts = { ...settings().hosts, card: { kind: 'set', origin: CARD } as const };

	it('says so of its hosts, and not that they do not answer', async () => {
		const { of } = await checked({ change: { hosts }, answers: { payouts: unusable, validation: unusable, rate: unusable, banks: unusable, card: unusable } });
		expect(of('host')).toMatchObject({ ok: null, seen: API, meaning: 'Not known because nothing can be sent with this credential' });
		expect(of('card_host')).toMatchObject({ ok: null, seen: CARD, meaning: 'Not known because nothing can be sent with this credential' });
	});

	it('is told by the call that was sent, where there is one', async () => {
		const { of } = await checked({ answers: { payouts: unusable, validation: unusable, rate: page(404), banks: unusable } });
		expect(of('host')).toMatchObject({ ok: false, seen: `${API}: HTTP status 404` });
		expect(of('payouts_enabled').seen).toBe('API Key is empty');
	});
});

describe('what is at the edge', () => {
	const all = (reaction: Reaction) => ({ payouts: reaction, validation: reaction, rate: reaction, banks: reaction });

	it.each([[299, false], [300, true], [399, true], [400, false]])('HTTP status %i is a redirect: %s', async (status, redirects) => {
		expect((await checked({ answers: all(json(status, 'x')) })).of('host').meaning.includes('redirects')).toBe(redirects);
	});

	it('HTTP status 400 without a word is an answer of a host for cards, and of rates that there are none', async () => {
		const hosts = { ...settings().hosts, card: { kind: 'set', origin: CARD } as const };
		expect((await checked({ change: { hosts }, answers: { card: json(400, 'x') } })).of('card_host').ok).toBe(true);
		expect((await checked({ answers: { rate: json(400, 'x'), banks: json(400, 'x') } })).of('exchange_rate')).toMatchObject({ ok: false, meaning: 'Directa24 has no exchange rates of this country', next_step: 'Choose another country in the node and check again' });
		expect((await checked({ answers: { banks: json(400, 'x') } })).of('bank_list').meaning).toBe('Directa24 has no bank list of this country');
	});

	it.each(['x5', '5x', '5.5.5'])('a rate of "%s" is none', async (rate) => {
		expect((await checked({ answers: { rate: json(200, { fx_rate: rate }) } })).of('exchange_rate').ok).toBe(false);
	});

	it.each(['REAIS', 'xBRL', ''])('a currency "%s" is not shown', async (currency) => {
		expect((await checked({ answers: { rate: json(200, { fx_rate: 5, currency }) } })).of('exchange_rate').seen).toBe('1 USD = 5');
	});

	it.each(['A01', '01A'])('a bank code "%s" is no example of numbers', async (bank) => {
		expect((await checked({ answers: { banks: json(200, { total: 1, banks: [{ code: bank, name: 'One' }] }) } })).of('bank_list').seen).toBe('1 banks, codes as text');
	});

	it('a rate or a bank list that is refused by the key alone names the key', async () => {
		expect((await checked({ answers: { rate: code(100, 412), banks: unreachable } })).of('read_only_key')).toMatchObject({ ok: false });
		expect((await checked({ answers: { banks: unreachable } })).of('read_only_key')).toMatchObject({ ok: true });
	});

	it('the clock is compared with the answers that came later, too', async () => {
		const dated = json(412, { code: 509, message: 'x' }, { date: new Date(NOW + 60_000).toUTCString() });
		expect((await checked({ answers: { payouts: dated } })).of('clock')).toMatchObject({ ok: false });
		const edge = json(412, { code: 509, message: 'x' }, { date: new Date(NOW + 60_000).toUTCString() });
		expect((await checked({ answers: { payouts: edge }, latencyMs: 1000 })).of('clock')).toMatchObject({ ok: true });
	});

	it('a reconciliation that nobody wants is not asked, and one that is wanted without an answer neither', async () => {
		expect((await checked({ answers: { list: json(200, { data: [] }) }, notAsked: { unwanted: true } })).of('reconciliation').seen).toBe('Not asked');
		expect((await checked({ notAsked: {} })).of('reconciliation').seen).toBe('Not asked');
		expect((await checked({ answers: { list: page(404) }, notAsked: {} })).of('reconciliation').seen).toBe('The host of the reconciliation API: HTTP status 404');
	});
});
