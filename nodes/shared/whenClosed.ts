import type { IWebhookFunctions } from 'n8n-workflow';

type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

/**
 * Tells with which status n8n has answered a call, once the answer is out. undefined: the sender was gone before, so nobody
 * can tell whether n8n has taken the execution.
 */
export function whenClosed(response: Response, tell: (status: number | undefined) => void): void {
	const onClose = () => tell(response.writableFinished ? response.statusCode : undefined);
	// The sender may have gone while the status was looked up.
	if (response.destroyed) onClose();
	else response.once('close', onClose);
}
