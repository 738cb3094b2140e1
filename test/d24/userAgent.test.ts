import { PACKAGE_VERSION, USER_AGENT } from '../../d24/userAgent';
import { version } from '../../package.json';

it('the user agent names this package in the version of package.json', () => {
	expect(PACKAGE_VERSION).toBe(version);
	expect(USER_AGENT).toBe(`n8n-nodes-directa24/${version}`);
});
