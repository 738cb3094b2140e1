import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { Issue } from '../../../d24/issue';
import type { Failure } from '../run/errors';
import type { Parameters } from '../input/parameters';
import type { Directa24 } from '../../../protocol/send';

/** A record that leaves by one of the outputs; `item` is the input item that it comes from: by default the one of the outcome, and none where the operation runs once. */
export interface Row {
	json: IDataObject;
	item?: number;
}

/**
 * `more`: further records of the same item, in lists. `output`: by which of the operation's outputs the item leaves, the
 * first by default. `outputs`: everything that leaves, one list an output, instead of the record. `forAgent`: what an AI
 * agent gets instead.
 */
export type Outcome =
	| { ok: true; record: IDataObject; more?: IDataObject[]; output?: number; outputs?: ReadonlyArray<readonly Row[]>; forAgent?: IDataObject }
	| { ok: false; failure: Failure };

/**
 * One entry of the Operation list. A run first reads, prepares and checks every item, then executes them; see run.ts.
 * `Input` is what `read` makes of the parameters of one item.
 */
export interface Operation<Input> {
	/** Its line in the Operation list; `value` is stored in users' workflows and never changes. */
	option: INodePropertyOptions & { action: string };
	/** Its parameters; the registry adds when they are shown. */
	properties: INodeProperties[];
	/** The labels of its outputs where it has more than one. */
	outputs?: readonly string[];
	/** It takes one item and puts the execution to sleep once that is created. */
	waits?: boolean;
	/** It lets money go that was held; agents need their owner's leave for it. */
	releases?: boolean;
	/** It runs once, for all items together, with the parameters of the first one. */
	once?: boolean;
	read(parameters: Parameters): Input;
	/** What reading alone cannot do, such as asking Directa24 what a name means. It may change the inputs and add to the issues of the parameters. */
	prepare?(directa24: Directa24, inputs: Input[], parameters: Parameters[]): Promise<void>;
	/** One list of issues an item, in the order of the items. */
	check(inputs: Input[], parameters: Parameters[]): Issue[][];
	execute(directa24: Directa24, input: Input): Promise<Outcome>;
	/** What an earlier try of the same run has done, for an item whose turn does not come in this one. */
	earlier?(directa24: Directa24, input: Input): Outcome | undefined;
	/** What names this item to the user, e.g. `external ID "pay-7"`. */
	label(input: Input): string;
	/** The ID that an error item carries so that its row can be found again. */
	externalId(input: Input): string | undefined;
}

/** The operation with its Input hidden, so that operations of different inputs fit one registry. */
export interface AnyOperation {
	option: Operation<never>['option'];
	properties: INodeProperties[];
	outputs?: readonly string[] | undefined;
	waits?: boolean | undefined;
	releases?: boolean | undefined;
	once?: boolean | undefined;
	prepare(directa24: Directa24, parameters: Parameters[]): Promise<PreparedBatch>;
}

export interface PreparedBatch {
	issues: Issue[][];
	execute(directa24: Directa24, index: number): Promise<Outcome>;
	earlier(directa24: Directa24, index: number): Outcome | undefined;
	label(index: number): string;
	externalId(index: number): string | undefined;
}

export function defineOperation<Input>(operation: Operation<Input>): AnyOperation {
	return {
		option: operation.option,
		properties: operation.properties,
		outputs: operation.outputs,
		waits: operation.waits,
		releases: operation.releases,
		once: operation.once,
		async prepare(directa24, parameters) {
			const inputs = parameters.map((each) => operation.read(each));
			await operation.prepare?.(directa24, inputs, parameters);
			const at = (index: number) => inputs[index] as Input;
			return {
				issues: operation.check(inputs, parameters),
				execute: (directa24, index) => operation.execute(directa24, at(index)),
				earlier: (directa24, index) => operation.earlier?.(directa24, at(index)),
				label: (index) => operation.label(at(index)),
				externalId: (index) => operation.externalId(at(index)),
			};
		},
	};
}
