import type { Case, Section, World } from '../world';

/** n8n with its default settings, and with the one that decides how fast it answers webhooks. */
const SETTINGS: ReadonlyArray<{ what: string; env: Record<string, string> }> = [
	{ what: 'as n8n comes', env: {} },
	{ what: 'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true', env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' } },
];

/** One measurement for each of them. */
export function underEachSetting(measure: (world: World, what: string, env: Record<string, string>) => Promise<Section>): Case {
	return async (world) => {
		const sections: Section[] = [];
		for (const { what, env } of SETTINGS) sections.push(await measure(world, what, env));
		return sections;
	};
}
