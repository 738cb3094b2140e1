import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;

beforeAll(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterAll(async () => await simulator.close());

let count = 0;
/** What is sent of a form, and what Validate tells of it. */
async function pay(country: string, currency: string, fields: IDataObject) {
	const externalId = `left-${++count}`;
	const parameters = { resource: 'cashout', operation: 'create', country, externalId, amount: '100', currency, beneficiarySource: 'fields', ...fields };
	const checked = await n8n.run({ ...parameters, operation: 'validate' });
	const run = await n8n.run(parameters);
	const issues = (checked.outputs.flat()[0]?.json.issues ?? []) as unknown as Array<{ field: string; rule: string; message: string; blocking: boolean }>;
	return { error: run.error?.message, sent: simulator.ledger.find(externalId)?.request as unknown as IDataObject, notes: issues.filter(({ rule }) => rule === 'leftOver'), issues };
}

const CHILE = { beneficiary_name: 'Camila', beneficiary_lastname: 'Rojas', document_id: '123456785', bank_code: '001', bank_account: '1234567890', account_type: 'C' };
const COLOMBIA = { beneficiary_name: 'Ana', beneficiary_lastname: 'Rojas', document_type: 'CC', document_id: '1012345678', account_type: 'S', address: 'Calle 10' };
const MEXICO = { beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642' };

describe('what another country or payout method left in the form is not sent, and told', () => {
	it('Cash: Efecty in Chile', async () => {
		const { error, sent, notes } = await pay('CL', 'CLP', { ...CHILE, payoutMethod: 'efecty' });
		expect(error).toBeUndefined();
		expect(sent).toMatchObject(CHILE);
		expect(notes).toEqual([expect.objectContaining({ field: 'payout_method', blocking: false, message: expect.stringContaining('Cash: Efecty is one of Colombia') })]);
	});

	it("Nequi's number with a Bre-B key", async () => {
		const { error, sent, notes } = await pay('CO', 'COP', { ...COLOMBIA, payoutMethod: 'brebPhone', phone: '+573001234567', bank_account: '3001234567' });
		expect(error).toBeUndefined();
		expect(sent).toMatchObject({ bank_code: '20000', phone: '+573001234567' });
		expect(sent).not.toHaveProperty('bank_account');
		expect(notes.map(({ field }) => field)).toEqual(['bank_account']);
	});

	it('bank, branch, account and type of a bank account with a Pix key, and the bank of another method', async () => {
		const { error, sent, notes } = await pay('BR', 'BRL', { beneficiary_name: 'Ana', document_id: '01716001340', payoutMethod: 'pixPhone', phone: '+5511987654321', bank_code: '341', bank_branch: '1234', bank_account: '3423422-7' });
		expect(error).toBeUndefined();
		expect(sent).toMatchObject({ bank_code: '10000' });
		expect(sent).not.toHaveProperty('bank_account');
		expect(sent).not.toHaveProperty('bank_branch');
		expect(notes.map(({ field }) => field).sort()).toEqual(['bank_account', 'bank_branch', 'bank_code']);
	});

	it('account type, branch and document type of Brazil in Mexico', async () => {
		const { error, sent, notes } = await pay('MX', 'MXN', { ...MEXICO, account_type: 'C', bank_branch: '1234', document_type: 'CPF' });
		expect(error).toBeUndefined();
		for (const field of ['account_type', 'bank_branch', 'document_type']) expect(sent).not.toHaveProperty(field);
		expect(notes.map(({ field }) => field).sort()).toEqual(['account_type', 'bank_branch', 'document_type']);
	});

	it('a CPF in the field for a CURP is told', async () => {
		const { issues } = await pay('MX', 'MXN', { ...MEXICO, document_id: '01716001340' });
		expect(issues).toContainEqual(expect.objectContaining({ field: 'document_id', blocking: false, message: expect.stringContaining('is a CPF of Brazil') }));
	});
});

describe('what is meant is sent', () => {
	it('a field under Additional Fields, also where the form has an old value for it', async () => {
		const { sent } = await pay('CO', 'COP', { ...COLOMBIA, payoutMethod: 'brebPhone', phone: '+573001234567', bank_account: '3001234567', additionalFields: { bank_account: '+573001234567' } });
		expect(sent).toMatchObject({ bank_account: '+573001234567' });
	});

	it('the key of Bre-B that a workflow has in the account as well', async () => {
		const { sent, notes } = await pay('CO', 'COP', { ...COLOMBIA, payoutMethod: 'brebEmail', email: 'ana@example.com', bank_account: 'ana@example.com' });
		expect(sent).toMatchObject({ bank_account: 'ana@example.com' });
		expect(notes).toEqual([]);
	});

	it('a type of document that the country has, contact data, and the bank of a card', async () => {
		const { sent } = await pay('BR', 'BRL', { beneficiary_name: 'Ana', document_id: '01716001340', document_type: 'CPF', bank_code: '001', bank_branch: '1234', bank_account: '3423422-7', account_type: 'C', email: 'ana@example.com' });
		expect(sent).toMatchObject({ document_type: 'CPF', email: 'ana@example.com' });
		const card = await pay('MX', 'MXN', { ...MEXICO, bank_account: '4111 1111 1111 1111', bank_code: '072' });
		expect(card.sent).toMatchObject({ bank_code: '072' });
		expect(card.notes).toEqual([]);
	});

	it('everything where the payout method follows from the bank code: the check tells what contradicts it', async () => {
		const { error } = await pay('BR', 'BRL', { beneficiary_name: 'Ana', document_id: '01716001340', bank_code: '10000', phone: '+5511987654321', bank_account: '3423422-7', account_type: 'C' });
		expect(error).toContain('must be empty for Pix Key: Phone');
	});
});
