import { CASE_NAMES, Complaint, readOptions } from '../../bench/options';

it('measures everything three times by default', () => {
	expect(readOptions([])).toEqual({ cases: [...CASE_NAMES], rounds: 3, longestSeconds: 110, quick: false, json: undefined, help: false });
});

it('takes some cases in the order of the table, and the sizes', () => {
	expect(readOptions(['--cases', 'start, payouts', '--quick', '--json', 'x.json'])).toMatchObject({ cases: ['payouts', 'start'], rounds: 1, longestSeconds: 3, quick: true, json: 'x.json' });
	expect(readOptions(['--rounds', '7', '--longest', '20'])).toMatchObject({ rounds: 7, longestSeconds: 20 });
});

it.each([
	[['--cases', 'speed'], '--cases must be some of payouts, line, cpu, memory, validation, notifications, rejection, start, not "speed".'],
	[['--rounds', '0'], '--rounds must be a whole number from 1 to 50, not "0".'],
	[['--longest', '1.5'], '--longest must be a whole number from 1 to 3600, not "1.5".'],
	[['--fast'], "Unknown option '--fast'; --help lists the options."],
])('refuses %j in one sentence', (args, sentence) => {
	expect(() => readOptions(args)).toThrow(new Complaint(sentence));
});
