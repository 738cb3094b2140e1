import { numberIssue, type NumberKind } from '../../../d24/numbers';
import { cpuMsOf } from '../../fixtures/cpuTime';

const issueOf = numberIssue;
const messageOf = (kind: NumberKind, value: string) => numberIssue(kind, value)?.message;

/** From public documents: of the authorities, of D24, of banks and companies, of card networks, of bug reports. */
const KNOWN_GOOD: ReadonlyArray<readonly [NumberKind, string, string]> = [
	['cpf', '01716001340', "D24's example"],
	['cpf', '52998224725', 'common example'],
	['cpf', '39053344705', 'python-stdnum'],
	['cnpj', '16727230000197', 'python-stdnum'],
	['cnpj', '00000000000191', 'Banco do Brasil'],
	['cnpj', '33000167000101', 'Petrobras'],
	['cnpj', '12ABC34501DE35', 'Receita Federal, the alphanumeric form'],
	['cnpj', '12abc34501de35', 'the same in small letters'],
	['cbu', '2850590940090418135201', 'python-stdnum'],
	['cuit', '20055361682', 'Wikipedia'],
	['cuit', '20267565393', 'python-stdnum'],
	['cuit', '33693450239', 'AFIP'],
	['cuit', '30500010912', 'Banco de la Nación'],
	['argentinaDni', '5536168', 'seven digits'],
	['argentinaDni', '26756539', 'eight digits'],
	['clabe', '032180000118359719', 'Wikipedia'],
	['clabe', '021790064060296642', "D24's example"],
	['clabe', '002010077777777771', 'common example'],
	['clabe', '646180110400000007', 'STP'],
	['curp', 'BOXW310820HNERXN09', 'python-stdnum'],
	['curp', 'HEGG560427MVZRRL04', 'Wikipedia'],
	['curp', 'hegg560427mvzrrl04', 'the same in small letters'],
	['rfc', 'GODE561231GR8', 'person, SAT'],
	['rfc', 'MAB9307148T4', 'company, python-stdnum'],
	['rfc', 'SAT970701NN3', 'SAT'],
	['rfc', 'CFE370814QI0', 'CFE'],
	['rfc', 'XAXX010101000', 'general public'],
	['rfc', 'XEXX010101000', 'foreigners'],
	['rut', '760864285', 'python-stdnum'],
	['rut', '306869574', 'Wikipedia'],
	['rut', '1000005K', 'check digit K'],
	['rut', '1000005k', 'check digit k'],
	['nit', '8999990681', 'Ecopetrol'],
	['nit', '8909039388', 'Bancolombia'],
	['nit', '899999068', 'Ecopetrol without its check digit'],
	['nit', '1018450000', 'a person, where ten digits can be without a check digit'],
	['colombiaCedula', '1018450000', 'ten digits'],
	['ecuadorCedula', '1714307103', 'python-stdnum'],
	['ecuadorCedula', '0962467429', 'third digit 6 (python-stdnum issue 267)'],
	['ecuadorRuc', '1792060346001', 'python-stdnum'],
	['ecuadorRuc', '1714307103001', 'a person'],
	['ecuadorRuc', '0962467429001', 'a person with third digit 6 (python-stdnum issue 267)'],
	['ecuadorRuc', '1793213150001', 'a company that fails the old check digit (python-stdnum issue 497)'],
	['ecuadorRuc', '0993370026001', 'another one (python-stdnum issue 290)'],
	['paraguayCedula', '2660123', 'seven digits'],
	['paraguayRuc', '800280610', 'python-stdnum'],
	['paraguayRuc', '800022017', 'Itaú'],
	['paraguayRuc', '26603', 'short'],
	['peruRuc', '20512333797', 'python-stdnum'],
	['peruRuc', '20131312955', 'SUNAT'],
	['peruDni', '10117410', 'python-stdnum'],
	['peruCe', '001043328', 'nine digits'],
	['cci', '00219300153895206813', "D24's example"],
	['cci', '021930015389520600', '18 digits that end in 00'],
	['turkeyIban', 'TR330006100519786457841326', 'SWIFT registry'],
	['turkeyIban', 'tr330006100519786457841326', 'the same in small letters'],
	['iban', 'GB82WEST12345698765432', 'Wikipedia'],
	['iban', 'DE89370400440532013000', 'SWIFT registry'],
	['ifsc', 'SBIN0005943', 'State Bank of India'],
	['ifsc', 'hdfc0cagsbk', 'letters in the branch'],
	['card', '4111111111111111', 'Visa'],
	['card', '4222222222222', 'Visa, 13 digits'],
	['card', '5555555555554444', 'Mastercard'],
	['card', '2223003122003222', 'Mastercard 2-series'],
	['card', '378282246310005', 'American Express'],
	['card', '6011111111111117', 'Discover'],
	['card', '30569309025904', 'Diners'],
	['card', '3530111333300000', 'JCB'],
	['email', 'maria@example.com', 'plain'],
	['email', "o'neil+tag@mail.example.co", 'signs that the pattern has'],
	['email', 'MARIA@EXAMPLE.COM', 'capital letters'],
	['phone', '+5511666666666', "D24's example"],
	['phone', '+12025550123', 'North America'],
];

describe('nothing is wrong with', () => {
	it.each(KNOWN_GOOD)('%s %s (%s)', (kind, value) => {
		expect(issueOf(kind, value)).toBeUndefined();
	});
});

describe('a check digit', () => {
	it.each<[NumberKind, string, string]>([
		['cpf', '01716001341', 'its last two digits do not match: 40 expected'],
		['cnpj', '16727230000198', 'its last two digits do not match: 97 expected'],
		['cnpj', '12ABC34501DE36', 'its last two digits do not match: 35 expected'],
		['cbu', '2850590840090418135201', 'its eighth digit does not match: 9 expected'],
		['cbu', '2850590940090418135202', 'its last digit does not match: 1 expected'],
		['cuit', '20267565394', 'its last digit does not match: 3 expected'],
		['clabe', '032180000118359710', 'its last digit does not match: 9 expected'],
		['curp', 'BOXW310820HNERXN08', 'its last digit does not match: 9 expected'],
		['rfc', 'GODE561231GR7', 'has a last character that does not match the others: 8 expected, though a few RFCs in use do not follow that rule'],
		['rfc', 'SAT970701NN4', 'has a last character that does not match the others: 3 expected, though a few RFCs in use do not follow that rule'],
		['rut', '760864286', 'its last digit does not match: 5 expected'],
		['rut', '10000051', 'its last digit does not match: K expected'],
		['rut', '76086428K', 'its last character does not match: 5 expected'],
		['nit', '8999990682', 'its last digit does not match: 1 expected'],
		['nit', '10184500001', 'its last digit does not match: 7 expected'],
		['ecuadorCedula', '1714307104', 'its tenth digit does not match: 3 expected'],
		['ecuadorRuc', '1714307104001', 'its tenth digit does not match: 3 expected'],
		['paraguayRuc', '800280611', 'its last digit does not match: 0 expected'],
		['peruRuc', '20512333798', 'its last digit does not match: 7 expected'],
		['cci', '00219300153895206823', 'its 19th digit does not match: 1 expected'],
		['cci', '00219300153895206814', 'its last digit does not match: 3 expected'],
		['turkeyIban', 'TR340006100519786457841326', 'its third and fourth characters do not match: 33 expected'],
		['iban', 'GB83WEST12345698765432', 'its third and fourth characters do not match: 82 expected'],
		['card', '4111111111111112', 'its last digit does not match: 1 expected'],
	])('of %s %s: %s', (kind, value, message) => {
		expect(issueOf(kind, value)).toEqual({
			rule: 'check_digit',
			// A few RFCs in use have another last character than their rule gives.
			message: kind === 'rfc' ? message : `cannot be right, ${message}`,
			fix: 'Compare every character with the original; any of them can be mistyped, not just the one that is named',
		});
	});
});

describe('a number of the wrong length', () => {
	it.each<[NumberKind, string, string]>([
		['clabe', '32180000118359711', 'has 17 digits instead of 18'],
		['clabe', '0321800001183597190', 'has 19 digits instead of 18'],
		['cbu', '1', 'has 1 digit instead of 22'],
		['cci', '002193001538952', 'has 15 digits instead of 20'],
		['nit', '1234567', 'has 7 digits instead of 8 to 15'],
		['curp', 'BOXW310820HNERXN0', 'has 17 characters instead of 18'],
		['rfc', 'GODE561231G', 'has 11 characters instead of 12 or 13'],
		['phone', '+5511', 'has 4 digits instead of 8 to 15'],
		['email', `${'a'.repeat(250)}@example.com`, 'has 262 characters instead of 1 to 254'],
		['clabe', '', 'is empty'],
		['phone', '', 'is empty'],
		['email', '', 'is empty'],
		['curp', '', 'is empty'],
	])('%s %s %s', (kind, value, message) => {
		expect(issueOf(kind, value)).toMatchObject({ rule: 'length', message });
	});

	it('is to be compared with the original', () => {
		expect(issueOf('clabe', '32180000118359711')?.fix).toBe('Add what is missing; compare it with the original');
		expect(issueOf('clabe', '0321800001183597190')?.fix).toBe('Remove what is too much; compare it with the original');
	});
});

describe('a character that does not belong there', () => {
	const SEPARATORS = 'Remove it and any others like it';
	const COMPARE = 'Compare this character with the original and correct it';
	it.each<[NumberKind, string, string, string]>([
		['clabe', '0321O0000118359719', 'the letter O where a digit belongs: position 5', 'Replace the letter with the digit zero (0)'],
		['cpf', 'o1716001340', 'the letter o where a digit belongs: position 1', 'Replace the letter with the digit zero (0)'],
		['cpf', '0I716001340', 'the letter I where a digit belongs: position 2', 'Replace the letter with the digit one (1)'],
		['cpf', '0l716001340', 'the small letter L where a digit belongs: position 2', 'Replace the letter with the digit one (1)'],
		['cnpj', '12ABC34501DEO5', 'the letter O where a digit belongs: position 13', 'Replace the letter with the digit zero (0)'],
		['ifsc', 'SBINO005943', 'the letter O where a digit belongs: position 5', 'Replace the letter with the digit zero (0)'],
		['turkeyIban', '1R330006100519786457841326', 'the digit 1 where a letter belongs: position 1', COMPARE],
		['iban', 'GBO2WEST12345698765432', 'the letter O where a digit belongs: position 3', 'Replace the letter with the digit zero (0)'],
		['curp', 'B0XW310820HNERXN09', 'the digit 0 where a letter belongs: position 2', COMPARE],
		['rfc', 'G0DE561231GR8', 'the digit 0 where a letter belongs: position 2', COMPARE],
		['rut', '7608X4285', 'the letter X where a digit belongs: position 5', COMPARE],
		['rut', '76086428O', 'the letter O where a digit belongs: position 9', 'Replace the letter with the digit zero (0)'],
		['clabe', '032 180 00011835971 9', 'a space: position 4', SEPARATORS],
		['clabe', '032\u00a0180', 'a space: position 4', SEPARATORS],
		['clabe', '\u200b032180000118359719', 'an invisible character: position 1', SEPARATORS],
		['cpf', '017.160.013-40', 'a dot: position 4', SEPARATORS],
		['rut', '76086428–5', 'a dash: position 9', SEPARATORS],
		['cnpj', '16727230/0001-97', 'a slash: position 9', SEPARATORS],
		['clabe', "'032180000118359719", 'an apostrophe: position 1', 'Remove or correct this character'],
		['clabe', '03218000011835971٩', 'a digit of another script: position 18', 'Remove or correct this character'],
		['clabe', '03218000011835971é', 'a letter with an accent or of another script: position 18', 'Remove or correct this character'],
		['clabe', '03218000011835971💥', 'a character that does not belong there: position 18', 'Remove or correct this character'],
		['cpf', '01716,001340', 'a comma: position 6', 'Remove or correct this character'],
		['phone', '+55 11666666666', 'a space: position 4', SEPARATORS],
		['phone', '+55(11)666666666', 'a bracket: position 4', 'Remove or correct this character'],
		['phone', '5511+666666666', 'a plus sign: position 5', 'Remove or correct this character'],
		['phone', '+551166666666O', 'the letter O where a digit belongs: position 14', 'Replace the letter with the digit zero (0)'],
		['email', 'maria @example.com', 'a space: position 6', SEPARATORS],
		['email', 'josé@example.com', 'a letter with an accent or of another script: position 4', 'Remove or correct this character'],
	])('%s %s: %s', (kind, value, message, fix) => {
		expect(issueOf(kind, value)).toEqual({ rule: 'characters', message: `contains ${message}`, fix });
	});
});

describe('a number of a form that it does not have', () => {
	it.each<[NumberKind, string, string]>([
		['cpf', '11111111111', "is one digit repeated, which is nobody's CPF"],
		['cnpj', '11111111111111', "is one digit repeated, which is no company's CNPJ"],
		['clabe', '000000000000000000', 'consists of zeros'],
		['cbu', '0000000000000000000000', 'consists of zeros'],
		['cuit', '21267565393', 'begins with two digits that no CUIT or CUIL begins with (20, 23 to 27, 30, 33, 34, 50, 51, 55)'],
		['curp', 'BOXW311320HNERXN09', 'has no date in its digits 5 to 10 (year, month, day)'],
		['curp', 'BOXW310820ANERXN09', 'has letters that no CURP has: characters 1 to 4 (name), 11 (H, M or X) or 12 and 13 (state of birth)'],
		['curp', 'BOXW310820HXXRXN09', 'has letters that no CURP has: characters 1 to 4 (name), 11 (H, M or X) or 12 and 13 (state of birth)'],
		['rfc', 'GODE560231GR8', 'has no date in its digits 5 to 10 (year, month, day)'],
		['rfc', 'SAT971301NN3', 'has no date in its digits 4 to 9 (year, month, day)'],
		['rfc', 'SAT970701NNZ', 'has letters or a last part that no RFC has'],
		['ecuadorCedula', '2714307103', 'begins with two digits that are no province (01 to 24, or 30)'],
		['ecuadorCedula', '1794307103', 'has a third digit above 6, which no cédula has'],
		['ecuadorRuc', '2793213150001', 'begins with two digits that are no province (01 to 24, or 30)'],
		['ecuadorRuc', '1793213150000', 'ends in 000, which is no office; it mostly ends in 001'],
		['peruRuc', '21512333797', 'begins with two digits that no RUC begins with (10, 15, 16, 17, 20)'],
		['turkeyIban', '330006100519786457841326', 'lacks the letters TR in front'],
		['turkeyIban', 'GB330006100519786457841326', 'does not begin with TR'],
		['ifsc', 'SBIN1005943', 'has another digit than 0 as its fifth character'],
		['card', '9111111111111111', 'begins with digits, or has a number of digits, that no card brand uses'],
		['card', '411111111111111', 'begins with digits, or has a number of digits, that no card brand uses'],
		['phone', '5511666666666', 'lacks + and the country code in front'],
		['phone', '005511666666666', 'begins with 00 instead of +'],
		['phone', '+011666666666', 'has a 0 after the +, where the country code belongs'],
		['email', 'maria.example.com', 'has no @'],
		['email', 'maria@example.com;joao@example.com', 'has 2 @ signs'],
		['email', 'maria@example', 'has no domain such as example.com after the @'],
		['email', 'maria@example.com.', 'has no domain such as example.com after the @'],
		['email', 'maria@example,com', 'has no domain such as example.com after the @'],
		['email', '@example.com', 'has nothing before the @'],
		['email', 'maria.@example.com', 'has dots or characters before the @ that no address has'],
	])('%s %s %s', (kind, value, message) => {
		expect(issueOf(kind, value)).toMatchObject({ rule: 'form', message });
	});
});

describe('what a spreadsheet does to numbers', () => {
	const FORMAT = 'Format the column as text and paste the numbers again from their source';

	it.each<[NumberKind, string]>([
		['clabe', '3.2180000118E+16'],
		['clabe', '32180000118E+16'],
		['clabe', '3,218E+16'],
		['cbu', '2.85059094009042e21'],
		['cbu', '2e+21'],
		['phone', '5.51E+12'],
		['cnpj', '1.6727E+13'],
	])('an exponent: %s %s', (kind, value) => {
		expect(issueOf(kind, value)).toEqual({ rule: 'form', message: 'is written with an exponent (E+), so a spreadsheet has dropped some of its digits', fix: FORMAT });
	});

	it('an E among digits is not an exponent', () => {
		expect(issueOf('cnpj', '12345678901E95')?.rule).toBe('check_digit');
	});

	it.each<[NumberKind, string]>([
		['cpf', '1716001340.0'],
		['cpf', '1716001340,00'],
		['colombiaCedula', '1018450000.0'],
	])('decimals: %s %s', (kind, value) => {
		expect(issueOf(kind, value)).toEqual({ rule: 'form', message: 'ends in decimals, so a spreadsheet has taken it for a quantity', fix: FORMAT });
	});

	it.each<[NumberKind, string]>([
		['clabe', '646180110400000000'],
		['clabe', '32180000118359700'],
		['clabe', '032180000118359700'],
		['cbu', '2850590940090410000000'],
	])('rounding to 15 digits: %s %s', (kind, value) => {
		expect(issueOf(kind, value)).toEqual({ rule: 'form', message: 'has only zeros after 15 digits, as if a spreadsheet had rounded it', fix: FORMAT });
	});

	it.each<[NumberKind, string, string]>([
		['clabe', '32180000118359719', 'seems to lack a zero in front: it has 17 digits instead of 18'],
		['clabe', '2010077777777771', 'seems to lack 2 zeros in front: it has 16 digits instead of 18'],
		['cpf', '1716001340', 'seems to lack a zero in front: it has 10 digits instead of 11'],
		['cnpj', '360305000104', 'seems to lack 2 zeros in front: it has 12 digits instead of 14'],
		['cbu', '3100010000000009', 'seems to lack 6 zeros in front: it has 16 digits instead of 22'],
		['ecuadorCedula', '962467429', 'seems to lack a zero in front: it has 9 digits instead of 10'],
		['ecuadorRuc', '993370026001', 'seems to lack a zero in front: it has 12 digits instead of 13'],
		['cci', '219300153895206813', 'seems to lack 2 zeros in front: it has 18 digits instead of 20'],
		['peruDni', '7654321', 'seems to lack a zero in front: it has 7 digits instead of 8'],
		['peruCe', '1043328', 'seems to lack 2 zeros in front: it has 7 digits instead of 9'],
	])('a zero that is gone: %s %s %s', (kind, value, message) => {
		expect(issueOf(kind, value)).toEqual({
			rule: 'leading_zero',
			message,
			fix: 'Compare it with the original and put the zeros back in front; a spreadsheet keeps them when the column is formatted as text',
		});
	});

	it('a zero is not missed where the number would still be wrong with it', () => {
		expect(issueOf('clabe', '32180000118359711')?.rule).toBe('length');
	});
});

describe('another number in its place', () => {
	it.each<[NumberKind, string, string]>([
		['clabe', '2850590940090418135201', 'is a CBU or CVU (Argentine account), not a CLABE (Mexican account)'],
		['clabe', '28505909 40090418135201', 'is a CBU or CVU (Argentine account), not a CLABE (Mexican account)'],
		['clabe', '4111111111111111', 'is a card number, not a CLABE (Mexican account)'],
		['clabe', '4111 1111 1111 1111', 'is a card number, not a CLABE (Mexican account)'],
		['clabe', '00219300153895206813', 'is a CCI (Peruvian account), not a CLABE (Mexican account)'],
		['cbu', '032180000118359719', 'is a CLABE (Mexican account), not a CBU or CVU (Argentine account)'],
		['cbu', '378282246310005', 'is a card number, not a CBU or CVU (Argentine account)'],
		['cbu', '00219300153895206813', 'is a CCI (Peruvian account), not a CBU or CVU (Argentine account)'],
		['cci', '4111111111111111', 'is a card number, not a CCI (Peruvian account)'],
		['cci', '032180000118359719', 'is a CLABE (Mexican account), not a CCI (Peruvian account)'],
		['card', '032180000118359719', 'is a CLABE (Mexican account), not a card number'],
		['turkeyIban', 'GB82WEST12345698765432', 'is an IBAN of another country, not a Turkish IBAN'],
		['cnpj', '01716001340', 'is a CPF (of a person), not a CNPJ (of a company)'],
		['cpf', '16727230000197', 'is a CNPJ (of a company), not a CPF (of a person)'],
		['cpf', '12ABC34501DE35', 'is a CNPJ (of a company), not a CPF (of a person)'],
		['curp', 'GODE561231GR8', 'is an RFC, not a CURP'],
		['rfc', 'HEGG560427MVZRRL04', 'is a CURP, not an RFC'],
		['ecuadorCedula', '1714307103001', 'is a RUC, not a cédula'],
		['ecuadorRuc', '1714307103', 'is a cédula, not a RUC'],
		['email', '+5511666666666', 'is a phone number, not an e-mail address'],
		['phone', 'maria@example.com', 'is an e-mail address, not a phone number'],
	])('%s %s %s', (kind, value, message) => {
		expect(issueOf(kind, value)).toMatchObject({ rule: 'other_number', message });
	});

	it('is to be replaced, or the choice that asked for it', () => {
		expect(issueOf('clabe', '4111111111111111')?.fix).toBe(
			'Enter a CLABE (Mexican account), or choose the country, method or document type that the number belongs to',
		);
	});

	it('is not claimed where its own check digits are wrong', () => {
		expect(messageOf('clabe', '4111111111111113')).toBe('looks like the number of a card, whose last digit does not match');
		expect(messageOf('clabe', '9111111111111113')).toBe('has as many digits as a card, but begins like none, and a CLABE has 18 digits');
		expect(messageOf('cnpj', '01716001341')).toBe('has 11 characters instead of 14');
	});

	it('18 digits that end in 00 are not taken for a CCI where a CLABE belongs', () => {
		expect(messageOf('clabe', '646180110412345600')).toMatch('last digit does not match');
	});
});

describe('long and hostile values', () => {
	const KINDS: NumberKind[] = [...new Set(KNOWN_GOOD.map(([kind]) => kind))];
	it.each(KINDS)('%s is refused in time', (kind) => {
		const texts = ['1', 'a', 'a-', '.', ' ', 'a.', '@', '0', '１'].map((text) => text.repeat(100_000 / text.length));
		const ms = cpuMsOf(() => {
			for (const text of texts) expect(issueOf(kind, text)).toBeDefined();
		});
		expect(ms).toBeLessThan(20_000);
	});

	it('e-mail addresses that make a pattern try again and again', () => {
		const ms = cpuMsOf(() => {
			for (const text of [`a@${'a-'.repeat(125)}`, `${'a.'.repeat(120)}@b`, `a@${'a.'.repeat(120)}-`, `a@${'0'.repeat(250)}!`]) {
				expect(issueOf('email', text)).toBeDefined();
			}
		});
		expect(ms).toBeLessThan(5_000);
	});
});

describe('privacy', () => {
	it('no text repeats five characters of the number in a row', () => {
		const bad: Array<[NumberKind, string]> = KNOWN_GOOD.flatMap(([kind, value]) => [
			[kind, `${value.slice(0, -1)}7`],
			[kind, `${value}77`],
			[kind, value.slice(1)],
			[kind, `${value.slice(0, 4)}O${value.slice(5)}`],
			[kind, `${value} `],
		]);
		for (const [kind, value] of bad) {
			const issue = issueOf(kind, value);
			if (!issue) continue;
			const text = `${issue.message} ${issue.fix}`.replaceAll('maria@example.com', '').replaceAll('example.com', '');
			for (let start = 0; start + 5 <= value.length; start++) expect(text).not.toContain(value.slice(start, start + 5));
		}
	});
});
