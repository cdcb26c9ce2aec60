import type { TreebankSentence } from "../corpora/conllu.ts";

const TYPES: Readonly<Record<string, string>> = { person: "PER", place: "LOC", organization: "ORG" };

interface OpenEntity {
  readonly id: string;
  readonly type: string;
  readonly from: number;
}

/**
 * IOB2 tags of the names in a GUM sentence: entities (the longest first) that, without a leading
 * determiner, begin and end with a proper noun and hold little else.
 */
export function gumNames(sentence: TreebankSentence): string[] {
  const tags = sentence.words.map(() => "O");
  const spans = readEntities(sentence).sort((a, b) => b.to - b.from - (a.to - a.from));
  for (const { type, from, to } of spans) {
    const first = sentence.upos[from] === "DET" ? from + 1 : from;
    if (type === "time" || !isName(sentence, first, to)) continue;
    if (tags.slice(first, to).some((tag) => tag !== "O")) continue;
    for (let i = first; i < to; i++) tags[i] = `${i === first ? "B" : "I"}-${TYPES[type] ?? "MISC"}`;
  }
  return tags;
}

function isName(sentence: TreebankSentence, from: number, to: number): boolean {
  const tags = sentence.upos.slice(from, to);
  const proper = tags.filter((tag) => tag === "PROPN").length;
  if (proper === 0 || proper * 2 < tags.length || tags.at(-1) !== "PROPN") return false;
  return (
    /^\p{Lu}/u.test(sentence.words[from] ?? "") &&
    !tags.some((tag) => ["VERB", "SCONJ", "PRON"].includes(tag))
  );
}

/** The bracketed entities of MISC `Entity=(3-person-…)` as half-open ranges of words. */
function readEntities(sentence: TreebankSentence): { type: string; from: number; to: number }[] {
  const open: OpenEntity[] = [];
  const spans: { type: string; from: number; to: number }[] = [];
  for (const [index, misc] of sentence.misc.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, start, end] of entity.matchAll(/\(([^()]+)|([^()]*)\)/g)) {
      if (start !== undefined) {
        const [id = "", type = ""] = start.split("-");
        open.push({ id, type, from: index });
        continue;
      }
      const at = open.findLastIndex((each) => end === "" || each.id === end);
      const [closed] = at < 0 ? [] : open.splice(at, 1);
      if (closed !== undefined) spans.push({ type: closed.type, from: closed.from, to: index + 1 });
    }
  }
  return spans;
}
