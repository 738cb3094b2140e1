/** JSON as the public clients write it: all of it is signed as it stands, so none of it may matter. */
export function serialise(body: object, as: string | undefined): string {
	if (as === 'php') return escaped(JSON.stringify(body).replace(/\//g, '\\/'));
	if (as === 'python') return escaped(spaced(JSON.stringify(body)));
	return JSON.stringify(body, undefined, 4);
}

/** Letters beyond ASCII as \uXXXX. */
function escaped(json: string): string {
	return json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A blank after each comma and colon outside of texts. */
function spaced(json: string): string {
	return json.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (part) => (part.length === 1 ? `${part} ` : part));
}
