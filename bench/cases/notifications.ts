import { median, medianRatio, quantile, times } from '../numbers';
import { startRealN8n } from '../n8n/realN8n';
import { underEachSetting } from '../n8n/settings';
import { ended, notificationOf, post, publish, TRIGGERS, type Load, type Published, type TriggerName } from '../n8n/triggers';
import type { Row, Section, World } from '../world';

const CONCURRENCY = 10;

/** Genuine notifications, each with an external ID of its own. */
export const notifications = underEachSetting(measure);

async function measure(world: World, what: string, env: Record<string, string>): Promise<Section> {
	const perRound = world.quick ? 60 : 300;
	const rounds = Math.max(world.rounds, world.quick ? 1 : TRIGGERS.length);
	const simulator = await world.startSimulator();
	const { script } = await world.startContestants(simulator, 'script');
	// So that there is something to look up. A trigger with look-up drops what has not changed, so each round has payouts of its own.
	for (let round = 0; round <= rounds; round++) await script.carryOut({ batch: `known${round}`, size: perRound, concurrency: 10 });
	script.stop();

	const n8n = await startRealN8n(world, simulator, env);
	const published: Published[] = [];
	for (const name of TRIGGERS) published.push(await publish(n8n, name));
	const loads = Object.fromEntries(TRIGGERS.map((name) => [name, [] as Load[]])) as Record<TriggerName, Load[]>;
	// The first round warms n8n up and does not count.
	for (let round = 0; round <= rounds; round++) {
		// What stands first pays for what n8n still does for the one before it, so each is first in turn.
		const order = [...published.slice(round % published.length), ...published.slice(0, round % published.length)];
		for (const { name, url, workflowId } of order) {
			const known = Array.from({ length: perRound }, (_, index) => `known${round}-${String(index).padStart(2, '0')}`);
			const bodies = known.map((externalId) => notificationOf(externalId, simulator.credentials.secretSignature));
			const load = await post(url, bodies, CONCURRENCY, 200);
			if (round > 0) loads[name].push(load);
			await ended(n8n, workflowId, perRound * (round + 1));
		}
	}
	await n8n.stop();
	const perSecond = (name: TriggerName) => loads[name].map((load) => load.perSecond);
	const rows = TRIGGERS.map((name): Row => {
		const answers = loads[name].flatMap((load) => load.answers);
		return {
			trigger: name,
			'per second : empty trigger': times(medianRatio(perSecond(name), perSecond('empty trigger'))),
			'per second : empty trigger with credential': times(medianRatio(perSecond(name), perSecond('empty trigger with credential'))),
			'per second : Webhook node': times(medianRatio(perSecond(name), perSecond('Webhook node'))),
			'accepted per second': median(perSecond(name)).toFixed(1),
			'answer p50': `${quantile(answers, 0.5).toFixed(0)} ms`,
			'answer p99': `${quantile(answers, 0.99).toFixed(0)} ms`,
		};
	});
	const notes = [`${perRound} notifications a round from ${CONCURRENCY} senders; every one started an execution. The empty trigger is what n8n leaves to any community package, and with a credential to any that verifies; the Webhook node verifies nothing.`];
	return { title: `Notifications, n8n ${what}`, rows, notes, measured: loads };
}
