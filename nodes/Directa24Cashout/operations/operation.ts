import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Environment } from '../../../d24/credential/credentials';
import type { Settings } from '../../../d24/credential/settings';
import { constantsOf, isBlankRow } from '../../../d24/beneficiary/blankRow';
import { inLanguage } from '../../../d24/language/inLanguage';
import { say, type Language, type Later, type Said } from '../../../d24/language/say';
import type { Issue } from '../../../d24/issue';
import type { PersonalData } from '../../../d24/masking';
import type { NotAsked } from '../../../protocol/account/serviceChecks';
import type { Directa24 } from '../../../protocol/directa24';
import type { Batch } from '../../../protocol/executeAll';
import type { Outcome, Row } from '../../../protocol/outcome';
import type { SentBefore } from '../../../protocol/sentBefore';
import type { Connection } from '../../shared/directa24Of';
import type { Parameters } from '../input/parameters';

/** What an operation of the Cashouts API works with. */
export interface Cashouts extends Connection {
	/** What an earlier try of this run has sent. */
	sentBefore: SentBefore;
}

/** What an operation of the reconciliation API works with. */
export interface Merchants {
	directa24: Directa24;
}

/** What the check of an account works with: settings that cannot be used are no error here but what is to be found out. */
export interface Checkup {
	directa24: Directa24;
	settings: Settings;
	reconciliation: { directa24: Directa24 } | NotAsked;
}

/** What an operation without Directa24 works with: nothing. */
export interface Offline {
	directa24: Pick<Directa24, 'environment'>;
}

/** What the items work with. Items of the same merchant have the same. */
export interface ByItem<Access> {
	/** Each once. */
	all: readonly Access[];
	of(index: number): Access;
}

/** How a run comes to Directa24. The first two throw when a setting of the credential cannot be used. */
export interface Connector {
	cashouts(): Promise<ByItem<Cashouts>>;
	merchants(): Promise<ByItem<Merchants>>;
	checkup(): Promise<ByItem<Checkup>>;
}

/** A line in the Operation list; `value` is stored in users' workflows and never changes. */
export type Option<Value extends string = string> = INodePropertyOptions & { value: Value; action: string };

/**
 * One entry of the Operation list. A run first reads, prepares and checks every item, then executes them; see run.ts.
 * `Input` is what `read` makes of the parameters of one item (`read` alone says its type), `Access` what it works with.
 */
export interface Operation<Input, Access = Cashouts, Value extends string = string> {
	option: Option<Value>;
	/** Its parameters; the registry adds when they are shown. */
	properties: INodeProperties[];
	/** The labels of its outputs where it has more than one. */
	outputs?: readonly string[];
	/** The labels of outputs that came later: nodes have them, behind the others, from the type version LATER_OUTPUTS on. */
	laterOutputs?: readonly string[];
	/** It takes one item and puts the execution to sleep once that is created. */
	waits?: boolean;
	/** What it makes, if it makes something that pays. */
	creates?: 'cashout' | 'link';
	/** It lets money go that was held; agents need their owner's leave for it. */
	releases?: boolean;
	/** It runs once, for all items together, with the parameters of the first one. */
	once?: boolean;
	read(parameters: Parameters): Input;
	/** What reading alone cannot do, such as asking Directa24 what a name means. It may change the inputs and add to the issues of the parameters. */
	prepare?(access: ByItem<Access>, inputs: NoInfer<Input>[], parameters: Parameters[]): Promise<void>;
	/** One list of issues an item, in the order of the items. */
	check(inputs: NoInfer<Input>[], parameters: Parameters[]): Issue[][];
	execute(access: Access, input: NoInfer<Input>, language: Language): Promise<Outcome>;
	/** True where nothing of a payout was read, so that an empty row of a sheet is skipped. Without it no row is. */
	isBlank?(input: NoInfer<Input>): boolean;
	/** What an earlier try of the same run has done, for an item whose turn does not come in this one. */
	earlier?(access: Access, input: NoInfer<Input>): Outcome | undefined;
	/** What an item asks for, in words that are told beside the output. */
	tell?(input: NoInfer<Input>): Said;
	/** What holds for the run as a whole, once all items are checked. Rows that are skipped, by their index in `blank`, do not count. */
	overall?(inputs: NoInfer<Input>[], parameters: Parameters[], blank: ReadonlySet<number>): Overall;
	/** What names this item to the user, e.g. its external ID. */
	label(input: NoInfer<Input>): string;
	/** The ID that an error item carries so that its row can be found again. */
	externalId(input: NoInfer<Input>): string | undefined;
	/** The data of the beneficiary where it is to be masked in what is passed on of the row. */
	masks?(input: NoInfer<Input>): PersonalData | undefined;
}

/** What holds for a run as a whole. */
export interface Overall {
	/** Why nothing may be sent, however good the single items are. */
	stops: Issue[];
	/** What is told when all items are through: a hint beside the output, and items that come from no single one. */
	close?(outcomes: readonly Outcome[]): { hints?: Hint[]; rows?: Row[] };
}

/** Lines that are shown beside the output. */
export interface Hint {
	type: 'info' | 'warning';
	lines: string[];
}

/** An operation with what is only its own hidden, so that all fit one registry. */
export interface AnyOperation<Value extends string = string> extends Pick<Operation<never, never, Value>, 'option' | 'properties' | 'outputs' | 'laterOutputs' | 'waits' | 'releases' | 'once'> {
	/** Connects, reads and checks all items. */
	prepare(connector: Connector, parameters: Parameters[]): Promise<PreparedBatch>;
}

export interface PreparedBatch extends Batch {
	creates: 'cashout' | 'link' | undefined;
	issues: Issue[][];
	overall: Overall;
	/** In which everything of it is told. */
	language: Language;
	/** What is unusual about the credential. */
	warnings: string[];
	/** What was asked for, each once. */
	told?: string[];
	environment(index: number): Environment;
	label(index: number): string;
	externalId(index: number): string | undefined;
	masks(index: number): PersonalData | undefined;
}

/** An operation of the Cashouts API. */
export function defineOperation<Input extends object, Value extends string>(operation: Operation<Input, Cashouts, Value>): AnyOperation<Value> {
	return define(operation, async (connector) => await connector.cashouts(), ({ account }) => account.hostWarnings);
}

/** An operation of the reconciliation API, which has a credential of its own. */
export function defineReconciliation<Input extends object, Value extends string>(operation: Operation<Input, Merchants, Value>): AnyOperation<Value> {
	return define(operation, async (connector) => await connector.merchants(), () => []);
}

/** An operation that looks the credentials through. */
export function defineCheck<Input extends object, Value extends string>(operation: Operation<Input, Checkup, Value>): AnyOperation<Value> {
	return define(operation, async (connector) => await connector.checkup(), () => []);
}

/** An operation that needs neither Directa24 nor a credential. */
export function defineOffline<Input extends object, Value extends string>(operation: Operation<Input, Offline, Value>): AnyOperation<Value> {
	const access: Offline = { directa24: { environment: 'custom' } };
	return define(operation, async () => await Promise.resolve({ all: [access], of: () => access }), () => []);
}

/** What is left of an input: when the item went well only its ID, '' where it has none, however long the batch is. */
type Left<Input extends object> = Input | string;

function define<Input extends object, Access extends { directa24: Pick<Directa24, 'environment'> }, Value extends string>(
	operation: Operation<Input, Access, Value>,
	connect: (connector: Connector) => Promise<ByItem<Access>>,
	warnings: (access: Access) => Later[],
): AnyOperation<Value> {
	return {
		...operation,
		async prepare(connector, parameters) {
			const language = parameters[0]?.language ?? 'en';
			const access = await connect(connector);
			const { left, blank, ...told } = await readAll(operation, access, parameters, language);
			const of = <Told>(index: number, open: (input: Input) => Told, done: (id: string | undefined) => Told): Told => {
				const each = left[index] as Left<Input>;
				return typeof each === 'string' ? done(each || undefined) : open(each);
			};
			return {
				...told,
				creates: operation.creates,
				language,
				warnings: inLanguage(language, () => [...new Set(access.all.flatMap(warnings).map((warning) => warning()))]),
				async execute(index) {
					if (blank.has(index)) return { ok: true, items: [] };
					const input = left[index] as Input;
					const outcome = await operation.execute(access.of(index), input, language);
					if (outcome.ok) left[index] = operation.externalId(input) ?? '';
					return outcome;
				},
				earlier: (index) => of(index, (input) => operation.earlier?.(access.of(index), input), () => undefined),
				environment: (index) => access.of(index).directa24.environment,
				label: (index) => of(index, operation.label, (id) => id ?? ''),
				externalId: (index) => of(index, operation.externalId, (id) => id),
				masks: (index) => of(index, (input) => operation.masks?.(input), () => undefined),
			};
		},
	};
}

/** Apart from what executes, so that nothing of the inputs stays in memory but what is left to be done. */
async function readAll<Input extends object, Access>(operation: Operation<Input, Access, string>, access: ByItem<Access>, parameters: Parameters[], language: Language) {
	const inputs = parameters.map((each) => inLanguage(language, () => operation.read(each)));
	const blank = blankRows(operation, inputs, parameters);
	await operation.prepare?.(access, inputs, parameters);
	const issues = inLanguage(language, () => operation.check(inputs, parameters).map((each, index) => (blank.has(index) ? [skipped()] : each)));
	const overall = inLanguage(language, () => operation.overall?.(inputs, parameters, blank)) ?? { stops: [] };
	const told = inLanguage(language, () => [...new Set(inputs.map((input) => operation.tell?.(input) ?? ''))].filter(Boolean));
	return { left: [...inputs] as Array<Left<Input>>, blank, issues, overall, told };
}

/** The rows of a sheet that have nothing in them, as below its last payout. Where all are such, the mistake is another one, and none is skipped. */
function blankRows<Input>({ isBlank }: Operation<Input, never>, inputs: readonly Input[], parameters: readonly Parameters[]): ReadonlySet<number> {
	const isConstant = constantsOf(() => parameters[0]?.items() ?? []);
	const blank = inputs.flatMap((input, index) => (isBlank?.(input) && isBlankRow(parameters[index]?.item ?? {}, isConstant) ? [index] : []));
	return new Set(blank.length < inputs.length ? blank : []);
}

function skipped(): Issue {
	return { field: 'row', rule: 'blankRow', message: say`The row is empty and was skipped`, fix: say`Nothing to do if it should be empty`, blocking: false };
}
