import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { LANGUAGES, languageNamed } from '../../../d24/language/inLanguage';
import { say, type Said } from '../../../d24/language/say';
import { LABEL, type Labelled } from '../../../d24/labels';
import { readNumberIn, readYesNo, type NumberRange } from '../../../d24/rules/switches';
import { DEFAULT_CONCURRENCY, DEFAULT_GIVE_UP_SECONDS, DEFAULT_SETTLE_SECONDS, DEFAULT_TIMEOUT_SECONDS } from '../form/options';
import type { Parameters } from '../input/parameters';
import { numberProblem, rangeInWords, shown, yesOrNo } from '../input/settingTexts';

/** The options that hold for a whole run. */
export interface RunSettings {
	timeoutMs: number;
	deadlineMs: number;
	settleMs: number;
	concurrency: number;
	checkAllFirst: boolean;
}

const SECONDS = { timeout: { least: 0.1, most: 300 }, giveUpAfter: { least: 0.1, most: 3600 }, settleFor: { least: 0, most: 600 } } as const;
const CONCURRENCY = { least: 1, most: 50, whole: true } as const;

/** How the form shows it, in every language. */
const option = (name: Labelled) => `Options > ${LABEL[name]}`;

/**
 * Reads them from the first item; an option that was not added has its usual value.
 * @throws NodeOperationError for a value that means nothing, before anything is sent: it could switch a deadline off
 */
export function readRunSettings(node: INode, parameters: Parameters | undefined): RunSettings {
	const refuse = (message: Said, fix: Said): never => {
		throw new NodeOperationError(node, say`Nothing was sent: ${message}`, { description: say`${fix}. Options of the whole run are taken from the first item` });
	};
	const number = (name: Labelled, range: NumberRange, usual: number): number => {
		if (!parameters?.hasOption(name)) return usual;
		const value = parameters.option(name);
		return readNumberIn(value, range) ?? refuse(numberProblem(option(name), value), rangeInWords(range));
	};
	const language = parameters?.option('messageLanguage') ?? 'en';
	if (!languageNamed(language)) refuse(say`${option('messageLanguage')} is ${shown(language)}, which is none of its choices`, say`Use one of: ${Object.keys(LANGUAGES).join(', ')}`);
	const giveUpAfter = number('giveUpAfter', SECONDS.giveUpAfter, DEFAULT_GIVE_UP_SECONDS);
	const validateFirst = parameters?.hasOption('validateFirst') ? parameters.option('validateFirst') : true;
	return {
		timeoutMs: number('timeout', SECONDS.timeout, DEFAULT_TIMEOUT_SECONDS) * 1000,
		deadlineMs: giveUpAfter * 1000,
		settleMs: number('settleFor', SECONDS.settleFor, Math.min(DEFAULT_SETTLE_SECONDS, giveUpAfter / 2)) * 1000,
		concurrency: number('concurrency', CONCURRENCY, DEFAULT_CONCURRENCY),
		checkAllFirst: readYesNo(validateFirst) ?? refuse(say`${option('validateFirst')} is ${shown(validateFirst)}, which means neither yes nor no`, yesOrNo()),
	};
}
