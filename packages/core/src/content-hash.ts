import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** An id that follows from content alone: the prefix and 16 hex digits of the sha-256 of `parts` as JSON. */
export function contentHash(prefix: string, parts: unknown): string {
  return prefix + bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 16);
}
