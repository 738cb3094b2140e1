/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';

import { NotPossible } from '../account';
import type { Experiment } from '../experiment';
import { verifyNotification } from '../../../d24/signing/notification';

interface Arrival {
	at: number;
	type: string;
	provedBy: string;
}

/** Hears the notifications of one payout at a public address, and refuses the last ones to see when they are repeated. */
export const notifications: Experiment = {
	questions: {
		notificationType: {
			question: 'Is a notification a form or JSON?',
			assumed: ['form', 'json'],
			answers: { form: ['a form', 'Nothing to change.'], json: ['JSON', 'Nothing to change: it is read where it is signed.'] },
		},
		notificationProof: {
			question: 'How does a notification prove that it is of Directa24?',
			assumed: ['control', 'payload-signature'],
			answers: {
				control: ['by control', 'Nothing to change.'],
				'payload-signature': ['by Payload-Signature', 'Nothing to change.'],
				none: ['it does not', 'The trigger refuses these notifications: ask with Get Status instead.'],
			},
		},
		notifiedAtCreate: {
			question: 'Is there a notification of the first status?',
			assumed: ['no', 'yes'],
			answers: { no: ['no', 'Nothing to change.'], yes: ['yes', 'Nothing to change: the trigger can leave a status out.'] },
		},
		notifiedOfOwnChanges: {
			question: 'Are there notifications of a release and a cancel by the API?',
			assumed: ['yes', 'no'],
			answers: { yes: ['yes', 'Nothing to change.'], no: ['no', 'docs/notifications.md has to say that changes by the API are not notified.'] },
		},
		repeats: {
			question: 'When is a notification repeated that was answered with 500?',
			assumed: ['repeated'],
			answers: { repeated: ['it is repeated', 'Compare the times with docs/notifications.md.'], notRepeated: ['not within the time waited for', 'Wait longer with --minutes before relying on it.'] },
		},
	},
	async run({ account, tell, pause, log, options }) {
		if (!options.notifications) throw new NotPossible('--notifications is not given');
		const { url, port, waitMs } = options.notifications;
		const arrivals: Arrival[] = [];
		let externalId = '';
		let refuse = false;
		const server = createServer((request, response) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => (Buffer.concat(chunks).length < 65_536 ? chunks.push(chunk) : request.destroy()));
			request.on('end', () => {
				const rawBody = Buffer.concat(chunks);
				if (externalId !== '' && decodeURIComponent(rawBody.toString('latin1').replace(/%(?![\da-f]{2})/gi, '')).includes(externalId)) {
					const proof = verifyNotification({ rawBody, headers: request.headers }, { secretSignature: options.keys.secretSignature, previousSecretSignature: '' });
					arrivals.push({ at: Date.now(), type: String(request.headers['content-type'] ?? ''), provedBy: proof.ok ? proof.notification.verified.by : 'none' });
				}
				response.writeHead(refuse ? 500 : 200).end();
			});
			request.on('error', () => response.destroy());
		});
		await new Promise<void>((resolve, reject) => {
			server.once('error', (error: Error & { code?: string }) => reject(new NotPossible(`port ${port} cannot be listened on (${error.code})`)));
			server.listen(port, '127.0.0.1', resolve);
		});
		try {
			// Staging takes up to five minutes for a notification (D24: "Notifications").
			const stage = Math.min(330_000, waitMs / 4);
			const { external_id, cashout_id, answer } = await account.created('notified of', { notification_url: url });
			externalId = external_id;
			log(`Listening for notifications for ${Math.ceil(waitMs / 60_000)} min …`);
			await pause(stage);
			const atCreate = arrivals.length;
			const ids = { external_id, cashout_id };
			await account.call('update', { ...ids, status: 'PENDING' });
			await pause(stage);
			refuse = true;
			const before = arrivals.length;
			const cancelled = await account.call('cancel', ids);
			await pause(waitMs - 2 * stage);

			const refused = arrivals.slice(before).map(({ at }) => at);
			tell('notifiedAtCreate', atCreate > 0 ? 'yes' : 'no', [answer], `${atCreate} in the first ${Math.round(stage / 1000)} s`);
			tell('notifiedOfOwnChanges', arrivals.length > atCreate ? 'yes' : 'no', [cancelled], `${arrivals.length - atCreate} in all`);
			const [first] = arrivals;
			if (!first) throw new NotPossible('no notification arrived: does the address lead to this computer?');
			tell('notificationType', first.type.includes('json') ? 'json' : 'form', [answer], first.type);
			tell('notificationProof', first.provedBy, [answer]);
			const gaps = refused.slice(1).map((at, index) => `${((at - (refused[index] ?? at)) / 1000).toFixed(1)} s`);
			if (refused.length > 0) tell('repeats', gaps.length > 0 ? 'repeated' : 'notRepeated', [cancelled], gaps.length > 0 ? `after ${gaps.join(', ')}` : '');
		} finally {
			server.closeAllConnections();
			server.close();
		}
	},
};
