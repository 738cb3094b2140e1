import type { IDataObject } from 'n8n-workflow';

import { engine } from './engine';

const template = (change: IDataObject = {}): IDataObject => ({ resource: 'sheet', operation: 'getTemplate', countries: ['BR', 'MX'], payoutMethods: [], language: 'es', format: 'xlsx', binaryPropertyName: 'data', ...change });

let n8n: Awaited<ReturnType<typeof engine>>;
beforeAll(async () => void (n8n = await engine({}, {})));

it('a template is a file, without a credential and without a request', async () => {
	const run = await n8n.run(template(), [{}], { credentials: {} });
	expect(run.error).toBeUndefined();
	const [item] = run.items;
	expect(item?.json).toMatchObject({ language: 'es', columns: expect.arrayContaining(['Referencia', 'Importe', 'Nombre', 'Banco']) });
	const file = item?.binary?.data;
	expect([file?.fileName, file?.mimeType]).toEqual(['directa24-pagos.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
	expect(Buffer.from(file?.data ?? '', 'base64').subarray(0, 2).toString()).toBe('PK');
	expect(n8n.reads.count).toBe(0);
});

it('as CSV it is two files: the headings alone, and with example rows', async () => {
	const { items } = await n8n.run(template({ format: 'csv', language: 'pt', binaryPropertyName: 'planilha', payoutMethods: ['BR.pixEmail'] }));
	const text = (name: string) => Buffer.from(items[0]?.binary?.[name]?.data ?? '', 'base64').toString();
	const [headings, ...rows] = text('planilha_examples').trimEnd().split('\r\n');
	expect(text('planilha')).toBe(`${headings}\r\n`);
	// One method of Brazil was chosen, and none of Mexico, which gets all.
	expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([['example-BR-1', 'BR'], ['example-MX-2', 'MX'], ['example-MX-3', 'MX']]);
});

it.each([
	[{ countries: '={{ [] }}' }, 'No country is chosen'],
	[{ countries: ['UY'] }, 'There is no template for Uruguay'],
	[{ language: 'fr' }, 'Language is "fr", which is none of its choices'],
	[{ format: 'pdf' }, 'File Format is "pdf", which is none of its choices'],
])('%j is told', async (change, message) => {
	expect((await n8n.run(template(change))).error?.message).toContain(message);
});
