import type { Country, PayoutMethod } from '../countries/types';
import { TEXTS } from '../texts';
import { plainHeading } from './plainHeading';
import type { Target } from './targets';

/** What a heading stands for that is a label of a country's form. */
export interface Labelled {
	target: Target;
	/** Its letter, where the label is that of a kind of account: `Cuenta Vista`. */
	accountType?: string;
	/** The payout methods whose account alone is called so. */
	ofMethods?: readonly PayoutMethod[];
	/** Its code, where the label is that of a kind of document: `CIE (Foreigner)`. */
	documentType?: string;
}

const known = new WeakMap<Country, ReadonlyMap<string, Labelled | undefined>>();

/**
 * What the form of a country calls so, in any of the languages of messages, with or without what stands in parentheses.
 * Where one label without its parentheses is that of several fields, as `Bre-B Key` is, it stands for none.
 */
export function labelled(heading: string, country: Country | undefined): Labelled | undefined {
	if (!country) return undefined;
	let labels = known.get(country);
	if (!labels) known.set(country, (labels = labelsOf(country)));
	return labels.get(plainHeading(heading));
}

function labelsOf(country: Country): ReadonlyMap<string, Labelled | undefined> {
	const labels = new Map<string, Labelled | undefined>();
	const short = new Map<string, Labelled | undefined>();
	const add = (label: string, meant: Labelled) => {
		for (const text of [label, TEXTS.get(label)?.es, TEXTS.get(label)?.pt]) {
			if (text === undefined) continue;
			addTo(labels, text, meant);
			addTo(short, text.replace(/\([^()]*\)/g, ''), meant);
		}
	};
	for (const [field, { label }] of Object.entries(country.fields)) add(label, { target: field as Target });
	for (const method of country.methods) {
		for (const [field, { label }] of Object.entries(method.fields)) add(label, { target: field as Target, ...(field === 'bank_account' ? { ofMethods: [method] } : {}) });
	}
	for (const { code, label } of country.accountTypes) add(label, { target: 'bank_account', accountType: code });
	for (const { code, label } of country.documentTypes) add(label, { target: 'document_id', documentType: code });
	return new Map([...short, ...labels]);
}

function addTo(labels: Map<string, Labelled | undefined>, text: string, meant: Labelled): void {
	const key = plainHeading(text);
	const before = labels.get(key);
	if (!labels.has(key)) labels.set(key, meant);
	else if (before?.target !== meant.target) labels.set(key, undefined);
	else if (before.ofMethods && meant.ofMethods) labels.set(key, { ...before, ofMethods: [...new Set([...before.ofMethods, ...meant.ofMethods])] });
}
