import type { INodeProperties } from 'n8n-workflow';

import { BENEFICIARY_FIELDS } from '../../d24/cashout/cashout';
import type { Parameters } from '../../nodes/Directa24Cashout/input/parameters';
import { readCashout, readLinkCashout } from '../../nodes/Directa24Cashout/input/readCashout';
import { RESOURCES } from '../../nodes/Directa24Cashout/operations';

/** The names under which a reader asks for parameters, options and additional fields. */
function askedFor(read: (parameters: Parameters) => unknown): { names: Set<string>; options: Set<string>; additional: Set<string> } {
	const asked = { names: new Set<string>(), options: new Set<string>(), additional: new Set<string>() };
	const text = (name: string) => {
		asked.names.add(name);
		return name === 'country' ? 'item' : name === 'beneficiarySource' ? 'fields' : '';
	};
	read({
		text,
		language: 'en',
		value: text,
		heading: text,
		isExpression: () => false,
		columnOf: () => undefined,
		textOf: () => '',
		option: (name) => void asked.options.add(name),
		hasOption: (name) => (asked.options.add(name), false),
		switchOption: (name) => (asked.options.add(name), false),
		choiceOption: (name, [usual]) => (asked.options.add(name), usual),
		switchValue: (name) => (text(name), false),
		numberValue: (name, _range, usual) => (text(name), usual),
		optionText: (name) => (asked.options.add(name), ''),
		additionalText: (name) => (asked.additional.add(name), ''),
		inputText: () => '',
		resumeUrl: () => '',
		mustHold: false,
		version: 1,
		item: {},
		headings: () => [],
		ownHeadings: () => [],
		items: () => [],
		timezone: () => 'UTC',
		issues: [],
	});
	return asked;
}

const namesOf = (properties: INodeProperties[]) => properties.map(({ name }) => name);
const membersOf = (properties: INodeProperties[], collection: string) =>
	properties.filter(({ name }) => name === collection).flatMap(({ options = [] }) => options.map(({ name }) => name));

it.each([
	['a payout', readCashout, RESOURCES.cashout.operations.create.properties],
	['a payout link', readLinkCashout, RESOURCES.cashoutLink.operations.create.properties],
])('what is read of %s stands in its form', (_, read, properties) => {
	const { names, options, additional } = askedFor(read);
	expect([...names].filter((name) => !namesOf(properties).includes(name))).toEqual([]);
	expect([...options].filter((name) => !membersOf(properties, 'options').includes(name))).toEqual([]);
	expect([...additional].filter((name) => !membersOf(properties, 'additionalFields').includes(name))).toEqual([]);
	expect(names.size).toBeGreaterThan(5);
});

it('every field of a beneficiary is read, from the form of its country and from the additional ones', () => {
	const { names, additional } = askedFor(readCashout);
	expect(BENEFICIARY_FIELDS.filter((field) => !names.has(field) || !additional.has(field))).toEqual([]);
});
