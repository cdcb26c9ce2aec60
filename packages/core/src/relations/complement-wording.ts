import { isTemporal } from "../time/index.ts";
import type { Clause } from "./clause.ts";
import { governorOf, verbKey } from "./governor.ts";
import { phraseWords, render } from "./phrase-wording.ts";
import type { Slot } from "./slots.ts";
import { conjuncts, dependent, dependents, hasLabel, lemmaOf, markerOf, uposOf, wordOf } from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** "called for Oslo to leave": the phrase after the preposition does the inner verb. */
export function isController(tree: Tree, words: Words, clause: Clause, target: Slot): boolean {
  const complement = complementOf(tree, words, clause.verb);
  const governor = complement === undefined ? undefined : governorOf(tree, words, complement);
  return governor?.controller !== undefined && conjuncts(tree, governor.controller).includes(target.head);
}

/** The clause or role that completes an object: "accused … of selling shells", "hailed … as a cornerstone". */
export function complementWords(tree: Tree, words: Words, clause: Clause, slots: readonly Slot[]): string[] {
  const complement = complementOf(tree, words, clause.verb);
  if (complement !== undefined) return ["…", innerWords(tree, words, complement)];
  const named = slots.find((slot) => slot.role === "predicate");
  if (named) return ["…", render(tree, phraseWords(tree, named.head, 5))];
  const role = slots.find((slot) => slot.role === "as" && slot.argument?.through === undefined);
  if (role) return ["… as", render(tree, phraseWords(tree, role.head, 5))];
  return placed(tree, clause, slots);
}

/** Verbs that say little without where their object goes: "put the debt on review", "took the planes out of service". */
const PLACING = ["put", "take", "bring", "place"];

const GOALS = ["on", "to", "into", "in", "under", "out of", "off", "from", "away from", "back to", "at"];

function placed(tree: Tree, clause: Clause, slots: readonly Slot[]): string[] {
  const object = clause.args.find(({ role }) => role === "object")?.head;
  if (!PLACING.includes(verbKey(tree, clause.verb)) || object === undefined) return [];
  const goal = slots.find(
    ({ argument }) =>
      argument?.role === "oblique" &&
      GOALS.includes(argument.preposition) &&
      (argument.through === undefined || argument.through === object) &&
      argument.head > object &&
      !isTemporal([wordOf(tree, argument.head)]),
  );
  return goal?.argument
    ? ["…", `${goal.argument.preposition} ${render(tree, phraseWords(tree, goal.head, 4))}`]
    : [];
}

/** The clause whose subject is the verb's object: "selling" in "accused X of selling". */
export function complementOf(tree: Tree, words: Words, verb: number): number | undefined {
  return dependents(tree, verb, "xcomp", "advcl", "ccomp", "obl").find((child) => {
    const governor = uposOf(tree, child) === "VERB" ? governorOf(tree, words, child) : undefined;
    return governor?.verb === verb && governor.control === "object";
  });
}

/** Marker, verb and object of a lower clause: "of supplying missiles and drones". */
function innerWords(tree: Tree, words: Words, verb: number): string {
  const markers = dependents(tree, verb, "mark", "case", "compound:prt", "aux", "advmod").filter((child) =>
    hasLabel(tree, child, "advmod")
      ? words.negator(wordOf(tree, child)) === "adverb" || child === verb + 1
      : child < verb || tree.labels[child] === "compound:prt",
  );
  const object = dependent(tree, verb, "obj");
  const text = render(
    tree,
    [...markers, verb].sort((a, b) => a - b),
  );
  return object === undefined ? text : `${text} ${render(tree, phraseWords(tree, object, 6))}`;
}

/** What completes a fact: "to develop mechanisms" after "includes measures", "into effect" after "came". */
export function factWords(tree: Tree, words: Words, clause: Clause, slots: readonly Slot[]): string[] {
  if (clause.kind !== "verb") return [];
  const object = slots.find((slot) => slot.role === "object" && slot.head !== clause.subject?.head)?.head;
  const infinitive =
    object === undefined
      ? undefined
      : dependents(tree, object, "acl").find((child) => markerOf(tree, child) === "to");
  if (infinitive !== undefined) return [innerWords(tree, words, infinitive)];
  const complement = complementOf(tree, words, clause.verb);
  if (complement !== undefined) return [innerWords(tree, words, complement)];
  const oblique = clause.args.find(
    (arg) =>
      arg.role === "oblique" &&
      arg.through === undefined &&
      arg.head > clause.verb &&
      !isTemporal([wordOf(tree, arg.head)]),
  );
  if (object !== undefined || !oblique || isTold(tree, words, clause)) return clauseFor(tree, words, clause);
  return [`${oblique.preposition} ${render(tree, phraseWords(tree, oblique.head, 5))}`];
}

/** "said in Lima that …": what is said matters, not where. */
const isTold = (tree: Tree, words: Words, clause: Clause): boolean =>
  words.reporting(lemmaOf(tree, clause.verb))?.kind === "say" &&
  clause.args.some(({ role }) => role === "clause");

/** "called for the plant to be closed": the clause with a subject of its own that "for" leads. */
function clauseFor(tree: Tree, words: Words, clause: Clause): string[] {
  const inner = dependents(tree, clause.verb, "advcl", "ccomp", "xcomp").find((child) =>
    dependents(tree, child, "mark", "case").some((mark) => wordOf(tree, mark) === "for"),
  );
  const subject = inner === undefined ? undefined : dependent(tree, inner, "nsubj");
  if (inner === undefined || subject === undefined) return [];
  const rest = innerWords(tree, words, inner).replace(/^for /, "");
  return [`for ${render(tree, phraseWords(tree, subject, 4))} ${rest}`];
}
