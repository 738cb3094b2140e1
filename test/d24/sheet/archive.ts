/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { gzipSync } from 'node:zlib';

/** The files of an archive by its directory, with their checksums compared with those that gzip makes. */
export function filesIn(archive: Uint8Array): Record<string, string> {
	const bytes = Buffer.from(archive);
	const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	const files: Record<string, string> = {};
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		const [size, nameLength, header] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
		const name = bytes.subarray(at + 46, at + 46 + nameLength).toString();
		const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
		const content = bytes.subarray(start, start + size);
		const gzip = gzipSync(content);
		const checksum = gzip.readUInt32LE(gzip.length - 8);
		expect([name, bytes.readUInt32LE(at), bytes.readUInt32LE(header), bytes.readUInt32LE(at + 16), bytes.readUInt32LE(header + 14)]).toEqual([name, 0x02014b50, 0x04034b50, checksum, checksum]);
		files[name] = content.toString();
		at += 46 + nameLength;
	}
	expect(at).toBe(end);
	return files;
}
