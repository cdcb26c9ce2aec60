import { createRequire } from "node:module";
import { lexiconKey } from "@dossier/core/learn";
import type { ByteWriter } from "./byte-writer.ts";

const require = createRequire(import.meta.url);
const CLASSES = 255;

/** Word keys with the class of their set of tags (1 … 255), by rising key. */
export function buildLexicon(): ReadonlyMap<number, number> {
  const entries = Object.entries(
    require("natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json") as Record<
      string,
      string[]
    >,
  );
  const counts = new Map<string, number>();
  for (const [, tags] of entries) counts.set(tags.join(" "), (counts.get(tags.join(" ")) ?? 0) + 1);
  const frequent = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, CLASSES)
    .map(([tags]) => tags);
  const classOf = new Map(frequent.map((tags, index) => [tags, index + 1]));
  const rows = entries.map(([word, tags]): [number, number] => [
    lexiconKey(word),
    classOf.get(tags.join(" ")) ?? classOf.get(tags.slice(0, 2).join(" ")) ?? classOf.get(tags[0] ?? "") ?? 1,
  ]);
  return new Map(rows.sort(([a], [b]) => a - b));
}

/** Writes a lexicon for `readLexicon`. */
export function packLexicon(writer: ByteWriter, lexicon: ReadonlyMap<number, number>): void {
  writer.varint(lexicon.size);
  let last = 0;
  for (const key of lexicon.keys()) {
    writer.varint(key - last);
    last = key;
  }
  for (const each of lexicon.values()) writer.byte(each);
}
