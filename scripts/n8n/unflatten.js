'use strict';

/**
 * Reads n8n's stored execution data, which is in the "flatted" format: a JSON array whose first element is the root and in
 * which every string inside an object or an array is the index of the element meant. References may be circular.
 *
 * @param {string} text
 * @returns {any}
 * @throws {SyntaxError} when it is not JSON
 */
function unflatten(text) {
	const elements = JSON.parse(text);
	const done = new Map();
	const resolve = (index) => {
		const element = elements[index];
		if (element === null || typeof element !== 'object') return element;
		if (done.has(index)) return done.get(index);
		const result = Array.isArray(element) ? [] : {};
		done.set(index, result);
		for (const [key, value] of Object.entries(element)) {
			result[key] = typeof value === 'string' ? resolve(Number(value)) : value;
		}
		return result;
	};
	return resolve(0);
}

module.exports = { unflatten };
