import { CredentialSettingIssue } from '../d24/credential/credentials';
import { withoutTrailing } from '../d24/plainText';
import { webAddress } from '../d24/webAddress';

/**
 * The address of a request, as n8n hands it over: absolute, or to be joined with a base.
 * @throws CredentialSettingIssue when it is no web address
 */
export function addressOf(address: string, base: string): URL {
	const absolute = isAbsolute(address) ? address : `${withoutTrailing(base.trim(), '/')}/${address.replace(/^\/+/, '')}`;
	const url = webAddress(absolute);
	if (!url) throw new CredentialSettingIssue('The address of the request is not a web address');
	return url;
}

function isAbsolute(address: string): boolean {
	return /^([a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(address);
}
