import type { IDataObject } from 'n8n-workflow';

import { LABEL } from '../../d24/labels';
import { startSimulator, type Simulator } from '../simulator';
import { engine, type RunResult } from './engine';
import { brazil, credentialFor } from './fixtures';

let simulator: Simulator;
let n8n: Awaited<ReturnType<typeof engine>>;
beforeEach(async () => {
	simulator = await startSimulator();
	n8n = await engine(credentialFor(simulator));
});
afterEach(async () => await simulator.close());

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const sheet = (messageLanguage: string, options: IDataObject = {}, change: IDataObject = {}) =>
	brazil({ externalId: '={{ $json.id }}', options: { concurrency: 1, giveUpAfter: 1, timeout: 0.3, ...options, messageLanguage }, ...change });
const details = (run: RunResult) => run.items[0]?.json.details as Record<string, unknown>;
const described = ({ error }: RunResult) => String(error?.description);

describe.each([
	{
		language: 'es',
		stopped: '2 de 4 pagados, luego se detuvo en F-3 (item 3): fondos insuficientes en su cuenta de Directa24 [custom]',
		fate: ['Creados ahora: 2 (F-1, F-2)', 'Sin iniciar: 1', 'Causa: El saldo no cubre el importe', 'Siguiente paso: ', 'Directa24 respondió con el código 514: ', 'On Duplicate', 'Se puede ejecutar de nuevo con el mismo ID externo'],
		refused: 'F-1: Directa24 no acepta este importe [custom]. ',
		refusedFacts: { outcome: 'refused', code: '533', cause: 'Está por debajo del mínimo; Directa24 indica el mínimo y su moneda', next_step: 'Corrija el importe y ejecute de nuevo este pago con el mismo ID externo', fixed_by: 'you', safe_to_retry: true },
		unknown: 'F-1: No se sabe si Directa24 creó este cashout [custom]. La conexión se cortó antes de que llegara la respuesta. Causa: ',
		unsafe: 'No se debe pagar de nuevo antes de consultarlo',
		corrections: 'No se envió nada: hay que corregir 2 de 2 items',
		one: 'No se envió nada: F-1: amount: El importe es cero',
		paid: 'Pagados: 2, BRL 200.00; Ya existentes: 1, BRL 100.00',
		tidied: '1 fila ordenada, con separadores quitados o palabras cambiadas por códigos: ',
		summary: ['Se pueden pagar 2 de 3 filas: BRL 200.00', '- Brasil, Cuenta bancaria: 2 pagos, BRL 200.00', 'El mayor: BRL 100.00 a João Silva (A)', 'La misma cuenta 3 veces: ', 'Hay que corregir 1 fila (BRL 0.00):', '- C (item 3): amount: El importe es cero'],
		differs: 'La hoja no es lo que se esperaba',
		rejected: 'El número de cuenta es incorrecto: pídalo de nuevo al beneficiario',
		credential: 'API Key está en blanco en la credencial de Directa24. ',
		settings: `No se envió nada: Options > ${LABEL.concurrency} es "x", que no es un número aceptado`,
		oneAtATime: 'Solo se puede esperar un cashout a la vez, y hay 2 items',
		limited: 'La credencial de Directa24 solo permite pagos que se crean retenidos (Allowed Calls): active On Hold',
		host: 'La credencial de Directa24 apunta a una dirección privada (127.0.0.1)',
	},
	{
		language: 'pt',
		stopped: '2 de 4 pagos, depois parou em F-3 (item 3): saldo insuficiente na sua conta da Directa24 [custom]',
		fate: ['Criados agora: 2 (F-1, F-2)', 'Não iniciados: 1', 'Causa: O saldo não cobre o valor', 'Próximo passo: ', 'A Directa24 respondeu com o código 514: ', 'On Duplicate', 'Pode ser executado de novo com o mesmo ID externo'],
		refused: 'F-1: A Directa24 não aceita este valor [custom]. ',
		refusedFacts: { outcome: 'refused', code: '533', cause: 'Está abaixo do mínimo; a Directa24 indica o mínimo e a moeda', next_step: 'Corrija o valor e execute de novo este pagamento com o mesmo ID externo', fixed_by: 'you', safe_to_retry: true },
		unknown: 'F-1: Não se sabe se a Directa24 criou este cashout [custom]. A conexão foi cortada antes de a resposta chegar. Causa: ',
		unsafe: 'Não se deve pagar de novo antes de consultá-lo',
		corrections: 'Nada foi enviado: 2 de 2 itens precisam de correção',
		one: 'Nada foi enviado: F-1: amount: O valor é zero',
		paid: 'Pagos: 2, BRL 200.00; Já existentes: 1, BRL 100.00',
		tidied: '1 linha arrumada, com separadores retirados ou palavras trocadas por códigos: ',
		summary: ['2 de 3 linhas podem ser pagas: BRL 200.00', '- Brasil, Conta bancária: 2 pagamentos, BRL 200.00', 'O maior: BRL 100.00 para João Silva (A)', 'A mesma conta 3 vezes: ', '1 linha precisa de correção (BRL 0.00):', '- C (item 3): amount: O valor é zero'],
		differs: 'A planilha não é o que se esperava',
		rejected: 'O número da conta está errado: peça de novo ao beneficiário',
		credential: 'API Key está em branco na credencial da Directa24. ',
		settings: `Nada foi enviado: Options > ${LABEL.concurrency} é "x", que não é um número aceito`,
		oneAtATime: 'Só se pode esperar um cashout por vez, e há 2 itens',
		limited: 'A credencial da Directa24 só permite pagamentos criados retidos (Allowed Calls): ligue On Hold',
		host: 'A credencial da Directa24 aponta para um endereço privado (127.0.0.1)',
	},
] as const)('in $language', (told) => {
	const { language } = told;

	it('a batch that stopped tells what was paid, why it stopped and what comes next', async () => {
		simulator.configure({ balance: '250' });
		const run = await n8n.run(sheet(language), rows('F-1', 'F-2', 'F-3', 'F-4'));
		expect(run.error?.message).toBe(told.stopped);
		for (const words of told.fate) expect(described(run)).toContain(words);
		expect(described(run)).not.toMatch(/Cause:|Next step|Created now|Safe to run/);
	});

	it('a refused payout has its explanation, and values for machines as they are', async () => {
		simulator.addFault({ endpoint: 'create', kind: 'd24_error', code: 533, message: 'Minimum 5 USD' });
		const run = await n8n.run(sheet(language), rows('F-1'), { onError: 'continueRegularOutput' });
		expect(String(run.items[0]?.json.error)).toContain(told.refused);
		expect(details(run)).toMatchObject({ ...told.refusedFacts, environment: 'custom' });
	});

	it('an outcome that is not known says so, and that it is not to be paid again', async () => {
		simulator.addFault({ endpoint: 'create', kind: 'close', when: 'after' });
		simulator.addFault({ endpoint: 'status', kind: 'http_500', when: 'before', times: 100 });
		const run = await n8n.run(sheet(language, { settleFor: 0 }), rows('F-1'), { onError: 'continueRegularOutput' });
		const text = String(run.items[0]?.json.error);
		expect(text).toContain(told.unknown);
		expect(text).toContain(told.unsafe);
		expect(details(run)).toMatchObject({ outcome: 'unknown', safe_to_retry: false });
	});

	it('a sheet that needs corrections stops in one headline', async () => {
		const zero = { amount: '={{ $json.amount }}' };
		expect((await n8n.run(sheet(language, {}, zero), rows('F-1', 'F-2').map((row, index) => ({ ...row, amount: ['0', '-1'][index] })))).error?.message).toContain(told.corrections);
		expect((await n8n.run(sheet(language, {}, zero), [{ id: 'F-1', amount: '0' }])).error?.message).toContain(told.one);
	});

	it('hints tell what was paid, what was tidied and what the sheet should have been', async () => {
		await n8n.run(sheet(language), rows('F-0'));
		const parameters = sheet(language, { onDuplicate: 'returnExisting' }, { document_id: '={{ $json.cpf }}' });
		const run = await n8n.run(parameters, [{ id: 'F-0', cpf: '01716001340' }, { id: 'F-1', cpf: '017.160.013-40' }, { id: 'F-2', cpf: '01716001340' }]);
		for (const words of [told.paid, told.tidied, told.host]) expect(run.stored).toContain(words);
		expect((await n8n.run(sheet(language, { expectedCount: 3 }, { operation: 'validate' }), rows('F-1'))).stored).toContain(told.differs);
	});

	it('the summary of Validate is text of it', async () => {
		const items = [{ id: 'A', amount: '100.00' }, { id: 'B', amount: '100.00' }, { id: 'C', amount: '0.00' }];
		const run = await n8n.run(sheet(language, {}, { operation: 'validate', amount: '={{ $json.amount }}' }), items, { typeVersion: 1.1 });
		const text = String(run.outputs[2]?.[0]?.json.text);
		for (const words of told.summary) expect(text).toContain(words);
	});

	it('the meaning of a rejection is told in it beside the words of Directa24', async () => {
		await n8n.run(sheet(language), rows('F-1'));
		await simulator.setStatus('F-1', 'REJECTED', { force: true, rejection_code: 800, rejection_reason: 'ERROR_ACCOUNT_INCORRECT' });
		const run = await n8n.run({ resource: 'cashout', operation: 'getStatus', lookupBy: 'externalId', externalId: 'F-1', options: { messageLanguage: language } });
		expect(run.items[0]?.json).toMatchObject({ status: 'REJECTED', rejection_reason: 'ERROR_ACCOUNT_INCORRECT', rejection_meaning: told.rejected });
	});

	it('what stops a run before its items is told in it', async () => {
		const empty = await engine(credentialFor(simulator, { apiKey: '' }));
		expect((await empty.run(sheet(language), rows('F-1'))).error?.message).toContain(told.credential);
		const limited = await engine(credentialFor(simulator, { allowedCalls: 'createOnHold' }));
		expect((await limited.run(sheet(language), rows('F-1'))).error?.message).toContain(told.limited);
		expect((await n8n.run(sheet(language, { concurrency: 'x' }), rows('F-1'))).error?.message).toBe(told.settings);
		expect((await n8n.run(sheet(language, {}, { operation: 'createAndWait' }), rows('F-1', 'F-2'))).error?.message).toBe(told.oneAtATime);
		expect(simulator.counters.created).toBe(0);
	});
});

it('what stands in a sheet is neither a template nor HTML in any of them', async () => {
	for (const messageLanguage of ['en', 'es', 'pt']) {
		const run = await n8n.run(sheet(messageLanguage, {}, { amount: '={{ $json.amount }}' }), [{ id: '{0} <b>{1}</b> $&', amount: '0' }, { id: 'is empty', amount: '-1' }]);
		expect(described(run)).toContain('{0} &lt;b&gt;{1}&lt;/b&gt; $&amp;');
		expect(described(run)).toContain('<li>is empty (item 2): ');
	}
});
