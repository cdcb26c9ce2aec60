import { nominalHeadAt, type NominalHeads } from "../nominal-heads.ts";
import { determinerOf, isPhraseHead, isPlural, lemmaOf, phraseAt, wordOf } from "../noun-phrase.ts";
import type { Legislatures } from "./legislatures.ts";
import type { EntityType, Lexicon, Mention, Parsed } from "../types/index.ts";

/** Classes of nouns that, in the plural and counted or definite, point to things named before ("both countries"). */
const GROUPABLE = new Set([
  "country",
  "power",
  "government",
  "ally",
  "party-to",
  "capital",
  "company",
  "team",
  "office",
  "party",
  "union",
]);
const COUNTED = new Set([
  "both",
  "two",
  "three",
  "four",
  "five",
  "2",
  "3",
  "4",
  "either",
  "neither",
  "each",
  "all",
]);

/** Nouns whose bare definite plural means those named before; "the employers" may be any. */
const UNCOUNTED = new Set(
  "country nation state side party company firm team club government capital".split(" "),
);
/** Verbs that give somebody an office. */
const INSTALLING = new Set("become elect appoint name remain serve make nominate choose install".split(" "));

/** Common-noun phrases that are no dates or measures, one per head token that `taken` leaves free. */
export function findNominals(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  taken: ReadonlySet<number>,
  heads: NominalHeads,
  measures: Lexicon,
  adverbial: Lexicon,
  countryAt: (token: number) => string | undefined,
  legislatures: Legislatures,
): Mention[] {
  const mentions: Mention[] = [];
  for (let head = 0; head < parsed.tokens.length; head += 1) {
    if (taken.has(head) || !isPhraseHead(parsed, head) || !/\p{L}{2}/u.test(wordOf(parsed, head))) continue;
    if (isMeasure(parsed, children, head, measures) || isAdverbial(parsed, children, head, adverbial))
      continue;
    const phrase = phraseAt(parsed, children, head);
    const known = nominalHeadAt(parsed, head, heads);
    const group = isGroup(parsed, children, head, known?.kind, (token) => countryAt(token) !== undefined);
    const owner =
      known?.kind === "legislature"
        ? (children[head] ?? []).flatMap((child) => countryAt(child) ?? [])[0]
        : undefined;
    mentions.push({
      ...phrase,
      start: parsed.tokens[phrase.firstToken]?.start ?? 0,
      end: parsed.tokens[phrase.endToken - 1]?.end ?? 0,
      kind: group ? "group" : "nominal",
      type: group ? "Group" : typeInRole(parsed, children, head, known?.type ?? "Concept", known?.kind),
      score: 0.8,
      by: "phrase",
      gazetteer: owner === undefined ? undefined : legislatures.get(owner),
    });
  }
  return mentions;
}

function isMeasure(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
  measures: Lexicon,
): boolean {
  const row = measures.get(lemmaOf(parsed, head)) ?? measures.get(wordOf(parsed, head).toLowerCase());
  if (row === undefined) return false;
  if (row["always"] === "yes") return true;
  const over = parsed.heads[head] ?? -1;
  // "millions of dollars"
  if (parsed.labels[head] === "nmod" && NUMBERS.includes(lemmaOf(parsed, over))) return true;
  return (children[head] ?? []).some((child) => parsed.labels[child] === "nummod");
}

const NUMBERS = ["ten", "dozen", "score", "hundred", "thousand", "million", "billion", "trillion"];

/** "entered into force", "taken on board": with its preposition the bare noun is an adverb. */
function isAdverbial(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
  adverbial: Lexicon,
): boolean {
  const bare = (children[head] ?? []).every((child) => child >= head - 1);
  return bare && adverbial.has(`${wordOf(parsed, head - 1)} ${wordOf(parsed, head)}`.toLowerCase());
}

function isGroup(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
  kind: string | undefined,
  isCountryWord: (token: number) => boolean,
): boolean {
  if (kind === undefined || !GROUPABLE.has(kind)) return false;
  const determiner = determinerOf(parsed, children, head);
  if (determiner === "either" || determiner === "neither" || determiner === "each") return true;
  if (!isPlural(parsed, head)) return false;
  const left = (children[head] ?? []).filter((child) => child < head);
  const counted = left.some(
    (child) => COUNTED.has(wordOf(parsed, child).toLowerCase()) && parsed.labels[child] !== "amod",
  );
  const definite =
    determiner === "the" || determiner === "these" || determiner === "those" || determiner === "both";
  if (counted && (definite || left.some((child) => /^both$/i.test(wordOf(parsed, child))))) return true;
  if (counted && !left.some((child) => parsed.labels[child] === "amod")) return false;
  if (definite && left.length === 1 && UNCOUNTED.has(lemmaOf(parsed, head))) return true;
  const peers =
    kind === "country" || kind === "power" || kind === "government" || kind === "capital" || kind === "ally";
  return peers && left.some(isCountryWord);
}

/** "was elected president": the office, not the person who holds it. */
function typeInRole(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
  type: EntityType,
  kind: string | undefined,
): EntityType {
  if (kind !== "office" || type !== "Person") return type;
  const asRole = (children[head] ?? []).some(
    (child) => parsed.labels[child] === "case" && wordOf(parsed, child).toLowerCase() === "as",
  );
  const governor = parsed.heads[head] ?? -1;
  const installed =
    governor >= 0 &&
    INSTALLING.has(lemmaOf(parsed, governor)) &&
    !(parsed.labels[head] ?? "").startsWith("nsubj");
  return asRole || installed || parsed.labels[head] === "xcomp" ? "Position" : type;
}
