import type { Text } from './text';

const ROOMS: ReadonlyArray<Readonly<Record<string, Text>>> = [];

/** The dictionary: by the English text what it is in the other languages. */
export const TEXTS: ReadonlyMap<string, Text> = new Map(ROOMS.flatMap((room) => Object.entries(room)));
