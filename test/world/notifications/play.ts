import { Clock } from '../clock';
import { TODAY } from '../directa24';
import type { Offence } from '../rules';
import { auditNotified, type Excused, type PlayedNotified } from './audit';
import { NotifyingDirecta24, type Address } from './directa24';
import { forged } from './messages';
import { NotifiedN8n } from './n8n';
import { externalIdOf, type Forgery, type NotifiedWorld } from './plan';

export interface NotifiedOutcome extends PlayedNotified {
	offences: Offence[];
	excused: Excused;
	/** What happened, a line each; empty unless asked for. */
	history: string[];
}

/** Plays a world of notifications to its end, and holds what workflows were told against what is true. */
export async function playNotified(world: NotifiedWorld, withHistory = false): Promise<NotifiedOutcome> {
	const clock = new Clock();
	const history: string[] = [];
	const note = withHistory ? (line: string) => history.push(`${(clock.now / 1000).toFixed(3).padStart(10)} s  ${line}`) : () => undefined;
	const directa24: NotifyingDirecta24 = new NotifyingDirecta24(world, clock, note, async (sending) => await n8n.take(sending));
	const n8n: NotifiedN8n = new NotifiedN8n(world, clock, note, () => directa24);

	const awaited = new Set(world.waits.flatMap(({ rounds }) => rounds));
	for (const cashout of world.cashouts) if (!awaited.has(cashout.key)) clock.at(cashout.at, () => directa24.create(cashout, { kind: 'trigger' }));
	for (const forgery of world.forgeries) clock.at(forgery.at, () => void send(forgery));

	async function send({ trick, key, wait, at }: Forgery): Promise<void> {
		const [externalId, another] = [externalIdOf(key), externalIdOf(key + 1)];
		const address: Address = wait === null ? { kind: 'trigger' } : { kind: 'wait', url: withNonce(n8n.executions.urlOf(wait), trick) };
		const named = trick === 'replayOfAnother' ? another : trick === 'unsignedStranger' ? 'nobody' : externalId;
		const answer = await n8n.take({ message: forged(trick, externalId, another, directa24.secret, TODAY + at), address, externalId: named, change: undefined, timeoutMs: world.senderTimeoutMs }, trick);
		note(`somebody sent ${trick} about ${externalId}: ${answer ?? 'no answer'}`);
	}

	const isOver = await clock.run();
	const played: PlayedNotified = { world, directa24, n8n };
	const { offences, excused } = auditNotified(played);
	if (!isOver) offences.push({ rule: 'neverEnds', text: 'the world goes on for ever' });
	return { ...played, offences, excused, history };
}

function withNonce(address: string, trick: Forgery['trick']): string {
	const url = new URL(address);
	if (trick === 'replayWithoutNonce') url.search = '';
	if (trick === 'replayWrongNonce') url.searchParams.set('awaited', '0'.repeat(32));
	return url.toString();
}
