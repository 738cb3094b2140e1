import { withoutSeparators } from '../numbers';
import { pick } from './candidates';
import { shown, type Cell, type Row } from './row';
import { allOf, say } from '../language/say';

/** Calling codes (ITU-T E.164) and how many digits a national number has, area code included (the countries' numbering plans). */
const PLANS: Readonly<Record<string, readonly [code: string, lengths: readonly number[]]>> = {
	AR: ['54', [10, 11]],
	BO: ['591', [8]],
	BR: ['55', [10, 11]],
	CL: ['56', [9]],
	CO: ['57', [10]],
	EC: ['593', [8, 9]],
	MX: ['52', [10]],
	PE: ['51', [8, 9]],
	PY: ['595', [9]],
	UY: ['598', [8]],
};

/** The phone, with the country code and the area code that stand in columns of their own. */
export function takePhone(row: Row): void {
	const number = pick(row, 'phone');
	const code = pick(row, 'phone_country', 'phone') ?? row.cells('country').find(({ text }) => /^\+\d{1,4}$/.test(text) || text === PLANS[row.country?.code ?? '']?.[0]);
	const area = pick(row, 'phone_area', 'phone');
	if (!number) return;
	const parts = [code, area].filter((cell): cell is Cell => cell !== undefined);
	if (number.text.length > 40) return row.set('phone', number.text, number);
	if (parts.length === 0) return setWhole(row, number);
	const joined = joinedPhone(row, digitsOf(number.text), digitsOf(area?.text ?? ''), digitsOf(code?.text ?? '').replace(/^(\+|00)/, ''));
	if (joined !== undefined) return row.set('phone', joined, ...parts, number);
	row.set('phone', number.text, number);
	const columns = allOf([...parts, number].map(({ heading }) => shown(heading)));
	row.stop('phone', 'parts', say`The columns ${columns} do not make one phone number`, say`Write the whole number in one column, with + and the country code, and empty the others`, ...parts, number);
}

/** A national number gets the country's code where Directa24 wants it so in this country. */
function setWhole(row: Row, number: Cell): void {
	const [code, lengths] = PLANS[row.country?.code ?? ''] ?? ['', []];
	const formats = row.country?.fields.phone?.formats ?? [];
	const fits = (text: string) => formats.every(({ pattern }) => pattern.test(text));
	const national = digitsOf(number.text);
	const completed = `+${code}${national}`;
	if (fits(number.text) || !/^[1-9]\d*$/.test(national) || !lengths.includes(national.length) || !fits(completed)) return row.set('phone', number.text, number);
	row.set('phone', completed, number);
	row.note('phone', say`The phone is sent with +${code} in front (column ${shown(number.heading)})`, say`Nothing to do if it is a number of the country`);
}

/** Undefined where the parts do not go together. A part that the number has already is not repeated. */
function joinedPhone(row: Row, number: string, area: string, code: string): string | undefined {
	if (![number.replace(/^\+/, ''), area, code].every((part) => /^\d*$/.test(part)) || area.length > 5 || code.length > 4) return undefined;
	const [ownCode = '', lengths = []] = PLANS[row.country?.code ?? ''] ?? [];
	const trunk = area.replace(/^0+/, '');
	const whole = number.replace(/^(\+|00)/, '');
	if (whole !== number) {
		const own = whole.slice((code || ownCode).length);
		// Argentina writes a 9 between the country and the area of a mobile phone.
		return whole.startsWith(code || ownCode) && (own.startsWith(trunk) || /^9\d{10}$/.test(own) && own.startsWith(trunk, 1)) ? `+${whole}` : undefined;
	}
	const isWhole = (text: string) => (lengths.length > 0 ? lengths.includes(text.length) : text.length >= 8 && text.length <= 12);
	const local = number.replace(/^0/, '');
	const national = trunk === '' ? local : isWhole(trunk + local) ? trunk + local : local.startsWith(trunk) && isWhole(local) ? local : undefined;
	if (national === undefined || code === '') return national;
	if (isWhole(national)) return `+${code}${national}`;
	return national.startsWith(code) && isWhole(national.slice(code.length)) ? `+${national}` : undefined;
}

function digitsOf(text: string): string {
	return withoutSeparators(text.slice(0, 60).replace(/[()]/g, ''));
}
