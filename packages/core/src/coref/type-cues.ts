import { lemmaOf, prepositionOf, roleOf } from "../noun-phrase.ts";
import { nominalHeadAt } from "../nominal-heads.ts";
import type { EntityType, Lexicon, Mention } from "../types/index.ts";
import type { Draft } from "./features.ts";

const BODIES: readonly EntityType[] = [
  "Organization",
  "Company",
  "PublicBody",
  "MediaOutlet",
  "IntergovernmentalOrganization",
  "Infrastructure",
];

/** Whether a type is as good as the one that a cue asks for: every firm is an organisation. */
export const meets = (type: EntityType, asked: EntityType): boolean =>
  type === asked || (asked === "Organization" && BODIES.includes(type));

/** A type, or that it is a thing of whatever type, and nobody. */
type Cue = EntityType | "thing";

/** What goes with the words on which a name hangs: "X's board", "shares in X", "worked at X", "X married", "X, headquartered in". */
export function cuesAt(draft: Draft, mention: Mention, cues: Lexicon): Cue[] {
  return [...hooksOf(draft, mention), ...participles(draft, mention)].flatMap((key) => {
    const type = cues.get(key)?.["type"] as Cue | undefined;
    return type === undefined ? [] : [type];
  });
}

/** Keys of the table for the place of a name in its clause or phrase, the closest one only. */
function hooksOf(draft: Draft, { head }: Mention): string[] {
  const { parsed, children } = draft;
  const { label, governor } = roleOf(parsed, head);
  if (governor < 0) return [];
  const lemma = lemmaOf(parsed, governor);
  const preposition = prepositionOf(parsed, children, head) ?? "";
  switch (label) {
    case "nsubj":
      return parsed.upos[governor] === "VERB" ? [`subject:${lemma}`] : [];
    case "nsubj:pass":
      return [`passive:${lemma}`];
    case "obj":
      return [`object:${lemma}`];
    case "nmod:poss":
      return parsed.labels[head] === "conj" ? [] : [`owner:${lemma}`, `kin:${lemma}`];
    case "compound":
      return parsed.labels[head] === "conj" ? [] : [`owner:${lemma}`];
    default:
      return /^(?:nmod|obl)/.test(label) ? [`${preposition}:${lemma}`] : [];
  }
}

/** "X, born in …": a participle says what a passive verb would. */
function participles({ parsed, children }: Draft, { head }: Mention): string[] {
  return (children[head] ?? [])
    .filter((child) => parsed.labels[child] === "acl" && parsed.xpos[child] === "VBN")
    .map((child) => `passive:${lemmaOf(parsed, child)}`);
}

/** "X is an orchestra": the type of the noun that is told of a name; "a sponsor", "a member" may be anything. */
export function toldType(
  { parsed, children, heads }: Draft,
  { head }: Mention,
  cues: Lexicon,
): EntityType | undefined {
  const noun = parsed.heads[head] ?? -1;
  if (noun < 0 || parsed.labels[head] !== "nsubj" || parsed.upos[noun] !== "NOUN") return undefined;
  if (parsed.xpos[noun] !== "NN") return undefined;
  const labels = (children[noun] ?? []).map((child) => parsed.labels[child]);
  const isPlain = labels.includes("cop") && labels.includes("det") && !labels.includes("aux");
  if (!isPlain) return undefined;
  const listed = cues.get(`told:${lemmaOf(parsed, noun)}`)?.["type"];
  const found = nominalHeadAt(parsed, noun, heads);
  const type = listed === undefined ? found?.type : (listed as EntityType);
  return found?.kind === "party" ? undefined : TELLING.find((each) => each === type);
}

const TELLING: readonly EntityType[] = [...BODIES, "Person", "Place", "Event", "Agreement", "Product"];
