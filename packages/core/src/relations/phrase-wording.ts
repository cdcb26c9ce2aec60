import {
  childrenOf,
  conjuncts,
  hasLabel,
  headOf,
  prepositionOf,
  sentenceAt,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

const SINGULAR: Readonly<Record<string, string>> = { are: "is", were: "was", do: "does", have: "has" };

/** Text of tokens joined by spaces; case kept for names, a plural auxiliary made singular. */
export function render(
  tree: Tree,
  tokens: readonly number[],
  say: (token: number) => string = (token) => textOf(tree, token),
): string {
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isGlued =
      before === token - 1 && tree.parsed.tokens[before]?.end === tree.parsed.tokens[token]?.start;
    text += (index === 0 || isGlued ? "" : " ") + say(token);
  }
  return text;
}

export function textOf(tree: Tree, token: number): string {
  const referent = uposOf(tree, token) === "PRON" ? tree.referents.get(token) : undefined;
  if (referent !== undefined) return xposOf(tree, token) === "PRP$" ? `${referent.name}’s` : referent.name;
  const span = tree.parsed.tokens[token];
  const word = wordOf(tree, token);
  if (hasLabel(tree, token, "aux", "cop"))
    return xposOf(tree, token) === "VB" ? word : (SINGULAR[word] ?? word);
  const isName = uposOf(tree, token) === "PROPN" || tree.names.has(token);
  const isOpening = sentenceAt(tree, token)?.firstToken === token && !isName;
  return span && !isOpening ? tree.parsed.document.text.slice(span.start, span.end) : word;
}

/** Heads that say nothing without what they count: "three of the ships", "most of them". */
export const NUMBERS = ["NUM", "ADJ", "DET", "PRON"];

/** Left modifiers, head and short coordination of a noun phrase, without articles. */
export function phraseWords(tree: Tree, head: number, limit = 7): number[] {
  const core = (noun: number): number[] => {
    const left = childrenOf(tree, noun).filter(
      (child) =>
        (child < noun &&
          uposOf(tree, child) !== "PRON" &&
          hasLabel(tree, child, "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:desc")) ||
        hasLabel(tree, child, "flat", "fixed") ||
        (hasLabel(tree, child, "nummod") && uposOf(tree, noun) === "SYM") ||
        (NUMBERS.includes(uposOf(tree, noun)) && prepositionOf(tree, child) === "of") ||
        (child < noun && (wordOf(tree, child) === "no" || isRounding(tree, child, noun))),
    );
    if (isScore(tree, noun)) left.push(noun + 2);
    // "12 of the planes to Peru" counts planes; where they go is told apart
    const isFar = (token: number): boolean =>
      hasLabel(tree, token, "nmod", "acl", "appos") && token > headOf(tree, token) && !left.includes(token);
    return [...left.flatMap((child) => subtree(tree, child, isFar)), noun].sort((a, b) => a - b);
  };
  const first = core(head);
  if (limit < 0) return first;
  // "lost 4 percent and Siro 2.5 percent": the second has a subject of its own
  const parts = conjuncts(tree, head)
    .slice(1)
    .filter((part) => !isGapped(tree, part));
  const rest = parts.flatMap((part) => [
    ...childrenOf(tree, part).filter((child) => hasLabel(tree, child, "cc")),
    ...core(part),
  ]);
  const all = [...first, ...rest.sort((a, b) => a - b)];
  if (all.length <= limit) return all;
  return first.length <= limit ? first : [head];
}

const ROUNDING = [
  "almost",
  "nearly",
  "about",
  "around",
  "roughly",
  "approximately",
  "more",
  "less",
  "over",
  "under",
  "at",
  "up",
];

/** "almost all of them", "more than $4 million": how near the number is. */
const isRounding = (tree: Tree, word: number, number: number): boolean =>
  hasLabel(tree, word, "advmod") &&
  ROUNDING.includes(wordOf(tree, word)) &&
  [...NUMBERS, "SYM"].includes(uposOf(tree, number));

/** "31 to 18", the outcome of a vote. */
const isScore = (tree: Tree, number: number): boolean =>
  uposOf(tree, number) === "NUM" && wordOf(tree, number + 1) === "to" && uposOf(tree, number + 2) === "NUM";

/** True for a measure with a name before its number: what is left of a clause without its verb. */
function isGapped(tree: Tree, noun: number): boolean {
  const before = subtree(tree, noun).filter((token) => token < noun);
  const number = before.findIndex((token) => uposOf(tree, token) === "NUM");
  return before.slice(0, Math.max(0, number)).some((token) => uposOf(tree, token) === "PROPN");
}
