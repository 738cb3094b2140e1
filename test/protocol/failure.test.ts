import type { Issue } from '../../d24/issue';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { detailLines, details, failureOf, invalidInput, local, notStarted, refused } from '../../protocol/failure';
import { later, said } from '../fixtures/said';

const explanation = (change: object = {}) => ({ ...LOCAL_CASES.throttled, message: later('What happened'), cause: later('The cause'), nextStep: later('Do this.'), safeToRetry: true, ...change });

describe('what a person reads of a failure', () => {
	it('is what happened, why, what to do, and that it is safe to run again', () => {
		expect(details({ outcome: 'refused', detail: later('Directa24 said no'), explanation: explanation() })).toBe(
			'Directa24 said no. Cause: The cause. Next step: Do this. Safe to run again with the same external ID: nothing was created by this call',
		);
	});

	it('warns where it is not safe to pay again', () => {
		expect(detailLines({ outcome: 'unknown', detail: later('No answer'), explanation: explanation({ safeToRetry: false }) }).at(-1)).toBe('Not safe to pay again before it is looked up');
	});

	it('has no empty line, and no detail of a row that was stopped: the fields say it', () => {
		expect(detailLines({ outcome: 'refused', detail: later(''), explanation: explanation() })[0]).toBe('Cause: The cause');
		expect(detailLines({ outcome: 'invalid_input', detail: later('amount: The amount is missing'), explanation: explanation() })[0]).toBe('Cause: The cause');
	});

	it('keeps periods inside of a sentence', () => {
		expect(detailLines({ outcome: 'refused', detail: later('See d24.com for it.'), explanation: explanation() })[0]).toBe('See d24.com for it');
	});
});

describe('a refusal', () => {
	it('has the code, the words of Directa24 and its reason, without long numbers', () => {
		expect(said(refused({ code: '300', text: 'Invalid field', reason: 'document' }, 412))).toMatchObject({ outcome: 'refused', code: '300', httpStatus: 412, detail: 'Directa24 answered with code 300: Invalid field – document' });
		expect(refused({ code: '300', text: '', reason: 'document' }).detail()).toBe('Directa24 answered with code 300: document');
		expect(refused({ code: '300', text: 'account 12345678901' }).detail()).not.toContain('12345678901');
	});

	it('without words has the code alone, and no HTTP status where none is known', () => {
		const failure = said(refused({ code: '300', text: '' }));
		expect(failure.detail).toBe('Directa24 answered with code 300');
		expect(failure).not.toHaveProperty('httpStatus');
	});
});

it('a call that was slowed down was not carried out', () => {
	expect(said(failureOf({ kind: 'throttled' }))).toEqual({ outcome: 'not_sent', explanation: said(LOCAL_CASES.throttled), detail: 'Directa24 answered with HTTP status 429' });
});

it('a row that was stopped names each field, what is wrong, and how to put it right, each once', () => {
	const issue = (field: string, message: string, fix: string) => ({ field, rule: 'x', message, fix, blocking: true }) as unknown as Issue;
	const failure = said(invalidInput([issue('amount', 'The amount is missing', 'Enter it'), issue('email', 'It has no @', 'Correct it'), issue('email', 'It is too long', 'Correct it')]));
	expect(failure.detail).toBe('amount: The amount is missing; email: It has no @; email: It is too long');
	expect(failure.explanation).toEqual({ ...said(LOCAL_CASES.invalidInput), message: 'The amount is missing; It has no @; It is too long', nextStep: 'amount: Enter it; email: Correct it' });
	expect(failure.outcome).toBe('invalid_input');
});

describe('a row whose turn did not come', () => {
	it('says what stopped the others, and what to do about that', () => {
		const failure = said(notStarted(local('refused', 'unsigned', later('x'))));
		expect(failure).toMatchObject({ outcome: 'not_started', detail: `The batch was stopped: ${LOCAL_CASES.unsigned.message}` });
		expect(failure.explanation).toEqual({ ...said(LOCAL_CASES.notStarted), cause: LOCAL_CASES.unsigned.message, nextStep: LOCAL_CASES.unsigned.nextStep });
	});

	it('says that the execution was cancelled', () => {
		expect(said(notStarted(undefined))).toEqual({ outcome: 'not_started', explanation: said(LOCAL_CASES.cancelled), detail: 'The execution was cancelled' });
	});
});
