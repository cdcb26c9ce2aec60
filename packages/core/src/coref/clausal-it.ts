import { lemmaOf, wordOf } from "../noun-phrase.ts";
import type { Lexicon } from "../types/index.ts";
import type { Draft, Features } from "./features.ts";

const CLAUSE = /^(?:ccomp|csubj|xcomp|advcl|acl|parataxis)/;
const OPENING = /^(?:that|to|how|why|whether|if|when|where|who|what|for|because|as|before|since|until)$/i;

/**
 * What speaks for an "it" that means no thing but a clause, the time or the weather: "it is clear that", "it was said
 * that", "it is Peru that", "make it plain that" (`predicates`: keys such as `adjective:clear`).
 */
export function clausalSigns(draft: Draft, pronoun: Features, predicates: Lexicon): string[] {
  const { parsed } = draft;
  const { label, governor } = pronoun;
  if (governor < 0) return [];
  const lemma = lemmaOf(parsed, governor);
  if (label === "obj") return isMadeSo(draft, pronoun) ? ["it made so"] : [];
  if (!label.startsWith("nsubj")) return [];
  const form = formOf(draft, pronoun);
  const clause = hasClause(draft, governor) ? "with clause" : "alone";
  const isListed =
    predicates.has(`${form}:${lemma}`) || (form === "verb" && becomes(draft, governor, predicates));
  const isBare = form === "noun" && !hasDeterminer(draft, governor);
  return [
    ...(isListed || form !== "verb" ? [`it ${form} ${clause}`] : []),
    ...(isListed ? [`it ${form} listed ${clause}`] : []),
    ...(isBare ? ["it bare noun"] : []),
    ...(isCleft(draft, governor, form) ? ["it cleft"] : []),
  ];
}

/** Whether a sign all but tells that a clause is meant. */
export const isClausal = (sign: string): boolean => sign.endsWith("listed with clause");

/** What kind of word is said of it. */
function formOf({ parsed, children }: Draft, { label, governor }: Features): string {
  const isCopula = (children[governor] ?? []).some((child) => parsed.labels[child] === "cop");
  if (isCopula) return parsed.upos[governor] === "ADJ" ? "adjective" : "noun";
  return label === "nsubj:pass" ? "passive" : "verb";
}

/** "it can get very cold" */
function becomes({ parsed, children }: Draft, verb: number, predicates: Lexicon): boolean {
  return (children[verb] ?? []).some(
    (child) =>
      child > verb &&
      parsed.upos[child] === "ADJ" &&
      parsed.labels[child] === "xcomp" &&
      predicates.has(`adjective:${lemmaOf(parsed, child)}`),
  );
}

/** A clause that hangs on the predicate, or is opened by one of the words right after it. */
function hasClause({ parsed, children }: Draft, predicate: number): boolean {
  const below = children[predicate] ?? [];
  if (below.some((child) => child > predicate && CLAUSE.test(parsed.labels[child] ?? ""))) return true;
  return OPENING.test(wordOf(parsed, predicate + 1));
}

function hasDeterminer({ parsed, children }: Draft, noun: number): boolean {
  return (children[noun] ?? []).some((child) => /^(?:det|nmod:poss|case)$/.test(parsed.labels[child] ?? ""));
}

/** "it is space and time that …", "it was in Lima that …" */
function isCleft({ parsed, children }: Draft, predicate: number, form: string): boolean {
  if (form !== "noun") return false;
  return (children[predicate] ?? []).some((child) => {
    const mark = (children[child] ?? []).map((token) => wordOf(parsed, token).toLowerCase());
    return child > predicate && CLAUSE.test(parsed.labels[child] ?? "") && /that|who/.test(mark.join(" "));
  });
}

/** "made it clear that", "find it hard to" */
function isMadeSo({ parsed }: Draft, { mention: { head } }: Features): boolean {
  return parsed.upos[head + 1] === "ADJ" && OPENING.test(wordOf(parsed, head + 2));
}
