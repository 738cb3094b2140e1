import { hostWarnings } from '../../../d24/credential/hostWarnings';
import { credentials } from '../../fixtures/credentials';
import { said } from '../../fixtures/said';

const custom = (customUrl: string) => said(hostWarnings(credentials({ environment: 'custom', customUrl })));
const production = (productionUrl: string) => said(hostWarnings(credentials({ environment: 'production', productionUrl })));

it.each([
	'http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000', 'https://10.0.0.5', 'https://172.16.0.1', 'https://172.31.255.255', 'https://192.168.1.1',
	'https://169.254.169.254', 'https://100.64.0.1', 'https://100.127.255.1', 'https://172.16.0.1', 'https://172.31.0.1', 'https://192.168.0.1', 'https://0.0.0.0', 'https://[fc00::1]', 'https://[fd12:3456::1]', 'https://[fe80::1]', 'https://[::ffff:10.0.0.1]', 'https://[::]',
	'https://metadata.google.internal', 'https://d24.local', 'https://pay.localhost', 'https://0x7f000001', 'https://2130706433', 'https://127.1', 'https://metadata.google.internal.',
])('tells that %s is a private address', (url) => {
	expect(custom(url)).toEqual([expect.stringMatching(/^The Directa24 credential points to a private address \(.+\), so what answers there is not Directa24 itself$/)]);
});

it.each(['https://203.0.113.10', 'https://11.16.0.1', 'https://11.20.0.1', 'https://192.167.0.1', 'https://11.168.0.1', 'https://169.253.0.1', 'https://11.254.0.1', 'https://100.63.0.1', 'https://11.100.0.1', 'https://[2001:db8::fc00:1]', 'https://[2001:db8::fe80:1]', 'https://172.15.0.1', 'https://172.32.0.1', 'https://100.128.0.1', 'https://[2001:db8::1]', 'https://[::ffff:203.0.113.10]'])('tells that %s is an IP address', (url) => {
	expect(production(url)).toEqual([expect.stringContaining('points to an IP address')]);
});

it.each(['https://api-stg.directa24.com', 'https://staging.example.com', 'https://example-stg', 'https://api.sandbox.example.com'])('tells that %s is for tests', (url) => {
	expect(production(url)).toEqual([expect.stringContaining('is for production and points to a staging host')]);
	expect(custom(url)).toEqual([]);
});

it.each(['https://api.directa24.com', 'https://stgeorge.example.com', 'https://internal.example.com', 'https://fc00.example.com', 'https://10.example.com', 'https://a10.1.1.1.example.com', 'https://10.0.0.1.example.com'])('says nothing about %s', (url) => {
	expect(production(url)).toEqual([]);
});

it('says nothing about staging, and looks at the hosts for cards and payout links too', () => {
	expect(hostWarnings(credentials())).toEqual([]);
	expect(hostWarnings(credentials({ cardUrl: 'https://10.1.1.1' }))).toHaveLength(1);
	expect(hostWarnings(credentials({ linkUrl: 'https://10.1.1.1' }))).toHaveLength(1);
	expect(hostWarnings(credentials({ environment: 'production', productionUrl: 'https://10.0.0.1', cardUrl: 'https://10.0.0.1:8443' }))).toHaveLength(1);
});
