/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console */
/**
 * Imported before n8n-core, whose logger keeps the console that it finds then: all that n8n logs, with its metadata, is
 * collected here. The logger prefers a stream behind the console, so that is taken away.
 */
export const printed: string[] = [];

process.env.N8N_LOG_LEVEL = 'debug';
process.env.N8N_LOG_FORMAT = 'json';
for (const stream of ['_stdout', '_stderr']) Object.defineProperty(console, stream, { value: undefined });
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
	console[level] = (...values: unknown[]) => void printed.push(values.map(String).join(' '));
}
