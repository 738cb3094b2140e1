import { ENDPOINTS } from '../../../../d24/endpoints';
import { readLinkFacts, requestIdIn } from '../../../../d24/cashout/link';
import { LABEL } from '../../../../d24/labels';
import { say } from '../../../../d24/language/say';
import { ask } from '../../../../protocol/ask';
import { linkReferenceFields } from '../../form/link';
import { textOrColumn } from '../../input/readReference';
import { defineOperation } from '../operation';

interface LinkReference {
	/** As given: an ID, or an address that ends with one. */
	given: string;
	requestId: string;
}

export const getStatus = defineOperation({
	option: {
		name: LABEL.getStatus,
		value: 'getStatus',
		action: 'Get the status of a cashout link',
		description: 'See whether the customer has filled in the link, and where the payout stands since',
	},
	properties: linkReferenceFields,

	read(parameters): LinkReference {
		const given = textOrColumn(parameters, 'requestId');
		return { given, requestId: requestIdIn(given) ?? '' };
	},

	check: (inputs, parameters) =>
		inputs.map(({ given, requestId }, index) => {
			const unreadable = parameters[index]?.issues ?? [];
			if (unreadable.length > 0 || requestId !== '') return unreadable;
			const message = given === '' ? say`request_id is empty` : say`"${given}" is neither a request ID nor the address of a link`;
			return [{ field: 'request_id', rule: 'format', message, fix: say`Use the request_id or cashout_url from the output of Create`, blocking: true }];
		}),

	async execute({ directa24 }, { requestId }) {
		const endpoint = { ...ENDPOINTS.linkStatus, path: ENDPOINTS.linkStatus.path.replace('{request_id}', requestId) };
		const asked = await ask(directa24, { endpoint, read: readLinkFacts });
		if (!asked.ok) return { ok: false, failure: asked.failure };
		const { user_document: document, ...facts } = asked.value;
		const record = { ...facts, request_id: requestId, environment: directa24.environment };
		return { ok: true, items: [{ json: { ...record, user_document: document } }], forAgent: record };
	},

	label: ({ requestId }) => say`request ID ${requestId}`,
	externalId: () => undefined,
});
