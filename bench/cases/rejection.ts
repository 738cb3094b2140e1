import { median, medianRatio, times, whole } from '../numbers';
import { startRealN8n } from '../n8n/realN8n';
import { underEachSetting } from '../n8n/settings';
import { ended, notificationOf, post, publish } from '../n8n/triggers';
import type { Row, Section, World } from '../world';

const CONCURRENCY = 10;

/** Notifications that are signed with another secret. */
export const rejection = underEachSetting(measure);

async function measure(world: World, what: string, env: Record<string, string>): Promise<Section> {
	const perRound = world.quick ? 60 : 500;
	const rounds = Math.max(world.rounds, world.quick ? 1 : 5);
	const simulator = await world.startSimulator();
	const n8n = await startRealN8n(world, simulator, env);
	const ours = await publish(n8n, 'verify only');
	const least = await publish(n8n, 'rejecting trigger with credential');
	const webhook = await publish(n8n, 'Webhook node');
	const bodies = (round: number, secret: string) => Array.from({ length: perRound }, (_, index) => notificationOf(`notified-${round}-${index}`, secret));
	const genuine = (round: number) => bodies(round, simulator.credentials.secretSignature);
	const forged = (round: number) => bodies(round, 'another secret');

	const perSecond = { genuine: [] as number[], forged: [] as number[], least: [] as number[], webhook: [] as number[] };
	const written = { genuine: [] as number[], forged: [] as number[], least: [] as number[], webhook: [] as number[] };
	for (let round = 0; round <= rounds; round++) {
		const turn = async (kind: keyof typeof perSecond, send: () => Promise<{ perSecond: number }>, workflowId?: string) => {
			const before = await n8n.rows();
			const load = await send();
			if (workflowId !== undefined) await ended(n8n, workflowId, perRound * (round + 1));
			if (round === 0) return;
			perSecond[kind].push(load.perSecond);
			written[kind].push((await n8n.rows()) - before);
		};
		await turn('genuine', async () => await post(ours.url, genuine(round), CONCURRENCY, 200), ours.workflowId);
		await turn('forged', async () => await post(ours.url, forged(round), CONCURRENCY, 401));
		await turn('least', async () => await post(least.url, forged(round), CONCURRENCY, 401));
		await turn('webhook', async () => await post(webhook.url, forged(round), CONCURRENCY, 200), webhook.workflowId);
	}
	await n8n.stop();
	const row = (name: string, kind: keyof typeof perSecond): Row => ({
		what: name,
		'per second : genuine ones': times(medianRatio(perSecond[kind], perSecond.genuine)),
		'per second : least': times(medianRatio(perSecond[kind], perSecond.least)),
		'per second': median(perSecond[kind]).toFixed(1),
		'database rows written': `${whole(median(written[kind]))} for ${perRound}`,
	});
	const rows = [row('package, genuine ones accepted', 'genuine'), row('package, forged ones rejected', 'forged'), row('empty trigger that reads the credential and answers 401', 'least'), row('Webhook node, forged ones taken', 'webhook')];
	return { title: `Forged notifications, n8n ${what}`, rows, notes: ['The empty trigger is the least that n8n leaves to a community package that rejects. Rows of all tables of the database of n8n, counted before and after.'], measured: { perSecond, written } };
}
