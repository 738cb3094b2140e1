import type { Endpoint } from '../d24/endpoints';
import type { JsonObject } from '../d24/json';

/** One question to Directa24, and how its answer is read. */
export type Call<T> = { endpoint: Endpoint; body?: JsonObject; query?: Record<string, string> } & Reader<T>;

/** Reads the content of an answer that worked; undefined where it is none that this call gives when it works. */
type Reader<T> =
	| { read(body: JsonObject): T | undefined }
	/** For what is no JSON, such as a PDF; `type` is the content type as sent. */
	| { readBytes(content: Uint8Array, type: string): T | undefined };
