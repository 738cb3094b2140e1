import type { INodeProperties } from 'n8n-workflow';

import { LABEL } from '../../../../d24/labels';
import type { Look } from './blocks';

/**
 * The editor has words of its own for modes called `id`, `url` and `list` ("By ID"), so this one has another name. A
 * workflow that stores the mode `id` is read in the same way and keeps its code.
 */
const byCode = { displayName: LABEL.byCode, name: 'code', type: 'string' as const };

/** The parts of the bank list: n8n asks `searchBanks` when it is opened and for each text that is typed into it. */
export const bankLocator: Pick<INodeProperties, 'type' | 'default' | 'modes' | 'typeOptions'> = {
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	// A bank of another country would be a wrong bank: n8n empties the list when one of these changes.
	typeOptions: { loadOptionsDependsOn: ['country'] },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a bank',
			typeOptions: { searchListMethod: 'searchBanks', searchable: true },
		},
		{ ...byCode, placeholder: 'e.g. 001' },
	],
};

/** The bank where the country is known only at run time: no list, and a name will do. */
export const bankFromItem: Look = {
	displayName: 'Bank Code or Name',
	name: 'bank_code',
	type: 'string',
	default: '',
	placeholder: 'e.g. Banco do Brasil',
	description: "Directa24's code of the bank, or its name where exactly one bank has it",
};
