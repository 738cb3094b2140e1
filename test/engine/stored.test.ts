/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IDataObject } from 'n8n-workflow';

import { create } from '../simulator/harness';
import { startSimulator, type Simulator } from '../simulator';
import { CASHOUT, engine } from './engine';
import { credentialFor, reconciliationFor } from './fixtures';

/**
 * Workflows as version 0.1.0 stored them, and what that version sent for them (wire.json, recorded with it). Parameters
 * that are at their defaults are not stored, so a default that changes what it means would show here.
 */
const FOLDER = path.join(__dirname, '..', 'fixtures', 'stored-0.1.0');
const read = <T>(file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as T;

interface Case {
	name: string;
	parameters: IDataObject;
	items: IDataObject[];
	/** External IDs of payouts that exist already. */
	before?: string[];
}

interface Example {
	name: string;
	nodes: Array<{ name: string; type: string; parameters: IDataObject }>;
}

/** The payouts of an example, with the rows that its node "Beneficiaries" has. */
function casesOf(file: string): Case[] {
	const { name, nodes } = read<Example>(file);
	const rows = nodes.find((node) => node.name === 'Beneficiaries')?.parameters.jsonOutput;
	if (typeof rows !== 'string') return [];
	const { beneficiaries } = JSON.parse(rows) as { beneficiaries: IDataObject[] };
	const payouts = nodes.filter(({ type, parameters }) => type === CASHOUT && parameters.operation === 'create');
	return payouts.map((node) => ({ name: `${name}: ${node.name}`, parameters: { ...node.parameters, options: { ...(node.parameters.options as IDataObject), concurrency: 1 } }, items: beneficiaries.filter(({ amount }) => !String(amount).includes(',')) }));
}

const CASES: Case[] = [...read<Case[]>('parameters.json'), ...readdirSync(FOLDER).filter((file) => !['parameters.json', 'wire.json'].includes(file)).flatMap(casesOf)];

let simulator: Simulator;
beforeEach(async () => void (simulator = await startSimulator()));
afterEach(async () => await simulator.close());

async function sent({ parameters, items, before = [] }: Case) {
	for (const external_id of before) await create(simulator, { external_id });
	const known = simulator.requests.length;
	const n8n = await engine(credentialFor(simulator), reconciliationFor(simulator));
	const [cashout_id = ''] = before.map((external_id) => simulator.ledger.find(external_id)?.cashout_id ?? '');
	const { error } = await n8n.run(parameters, items.map((item) => ('cashout_id' in item ? { ...item, cashout_id } : item)));
	if (error) throw error;
	return simulator.requests.slice(known).flatMap(({ endpoint, query, rawBody }) => {
		const body = rawBody.toString().replace(/"login":"[^"]*","pass":"[^"]*",?/, '');
		return endpoint === 'login' ? [] : [[endpoint, query, body].filter(Boolean).join(' ')];
	});
}

it.each(CASES.map((each) => [each.name, each] as const))('%s sends what it sent', async (name, each) => {
	expect(await sent(each)).toEqual(read<Record<string, string[]>>('wire.json')[name]);
});
