/** Sheets have few headings; items that come from elsewhere may have any number. */
const MOST_KEPT = 1_000;

/**
 * A function of a text that remembers what it has made, since all rows of a sheet ask the same.
 * @param most so many results; then it begins anew
 */
export function kept<Made>(make: (text: string) => Made, most = MOST_KEPT): (text: string) => Made {
	const made = new Map<string, { value: Made }>();
	return (text) => {
		const known = made.get(text);
		if (known) return known.value;
		const value = make(text);
		if (made.size >= most) made.clear();
		made.set(text, { value });
		return value;
	};
}
