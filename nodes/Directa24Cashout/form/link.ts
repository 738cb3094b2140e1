import type { INodeProperties } from 'n8n-workflow';

import { PAYOUT_FIELDS } from '../../../d24/cashout/cashout';
import { countryField } from './country';
import { cashoutFields } from './cashout';
import { currencyOfAnyCountry } from './currency';
import { askOptions, linkOptions } from './options';

const shared = (...names: string[]) => cashoutFields.filter(({ name }) => names.includes(name));

/** A parameter of a payout as it is filled in by hand, which is the only way here. */
const filledIn = (name: string) => shared(name).filter(({ required }) => required).map((property) => ({ ...property, displayOptions: undefined }));

const text = (displayName: string, name: string, description: string): INodeProperties => ({ displayName, name, type: 'string', default: '', description });

/** The parameters of a payout link. The beneficiary's have the names of Create, so that one sheet serves both. */
export const createLinkFields: INodeProperties[] = [
	countryField,
	...filledIn('externalId').map((property) => ({
		...property,
		description: 'Your own ID of this payout, up to 100 characters. Directa24 does not document that it refuses a second link with the same one: use the number of the invoice, or another one that this payment alone has, and create links only for rows without a request_id.',
	})),
	...filledIn('amount'),
	...currencyOfAnyCountry,
	text(PAYOUT_FIELDS.document_id.label, 'document_id', "Number of the customer's identity document"),
	text('First Name', 'beneficiary_name', 'First name of the customer'),
	text(PAYOUT_FIELDS.beneficiary_lastname.label, 'beneficiary_lastname', 'Last name of the customer'),
	...shared('notificationUrl'),
	linkOptions,
];

/** The parameters that name one payout link. */
export const linkReferenceFields: INodeProperties[] = [
	{
		displayName: 'Request ID',
		name: 'requestId',
		type: 'string',
		default: '',
		placeholder: 'Column request_id of the item',
		description: 'The request_id in the output of Create, or the address of the link, which ends with it. Empty: what the column request_id of the item says.',
	},
	askOptions,
];
