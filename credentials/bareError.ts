const TOLD = ['name', 'message', 'code', 'syscall'] as const;

/**
 * An error of a failed request with what tells why it failed, and nothing else. n8n and axios hang the request on theirs, with
 * its keys, where an expression of the next node can read it.
 */
export function bareError(error: unknown): Error {
	const failed = (error ?? {}) as { errors?: unknown } & Partial<Record<(typeof TOLD)[number], unknown>>;
	const told = Object.fromEntries(TOLD.flatMap((name) => (typeof failed[name] === 'string' ? [[name, failed[name]]] : [])));
	const { errors } = failed;
	return Object.assign(new Error('the request failed'), told, Array.isArray(errors) ? { errors: errors.map(bareError) } : {});
}
