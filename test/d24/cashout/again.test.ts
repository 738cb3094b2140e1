import { againId, looksLinked } from '../../../d24/cashout/again';

it('the ID to pay again under is the own one with its number, as long as Directa24 takes it', () => {
	expect([againId('F-1001', 1), againId('F-1001', 9)]).toEqual(['F-1001-R1', 'F-1001-R9']);
	expect([againId('x'.repeat(97), 1)?.length, againId('x'.repeat(98), 1)]).toEqual([100, undefined]);
});

it.each([['F-1001-R1', true], ['F-1001-R12', true], ['F-1001-R0', false], ['F-1001-R123', false], ['F-1001-R1-x', false], ['F-1001', false]])('%s looks linked: %s', (id, linked) => expect(looksLinked(id)).toBe(linked));
