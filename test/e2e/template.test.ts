import { COUNTRIES } from '../../d24/countries';
import { waysOf } from '../../d24/sheet/template';
import { WORDS, SHEET_LANGUAGES, type SheetLanguage } from '../../d24/sheet/words';
import { world, type World } from './world';

const SLOW = 180_000;
const CASHOUT = 'n8n-nodes-directa24.directa24Cashout';
const COUNTRY_CODES = COUNTRIES.filter((country) => waysOf(country).length > 0).map(({ code }) => code);
const WAYS = COUNTRIES.flatMap(waysOf).filter(({ method }) => method.doubt === undefined);

let it24: World;
beforeAll(async () => void (it24 = await world()));
afterAll(async () => await it24.simulator.close());

/** Get Template -> n8n's own Extract From File -> Validate, which finds every column by its heading. */
async function readBack(language: SheetLanguage, format: 'xlsx' | 'csv') {
	const { client, credential } = it24;
	const node = (name: string, type: string, typeVersion: number, at: number, parameters: object) => ({ name, type, typeVersion, position: [at, 0], parameters });
	const extract = format === 'xlsx' ? { operation: 'xlsx', binaryPropertyName: 'data', options: { sheetName: WORDS.examples[language] } } : { operation: 'csv', binaryPropertyName: 'data_examples', options: {} };
	const validate = { resource: 'cashout', operation: 'validate', country: 'item', beneficiarySource: 'item', options: {} };
	const { id } = await client.createWorkflow({
		name: 'template',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1, 0, {}),
			node('Template', CASHOUT, 1, 200, { resource: 'sheet', operation: 'getTemplate', countries: COUNTRY_CODES, language, format, binaryPropertyName: 'data' }),
			node('Extract', 'n8n-nodes-base.extractFromFile', 1, 400, extract),
			{ ...node('Validate', CASHOUT, 1.1, 600, validate), credentials: { directa24Api: { id: credential.id, name: credential.name } } },
		],
		connections: Object.fromEntries([['Start', 'Template'], ['Template', 'Extract'], ['Extract', 'Validate']].map(([from = '', to]) => [from, { main: [[{ node: to, type: 'main', index: 0 }]] }])),
	});
	const execution = await client.waitExecution(await client.runManually(id));
	expect([execution.status, execution.error]).toEqual(['success', undefined]);
	const [outputs] = execution.data.resultData.runData.Validate;
	return outputs.data.main as Array<Array<{ json: { external_id?: string; issues?: unknown } }> | null>;
}

it.each(SHEET_LANGUAGES.flatMap((language) => (['xlsx', 'csv'] as const).map((format) => [language, format] as const)))(
	'the example rows of every country, in %s as %s, come back through Extract From File and are all valid',
	async (language, format) => {
		const [valid, invalid, summary] = await readBack(language, format);
		expect((invalid ?? []).map(({ json }) => [json.external_id, json.issues])).toEqual([]);
		expect(valid).toHaveLength(WAYS.length);
		expect(summary?.[0]?.json).toMatchObject({ rows: WAYS.length, valid: WAYS.length, invalid_rows: [] });
	},
	SLOW,
);
