import { isPlural, lemmaOf, wordOf } from "./noun-phrase.ts";
import type { EntityType, Pack, Parsed } from "./types/index.ts";

/** What a noun says of the thing that its phrase names. */
export interface NominalHead {
  readonly type: EntityType;
  /** Nouns of one class may refer back to each other: `agreement`, `country`, `office`. */
  readonly kind: string;
}

/** Looks a noun up by lower-case lemma; `undefined` when it names a mere concept. */
export type NominalHeads = (lemma: string, plural: boolean) => NominalHead | undefined;

/** What the noun at a token says, together with the word before it where the two are listed ("legislative body"). */
export function nominalHeadAt(parsed: Parsed, token: number, heads: NominalHeads): NominalHead | undefined {
  const plural = isPlural(parsed, token);
  const lemma = lemmaOf(parsed, token);
  return heads(`${wordOf(parsed, token - 1).toLowerCase()} ${lemma}`, plural) ?? heads(lemma, plural);
}

/** Reads `nominal-heads.tsv`, and `person-nouns.tsv` for human beings. */
export function readNominalHeads(pack: Pack): NominalHeads {
  const heads = pack.lexicons.get("nominal-heads");
  const people = pack.lexicons.get("person-nouns");
  return (lemma, plural) => {
    const row = heads?.get(lemma);
    if (row !== undefined) {
      return { type: (row[plural ? "plural" : "type"] ?? "Concept") as EntityType, kind: row["class"] ?? "" };
    }
    if (people?.has(lemma) === true) return { type: plural ? "Group" : "Person", kind: "person" };
    return undefined;
  };
}
