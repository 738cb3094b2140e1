import { printed } from './logEverything';

import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Fault, type Simulator } from '../simulator';
import { engine, type RunResult } from './engine';
import { brazil, credentialFor } from './fixtures';

const PERSON = { document_id: '01716001340', bank_account: '73921846-5', phone: '+5511987651234', email: 'maria.conceicao@example.com' };
/** As they were given, and as they are sent. */
const VALUES = [...Object.values(PERSON), '739218465', '5511987651234'];
const ECHO = `017.160.013-40 / ${PERSON.document_id}: 739218465 or ${PERSON.bank_account} of ${PERSON.email.toUpperCase()}, ${PERSON.phone}`;
const QUICK = { timeout: 1, giveUpAfter: 1 };
const STATUS = { resource: 'cashout', lookupBy: 'externalId', externalId: 'payout-1', cashoutId: '', options: QUICK };
const ACCOUNT = { resource: 'bankAccount', operation: 'validate', country: 'BR', document_id: '={{ $json.document_id }}', bank_account: '={{ $json.bank_account }}', document_type: 'CPF', beneficiary_name: 'Maria', bank_code: '001', options: QUICK };

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
	printed.length = 0;
});
afterEach(async () => await simulator.close());

const leaksIn = (text: string) => [...VALUES, '017.160.013-40'].filter((value) => text.toLowerCase().includes(value.toLowerCase()));

/** All that n8n stores and shows of the failures of a run. */
/** What the node says of failures. The columns of the row itself stay with it, and are the user's own. */
function failuresIn(run: RunResult): string {
	const items = run.outputs.flat().filter(({ error, json }) => error !== undefined || json.error !== undefined);
	const errors = [run.error, ...items.map(({ error }) => error)].filter((error) => error !== undefined);
	return JSON.stringify([errors.map((error) => ({ ...error, message: error.message, stack: error.stack })), items.map(({ json }) => ({ error: json.error, details: json.details }))]);
}

/** The values come from the item, as in a workflow: n8n stores and logs the parameters of the workflow with each error. */
const taken = Object.fromEntries(Object.keys(PERSON).map((field) => [field, `={{ $json.${field} }}`]));
const payout = (change: IDataObject = {}) => brazil({ ...taken, additionalFields: { phone: taken.phone, email: taken.email }, options: QUICK, ...change });
const echo = (code: number, more: object = {}): Fault => ({ endpoint: 'any', kind: 'd24_error', code, message: ECHO, times: Infinity, ...more });
const sheet = (row: IDataObject) => ({ parameters: brazil({ beneficiarySource: 'item', options: QUICK }), row });
const row = { beneficiary_name: 'Maria', beneficiary_lastname: 'Silva', document_type: 'CPF', bank_code: '001', bank_branch: '1234', account_type: 'C', ...PERSON };

const CASES: Array<[string, { parameters: IDataObject; row?: IDataObject; faults?: Fault[]; prepare?: () => Promise<unknown> }]> = [
	['a refusal of D24 that repeats everything', { parameters: payout(), faults: [echo(300, { reason: ECHO })] }],
	['a refusal without a listed code', { parameters: payout(), faults: [echo(599)] }],
	['a 500 with a code', { parameters: payout(), faults: [{ endpoint: 'any', kind: 'answer', httpStatus: 500, body: JSON.stringify({ code: 500, message: ECHO }), times: Infinity }] }],
	['a duplicate whose status repeats it', { parameters: payout(), prepare: async () => await (await engine(credentialFor(simulator))).run(payout(), [PERSON]), faults: [{ endpoint: 'status', kind: 'answer', httpStatus: 200, body: JSON.stringify({ cashout_status: 3, rejection_code: '800', rejection_reason: ECHO }), times: Infinity }] }],
	['a web page', { parameters: payout(), faults: [{ endpoint: 'any', kind: 'answer', httpStatus: 200, body: `<html>${ECHO}</html>`, times: Infinity }] }],
	['a document with a wrong check digit', sheet({ ...row, document_id: '01716001341' })],
	['numbers that a spreadsheet has damaged', sheet({ ...row, bank_account: 7392184650000000000000, document_id: 1.716001340e20 })],
	['numbers with decimals', sheet({ ...row, bank_account: `${PERSON.bank_account}.0`, document_id: `${PERSON.document_id}.0`, phone: `${PERSON.phone},00` })],
	['columns that slipped: the account as bank', sheet({ ...row, bank_code: PERSON.bank_account, bank_account: 'x' })],
	['columns that slipped: the e-mail as bank', sheet({ ...row, bank_code: PERSON.email })],
	['columns that slipped: the e-mail as method', sheet({ ...row, payout_method: PERSON.email })],
	['a Pix key and a bank', sheet({ ...row, pix_key: PERSON.email, bank_code: PERSON.bank_account })],
	['two columns that disagree', sheet({ ...row, conta: '99999-1', cpf: '52998224725', celular: '+5511900000000', correo: 'other@example.com' })],
	['a wrong e-mail and phone', sheet({ ...row, bank_code: '10001', email: `${PERSON.email}@`, phone: `0${PERSON.phone}` })],
	['an account that is too long', sheet({ ...row, bank_account: PERSON.bank_account.repeat(5) })],
	['account validation whose fields are refused', { parameters: ACCOUNT, faults: [echo(202)] }],
	['account validation that is not activated', { parameters: ACCOUNT, faults: [echo(203)] }],
	['account validation that breaks', { parameters: ACCOUNT, faults: [{ endpoint: 'any', kind: 'answer', httpStatus: 500, body: JSON.stringify({ code: 500, message: ECHO }), times: Infinity }] }],
	['account validation without a document', { parameters: { ...ACCOUNT, document_id: '={{ "" }}' } }],
	['a status', { parameters: { ...STATUS, operation: 'getStatus' }, faults: [echo(300)] }],
	['a hold', { parameters: { ...STATUS, operation: 'hold' }, faults: [echo(510)] }],
	['a cancel', { parameters: { ...STATUS, operation: 'cancel' }, faults: [echo(300)] }],
	['no connection', { parameters: payout(), prepare: async () => await simulator.close() }],
];

it.each(CASES)('%s leaves no personal data in error and log', async (_, { parameters, row: item = PERSON, faults = [], prepare }) => {
	await prepare?.();
	for (const fault of faults) simulator.addFault(fault);
	const n8n = await engine(credentialFor(simulator));
	const stopped = await n8n.run(parameters, [item]);
	const continued = await n8n.run(parameters, [item], { onError: 'continueRegularOutput' });
	const separate = await n8n.run(parameters, [item], { onError: 'continueErrorOutput' });
	expect(stopped.error).toBeDefined();
	expect(separate.outputs[1]).toHaveLength(1);
	for (const run of [stopped, continued, separate]) {
		expect(failuresIn(run).length).toBeGreaterThan(200);
		expect(leaksIn(failuresIn(run))).toEqual([]);
	}
	expect(leaksIn(printed.join('\n'))).toEqual([]);
});

it('a retry that D24 refuses after an open attempt leaves none either', async () => {
	simulator.addFault({ endpoint: 'create', kind: 'answer', httpStatus: 500, body: JSON.stringify({ code: 599, message: ECHO }), times: Infinity });
	const n8n = await engine(credentialFor(simulator));
	const run = await n8n.run(payout(), [PERSON], { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 });
	expect(run.error).toBeDefined();
	expect(leaksIn(failuresIn(run) + printed.join('\n'))).toEqual([]);
});

it('the scan finds what is there', () => {
	expect(leaksIn(ECHO)).toEqual(expect.arrayContaining([PERSON.document_id, PERSON.bank_account, '739218465', PERSON.email]));
});

describe('Mask Personal Data', () => {
	it('Validate masks the columns that it has used, also below others, and leaves the rest', async () => {
		const n8n = await engine(credentialFor(simulator));
		const item = { ...row, note: `pay ${PERSON.document_id}`, amount: 7392184, body: { raw: PERSON.bank_account, list: [{ tel: PERSON.phone }] } };
		const validate = async (options: IDataObject) => (await n8n.run(brazil({ operation: 'validate', beneficiarySource: 'item', options }), [item])).items[0]?.json;
		expect(await validate({})).toMatchObject(item);
		expect(await validate({ maskPersonalData: true })).toMatchObject({
			...item,
			document_id: '••••1340',
			bank_account: '••••46-5',
			phone: '••••1234',
			email: '••••@example.com',
			body: { raw: '••••46-5', list: [{ tel: '••••1234' }] },
			valid: true,
		});
	});

	it('Validate of a bank account masks the account and the words of D24', async () => {
		simulator.addFault({ endpoint: 'validate', kind: 'd24_error', code: 400, message: ECHO, times: Infinity });
		const n8n = await engine(credentialFor(simulator));
		const open = await n8n.run(ACCOUNT, [PERSON]);
		expect(open.items[0]?.json).toMatchObject({ bank_account: PERSON.bank_account, reason: ECHO, valid: false });
		const masked = await n8n.run({ ...ACCOUNT, options: { maskPersonalData: true } }, [PERSON]);
		expect(masked.items[0]?.json).toMatchObject({ bank_account: '••••46-5', valid: false });
		expect(leaksIn(JSON.stringify(masked.items[0]?.json))).toEqual([]);
	});
});
