import { broken, bundle } from './bundle';
import { MUTANTS } from './mutants';

// `npm run test:world -- --prove` plays them; here it is noticed at once when one no longer fits the product.
let code: string;
beforeAll(async () => {
	code = await bundle('worker.ts');
});

it.each(MUTANTS)('the product can still be broken: $name', (mutant) => {
	expect(broken(code, mutant)).not.toBe(code);
});
