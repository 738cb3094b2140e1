/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createRequire } from 'node:module';

type Cell = string | number;

interface Excel {
	utils: { aoa_to_sheet: (rows: Cell[][]) => object; book_new: () => object; book_append_sheet: (book: object, sheet: object, name: string) => void };
	writeFile: (book: object, file: string) => void;
}

/** Writes rows as Excel does, with numbers as numbers: with the library of n8n itself. */
export function writeXlsx(n8nEntry: string, file: string, rows: Cell[][]): void {
	const excel = createRequire(n8nEntry)('@e965/xlsx') as Excel;
	const book = excel.utils.book_new();
	excel.utils.book_append_sheet(book, excel.utils.aoa_to_sheet(rows), 'Pagos');
	excel.writeFile(book, file);
}

const HEADINGS = ['Folio', 'Nombre', 'Apellido', 'País', 'Documento', 'Banco', 'Cuenta', 'Tipo de cuenta', 'Importe', 'Moneda', 'Concepto'];

/** The twelve payouts as they are right; people, documents and accounts are made up. */
const RIGHT: Cell[][] = [
	['V-2601', 'María', 'García López', 'México', 'GALM850101MDFRPR04', 'BBVA', '012180012345678909', '', 12500.5, 'MXN'],
	['V-2602', 'José Luis', 'Hernández Ruiz', 'México', 'HERL900215HDFRZS02', 'Banorte', '072580009876543211', '', 8750, 'MXN'],
	['V-2603', 'Elena', 'Gómez', 'México', 'GOEL790512MDFMLN00', 'HSBC', '021180040555123456', '', 3200, 'MXN'],
	['V-2604', 'João', 'Silva', 'Brasil', '529.982.247-25', 'Itaú', '34123-4', 'Corriente', 1850.75, 'BRL'],
	['V-2605', 'Ana', 'Lima', 'Brasil', '01716001340', 'Bradesco', '25832-0', 'Corriente', 990, 'BRL'],
	['V-2606', 'Rafael', 'Souza', 'Brasil', '11144477735', 'Banco do Brasil', '3423422-7', 'Corriente', 2400, 'BRL'],
	['V-2607', 'Valentina', 'Rodríguez', 'Colombia', '1012345678', 'Bancolombia', '12345678901', 'Ahorros', 410000, 'COP'],
	['V-2608', 'Andrés', 'Moreno', 'Colombia', '79456123', 'Bancolombia', '98765432109', 'Ahorros', 1250000, 'COP'],
	['V-2609', 'Camila', 'Torres', 'Colombia', '52987654', 'Banco de Bogotá', '456789123', 'Corriente', 875500, 'COP'],
	['V-2610', 'Martín', 'Gómez', 'Argentina', '20-12345678-6', 'Galicia', '2850590940090418135201', '', 152000, 'ARS'],
	['V-2611', 'Lucía', 'Fernández', 'Argentina', '27-30123456-8', 'Nación', '0110599552000000123456', '', 98000.9, 'ARS'],
	['V-2612', 'Diego', 'Paz', 'Argentina', '23287654324', 'Santander', '0170099220000067797370', '', 210000, 'ARS'],
].map((row) => [...row, 'Ventas semana 48']);

/** What people do to a sheet, by row and heading: two digits exchanged, an amount with its currency, a zero that Excel took away, a slip in a bank's name, an empty cell. */
const MISTAKES: ReadonlyArray<readonly [row: string, heading: string, cell: Cell]> = [
	['V-2601', 'Cuenta', '012180012345678990'],
	['V-2602', 'Importe', '$ 8,750.00'],
	['V-2605', 'Documento', 1716001340],
	['V-2608', 'Banco', 'Bancolombai'],
	['V-2611', 'Documento', ''],
];

/** The sheet as it comes in on Friday: with the mistakes, and without a column that Colombia needs. */
export function asItCame(): Cell[][] {
	const rows = RIGHT.map((row) => HEADINGS.map((heading, at) => MISTAKES.find(([id, where]) => id === row[0] && where === heading)?.[2] ?? row[at] ?? ''));
	return [HEADINGS, ...rows];
}

/** The same after everything that was told has been done. */
export function corrected(): Cell[][] {
	return [[...HEADINGS, 'Tipo de documento'], ...RIGHT.map((row) => [...row, row[3] === 'Colombia' ? 'CC' : ''])];
}

/** What Directa24 has to have been asked for. */
export const PAYOUTS = RIGHT.map(([id, name, lastName, country, document, , account, , amount, currency]) => ({
	external_id: String(id),
	country: { México: 'MX', Brasil: 'BR', Colombia: 'CO', Argentina: 'AR' }[String(country)],
	beneficiary_name: name,
	beneficiary_lastname: lastName,
	document_id: String(document).replace(/[.-]/g, ''),
	bank_account: account,
	amount: String(amount),
	currency,
}));
