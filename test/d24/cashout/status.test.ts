import { isFinal, isUnpaid, RELEASED, STATUS_NAMES, STATUSES, statusByNumber, statusNamed, statusWord, type CashoutStatus } from '../../../d24/cashout/status';
import { STATUS_NAMES as SIMULATED } from '../../simulator/d24';
import { FINAL } from '../../world/notifications/plan';
import { STATUS_WORDS } from '../../world/plan';

const BY_NUMBER: Array<[number, CashoutStatus, boolean]> = [
	[0, 'PENDING', false],
	[1, 'COMPLETED', true],
	[2, 'CANCELLED', true],
	[3, 'REJECTED', true],
	[4, 'DELIVERED', false],
	[5, 'ON_HOLD', false],
];

it('the statuses stand in the order of a life, each with a meaning and a label', () => {
	expect(STATUS_NAMES).toEqual(['PENDING', 'ON_HOLD', 'DELIVERED', 'COMPLETED', 'REJECTED', 'CANCELLED']);
	const odd = STATUS_NAMES.map((name) => STATUSES[name]).filter(({ meaning, label }) => !/^[A-Z].*[^.\s]$/.test(meaning) || !/^[A-Z][A-Za-z ]+$/.test(label));
	expect(odd).toEqual([]);
});

it('each number stands for one status, and none for any other number', () => {
	expect(new Set(STATUS_NAMES.map((name) => STATUSES[name].number)).size).toBe(STATUS_NAMES.length);
	expect(BY_NUMBER.map(([number]) => statusByNumber(number))).toEqual(BY_NUMBER.map(([, status]) => status));
	expect([-1, 99, 0.5, NaN].map(statusByNumber)).toEqual([undefined, undefined, undefined, undefined]);
});

it('the simulator and the simulated worlds have the same ones, in words of their own', () => {
	expect([...SIMULATED].sort()).toEqual([...STATUS_NAMES].sort());
	expect([...STATUS_WORDS].sort()).toEqual([...STATUS_NAMES].sort());
	expect([...FINAL].sort()).toEqual(STATUS_NAMES.filter(isFinal).sort());
});

it('a payout that ended without money for the payee may be paid under another ID', () => {
	expect(STATUS_NAMES.filter(isUnpaid)).toEqual(['REJECTED', 'CANCELLED']);
	expect([null, undefined, '', 'rejected', 'toString'].filter(isUnpaid)).toEqual([]);
	expect(STATUS_NAMES.filter((name) => isUnpaid(name) && !isFinal(name))).toEqual([]);
});

it('each is known by its name and its label, in any case', () => {
	for (const name of STATUS_NAMES) expect([name, name.toLowerCase(), ` ${STATUSES[name].label} `].map(statusNamed)).toEqual([name, name, name]);
	expect(['Canceled', 'cancelled'].map(statusWord)).toEqual(['CANCELLED', 'CANCELLED']);
	expect(['', 'Declined', 'constructor', '__proto__'].map(statusNamed)).toEqual([undefined, undefined, undefined, undefined]);
});

it('a held cashout was let go when it is anything but held or cancelled', () => {
	expect(STATUS_NAMES.filter((name) => !RELEASED.includes(name))).toEqual(['ON_HOLD', 'CANCELLED']);
});

describe('isFinal', () => {
	it.each(BY_NUMBER)('%i %s: %s', (_number, status, final) => {
		expect(isFinal(status)).toBe(final);
	});

	it('is false while nothing is known', () => {
		expect(isFinal(null)).toBe(false);
	});
});
