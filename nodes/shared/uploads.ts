import { isPlainObject } from '../../d24/json';

/**
 * Removes the files of a multipart body that is refused. n8n 2.8 and 1.x write them into the temporary folder of the system
 * and leave them there; each file that the request shows can remove itself.
 */
export function removeUploads(body: unknown): void {
	const files = isPlainObject(body) && isPlainObject(body.files) ? Object.values(body.files).flat() : [];
	for (const file of files) if (isRemovable(file)) file.destroy();
}

function isRemovable(file: unknown): file is { destroy(): void } {
	return typeof file === 'object' && file !== null && 'filepath' in file && 'destroy' in file && typeof file.destroy === 'function';
}
