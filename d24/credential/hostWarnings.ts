import type { Directa24Credentials } from './credentials';
import { say, type Later } from '../language/say';
import { allowedOrigins } from './hosts';

/** Names that mean this machine, its network or the metadata service of a cloud. */
const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)$|^metadata$|^instance-data(?:\..*)?$/;

/**
 * What is unusual about the hosts of a credential, as sentences: a payout key belongs on a public host of Directa24, but
 * a proxy or a simulator may stand elsewhere, so it is told and not refused.
 */
export function hostWarnings(credentials: Directa24Credentials): Later[] {
	const hosts = allowedOrigins(credentials).map((origin) => new URL(origin).hostname.replace(/\.$/, ''));
	return [...new Set(hosts)].flatMap((host) => {
		if (isPrivate(host)) return [() => say`The Directa24 credential points to a private address (${host}), so what answers there is not Directa24 itself`];
		if (isAddress(host)) return [() => say`The Directa24 credential points to an IP address (${host}) instead of a host name of Directa24`];
		const isStaging = credentials.environment === 'production' && /(?:^|[.-])(?:stg|staging|sandbox)(?:[.-]|$)/.test(host);
		return isStaging ? [() => say`The Directa24 credential is for production and points to a staging host (${host}), where no money is paid`] : [];
	});
}

function isAddress(host: string): boolean {
	return host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host);
}

/** For a host as the URL standard writes it: IPv4 as four decimal numbers, IPv6 in brackets, names in small letters. */
function isPrivate(host: string): boolean {
	if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
	return isAddress(host) ? isPrivateIpv4(host.split('.').map(Number)) : PRIVATE_NAMES.test(host);
}

/** This network, loopback, private use, shared by carriers, link-local with the metadata of clouds (169.254.169.254). */
function isPrivateIpv4([a = 0, b = 0]: number[]): boolean {
	if ([0, 10, 127].includes(a)) return true;
	return (a === 172 && b >= 16 && b <= 31) || (a === 192 && b === 168) || (a === 169 && b === 254) || (a === 100 && b >= 64 && b <= 127);
}

/** ::, ::1, unique local (fc00::/7), link-local (fe80::/10), and IPv4 written as IPv6 (::ffff:0:0/96). */
function isPrivateIpv6(address: string): boolean {
	const mapped = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(address)?.[1];
	if (mapped !== undefined) return isPrivateIpv4([parseInt(mapped, 16) >> 8, parseInt(mapped, 16) & 255]);
	return address === '::' || address === '::1' || /^f[cd][0-9a-f]{2}:/.test(address) || /^fe[89ab][0-9a-f]:/.test(address);
}
