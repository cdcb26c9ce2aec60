import type { NameType } from "../learn/neural.ts";
import { wordOf } from "../noun-phrase.ts";
import type { EntityType, Pack, Parsed } from "../types/index.ts";

/** The entity type of a name that no gazetteer lists, from its words, the model and how it stands in the sentence. */
export type NameTyper = (
  parsed: Parsed,
  name: { readonly firstToken: number; readonly endToken: number; readonly head: number },
  model: NameType | undefined,
  hasTitle: boolean,
) => EntityType;

const LOCATIVE = new Set([
  "in",
  "at",
  "near",
  "outside",
  "around",
  "across",
  "from",
  "to",
  "into",
  "toward",
  "towards",
]);

/** Reads `name-heads.tsv`: words such as "University" that tell what a name names. */
export function createNameTyper(pack: Pack): NameTyper {
  const heads = pack.lexicons.get("name-heads");
  const byWord = (word: string): EntityType | undefined =>
    heads?.get(word)?.["type"] as EntityType | undefined;
  return (parsed, name, model, hasTitle) => {
    if (hasTitle) return "Person";
    // "MV-9", "Ariane-6"
    if (/^\d+\p{L}?$/u.test(wordOf(parsed, name.endToken - 1)) && wordOf(parsed, name.endToken - 2) === "-")
      return "Product";
    // "Kerry-born", "Vela-based"
    if (
      wordOf(parsed, name.endToken) === "-" &&
      /^(?:born|based|listed|bound)$/.test(wordOf(parsed, name.endToken + 1))
    )
      return "Place";
    if (model === "PER") return "Person";
    const told = headWord(parsed, name, byWord);
    if (model === "LOC") return told ?? "Place";
    if (told !== undefined) return told;
    if (model === "ORG") return "Organization";
    if (model === "MISC") return "Concept";
    return guess(parsed, name);
  };
}

/** The last word, the head and the first, in this order; "Bank of X" is told by its head. */
function headWord(
  parsed: Parsed,
  name: { readonly firstToken: number; readonly endToken: number; readonly head: number },
  byWord: (word: string) => EntityType | undefined,
): EntityType | undefined {
  const single = name.endToken - name.firstToken === 1;
  if (single) return undefined;
  const last = name.endToken - 1;
  const joined = parsed.upos.slice(name.firstToken, name.endToken).includes("ADP");
  for (const token of joined ? [name.head, last, name.firstToken] : [last, name.head, name.firstToken]) {
    const type = byWord(wordOf(parsed, token));
    if (type !== undefined) return type;
  }
  return undefined;
}

/** Without a model: names of people are joined as `flat`, those of bodies as `compound`; a place follows "in". */
function guess(
  parsed: Parsed,
  name: { readonly firstToken: number; readonly endToken: number; readonly head: number },
): EntityType {
  const word = wordOf(parsed, name.head);
  if (/^\p{Lu}{2,6}$/u.test(word)) return "Organization";
  for (let token = name.firstToken; token < name.endToken; token += 1) {
    if (parsed.labels[token] === "flat" && parsed.heads[token] === name.head) return "Person";
  }
  for (let token = name.firstToken - 1; token >= Math.max(0, name.firstToken - 2); token -= 1) {
    if (parsed.upos[token] !== "ADP") continue;
    if (LOCATIVE.has(wordOf(parsed, token).toLowerCase())) return "Place";
  }
  return "Organization";
}
