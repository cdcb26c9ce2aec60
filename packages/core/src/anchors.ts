import { lemmaOf, prepositionOf, wordOf } from "./noun-phrase.ts";
import type { Mention, Recognized } from "./types/index.ts";

/** Kinds of mentions that can anchor a phrase: "Ghana's parliament", "the Ghanaian parliament", "its parliament". */
const ANCHORS = new Set(["name", "acronym", "demonym", "metonym", "pronoun", "nominal", "group"]);

/** "the Oslo-based firm": a place and a word that hangs on it. */
const SEAT = /^(?:born|based|listed|headquartered|bred)$/i;

/** Whether a place only tells where somebody sits or was born: the phrase is not its. */
export function isSeat(input: Recognized, token: number): boolean {
  return wordOf(input, token + 1) === "-" && SEAT.test(wordOf(input, token + 2));
}

/**
 * The mention on which a phrase depends for its identity: possessor, demonym or name before it, or "of X" after it.
 * Index into `mentions`, `undefined` where there is none.
 */
export function anchorOf(
  input: Recognized,
  children: readonly (readonly number[])[],
  mentionAt: ReadonlyMap<number, number>,
  head: number,
): number | undefined {
  let best: number | undefined;
  let rank = 9;
  for (const child of children[head] ?? []) {
    const index = mentionAt.get(child);
    if (index === undefined) continue;
    const found = rankOf(input, children, head, child, input.mentions[index]?.kind ?? "", index);
    if (found < rank) {
      rank = found;
      best = index;
    }
  }
  return best;
}

function rankOf(
  input: Recognized,
  children: readonly (readonly number[])[],
  head: number,
  child: number,
  kind: string,
  index: number,
): number {
  if (!ANCHORS.has(kind) || isSeat(input, child)) return 9;
  const label = input.labels[child] ?? "";
  if (label === "nmod:poss") return 0;
  const named = kind !== "nominal" && kind !== "pronoun" && kind !== "group";
  const type = input.mentions[index]?.type;
  const actor = type !== "Person" && type !== "Concept";
  if (child < head && named && actor && (label === "amod" || label === "compound" || label === "nmod:desc"))
    return 1;
  if (child > head && label === "nmod" && prepositionOf(input, children, child) === "of" && named) return 2;
  return 9;
}

/** The country or body in the title before a person's name ("Chilean President X"): for whom the person acts. */
export function actsFor(
  input: Recognized,
  mentionAt: ReadonlyMap<number, number>,
  person: Mention,
): number | undefined {
  let inside: number | undefined;
  for (let token = person.firstToken - 1; token >= Math.max(0, person.firstToken - 6); token -= 1) {
    const index = mentionAt.get(token);
    const mention = index === undefined ? undefined : input.mentions[index];
    if (mention?.kind === "title" && mention.endToken !== person.firstToken) return undefined;
    if (mention === undefined || mention.type === "Person" || mention.type === "Concept") continue;
    if (mention.kind !== "title" && mention.kind !== "nominal" && mention.kind !== "pronoun") inside = index;
    if (inside !== undefined) break;
  }
  const title = input.mentions.find(
    ({ kind, endToken }) => kind === "title" && endToken === person.firstToken,
  );
  const anchor = inside === undefined ? undefined : input.mentions[inside];
  if (title === undefined || anchor === undefined) return undefined;
  return anchor.start >= title.start && anchor.end <= title.end ? inside : undefined;
}

/** The phrase in lower case without what anchors it and without determiners: "armed forces" of "its armed forces". */
export function coreOf(
  input: Recognized,
  head: number,
  firstToken: number,
  mentionAt: ReadonlyMap<number, number>,
): string {
  const words: string[] = [];
  for (let token = firstToken; token < head; token += 1) {
    const upos = input.upos[token] ?? "";
    const other = mentionAt.get(token);
    const named = other !== undefined && input.mentions[other]?.kind !== "nominal";
    const possessor = input.labels[token] === "nmod:poss" || input.xpos[token] === "POS";
    const seat = SEAT.test(wordOf(input, token)) && wordOf(input, token - 1) === "-";
    if (
      named ||
      possessor ||
      seat ||
      upos === "DET" ||
      upos === "PRON" ||
      upos === "PUNCT" ||
      upos === "PART"
    )
      continue;
    words.push(wordOf(input, token).toLowerCase());
  }
  words.push(lemmaOf(input, head) || wordOf(input, head).toLowerCase());
  return words.join(" ");
}
