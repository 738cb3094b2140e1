import { MACHINE } from '../../nodes/shared/directa24Of';

it('the clock of deadlines is not the date, which somebody may set', async () => {
	const before = MACHINE.elapsed();
	const date = jest.spyOn(Date, 'now').mockReturnValue(0);
	try {
		await MACHINE.sleep(5);
		const passed = MACHINE.elapsed() - before;
		expect(MACHINE.now()).toBe(0);
		expect(passed).toBeGreaterThan(0);
		expect(passed).toBeLessThan(60_000);
	} finally {
		date.mockRestore();
	}
});
