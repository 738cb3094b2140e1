/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Message {
	role: string;
	content: string | Array<{ text?: string }> | null;
}

/** A tool that the model is to call, by the name of its node, with the arguments to send. */
export interface ScriptedCall {
	tool: string;
	args: object;
}

const textOf = ({ content }: Message) => (typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join(''));

/**
 * A model server that speaks the chat-completions protocol. The user's message is its script: `{"calls": [{tool, args}]}`,
 * one call for each answer of a tool that is already there, then a last text.
 */
export async function startScriptedModel() {
	const requests: Array<{ messages: Message[]; tools?: Array<{ function: { name: string; parameters: object } }> }> = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const question = JSON.parse(Buffer.concat(chunks).toString('utf8'));
			requests.push(question);
			const messages: Message[] = question.messages;
			const { calls } = JSON.parse(textOf([...messages].reverse().find(({ role }) => role === 'user') as Message)) as { calls: ScriptedCall[] };
			const done = messages.filter(({ role }) => role === 'tool').length;
			const next = calls[done];
			const message = next
				? { role: 'assistant', content: null, tool_calls: [{ id: `call_${done}`, type: 'function', function: { name: next.tool.replace(/\W+/g, '_'), arguments: JSON.stringify(next.args) } }] }
				: { role: 'assistant', content: 'Done' };
			const choices = [{ index: 0, message, finish_reason: next ? 'tool_calls' : 'stop' }];
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ id: 'c1', object: 'chat.completion', created: 1, model: question.model, choices, usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		/** What the tools told the model in the last conversation, in order. */
		told: () => (requests.at(-1)?.messages ?? []).filter(({ role }) => role === 'tool').map(textOf),
		/** The parameters of a tool that the model may fill in. */
		schemaOf: (tool: string) => requests.at(-1)?.tools?.find(({ function: { name } }) => name === tool.replace(/\W+/g, '_'))?.function.parameters,
		close: async () => await new Promise((resolve) => server.close(resolve)),
	};
}
