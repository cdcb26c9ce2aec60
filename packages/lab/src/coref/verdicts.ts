import type { Coreferred, Mention } from "@dossier/core";
import type { GoldEntities } from "./gold-entities.ts";

/**
 * What became of a mention that points to another: joined with the right or the wrong thing, left alone though its thing is
 * named (`unresolved`), rightly left alone since it is not (`none`).
 */
type Verdict = "right" | "wrong" | "unresolved" | "none";

/** One pronoun or definite noun phrase, with how sure its link is said to be. */
export interface JudgedLink {
  readonly mention: number;
  /** What points: a pronoun's word, or `the …`. */
  readonly kind: string;
  readonly verdict: Verdict;
  /** The mention that it was joined with. */
  readonly antecedent: number | undefined;
  readonly score: number;
}

/** Judges what coreference made of one document. */
export function judgeLinks(input: Coreferred, gold: GoldEntities): JudgedLink[] {
  return input.mentions.flatMap((mention, index): JudgedLink[] => {
    const kind = kindOf(input, mention);
    if (kind === undefined) return [];
    const antecedent = antecedentOf(input, index);
    const members = membersOf(input, index);
    const entity = gold.of(mention);
    const isKnown = entity !== undefined && isNamedElsewhere(input, gold, index, entity);
    const isRight = gold.isSame(
      mention,
      members.length > 0 ? members : antecedent ? [antecedent.mention] : [],
    );
    const isJoined = members.length > 0 || antecedent !== undefined;
    const verdict = isJoined ? (isRight ? "right" : "wrong") : isKnown ? "unresolved" : "none";
    return [
      { mention: index, kind, verdict, antecedent: antecedent?.index, score: input.certainty[index] ?? 0 },
    ];
  });
}

const POINTING = /^(?:the|this|that|these|those|his|her|its|their)$/i;

/** The word of a pronoun of the third person; `the …` for a common noun with what makes it definite before it. */
function kindOf(input: Coreferred, mention: Mention): string | undefined {
  const word = wordAt(input, mention.head).toLowerCase();
  if (mention.kind === "pronoun") return PRONOUNS.get(word);
  if (mention.kind !== "nominal" && mention.kind !== "group") return undefined;
  return POINTING.test(wordAt(input, mention.firstToken - 1)) && !/^[A-Z]/.test(word) ? "the …" : undefined;
}

const PRONOUNS: ReadonlyMap<string, string> = new Map([
  ["he", "he, she"],
  ["she", "he, she"],
  ["him", "he, she"],
  ["her", "he, she"],
  ["his", "his, her"],
  ["hers", "his, her"],
  ["it", "it"],
  ["its", "its"],
  ["they", "they"],
  ["them", "they"],
  ["their", "their"],
  ["theirs", "their"],
]);

/** What names the thing that a mention was joined with. */
function antecedentOf(
  input: Coreferred,
  index: number,
): { readonly index: number; readonly mention: Mention } | undefined {
  const at = nounOf(input, input.chains[input.chainOf[index] ?? -1]?.mentions ?? [], index);
  const mention = input.mentions[at ?? -1];
  return at === undefined || mention === undefined ? undefined : { index: at, mention };
}

/** What names each member of a group. */
function membersOf(input: Coreferred, index: number): Mention[] {
  const members = input.chains[input.chainOf[index] ?? -1]?.members ?? [];
  return members.flatMap((member) => {
    const at = nounOf(input, input.chains[member]?.mentions ?? [], index);
    return input.mentions[at ?? -1] ?? [];
  });
}

/** The last name of a chain before a mention, else the last noun; what a pronoun means may also come after it. */
function nounOf({ mentions }: Coreferred, chain: readonly number[], index: number): number | undefined {
  const nouns = chain.filter((other) => other !== index && mentions[other]?.kind !== "pronoun");
  const before = nouns.filter((other) => other < index);
  const names = before.filter((other) => NAMES.has(mentions[other]?.kind ?? ""));
  return names.at(-1) ?? before.at(-1) ?? (mentions[index]?.kind === "pronoun" ? nouns[0] : undefined);
}

const NAMES = new Set(["name", "acronym", "metonym"]);

function isNamedElsewhere(input: Coreferred, gold: GoldEntities, index: number, entity: string): boolean {
  const isPronoun = input.mentions[index]?.kind === "pronoun";
  return input.mentions.some(
    (other, at) =>
      at !== index && other.kind !== "pronoun" && (at < index || isPronoun) && gold.of(other) === entity,
  );
}

function wordAt({ tokens, document }: Coreferred, token: number): string {
  const span = tokens[token];
  return span === undefined ? "" : document.text.slice(span.start, span.end);
}
