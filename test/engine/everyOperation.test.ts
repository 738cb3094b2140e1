import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import type { RESOURCES } from '../../nodes/Directa24Cashout/operations';
import { startSimulator, type Simulator } from '../simulator';
import { engine } from './engine';
import { brazil, credentialFor, reconciliationFor } from './fixtures';

type Resources = typeof RESOURCES;
type OperationName = { [Resource in keyof Resources]: `${Resource}.${keyof Resources[Resource]['operations'] & string}` }[keyof Resources];

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const PERIOD = { from: '2026-01-01T00:00:00Z', to: '2026-01-31T00:00:00Z' };
const EXISTING = { lookupBy: 'externalId', externalId: 'existing' };
const both = () => ({ ...EXISTING, cashoutId: simulator.ledger.all()[0]?.cashout_id ?? '' });

/** Each operation once, with parameters that work. The compiler asks for one that is missing here. */
const PARAMETERS: Record<OperationName, () => IDataObject | Promise<IDataObject>> = {
	'account.check': () => ({ country: 'BR', checkReconciliation: true }),
	'bank.getMany': () => ({ country: 'BR', returnAll: true }),
	'bankAccount.validate': () => ({ country: 'BR', document_id: '01716001340', document_type: 'CPF', beneficiary_name: 'João', beneficiary_lastname: 'Silva', bank_code: '001', bank_account: '3423422-7', bank_branch: '1234', account_type: 'C', amount: '1', currency: 'BRL' }),
	'cashout.cancel': both,
	'cashout.create': () => brazil(),
	'cashout.createAndWait': () => brazil({ options: { dryRun: true } }),
	'cashout.getStatus': () => EXISTING,
	'cashout.hold': both,
	'cashout.release': async () => {
		await pay({ operation: 'hold', ...both() });
		return both();
	},
	'cashout.validate': () => brazil(),
	'cashoutLink.create': () => link(),
	'cashoutLink.getStatus': async () => ({ requestId: (await pay({ resource: 'cashoutLink', ...link() })).items[0]?.json.request_id as string }),
	'exchangeRate.get': () => ({ country: 'BR', amount: '10' }),
	'notification.verify': () => {
		const control = createHmac('sha256', simulator.credentials.secretSignature).update('Be4existingBo7').digest('hex').toUpperCase();
		return { notificationBody: { external_id: 'existing', control }, notificationHeaders: { 'content-type': 'application/x-www-form-urlencoded' } };
	},
	'reconciliation.balanceReport': () => PERIOD,
	'reconciliation.compare': () => ({ ...PERIOD, externalIdColumn: 'external_id', amountColumn: 'amount', currencyColumn: 'currency', statusColumn: 'status' }),
	'reconciliation.listCashouts': () => ({ ...PERIOD, returnAll: true }),
	'sheet.getTemplate': () => ({ countries: ['BR'], payoutMethods: [], language: 'es', format: 'xlsx', binaryPropertyName: 'data' }),
};

const link = (): IDataObject => ({ operation: 'create', country: 'BR', externalId: 'link-1', amount: '100.10', currency: 'BRL', document_id: '01716001340', beneficiary_name: 'João', beneficiary_lastname: 'Silva', notificationUrl: '' });

/** With limits that allow all of this: what a credential with limits does not know it signs for nobody. */
const n8n = async () => await engine(credentialFor(simulator, { highestAmounts: 'BRL 1000', allowedCountries: 'BR', allowedCurrencies: 'BRL' }), reconciliationFor(simulator));

async function pay(parameters: IDataObject) {
	const run = await (await n8n()).run({ resource: 'cashout', options: {}, ...parameters });
	expect(run.error).toBeUndefined();
	return run;
}

it.each(Object.keys(PARAMETERS) as OperationName[])('%s works, with a credential that has limits too', async (name) => {
	const [resource, operation] = name.split('.');
	await pay(brazil({ externalId: 'existing' }));
	const parameters = await PARAMETERS[name]();
	await pay({ ...parameters, resource, operation });
});
