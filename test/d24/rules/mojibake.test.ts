import { isWronglyDecoded, repaired } from '../../../d24/rules/mojibake';

describe('a text that was decoded with the wrong encoding is repaired', () => {
	it.each([
		['JosÃ©', 'José'],
		['SÃ£o JoÃ£o da ConceiÃ§Ã£o', 'São João da Conceição'],
		['PeÃ±a', 'Peña'],
		['Ã€ vista', 'À vista'],
		['Ã\u0080 vista', 'À vista'],
		['Ã\u0081lvaro', 'Álvaro'],
		['NuÃ‘ez', 'NuÑez'],
		['MarÃ\u00ada', 'María'],
		['GarcÃ¿a', 'Garcÿa'],
		['NÂº 5', 'Nº 5'],
		['Â¿QuÃ©?', '¿Qué?'],
		['Å\u0081Ã³dÅº', 'Łódź'],
		['Å½ivko', 'Živko'],
		['D’Angelo e JosÃ©', 'D’Angelo e José'],
		['Dâ€™Angelo', 'D’Angelo'],
		['D\u00e2\u0080\u0099Angelo', 'D’Angelo'],
		['â€œCafé”', '“Café”'],
		['Ana â€“ Luz', 'Ana – Luz'],
		['Ana â€”', 'Ana —'],
		['Luzâ€¦', 'Luz…'],
		['â‚¬ 5', '€ 5'],
		['Solâ„¢', 'Sol™'],
		['â€° 5', '‰ 5'],
		['JosÃƒÂ©', 'José'],
		['NÃƒâ€šÃ‚Âº 5', 'Nº 5'],
		['JOSÃƒâ€°', 'JOSÉ'],
		['IBÃƒâ€˜', 'IBÑ'],
		['JosÃƒÆ’Ã‚Â©', 'José'],
		// A closing quotation mark within a word is none.
		['IRMÃ”A', 'IRMÔA'],
		['“IRMÃ”A', '“IRMÔA'],
		['12Ã”\u{10450}', '12Ô\u{10450}'],
	])('%j → %j', (text, meant) => {
		expect(repaired(text)).toBe(meant);
	});

	it('in four rounds at most, however deep it goes', () => {
		expect(repaired('ââ€š¬ 5')).toBe('€ 5');
		expect(repaired('âââ‚¬š¬ 5')).toBe('€ 5');
		expect(repaired('ââââ€š¬š¬ 5')).toBe('€ 5');
		expect(repaired('âââââ‚¬š¬š¬ 5')).toBe('â‚¬ 5');
	});
});

describe('a text that is right as it stands is left alone', () => {
	it.each(['', 'José', 'Ãngela', 'IRMÃO', 'Ânia', 'Ã', 'ÃÃ', '“IRMÃ”', 'IRMÃ” X', 'IRMÃ”, X', 'o IRMÃ— e', 'SÃ… 5', 'Â€ 5', 'Â\u0085', 'âncora', 'â€', '5 â€', 'Ã—', 'ÆÃ', 'Æ©', 'È©', '√ 2', '√4', '√(5)', '100%', 'A & B;', '%25 e %C3', '=C3', '\\u00', '&;', '&#;', '&sol;', '&#1234567;'])('%j', (text) => {
		expect(repaired(text)).toBeUndefined();
		expect(isWronglyDecoded(text)).toBe(false);
	});
});

describe('a text of which only the damage can be told', () => {
	it.each([
		'Jos√©', 'Mar√≠a', 'Jos├®', '│', 'AT&amp;T', 'a &lt; b', 'a &GT; b', '&quot;Sol&quot;', 'D&apos;Angelo', 'Ana&nbsp;Luz', 'Jos&eacute;', 'Pe&ntilde;a', 'J&uuml;rgen', 'Agn&egrave;s', 'Fran&ccedil;a', '&acirc;', '&Aring;', 'D&#39;Angelo', '&#123456;', 'D&#x27;Angelo', '&#X1F600;',
		'Jos\\u00e9', 'Jos\\u00E9', 'Jos%C3%A9', 'jos%c3%a9', 'Jos=C3=A9', '=?UTF-8?Q?Jos=C3=A9?=', '=?utf-8?B?Sm9z?=',
	])('%j', (text) => {
		expect(isWronglyDecoded(text)).toBe(true);
		expect(repaired(text)).toBeUndefined();
	});
});

it('whatever was mistaken for Windows-1252 up to three times is as it was', () => {
	const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
	const mistaken = (text: string) => Array.from(Buffer.from(text), (byte) => (byte >= 0x80 && byte < 0xa0 ? shown.charAt(byte - 0x80) : String.fromCharCode(byte))).join('');
	for (const letter of 'áéíóúñçãõâêôüÁÉÍÓÚÑÇÃÕÂÊÔÜ') {
		for (const text of [letter, `MU${letter}OZ`, `Jos${letter}`, `${letter}ngela`]) {
			const twice = mistaken(mistaken(text));
			// Once, a capital before a sign that closes a quotation may be meant as it stands.
			const once = /Ã[‘’“”–—…](?!\p{L})/u.test(mistaken(text)) ? text : repaired(mistaken(text));
			expect([once, repaired(twice), repaired(mistaken(twice))]).toEqual([text, text, text]);
		}
	}
});
