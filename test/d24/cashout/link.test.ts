import { said } from '../../fixtures/said';
import { readAnswer } from '../../../d24/answer';
import { LINK_CODES } from '../../../d24/refusals/linkCodes';
import { explainRefusal, provesNothingDone } from '../../../d24/refusals/explain';
import { parseJsonObject, toJson } from '../../../d24/json';
import { linkBody } from '../../../d24/cashout/bodies';
import { readCreatedLink, readLinkFacts, requestIdIn } from '../../../d24/cashout/link';

const ID = '9f8c1b2a3d4e5f60718293a4b5c6d7e8';
const created = (text: string) => readCreatedLink(parseJsonObject(text) ?? {});

it('the body has the names of Easy Cashout, keeps the digits of the amount and leaves empty fields out', () => {
	const input = { external_id: 'x', country: 'BR', currency: 'BRL', amount: '0.30', document_id: '1', beneficiary_name: 'Ana', beneficiary_lastname: '', notification_url: '' };
	expect(toJson(linkBody(input))).toBe('{"external_id":"x","country":"BR","currency":"BRL","amount":0.30,"document_id":"1","first_name":"Ana"}');
	expect(toJson(linkBody({ ...input, currency: '', on_hold: true, beneficiary_lastname: 'Silva' }))).toBe(
		'{"external_id":"x","country":"BR","amount":0.30,"document_id":"1","first_name":"Ana","last_name":"Silva","on_hold":true}',
	);
});

it('the request ID is the last part of the address', () => {
	expect(created(`{"data":{"cashout_url":"https://payout.directa24.com/payout/${ID}","external_id":"x","status":"CREATED"}}`)).toEqual({
		cashout_url: `https://payout.directa24.com/payout/${ID}`,
		request_id: ID,
		status: 'CREATED',
	});
	expect(created('{"data":{"cashout_url":"https://payout.directa24.com/"}}')).toEqual({ cashout_url: 'https://payout.directa24.com/', request_id: null, status: 'CREATED' });
	expect(created('{"data":{}}')).toBeUndefined();
	expect(created('{"cashout_url":"x"}')).toBeUndefined();
});

it.each([
	[ID, ID],
	[`https://payout.directa24.com/payout/${ID}`, ID],
	[`https://payout.directa24.com/payout/${ID}/?utm=1#top`, ID],
	[`payout/${ID}`, ID],
	['', undefined],
	['a b', undefined],
	['../status?x', undefined],
	['https://payout.directa24.com/payout/%2e%2e', undefined],
])('the request ID in %j is %j', (given, id) => expect(requestIdIn(given)).toBe(id));

it.each([
	['CREATED', false],
	['PENDING', false],
	['COMPLETED', true],
	['CANCELLED', true],
])('reads the status %s', (status, final) => {
	const body = parseJsonObject(`{"data":{"request_id":"${ID}","status":"${status}","amount":100.10,"currency":"BRL","user_document":"****340"}}`) ?? {};
	expect(readLinkFacts(body)).toMatchObject({ request_id: ID, status, final, amount: '100.10', currency: 'BRL', user_document: '****340', bank_name: null });
});

it.each(['{"data":{"status":"PAID"}}', '{"data":{}}', '{"data":[]}', '{"status":"CREATED"}'])('%s is no status of a link', (text) => {
	expect(readLinkFacts(parseJsonObject(text) ?? {})).toBeUndefined();
});

describe('refusals', () => {
	const answer = (status: number, text: string) => said(readAnswer({ httpStatus: status, headers: {}, text }, (body) => body, 'link', 0));

	it.each(Object.keys(LINK_CODES).filter((word) => word !== 'internal_error'))('%s shows that nothing was created', (word) => {
		expect(answer(400, `{"error":"${word}","message":"m"}`)).toEqual({ kind: 'refused', refusal: { code: word, text: 'm' }, httpStatus: 400 });
		expect(explainRefusal({ code: word, text: '' }, 'link').safeToRetry).toBe(true);
		expect(answer(500, `{"error":"${word}"}`).kind).toBe('unknown');
	});

	it.each(['internal_error', 'something_else'])('%s does not', (word) => {
		expect(answer(400, `{"error":"${word}","message":"m"}`)).toMatchObject({ kind: 'unknown', why: `HTTP status 400 with code ${word} (m)` });
		expect(provesNothingDone(word, 'link')).toBe(false);
		expect(explainRefusal({ code: word, text: '' }, 'link').safeToRetry).toBe(false);
	});

	it('words count for payout links alone', () => {
		expect(readAnswer({ httpStatus: 400, headers: {}, text: '{"error":"missing_fields"}' }, (body) => body, 'cashout', 0).kind).toBe('unknown');
	});
});
