import type { ContestantName, Running, Target } from './contestants/protocol';
import type { Options } from './options';
import type { PackedPackage } from './packedPackage';
import type { SimulatorProcess } from '../test/simulator/process';

/** One line of a table: what was compared, and the figures as text. All rows of a table have the same columns. */
export type Row = Record<string, string>;

export interface Section {
	title: string;
	rows: Row[];
	/** What was left out, and what to know about the figures. */
	notes: string[];
	/** Everything that was measured, for --json. */
	measured: unknown;
}

/** What a case works with. Whatever it starts through this ends with it. */
export interface World extends Pick<Options, 'rounds' | 'quick' | 'longestSeconds'> {
	packed: PackedPackage;
	log(line: string): void;
	/** Writes a file that is gone when the bench has ended; returns its path. */
	file(name: string, content: string): string;
	startSimulator(): Promise<SimulatorProcess>;
	startContestants<Name extends ContestantName>(target: Target, ...names: Name[]): Promise<Record<Name, Running>>;
	/** Has something done when the case has ended, however it ends. */
	afterwards(cleanUp: () => unknown): void;
}

export type Case = (world: World) => Promise<Section[]>;
