import { lemmaOf, wordOf } from "../noun-phrase.ts";
import { isNamed, telling, type Draft, type Features } from "./features.ts";

/** Nouns of these classes that point to any name of the class. */
const GENERIC = new Set(
  "agency authority regulator watchdog body parliament legislature assembly group".split(" "),
);

/** What makes a definite noun phrase like an earlier mention, surest first. */
export const LIKENESSES = [
  "called so",
  "same phrase",
  "less told",
  "more told",
  "other told",
  "last word of name",
  "word of name",
  "class of name",
  "class of another name",
  "same class",
  "type of name",
] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** How a description resembles an earlier mention; undefined where nothing speaks for their being one. */
export function likenessOf(draft: Draft, description: Features, other: Features): Likeness | undefined {
  if (isNamed(other)) return other.mention.kind === "demonym" ? undefined : toName(draft, description, other);
  if (other.mention.kind !== "nominal" && other.mention.kind !== "group") return undefined;
  const [own, known] = [telling(description), telling(other)];
  const isLess = own.every((word) => known.includes(word));
  const isMore = known.every((word) => own.includes(word));
  if (other.headLemma === description.headLemma) {
    if (isLess) return isMore ? "same phrase" : "less told";
    return isMore ? "more told" : "other told";
  }
  const isSameClass = description.kind === other.kind && description.nounClass.isInterchangeable;
  return isSameClass && isLess ? "same class" : undefined;
}

function toName(draft: Draft, description: Features, name: Features): Likeness | undefined {
  const { headLemma, nounClass, mention } = description;
  if (calledBy(draft, name).includes(headLemma)) return "called so";
  const own = telling(description);
  if (own.some((word) => !name.words.includes(word))) return undefined;
  if (name.words.at(-1) === headLemma) return "last word of name";
  if (name.words.includes(headLemma)) return "word of name";
  if (nounClass.pointsTo.includes(name.mention.type))
    return nounClass.isByWord && !GENERIC.has(headLemma) ? "class of another name" : "class of name";
  return mention.type === name.mention.type && mention.type !== "Concept" ? "type of name" : undefined;
}

/** Whether the text calls a thing by nouns of classes other than a description's: a lender, and not the ministry. */
export function isCalledOtherwise(draft: Draft, { kind }: Features, mentions: readonly Features[]): boolean {
  const kinds = mentions.flatMap((other) =>
    isNamed(other)
      ? calledBy(draft, other).flatMap((noun) => draft.heads(noun, false)?.kind ?? [])
      : (other.kind ?? []),
  );
  return kinds.length > 0 && !kinds.includes(kind ?? "");
}

/** Lemmas of nouns that the text sets beside a name: its title, its apposition, what it is said to be. */
function calledBy({ parsed, children }: Draft, { mention }: Features): string[] {
  const { head, firstToken } = mention;
  const nouns = (children[head] ?? []).filter((child) => {
    const label = parsed.labels[child] ?? "";
    return label === "appos" || (child < firstToken && /^(?:compound|nmod:desc|flat)$/.test(label));
  });
  const up = parsed.heads[head] ?? -1;
  const label = parsed.labels[head] ?? "";
  const isCopula = label === "nsubj" && (children[up] ?? []).some((child) => parsed.labels[child] === "cop");
  if (up >= 0 && (isCopula || /^(?:appos|flat|nmod:desc)$/.test(label))) nouns.push(up);
  if (wordOf(parsed, firstToken - 1) !== "," && parsed.upos[firstToken - 1] === "NOUN")
    nouns.push(firstToken - 1);
  return nouns
    .filter((token) => /^(?:NOUN|PROPN)$/.test(parsed.upos[token] ?? ""))
    .map((token) => lemmaOf(parsed, token));
}
