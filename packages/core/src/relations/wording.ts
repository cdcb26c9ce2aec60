import { isTemporal } from "../time/index.ts";
import type { Clause } from "./clause.ts";
import { complementWords, factWords, isController } from "./complement-wording.ts";
import { NUMBERS, phraseWords, render, textOf } from "./phrase-wording.ts";
import { agentVerb, verbText, verbWords } from "./verb-wording.ts";
import type { Slot } from "./slots.ts";
import {
  baseOf,
  conjuncts,
  dependents,
  hasLabel,
  headOf,
  isUnder,
  lemmaOf,
  prepositionOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Words between the two names: "supplied missiles and drones to", "plans to begin supplying natural gas to". */
export function wordingOf(
  tree: Tree,
  words: Words,
  clause: Clause,
  slots: readonly Slot[],
  source: Slot,
  target: Slot | undefined,
): string {
  if (clause.kind === "copula" || clause.kind === "apposition")
    return copulaWording(tree, words, clause, target);
  const isAgent = clause.passive && source.role === "subject";
  const verb = isAgent ? agentVerb(tree, words, clause) : verbText(tree, words, clause);
  const parts = [verb, objectWords(tree, slots, clause, source, target), targetPreposition(target)];
  if (target === undefined) parts.push(...factWords(tree, words, clause, slots));
  if (target && (target.role === "object" || isController(tree, words, clause, target)))
    parts.push(...complementWords(tree, words, clause, slots));
  return parts.filter((part) => part !== "").join(" ");
}

/** The object, where the edge goes to somebody else, and what stands between it and the target. */
function objectWords(
  tree: Tree,
  slots: readonly Slot[],
  clause: Clause,
  source: Slot,
  target: Slot | undefined,
): string {
  if (target?.role === "object") return "";
  const through = target?.argument?.through;
  const roles = target === undefined ? ["object", "object2"] : ["object"];
  const object =
    through ?? slots.find((slot) => roles.includes(slot.role) && slot.head !== source.head)?.head;
  const predicate = slots.find((slot) => slot.role === "predicate")?.head;
  const parts: string[] = [];
  if (object !== undefined) parts.push(render(tree, phraseWords(tree, object)));
  if (object !== undefined && target === undefined)
    parts.push(...ofPhrase(tree, object), ...manner(tree, clause, object));
  if (through !== undefined && target) parts.push(...pathWords(tree, through, target.head));
  if (object === undefined && predicate !== undefined && clause.kind === "verb") {
    // "pleaded not guilty"
    const negators = dependents(tree, predicate, "advmod").filter(
      (child) => child < predicate && ["not", "never"].includes(wordOf(tree, child)),
    );
    parts.push(render(tree, [...negators, ...phraseWords(tree, predicate)]));
  }
  if (parts.length === 0 && target?.argument) parts.push(...between(tree, clause, target.head));
  return parts.join(" ");
}

/** "takes reports seriously": what carries the sense of a verb that has little of its own. */
function manner(tree: Tree, clause: Clause, object: number): string[] {
  if (lemmaOf(tree, clause.verb) !== "take") return [];
  const last = subtree(tree, object).at(-1) ?? object;
  const adverb = [last, ...dependents(tree, clause.verb, "advmod")].find(
    (child) => child > object && hasLabel(tree, child, "advmod") && wordOf(tree, child).endsWith("ly"),
  );
  return adverb === undefined ? [] : [wordOf(tree, adverb)];
}

/** "a year of quarrels": what a fact's object is made of, where that is short. */
function ofPhrase(tree: Tree, noun: number): string[] {
  if (NUMBERS.includes(uposOf(tree, noun)) || conjuncts(tree, noun).length > 1) return [];
  const inner = dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "of");
  if (inner === undefined || uposOf(tree, inner) === "PRON") return [];
  return [`of ${render(tree, phraseWords(tree, inner, 4))}`];
}

/** "deliver on the pledge at the summit": what the verb needs before it comes to the target. */
function between(tree: Tree, clause: Clause, target: number): string[] {
  return (
    clause.args
      .filter(({ role, head, through }) => role === "oblique" && through === undefined && head < target)
      // "will travel to Peru and to Chile": the one is no way to the other
      .filter(({ preposition }) => preposition !== prepositionOf(tree, target))
      .filter(({ head }) => head > clause.verb && !isUnder(tree, target, head))
      .filter(({ head }) => !isTemporal([wordOf(tree, head)]))
      .map(({ preposition, head }) => `${preposition} ${render(tree, phraseWords(tree, head, 4))}`)
  );
}

/** Phrases on the way down from the object to the target: "(building) of reactors (in)". */
function pathWords(tree: Tree, from: number, to: number): string[] {
  const path: string[] = [];
  let node = headOf(tree, to);
  while (node >= 0 && node !== from && isUnder(tree, node, from)) {
    let first = node;
    while (hasLabel(tree, first, "conj")) first = headOf(tree, first);
    if (NUMBERS.includes(uposOf(tree, from)) && headOf(tree, first) === from) {
      node = from;
      continue;
    }
    // The two sides of "between" stay together; of a list, only the item on the way is meant.
    const whole = prepositionOf(tree, first) === "between" ? first : node;
    if (first !== from)
      path.unshift(`${prepositionOf(tree, first)} ${render(tree, phraseWords(tree, whole, 5))}`.trim());
    node = headOf(tree, first);
  }
  return path;
}

function targetPreposition(target: Slot | undefined): string {
  if (!target || ["object", "iobject", "subject", "self", "predicate"].includes(target.role)) return "";
  return target.argument?.preposition ?? "";
}

function copulaWording(tree: Tree, words: Words, clause: Clause, target: Slot | undefined): string {
  const own = dependents(tree, clause.verb, "cop", "aux").filter((child) => child < clause.verb);
  const isShared = own.length === 0 && clause.kind === "copula" && baseOf(tree, clause.verb) === "conj";
  const be = isShared ? dependents(tree, headOf(tree, clause.verb), "cop", "aux") : own;
  const negators = dependents(tree, clause.verb, "advmod").filter(
    (child) => words.negator(wordOf(tree, child)) === "adverb",
  );
  const article = dependents(tree, clause.verb, "det")
    .filter((child) => !["both", "all"].includes(wordOf(tree, child)))
    .slice(0, 1);
  const role = clause.via?.args.find((arg) => arg.head === clause.verb)?.preposition ?? "";
  const via = clause.via && `${viaWords(tree, words, clause, clause.via)} ${role}`.trim();
  const start = via !== undefined ? `${via} ` : clause.kind === "apposition" ? "is " : "";
  const led = clause.kind === "copula" ? dependents(tree, clause.verb, "case") : [];
  const isOneOf =
    prepositionOf(tree, clause.verb) === "of" && lemmaOf(tree, headOf(tree, clause.verb)) === "one";
  const verb = render(
    tree,
    [...clause.chain, ...be, ...negators, ...led.filter((child) => child < clause.verb), ...article].sort(
      (a, b) => a - b,
    ),
  );
  const isDemonym = target?.role === "modifier" && uposOf(tree, target.head) === "ADJ";
  const name = clause.subject?.head ?? -1;
  const phrase = phraseWords(tree, clause.verb, -1).filter(
    (token) =>
      (!target || isDemonym || !isUnder(tree, token, target.head)) && (name < clause.verb || token < name),
  );
  const between = clause.args.filter(
    (arg) =>
      target &&
      (arg.head < target.head || (target.head < clause.verb && arg.preposition === "of")) &&
      arg.head > clause.verb &&
      arg.head !== target.head &&
      (!isUnder(tree, target.head, arg.head) ||
        (target.role === "of" && headOf(tree, target.head) === arg.head)) &&
      arg.role === "oblique",
  );
  const middle = between.map((arg) => `${arg.preposition} ${render(tree, phraseWords(tree, arg.head, 4))}`);
  const rest = target === undefined && clause.kind === "copula" ? narrowing(tree, clause.verb) : [];
  return [
    `${start}${isOneOf ? "one of " : ""}${verb}`.trim(),
    render(tree, [...new Set([...phrase, ...rest])], (token) =>
      token === clause.verb && !isOneOf && isEach(tree, clause) ? lemmaOf(tree, token) : textOf(tree, token),
    ),
    ...middle,
    isDemonym ? "" : targetPreposition(target),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** "the car makers X and Y": each of them is a car maker. */
const isEach = (tree: Tree, { kind, verb, via }: Clause): boolean =>
  kind === "apposition" && via === undefined && xposOf(tree, verb) === "NNS";

/** "was appointed" for whom "Oslo appointed her envoy" is about, else the words of the verb that gives the role. */
function viaWords(tree: Tree, words: Words, { subject }: Clause, via: Clause): string {
  const isObject = via.args.some(({ role, head }) => role === "object" && head === subject?.head);
  return isObject ? `was ${words.past(lemmaOf(tree, via.verb))}` : render(tree, verbWords(tree, words, via));
}

/** Longest stretch of words that is told of what narrows a noun. */
const LONGEST = 9;

/** "the largest city held by rebels in Peru", "a sign of fear": what comes after a noun that is not true, or says little, without it. */
function narrowing(tree: Tree, noun: number): number[] {
  const isExtreme = dependents(tree, noun, "amod").some(
    (child) => xposOf(tree, child) === "JJS" || ["only", "first", "last"].includes(wordOf(tree, child)),
  );
  const after = dependents(tree, noun, "nmod", "acl").filter(
    (child) =>
      child > noun &&
      wordOf(tree, (subtree(tree, child)[0] ?? child) - 1) !== "," &&
      (isExtreme || prepositionOf(tree, child) === "of"),
  );
  const found = after.flatMap((child) => subtree(tree, child));
  return found.length <= LONGEST && !found.some((token) => wordOf(tree, token) === ",") ? found : [];
}
