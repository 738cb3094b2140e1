import { LABEL } from '../../../../d24/labels';
import { inLanguage } from '../../../../d24/language/inLanguage';
import { say } from '../../../../d24/language/say';
import { askAccount } from '../../../../protocol/account/answers';
import { judgeAccount } from '../../../../protocol/account/check';
import { rowsOf, type Outcome } from '../../../../protocol/outcome';
import { checkOptions } from '../../form/options';
import { defineCheck, type Hint } from '../operation';

interface CheckInput {
	country: string;
}

/** What came of all checks together, and the way out of each that is broken. */
function resultHint(outcomes: readonly Outcome[]): Hint {
	const checks = outcomes.flatMap((outcome) => rowsOf(outcome).map(({ json }) => json));
	const [works, broken, open] = [true, false, null].map((ok) => checks.filter((each) => each.ok === ok));
	const counts = [say`${works?.length ?? 0} of ${checks.length} work`, broken?.length ? say`${broken.length} to put right` : '', open?.length ? say`${open.length} not set or not known` : ''];
	const lines = (broken ?? []).map(({ name, meaning, next_step: step }) => `${name}: ${meaning}. ${step}`);
	return { type: lines.length > 0 ? 'warning' : 'info', lines: [counts.filter(Boolean).join('; '), ...lines] };
}

export const check = defineCheck<CheckInput, 'check'>({
	option: {
		name: 'Check',
		value: 'check',
		action: 'Check the account',
		description: 'Look at every key, host and service that can be looked at without moving money, and say of each whether it works. It changes nothing.',
	},
	properties: [
		{
			displayName: 'Country',
			name: 'country',
			type: 'string',
			default: 'BR',
			placeholder: 'e.g. BR',
			description: 'Two letters of the country whose exchange rate and bank list are asked for',
		},
		{
			displayName: LABEL.checkReconciliation,
			name: 'checkReconciliation',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description: 'Whether to log in with a Directa24 Reconciliation credential as well',
		},
		checkOptions,
	],
	once: true,

	read: (parameters) => ({ country: parameters.text('country').toUpperCase() }),
	check: (inputs, parameters) =>
		inputs.map(({ country }, index) => {
			const unreadable = parameters[index]?.issues ?? [];
			if (unreadable.length > 0 || /^[A-Z]{2}$/.test(country)) return unreadable;
			return [{ field: 'country', rule: 'format', message: say`The country is not a code of two letters`, fix: say`Enter it as in BR, MX or CO`, blocking: true }];
		}),

	async execute({ directa24, settings, reconciliation }, { country }, language) {
		const { hosts } = settings;
		const answers = await askAccount(directa24, {
			country,
			card: hosts.card.kind === 'set',
			link: hosts.link.kind === 'set',
			...('directa24' in reconciliation ? { reconciliation: reconciliation.directa24 } : {}),
		});
		const checks = inLanguage(language, () => judgeAccount(settings, answers, 'directa24' in reconciliation ? {} : reconciliation));
		// The editor shows an empty text in red.
		const nothing = inLanguage(language, () => say`Nothing to do`);
		// What is broken comes first, and what a person reads of it before what programs look at.
		const inOrder = [...checks.filter(({ ok }) => ok === false), ...checks.filter(({ ok }) => ok !== false)];
		return {
			ok: true,
			items: inOrder.map(({ check: id, name, ok, seen, meaning, next_step: step }) => ({ json: { name, ok, meaning, next_step: step || nothing, seen, check: id, environment: settings.environment } })),
		};
	},
	overall: () => ({ stops: [], close: (outcomes) => ({ hints: [resultHint(outcomes)] }) }),

	label: () => '',
	externalId: () => undefined,
});
