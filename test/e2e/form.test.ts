import { world, type World } from './world';

let it24: World;
beforeAll(async () => void (it24 = await world()));
afterAll(async () => await it24.simulator.close());

it('a sheet with Spanish headings is taken over without mapping anything', async () => {
	const rows = [
		{ Folio: 'es-1', Nombre: 'Elena', 'Apellido(s)': 'Gómez', CURP: 'GALM850101MDFRPR04', 'Cuenta CLABE': '021790064060296642', Importe: '250.00' },
		{ Folio: 'es-2', Nombre: 'Luis', 'Apellido(s)': '', CURP: 'GALM850101MDFRPR04', 'Cuenta CLABE': '021790064060296642', Importe: '1.00' },
	];
	const { credential, client } = it24;
	const parameters = { operation: 'validate', country: 'MX', externalId: '={{ $json.Folio }}', amount: '={{ $json.Importe }}', currency: 'MXN', beneficiarySource: 'item' };
	const { id } = await client.createWorkflow({
		name: 'sheet',
		nodes: [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ name: 'Node', type: 'n8n-nodes-directa24.directa24Cashout', typeVersion: 1, position: [200, 0], parameters, credentials: { directa24Api: { id: credential.id, name: credential.name } } },
		],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		pinData: { Start: rows.map((json) => ({ json })) },
	});
	const run = await client.waitExecution(await client.runManually(id));
	expect(run.error).toBeUndefined();
	const [valid, invalid] = run.data.resultData.runData.Node[0].data.main as Array<Array<{ json: object }>>;
	expect(valid?.map(({ json }) => json)).toEqual([
		expect.objectContaining({ external_id: 'es-1', valid: true, mapping: { beneficiary_name: 'Nombre', beneficiary_lastname: 'Apellido(s)', document_id: 'CURP', bank_account: 'Cuenta CLABE', of_no_concern: ['Folio', 'Importe'] } }),
	]);
	expect(invalid?.map(({ json }) => json)).toEqual([expect.objectContaining({ external_id: 'es-2', issues: expect.arrayContaining([expect.objectContaining({ field: 'beneficiary_lastname', blocking: true })]) })]);
});

it('the form of several countries reaches Directa24 from a real n8n', async () => {
	const payout = { amount: '100', beneficiary_name: 'Ana', document_id: '01716001340' };
	const pix = await it24.run({ parameters: { ...payout, country: 'BR', externalId: 'e2e-pix', currency: 'BRL', payoutMethod: 'pixPhone', phone: '+5511987654321', account_type: 'C' } });
	expect(pix.error).toBeUndefined();
	expect(it24.simulator.ledger.find('e2e-pix')?.request).toMatchObject({ bank_code: '10000' });
	const bank = { __rl: true, mode: 'list', value: '341', cachedResultName: 'Itau (341)' };
	const listed = await it24.run({ parameters: { ...payout, country: 'BR', externalId: 'e2e-bank', currency: 'BRL', bank_code: bank, bank_account: '341234-7', account_type: 'C', city: 'Recife' } });
	expect(listed.error).toBeUndefined();
	expect(it24.simulator.ledger.find('e2e-bank')?.request).toMatchObject({ bank_code: '341', city: 'Recife' });
});
