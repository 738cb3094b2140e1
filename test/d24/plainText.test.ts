import { decomposed, escaped, withoutTags, withoutTrailing } from '../../d24/plainText';

it.each([
	['é', 'e\u0301'],
	['ﬁ', 'fi'],
	['Ｊｏãｏ', 'Joa\u0303o'],
	['カ\uff9e', 'カ\u3099'],
	['', ''],
])('%j is taken apart as Unicode does', (text, apart) => expect(decomposed(text)).toBe(apart));

it('thirty combining marks of a letter are kept, what is beyond is dropped', () => {
	expect(decomposed(`a${'\u0301'.repeat(30)}b`)).toBe(`a${'\u0301'.repeat(30)}b`);
	expect(decomposed(`a${'\u0301'.repeat(31)}b`)).toBe(`a${'\u0301'.repeat(30)}b`);
	expect(decomposed(`a${'\u0301'.repeat(1000)}b${'\u0302'.repeat(1000)}c`)).toBe(`a${'\u0301'.repeat(30)}b${'\u0302'.repeat(30)}c`);
	expect(decomposed(`a${'\u0301'.repeat(31)}${'x'.repeat(31)}`)).toBe(`a${'\u0301'.repeat(30)}${'x'.repeat(31)}`);
});

it.each([['100', '1'], ['0', ''], ['000', ''], ['101', '101'], ['', ''], ['0010', '001']])('%j without zeros at its end is %j', (text, rest) => expect(withoutTrailing(text, '0')).toBe(rest));

it.each([
	['<b>x</b>', '‹b>x‹/b>'],
	['<SCRIPT>', '‹SCRIPT>'],
	['<!-- x -->', '‹!-- x -->'],
	['<?xml', '‹?xml'],
	['a < b, 5<6 and <3', 'a < b, 5<6 and <3'],
])('in %j no element begins', (text, safe) => expect(withoutTags(text)).toBe(safe));

it('a text reads between tags as it is written', () => {
	expect(escaped('a < b && "c" > d')).toBe('a &lt; b &amp;&amp; "c" &gt; d');
});
