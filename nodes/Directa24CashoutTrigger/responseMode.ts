import { fromFunction, webhookDescriptionFields } from 'n8n-workflow';

/** n8n's name of what the parameter `respond` says. n8n also runs the text of this function, so it must stand on its own. */
const modeOf = (parameters: { respond?: string }) => (parameters.respond === 'whenFinished' ? 'lastNode' : 'onReceived');

/**
 * The response mode of the webhook, from the parameter. Newer versions of n8n read it without their expression engine;
 * those before (2.8 for one) do not export the means for it and evaluate the expression.
 */
export const responseMode =
	typeof webhookDescriptionFields === 'function'
		? webhookDescriptionFields({ responseMode: fromFunction(modeOf) })
		: { responseMode: `={{ (${String(modeOf)})($parameter) }}` };
