/**
 * A text in which no HTML element begins. n8n's editor shows descriptions of errors and hints as HTML, of which it lets links
 * pass; texts of Directa24 and of a sheet are to be read, not clicked.
 */
export function withoutTags(text: string): string {
	return text.replace(/<(?=[a-z/!?])/gi, '‹');
}
