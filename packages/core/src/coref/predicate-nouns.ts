import type { Links } from "../links.ts";
import { prepositionOf, wordOf } from "../noun-phrase.ts";
import { isNamed, type Draft, type Features } from "./features.ts";

/** How sure it is that what a noun is told of is meant wherever the noun is taken up again. */
const SURE = 0.9;
const NEGATORS = new Set(["not", "n't", "no", "never"]);
/** Labels by which the parser hangs a name too deep in the description before it. */
const HUNG = /^(?:appos|compound|flat|nmod)/;

/**
 * "X is a society in Peru. It was …", "X was named as commander. He …": what goes on with a noun that was told of a name means
 * the name. Only chains without a name of their own are joined. `alone`: also nouns that nothing goes on with yet, of people,
 * so that a pronoun need not choose between the two.
 */
export function linkPredicateNouns(draft: Draft, links: Links, alone: boolean): void {
  for (const features of draft.features) {
    const { kind, type } = features.mention;
    if (kind !== "nominal" || links.find(features.index) !== features.index) continue;
    const chain = links.members(features.index).flatMap((index) => draft.features[index] ?? []);
    const isNameless = chain.every(({ mention }) => mention.kind === "nominal" || mention.kind === "pronoun");
    const isTakenUp = chain.length > 1 || (alone && type === "Person");
    if (!isNameless || !isTakenUp) continue;
    const who = bearerOf(draft, features);
    if (who === undefined || !isNamedThing(draft, links, who) || !areAlike(draft, links, who, features))
      continue;
    links.join(who, features.index, "what it is said to be", SURE);
  }
}

/** The mention of which a noun is told. */
function bearerOf(draft: Draft, features: Features): number | undefined {
  const { parsed, children } = draft;
  const { mention } = features;
  const below = children[mention.head] ?? [];
  const isCopula = below.some((child) => parsed.labels[child] === "cop");
  if (isCopula) {
    const isHedged = below.some(
      (child) => parsed.labels[child] === "aux" || NEGATORS.has(wordOf(parsed, child).toLowerCase()),
    );
    return isHedged ? undefined : subjectAt(draft, mention.head);
  }
  const over = parsed.heads[mention.head] ?? -1;
  const isListed =
    parsed.labels[mention.head] === "conj" &&
    (children[over] ?? []).some((child) => parsed.labels[child] === "cop");
  if (isListed) return subjectAt(draft, over);
  const isRole =
    parsed.labels[mention.head] === "obl" && prepositionOf(parsed, children, mention.head) === "as";
  return isRole ? subjectAt(draft, over) : nameAfter(draft, features);
}

function subjectAt({ parsed, children, mentionAt }: Draft, verb: number): number | undefined {
  const subject = (children[verb] ?? []).find((child) => /^nsubj/.test(parsed.labels[child] ?? ""));
  return subject === undefined ? undefined : mentionAt.get(subject);
}

/** "The former head of the Bank of Peru, Ann Lee, …" with "Lee" on "Peru". */
function nameAfter({ parsed, features }: Draft, { index, mention, sentence }: Features): number | undefined {
  const noun = mention.head;
  let first = index;
  while (features[first - 1]?.sentence === sentence) first -= 1;
  let end = index + 1;
  while (features[end]?.sentence === sentence) end += 1;
  const name = features.slice(first, end).find((other) => {
    const { kind, type, head } = other.mention;
    if (kind !== "name" || type !== "Person" || head < noun) return false;
    let token = head;
    while (token > noun && HUNG.test(parsed.labels[token] ?? "")) token = parsed.heads[token] ?? -1;
    return token === noun && parsed.labels[head] !== "nmod";
  });
  if (name === undefined) return undefined;
  const before = parsed.tokens.slice(noun, name.mention.firstToken);
  return before.some((_, index) => wordOf(parsed, noun + index) === ",") ? name.index : undefined;
}

const isNamedThing = (draft: Draft, links: Links, index: number): boolean =>
  links.members(index).some((member) => {
    const features = draft.features[member];
    return features !== undefined && isNamed(features);
  });

/** The types of name and noun agree, and both are one or both are several. */
function areAlike(draft: Draft, links: Links, who: number, noun: Features): boolean {
  const names = links.members(who).flatMap((member) => draft.features[member] ?? []);
  return names.some(
    (name) =>
      isNamed(name) &&
      name.plural === noun.plural &&
      (name.mention.type === noun.mention.type ||
        name.mention.type === "Concept" ||
        noun.nounClass.pointsTo.includes(name.mention.type)),
  );
}
