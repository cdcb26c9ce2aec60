import { wordOf } from "../noun-phrase.ts";
import type { Lexicon, Mention, Parsed } from "../types/index.ts";

/** Persons whose pronouns are mentions; the rest ("nobody", "each other") never stand for a thing named elsewhere. */
const REFERRING = new Set(["1", "2", "3", "rel", "dem", "num"]);

/** Pronouns that may refer, without the empty subjects of "it is said". */
export function findPronouns(parsed: Parsed, taken: ReadonlySet<number>, pronouns: Lexicon): Mention[] {
  const mentions: Mention[] = [];
  parsed.tokens.forEach((span, token) => {
    if (taken.has(token) || !refers(parsed, token, pronouns)) return;
    const animate = pronouns.get(keyOf(parsed, token))?.["animacy"] === "animate";
    mentions.push({
      start: span.start,
      end: span.end,
      firstToken: token,
      endToken: token + 1,
      head: token,
      kind: "pronoun",
      type: animate ? "Person" : "Concept",
      score: 0.9,
      by: "pronoun",
      gazetteer: undefined,
    });
  });
  return mentions;
}

function refers(parsed: Parsed, token: number, pronouns: Lexicon): boolean {
  const row = pronouns.get(keyOf(parsed, token));
  if (row === undefined || !REFERRING.has(row["person"] ?? "")) return false;
  const label = parsed.labels[token] ?? "";
  if (label === "expl" || label === "det" || label === "mark" || label === "fixed" || label === "cc:preconj")
    return false;
  const upos = parsed.upos[token];
  if (upos === "PRON") return true;
  // "the college where he taught": the adverb means the college
  if (upos === "ADV") return label === "advmod" && parsed.labels[parsed.heads[token] ?? -1] === "acl:relcl";
  return (upos === "DET" || upos === "NUM") && /^(?:nsubj|obj|iobj|obl|nmod)/.test(label);
}

function keyOf(parsed: Parsed, token: number): string {
  const word = wordOf(parsed, token);
  return word === "I" ? word : word.toLowerCase();
}
