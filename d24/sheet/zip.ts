/** Files in an archive; none is compressed, so that no more than this is needed for it. */
export function zipOf(files: ReadonlyArray<readonly [name: string, text: string]>): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of files) {
		const content = Buffer.from(text);
		const fileName = Buffer.from(name);
		const about = Buffer.concat([numbers(2, NAMES_IN_UTF8, 0, 0, MIDNIGHT_1980), numbers(4, crc32(content), content.length, content.length), numbers(2, fileName.length, 0)]);
		const header = Buffer.concat([numbers(4, 0x04034b50), numbers(2, 20), about, fileName]);
		directory.push(Buffer.concat([numbers(4, 0x02014b50), numbers(2, 20, 20), about, numbers(2, 0, 0, 0), numbers(4, 0, offset), fileName]));
		parts.push(header, content);
		offset += header.length + content.length;
	}
	const index = Buffer.concat(directory);
	const end = Buffer.concat([numbers(4, 0x06054b50), numbers(2, 0, 0, files.length, files.length), numbers(4, index.length, offset), numbers(2, 0)]);
	return Buffer.concat([...parts, index, end]);
}

const NAMES_IN_UTF8 = 0x0800;
/** The first day that the format knows, so that the same template is the same file. */
const MIDNIGHT_1980 = 0x0021;

function numbers(bytes: 2 | 4, ...values: number[]): Buffer {
	const buffer = Buffer.alloc(bytes * values.length);
	values.forEach((value, index) => (bytes === 2 ? buffer.writeUInt16LE(value, index * 2) : buffer.writeUInt32LE(value, index * 4)));
	return buffer;
}

let table: Uint32Array | undefined;

function crc32(content: Uint8Array): number {
	table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
		let value = byte;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
		return value;
	});
	let crc = 0xffffffff;
	for (const byte of content) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
