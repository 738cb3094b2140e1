import { webAddress } from '../../d24/webAddress';
import { cpuMsOf } from '../fixtures/cpuTime';

it.each(['https://api.example.com', 'http://127.0.0.1:8080/a?b=c', 'https://example.com/' + 'a'.repeat(16_000)])('an address', (text) => expect(webAddress(text)?.href).toBe(new URL(text).href));

it.each(['', 'api.example.com', '/v3/cashout', 'not an address', 'https://example.com/' + 'a'.repeat(16_384)])('none', (text) => expect(webAddress(text)).toBeUndefined());

it('accents without end take no more than a moment', () => expect(cpuMsOf(() => webAddress('https://' + '\u0323\u0301'.repeat(50_000)))).toBeLessThan(500));
