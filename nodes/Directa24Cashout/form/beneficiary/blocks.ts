import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import type { Country, PayoutMethod } from '../../../../d24/countries/types';

/** How a parameter looks, without when it is shown. */
export type Look = Omit<INodeProperties, 'displayOptions'>;

/**
 * One parameter in all its looks: n8n shows same-named properties by turns, and keeps the value when another one takes
 * over. Countries and methods in which it looks the same share a property. `undefined` = not there.
 *
 * The first method of a country is also what a method means that the country does not have, which n8n keeps when the
 * country is changed: hence `hide` the others, rather than `show` the first.
 */
export function blocksOf(countries: readonly Country[], lookOf: (country: Country, method: PayoutMethod) => Look | undefined): INodeProperties[] {
	const blocks = new Map<string, { look: Look; methods: IDisplayOptions; countries: string[] }>();
	for (const country of countries) {
		for (const [text, { look, methods }] of looksOf(country, lookOf)) {
			const condition = conditionOf(country, methods);
			const key = text + JSON.stringify(condition);
			const block = blocks.get(key) ?? { look, methods: condition, countries: [] };
			block.countries.push(country.code);
			blocks.set(key, block);
		}
	}
	return [...blocks.values()].map(({ look, methods, countries: codes }) => ({
		...look,
		displayOptions: { ...methods, show: { country: codes, ...methods.show } },
	}));
}

/** The looks of one country, each with its methods, by their JSON. */
function looksOf(country: Country, lookOf: (country: Country, method: PayoutMethod) => Look | undefined) {
	const looks = new Map<string, { look: Look; methods: PayoutMethod[] }>();
	for (const method of country.methods) {
		const look = lookOf(country, method);
		if (!look) continue;
		const text = JSON.stringify(look);
		const known = looks.get(text);
		if (known) known.methods.push(method);
		else looks.set(text, { look, methods: [method] });
	}
	return looks;
}

function conditionOf(country: Country, methods: PayoutMethod[]): IDisplayOptions {
	if (methods.length === country.methods.length) return {};
	const values = (list: readonly PayoutMethod[]) => list.map(({ value }) => value);
	const isFirst = methods.includes(country.methods[0]);
	return isFirst
		? { hide: { payoutMethod: values(country.methods.filter((method) => !methods.includes(method))) } }
		: { show: { payoutMethod: values(methods) } };
}
