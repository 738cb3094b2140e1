import type { INode } from 'n8n-workflow';

/**
 * True when an AI agent runs the node as a tool. n8n gives such nodes a type of their own name; its `isToolExecution()`
 * says false under the agent that is the default.
 */
export function isTool(node: INode): boolean {
	return node.type.endsWith('Tool');
}

/** Whether a payout that this node creates has to wait for a person. */
export function holdsForPerson(node: INode): boolean {
	return isTool(node) && node.parameters.agentsMayPay !== true;
}
