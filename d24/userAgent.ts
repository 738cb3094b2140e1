/** The version of this package; a test compares it with package.json. */
export const PACKAGE_VERSION = '0.2.0';

/** D24 lists `User-Agent` among the mandatory headers. */
export const USER_AGENT = `n8n-nodes-directa24/${PACKAGE_VERSION}`;
