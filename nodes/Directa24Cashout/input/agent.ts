import type { INode } from 'n8n-workflow';

import { readYesNo } from '../../../d24/rules/switches';

/**
 * True when an AI agent runs the node as a tool. n8n gives such nodes a type of their own name; its `isToolExecution()`
 * says false under the agent that is the default.
 */
export function isTool(node: INode): boolean {
	return node.type.endsWith('Tool');
}

/** Whether a payout that this node creates has to wait for a person. */
export function holdsForPerson(node: INode): boolean {
	return isTool(node) && readYesNo(node.parameters.agentsMayPay) !== true;
}
