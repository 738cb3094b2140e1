import { audit, doublesOf, type Double, type Played } from './audit';
import { Clock } from './clock';
import { Directa24Model } from './directa24';
import { N8n, type Report } from './n8n';
import type { Execution, Row, World } from './plan';
import type { Offence } from './rules';

export interface Outcome extends Played {
	offences: Offence[];
	doubles: Double[];
	/** What happened, a line each; empty unless asked for. */
	history: string[];
}

/** Somebody runs the sheet once more when all is calm, and takes what exists. */
const CALM: Execution = { startAt: 0, does: 'pay', returnExisting: true, goOn: true, tries: 1, rounds: 1, cancelAt: null, cancelCuts: false, dieAt: null, clock: null };

/** Plays a world to its end, once more in calm, and holds what was told against what is true. */
export async function play(world: World, withHistory = false): Promise<Outcome> {
	const clock = new Clock();
	const history: string[] = [];
	const note = withHistory ? (line: string) => history.push(`${(clock.now / 1000).toFixed(3).padStart(10)} s  ${line}`) : () => undefined;
	const directa24 = new Directa24Model(world, clock, note);
	const n8n = new N8n(world, clock, directa24, note);
	const reports = world.executions.map((plan, index) => n8n.start(plan, index));
	const offences: Offence[] = [];
	const toEnd = async () => {
		if (!(await clock.run())) offences.push({ rule: 'neverEnds', text: 'the world goes on for ever' });
	};
	await toEnd();
	const played: Played = { world, ledger: directa24.ledger, calls: directa24.calls, reports };
	if (world.operation === 'create') {
		directa24.calm = true;
		clock.now += 3_600_000;
		const last = n8n.start({ ...CALM, startAt: clock.now }, reports.length);
		await toEnd();
		reports.push(last);
		offences.push(...notLive(played, last));
	}
	offences.push(...audit(played));
	return { ...played, offences, doubles: doublesOf(played), history };
}

/** With Directa24 calm, each row that can be paid is paid once, and told as such. */
function notLive({ world, ledger }: Played, { rounds }: Report): Offence[] {
	const claims = rounds[0]?.claims ?? [];
	const ids = world.rows.map(idOf);
	return world.rows.flatMap((row, index): Offence[] => {
		const isRepeated = ids.indexOf(idOf(row)) !== ids.lastIndexOf(idOf(row));
		if (row.defect !== 'none' || isRepeated || row.before === 'otherPayee' || row.change) return [];
		const paid = ledger.of(row.merchant, row.name.normalize('NFC'));
		const claim = claims[index]?.kind ?? 'nothing';
		const isPaid = paid.length === 1 || (paid.length > 1 && world.directa24.uniqueLagMs > 0);
		return isPaid && ['created', 'found'].includes(claim) ? [] : [{ rule: 'notLive', text: `row ${index + 1} ${JSON.stringify(row.name)}: ${paid.length} payouts, told as ${claim}` }];
	});
}

const idOf = (row: Row) => `${row.merchant} ${row.name.normalize('NFC')}`;
