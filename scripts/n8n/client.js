'use strict';

const { randomUUID } = require('node:crypto');
const { setTimeout: sleep } = require('node:timers/promises');
const { unflatten } = require('./unflatten');

/** The owner that `enter` makes on a new instance. */
const OWNER_EMAIL = 'owner@example.test';
const OWNER_PASSWORD = 'Throw-away-1';

const REQUEST_TIMEOUT_MS = 60_000;
const READY_REQUEST_TIMEOUT_MS = 5_000;
const DATA_DELAY_MS = 2_000;
const PAGE_SIZE = 100;
const UNFINISHED = ['new', 'running', 'waiting'];
const STATUSES = [...UNFINISHED, 'success', 'error', 'crashed', 'canceled'];
const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';

/**
 * @typedef {object} Reply an HTTP answer as it came
 * @property {number} status
 * @property {Headers} headers
 * @property {string} text
 * @property {any} json the parsed text; undefined when it is not JSON
 *
 * @typedef {object} Execution
 * @property {string} id
 * @property {string} workflowId
 * @property {'new'|'running'|'waiting'|'success'|'error'|'crashed'|'canceled'} status
 * @property {string} mode how it was started: `manual`, `webhook`, `trigger`, …
 * @property {string} startedAt ISO 8601
 * @property {string | null} stoppedAt ISO 8601
 * @property {any} error the error that ended it, if any
 * @property {Record<string, any[]>} output for each node that ran: the `json` of the items of its first output, last run
 * @property {any} data all that n8n stored: `data.resultData.runData[nodeName][run]` and so on
 */

/** An answer of n8n with an error status. */
class N8nRequestError extends Error {
	constructor(method, path, { status, text, json }) {
		super(`n8n answered ${status} to ${method} ${path}: ${json?.message ?? text.slice(0, 300)}`);
		this.name = 'N8nRequestError';
		this.status = status;
	}
}

async function orIfNotFound(request, fallback) {
	try {
		return await request();
	} catch (error) {
		if (error.status !== 404) throw error;
		return await fallback();
	}
}

/** Asks until the answer is not undefined. */
async function poll(ask, timeoutMs, onTimeout) {
	const end = Date.now() + timeoutMs;
	for (let pause = 20; ; pause = Math.min(pause * 1.5, 500)) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > end) throw new Error(onTimeout());
		await sleep(pause);
	}
}

function toExecution(row) {
	const data = typeof row.data === 'string' ? unflatten(row.data) : row.data;
	const output = {};
	for (const [name, runs] of Object.entries(data?.resultData?.runData ?? {})) {
		output[name] = (runs.at(-1)?.data?.main?.[0] ?? []).map((item) => item.json);
	}
	const { id, workflowId, status, mode, startedAt, stoppedAt } = row;
	return { id, workflowId, status, mode, startedAt, stoppedAt, error: data?.resultData?.error, output, data };
}

/**
 * Drives a running n8n (1.123, 2.8, 2.41) through the REST interface of its editor, as the owner of the instance.
 * Every method throws N8nRequestError (with the HTTP `status`) when n8n refuses, and an Error when a wait runs out; times
 * are in milliseconds.
 */
class N8nClient {
	/**
	 * @param {string} url such as `http://127.0.0.1:5678`
	 * @param {{ email?: string, password?: string }} [owner] of an instance that was not set up by `enter`
	 */
	constructor(url, { email = OWNER_EMAIL, password = OWNER_PASSWORD } = {}) {
		this.url = url.replace(/\/$/, '');
		this.email = email;
		this.password = password;
		this.cookie = '';
	}

	/**
	 * Sends a request, logged in if `enter` was called, and returns whatever comes back; used for webhooks too.
	 *
	 * @param {string} method
	 * @param {string} path from the first slash
	 * @param {{ body?: unknown, form?: Record<string, string>, headers?: Record<string, string>, timeoutMs?: number }} [options]
	 *   `body`: a string is sent as it is, anything else as JSON; `form`: sent as application/x-www-form-urlencoded
	 * @returns {Promise<Reply>}
	 */
	async raw(method, path, { body, form, headers = {}, timeoutMs = REQUEST_TIMEOUT_MS } = {}) {
		const isJson = body !== undefined && typeof body !== 'string';
		const send = () => fetch(this.url + path, {
			method,
			headers: {
				...(isJson && { 'content-type': 'application/json' }),
				...(this.cookie && { cookie: this.cookie }),
				...headers,
			},
			body: form ? new URLSearchParams(form) : isJson ? JSON.stringify(body) : body,
			signal: AbortSignal.timeout(timeoutMs),
		});
		// n8n closes connections that were idle for five seconds, sometimes just when one is used again.
		const response = method === 'GET' ? await send().catch((error) => (['UND_ERR_SOCKET', 'ECONNRESET'].includes(error.cause?.code) ? send() : Promise.reject(error))) : await send();
		const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith('n8n-auth='));
		if (session) this.cookie = session.split(';')[0];
		const text = await response.text();
		let json;
		try {
			json = JSON.parse(text);
		} catch {
			json = undefined;
		}
		return { status: response.status, headers: response.headers, text, json };
	}

	/** Like `raw`, for the REST interface: returns the `data` of the answer and throws on an error status. */
	async call(method, path, options) {
		const reply = await this.raw(method, path, options);
		if (reply.status >= 400) throw new N8nRequestError(method, path, reply);
		return reply.json?.data ?? reply.json;
	}

	/** @returns {Promise<boolean>} whether n8n takes requests now; false also when nothing listens there */
	async isReady() {
		try {
			const options = { timeoutMs: READY_REQUEST_TIMEOUT_MS };
			const { status } = await this.raw('GET', '/healthz/readiness', options);
			if (status !== 200) return false;
			// n8n up to 2.8 reports to be ready some seconds before this.
			return Boolean((await this.raw('GET', '/rest/settings', options)).json?.data);
		} catch {
			return false;
		}
	}

	async waitReady(timeoutMs = 120_000) {
		const answer = async () => ((await this.isReady()) ? true : undefined);
		await poll(answer, timeoutMs, () => `n8n is not ready after ${timeoutMs} ms`);
	}

	/** Logs in; on a new instance it first sets up the owner, with the e-mail address and password of this client. */
	async enter() {
		const { userManagement } = await this.call('GET', '/rest/settings');
		const { email, password } = this;
		if (userManagement.showSetupOnFirstLoad) {
			await this.call('POST', '/rest/owner/setup', { body: { email, password, firstName: 'Demo', lastName: 'Owner' } });
		} else {
			await this.call('POST', '/rest/login', { body: { emailOrLdapLoginId: email, email, password } });
		}
	}

	/**
	 * @param {string} type name of the credential type, such as `directa24Api`
	 * @param {object} data its fields
	 * @param {string} [name] shown in the editor
	 * @returns {Promise<{ id: string, name: string, type: string }>}
	 */
	async createCredential(type, data, name = type) {
		const { id } = await this.call('POST', '/rest/credentials', { body: { name, type, data } });
		return { id, name, type };
	}

	/**
	 * What the editor does when a credential is saved: runs its test request.
	 *
	 * @param {{ id: string, name: string, type: string }} credential from createCredential
	 * @param {object} data the fields to test with
	 * @returns {Promise<{ status: 'OK' | 'Error', message: string }>} the wording of a failure differs between n8n versions
	 */
	testCredential({ id, name, type }, data) {
		return this.call('POST', '/rest/credentials/test', { body: { credentials: { id, name, type, data } } });
	}

	/**
	 * @param {{ name?: string, nodes: any[], connections: object, settings?: object, pinData?: object }} workflow in n8n's own
	 *   format; a node without an `id` gets one
	 * @returns {Promise<any>} the stored workflow, with its `id`
	 */
	createWorkflow({ name = 'Workflow', nodes, connections, settings = { executionOrder: 'v1' }, pinData }) {
		const withIds = nodes.map((node) => ({ id: randomUUID(), ...node }));
		const body = { name, nodes: withIds, connections, settings, pinData, active: false };
		return this.call('POST', '/rest/workflows', { body });
	}

	/**
	 * Creates a workflow from an exported file and fills in credentials of this instance.
	 *
	 * @param {any} workflow the parsed file
	 * @param {{ id: string, name: string, type: string }[]} [credentials] each replaces the reference to a credential of its type
	 *   in every node that has one
	 * @returns {Promise<any>} the stored workflow, with its `id`
	 */
	importWorkflow(workflow, credentials = []) {
		const nodes = workflow.nodes.map((node) => {
			if (!node.credentials) return node;
			const own = credentials.filter(({ type }) => type in node.credentials);
			return { ...node, credentials: { ...node.credentials, ...Object.fromEntries(own.map(({ id, name, type }) => [type, { id, name }])) } };
		});
		return this.createWorkflow({ ...workflow, nodes });
	}

	getWorkflow(id) {
		return this.call('GET', `/rest/workflows/${id}`);
	}

	/** Publishes a workflow and waits until its webhooks answer. */
	async activate(id, timeoutMs = 30_000) {
		const { versionId } = await this.getWorkflow(id);
		await orIfNotFound(
			() => this.call('POST', `/rest/workflows/${id}/activate`, { body: { versionId, name: '', description: '' } }),
			() => this.call('PATCH', `/rest/workflows/${id}`, { body: { active: true, versionId } }),
		);
		const publication = await this.#settledPublication(id, timeoutMs);
		if (publication && publication.status !== 'published') {
			throw new Error(`The workflow could not be activated: ${JSON.stringify(publication)}`);
		}
	}

	async deactivate(id, timeoutMs = 30_000) {
		await orIfNotFound(
			() => this.call('POST', `/rest/workflows/${id}/deactivate`, { body: {} }),
			() => this.call('PATCH', `/rest/workflows/${id}`, { body: { active: false } }),
		);
		await this.#settledPublication(id, timeoutMs);
	}

	/** Late 2.x answers before the webhooks are live or gone; earlier versions do not, and lack this route: null. */
	#settledPublication(id, timeoutMs) {
		const ask = async () => {
			const { status, json } = await this.raw('GET', `/rest/workflows/${id}/publication-status`);
			if (status === 404 || !json?.data) return null;
			return json.data.status === 'in_progress' ? undefined : json.data;
		};
		return poll(ask, timeoutMs, () => `The workflow's publication is still in progress after ${timeoutMs} ms`);
	}

	/**
	 * Runs a workflow from a trigger that needs no event from outside.
	 *
	 * @param {string} id
	 * @param {string} [triggerName] the node's name; by default the Manual Trigger
	 * @returns {Promise<string>} the execution's id, at once
	 */
	async runManually(id, triggerName) {
		const workflowData = await this.getWorkflow(id);
		const name = triggerName ?? workflowData.nodes.find(({ type }) => type === MANUAL_TRIGGER)?.name;
		// Late 2.x runs the stored workflow; earlier versions want it sent.
		const body = { workflowData, triggerToStartFrom: { name } };
		const { executionId } = await this.call('POST', `/rest/workflows/${id}/run`, { body });
		return executionId;
	}

	/**
	 * @param {string} id
	 * @returns {Promise<Execution>} as it stands now, finished or not
	 */
	async getExecution(id) {
		return toExecution(await this.call('GET', `/rest/executions/${id}`));
	}

	/**
	 * @param {string} id
	 * @returns {Promise<string>} the stored data as n8n keeps it in its database, character for character
	 */
	async getRawExecutionData(id) {
		const { data } = await this.call('GET', `/rest/executions/${id}`);
		if (typeof data !== 'string') throw new Error('This n8n does not hand out the stored execution data as text.');
		return data;
	}

	/**
	 * @param {string} id
	 * @param {number} [timeoutMs]
	 * @returns {Promise<Execution>} once it has ended, well or not
	 */
	waitExecution(id, timeoutMs = 60_000) {
		let status = 'not stored';
		let endedAt;
		const ask = async () => {
			const execution = await orIfNotFound(
				() => this.getExecution(id),
				() => undefined,
			);
			status = execution?.status ?? status;
			if (!execution || UNFINISHED.includes(status)) return undefined;
			endedAt ??= Date.now();
			// n8n 1.x stores the status a moment before the data.
			const isWhole = execution.data !== undefined || Date.now() - endedAt > DATA_DELAY_MS;
			return isWhole ? execution : undefined;
		};
		return poll(ask, timeoutMs, () => `Execution ${id} is still ${status} after ${timeoutMs} ms`);
	}

	/**
	 * All executions of a workflow, newest first, without their data. In queue mode under load a row may be missed: use
	 * countExecutions to count.
	 *
	 * @param {string} workflowId
	 * @param {{ status?: string }} [options]
	 * @returns {Promise<any[]>} rows with `id`, `status`, `mode`, `startedAt`, `stoppedAt`
	 */
	async listExecutions(workflowId, { status } = {}) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, ...(status && { status: [status] }) }));
		const rows = new Map();
		let page = '';
		for (;;) {
			const { results, nextCursor } = await this.call('GET', `/rest/executions?limit=${PAGE_SIZE}&filter=${filter}${page}`);
			for (const row of results) rows.set(row.id, row);
			// Late 2.x pages by a cursor (null on the last page), earlier versions by the last id.
			if (nextCursor) page = `&cursor=${nextCursor}`;
			else if (nextCursor === undefined && results.length === PAGE_SIZE) page = `&lastId=${results.at(-1).id}`;
			else return [...rows.values()];
		}
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<Record<string, number>>} such as `{ success: 195, error: 5 }`; a status without executions is left out
	 */
	async countExecutions(workflowId) {
		const counts = {};
		for (const status of STATUSES) {
			const filter = encodeURIComponent(JSON.stringify({ workflowId, status: [status] }));
			const { count } = await this.call('GET', `/rest/executions?limit=1&filter=${filter}`);
			if (count) counts[status] = count;
		}
		return counts;
	}

	/**
	 * Waits until so many executions of a workflow have ended.
	 *
	 * @param {string} workflowId
	 * @param {number} n
	 * @param {number} [timeoutMs]
	 * @returns {Promise<any[]>} at least n rows as from listExecutions, newest first; take their data with waitExecution
	 */
	waitExecutions(workflowId, n, timeoutMs = 60_000) {
		let ended = [];
		const ask = async () => {
			ended = (await this.listExecutions(workflowId)).filter(({ status }) => !UNFINISHED.includes(status));
			return ended.length >= n ? ended : undefined;
		};
		return poll(ask, timeoutMs, () => `${ended.length} of ${n} executions have ended after ${timeoutMs} ms`);
	}

	/** @returns {Promise<any[]>} the node types as the editor gets them, `name` such as `n8n-nodes-directa24.directa24Cashout` */
	async nodeTypes() {
		return await this.call('GET', '/types/nodes.json');
	}
}

module.exports = { N8nClient, N8nRequestError, OWNER_EMAIL };
