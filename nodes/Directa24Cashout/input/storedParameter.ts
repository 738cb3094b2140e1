import type { IDataObject } from 'n8n-workflow';

import { isPlainObject } from '../../../d24/json';

/** D24's names of what stands in the form under a name of our own. */
export const FIELD_OF_PARAMETER: Record<string, string> = {
	externalId: 'external_id',
	cashoutId: 'cashout_id',
	countryCode: 'country',
	notificationUrl: 'notification_url',
	onHold: 'on_hold',
};

/** The other way round. */
export const PARAMETER_OF_FIELD: Record<string, string> = Object.fromEntries(Object.entries(FIELD_OF_PARAMETER).map(([parameter, field]) => [field, parameter]));

/** A parameter as it is stored, in the form or in one of its collections. */
export function storedParameter(own: IDataObject, name: string): unknown {
	const collections = [own.options, own.additionalFields].filter(isPlainObject);
	return [own, ...collections].find((each) => Object.hasOwn(each, name))?.[name];
}

/** The expression that a stored parameter is; undefined for a fixed value. */
export function expressionIn(parameter: unknown): string | undefined {
	return typeof parameter === 'string' && parameter.startsWith('=') ? parameter : undefined;
}
