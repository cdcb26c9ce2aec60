import type { Argument, Clause } from "./clause.ts";
import type { Nominalisations } from "./nominal.ts";
import { bodiesOf, nounArguments } from "./noun-arguments.ts";
import { conjuncts, dependents, headOf, lemmaOf, prepositionOf, subtree } from "./tree.ts";
import type { Tree } from "./tree.ts";
import { verbKey } from "./governor.ts";
import type { Words } from "./words.ts";

/** A deep role of a clause: `subject`, `object`, `iobject`, `self`, or a preposition. */
export interface Slot {
  readonly role: string;
  readonly head: number;
  readonly score: number;
  readonly argument: Argument | undefined;
  /** True if the conjuncts of the head are not meant. */
  readonly single?: boolean;
}

/** Puts agents and patients in their deep roles, whatever the voice. */
export function slotsOf(tree: Tree, words: Words, clause: Clause): Slot[] {
  const slots: Slot[] = [];
  const add = (role: string, head: number, score: number, argument?: Argument): void => {
    const single = argument?.single ?? (argument === undefined && clause.subject?.single);
    slots.push({ role, head, score, argument, ...(single === true ? { single } : {}) });
  };
  if (clause.subject) add(clause.passive ? "object" : "subject", clause.subject.head, clause.subject.score);
  for (const argument of clause.args) {
    const role = roleOf(argument);
    if (role === undefined) continue;
    if (clause.passive && argument.role === "object") add("object2", argument.head, argument.score, argument);
    else add(role, argument.head, argument.score, argument);
    if (argument.role === "oblique") {
      for (const inner of insideShell(tree, words, argument.head)) add(role, inner, argument.score, argument);
    }
    if (argument.role === "agent")
      for (const giver of behindHelp(tree, words, argument.head)) add(role, giver, argument.score, argument);
  }
  if (clause.kind === "noun") add("self", clause.verb, 1);
  return [...slots, ...contentSlots(tree, words, slots)];
}

/** "alarm over the potential for manoeuvres": what a light shell noun holds stands in its place. */
function insideShell(tree: Tree, words: Words, head: number): number[] {
  const lemma = lemmaOf(tree, head);
  if (!words.isLight(lemma) || !words.shell(lemma)) return [];
  return dependents(tree, head, "nmod").filter((child) => ["for", "of"].includes(prepositionOf(tree, child)));
}

/** "aided by support from X": X is who aids. */
function behindHelp(tree: Tree, words: Words, head: number): number[] {
  if (!words.isLight(lemmaOf(tree, head))) return [];
  return dependents(tree, head, "nmod").filter((child) => prepositionOf(tree, child) === "from");
}

/** "joined the board of X", "a degree in law from X": bodies told of a phrase, in a role of the verb, for relations alone. */
export function bodySlots(tree: Tree, slots: readonly Slot[]): Slot[] {
  return slots.flatMap(({ role, argument }) => {
    if (!argument || argument.through !== undefined || !["oblique", "object"].includes(argument.role))
      return [];
    const bodies = conjuncts(tree, argument.head).flatMap((part) => bodiesOf(tree, part, argument));
    const lower = ["in", "with"].includes(role) ? nounArguments(tree, argument.head) : [];
    return [
      ...bodies.map((body) => ({ role, head: body.head, score: body.score, argument: body, single: true })),
      ...lower
        .filter(({ preposition }) => ["from", "at"].includes(preposition))
        .map((arg) => ({
          role: arg.preposition,
          head: arg.head,
          score: arg.score * argument.score,
          argument: { ...arg, ofPart: true },
        })),
    ];
  });
}

function roleOf(argument: Argument): string | undefined {
  switch (argument.role) {
    case "object":
      return "object";
    case "iobject":
      return "iobject";
    case "agent":
      return "subject";
    case "oblique":
      return argument.preposition;
    case "predicate":
    case "modifier":
      return argument.role;
    case "bare":
    case "clause":
    case "adverb":
      return undefined;
  }
}

/** "enshrines commitments to joint drills": what a shell noun holds counts as the object too. */
function contentSlots(tree: Tree, words: Words, slots: readonly Slot[]): Slot[] {
  const shells = slots
    .filter((slot) => slot.role === "object")
    .flatMap((slot) => conjuncts(tree, slot.head))
    .filter((head) => words.shell(lemmaOf(tree, head)) !== undefined || words.isLight(lemmaOf(tree, head)));
  if (shells.length === 0) return [];
  return slots
    .filter((slot) => ["for", "to", "of", "on"].includes(slot.role))
    .flatMap((slot): Slot[] => {
      const { argument } = slot;
      const through = shells.find(
        (shell) => headOf(tree, slot.head) === shell || follows(tree, shell, slot.head),
      );
      return argument && through !== undefined
        ? [{ ...slot, role: "content", argument: { ...argument, through } }]
        : [];
    });
}

/** True if the phrase under `head` starts right after the noun: an oblique that belongs to the noun. */
const follows = (tree: Tree, noun: number, head: number): boolean => subtree(tree, head)[0] === noun + 1;

/** Lemma that names the predicate: the verb with its particle, a nominalisation's verb, "be" for copulas. */
export function predicateOf(tree: Tree, nominals: Nominalisations, clause: Clause): string {
  if (clause.kind === "verb") return verbKey(tree, clause.verb).replaceAll(" ", "-");
  if (clause.kind === "noun")
    return nominals.get(lemmaOf(tree, clause.verb))?.verb ?? lemmaOf(tree, clause.verb);
  return "be";
}
