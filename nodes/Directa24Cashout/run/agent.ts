import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { isPlainObject, type JsonObject } from '../../../d24/json';
import { inLanguage } from '../../../d24/language/inLanguage';
import { say, type Language, type Said } from '../../../d24/language/say';
import { withoutNumbers } from '../../../d24/masking';
import { readYesNo } from '../../../d24/rules/switches';
import { details } from '../../../protocol/failure';
import { rowsOf, type Outcome } from '../../../protocol/outcome';
import { languageOf } from '../input/itemParameters';
import { operationOf } from '../operations';
import type { AnyOperation } from '../operations/operation';
import { carryOut } from './carryOut';
import { headline, type Place } from './errors';
import { StoppedRun } from './told';

/** Parameters that only the owner of the workflow sets. n8n would let a model set them too, where the workflow's JSON says so. */
const OWNERS = ['resource', 'operation', 'agentsMayPay', 'agentsMayRelease'] as const;

/** Those of them that let money go. */
const SWITCHES = ['agentsMayPay', 'agentsMayRelease'] as const;

/**
 * Runs an operation for an agent. Nothing is thrown: n8n tells a model nothing or everything about an error, depending on
 * its version. Each outcome is one short item on the first output, the only one that a model gets, without data of the
 * beneficiary.
 */
export async function runForAgent(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	const item = (json: IDataObject, index = 0): INodeExecutionData => ({ json, pairedItem: { item: index } });
	let language: Language = 'en';
	const tellPerson = () => say`Tell this to the person you work for`;
	try {
		language = languageOf(context);
		const node = context.getNode();
		const resource = context.getNodeParameter('resource', 0) as string;
		const name = context.getNodeParameter('operation', 0) as string;
		const operation = operationOf(resource, name);
		const refusal = inLanguage(language, () => refusalOf(node, operation, `${resource} ${name}`));
		if (refusal || !operation) return [[item({ outcome: 'refused', message: refusal, safe_to_retry: false, next_step: inLanguage(language, tellPerson) })]];

		const { outcomes, batch, place } = await carryOut(context, operation, true);
		return [inLanguage(batch.language, () => outcomes.flatMap((outcome, index) => tellAgent(outcome, place(index), batch.externalId(index)).map((json) => item(json, index))))];
	} catch (error) {
		const { message, description, lines } = error as { message?: string; description?: string | null; lines?: readonly string[] };
		const isOpen = error instanceof StoppedRun && error.wasUnderWay;
		return [[item({ outcome: isOpen ? 'unknown' : 'not_sent', message: message ?? inLanguage(language, () => say`The tool failed before anything was sent`), safe_to_retry: !isOpen, next_step: lines?.join('\n') ?? description ?? inLanguage(language, tellPerson) })]];
	}
}

function refusalOf({ parameters }: INode, operation: AnyOperation | undefined, name: string): Said | undefined {
	const given = OWNERS.find((owner) => String(parameters[owner] ?? '').startsWith('='));
	if (given) return say`"${given}" of this tool is an expression, and only the owner of the workflow may set it. Nothing was sent`;
	const unclear = SWITCHES.find((name) => parameters[name] !== undefined && readYesNo(parameters[name]) === undefined);
	if (unclear) return say`"${unclear}" of this tool means neither yes nor no, and only the owner of the workflow may set it. Nothing was sent`;
	if (!operation) return say`This tool has no operation "${name}". Nothing was sent`;
	if (operation.waits) return say`A tool cannot wait for the end of a payout: it has to use Create instead. Nothing was sent`;
	if (operation.releases && readYesNo(parameters.agentsMayRelease) !== true) {
		return say`Agents may not release payouts with this tool: a person releases it, in the workflow or in the Merchant Panel. Nothing was sent`;
	}
	return undefined;
}

function tellAgent(outcome: Outcome, place: Place, externalId: string | undefined): IDataObject[] {
	if (outcome.ok) return ('forAgent' in outcome && outcome.forAgent ? [outcome.forAgent] : rowsOf(outcome).map(({ json }) => json)).map(withMaskedTexts);
	const { failure } = outcome;
	return [
		{
			outcome: failure.outcome,
			...(externalId === undefined ? {} : { external_id: externalId }),
			...(failure.code === undefined ? {} : { code: failure.code }),
			message: `${headline(failure, place)}. ${details(failure)}`,
			next_step: failure.explanation.nextStep(),
			safe_to_retry: failure.explanation.safeToRetry,
			environment: place.environment,
		},
	];
}

/** Texts that Directa24 or a bank wrote, and that may name an account. */
const FREE_TEXTS = ['reason', 'rejection_reason', 'status_unknown_because'];

function withMaskedTexts(record: JsonObject): IDataObject {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, FREE_TEXTS.includes(name) && typeof value === 'string' ? withoutNumbers(value) : masked(value)])) as IDataObject;
}

/** A list of records has such texts further down. */
function masked(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(masked);
	return isPlainObject(value) ? withMaskedTexts(value) : value;
}
