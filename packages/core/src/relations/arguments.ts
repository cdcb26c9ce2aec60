import { isTemporal } from "../time/index.ts";
import type { Argument } from "./clause.ts";
import { continues, isPassive } from "./governor.ts";
import {
  arcScore,
  baseOf,
  childrenOf,
  conjuncts,
  dependent,
  dependents,
  hasLabel,
  headOf,
  labelOf,
  lemmaOf,
  prepositionOf,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import { isContent } from "./shells.ts";
import { antecedentOf } from "./subjects.ts";
import type { Words } from "./words.ts";

const RELATIVE = ["who", "which", "that", "whom", "where", "when", "whose"];

/** The verb's own arguments, those on its object's noun phrase, the gap of a relative clause, and shared ones. */
export function argumentsOf(tree: Tree, words: Words, verb: number): Argument[] {
  const isAboutNoun = !isContent(tree, words, verb, headOf(tree, verb));
  const found = ownArguments(tree, verb).filter((arg) => isAboutNoun || wordOf(tree, arg.head) !== "that");
  // "a loan, which he said had angered Rome": "which" belongs to what is said.
  const isSaid = found.some((arg) => arg.role === "clause");
  const own = found.filter(
    ({ role, head }) => !(isSaid && role === "object" && RELATIVE.includes(wordOf(tree, head))),
  );
  const all = [...own, ...sharedArguments(tree, verb, own)];
  const said = saidBefore(tree, words, verb, all);
  if (said) all.push(said);
  const gap = isAboutNoun ? relativeGap(tree, verb, all) : undefined;
  if (gap) all.push(gap);
  return [...all, ...all.filter((arg) => arg.role === "object").flatMap((arg) => throughObject(tree, arg))];
}

function ownArguments(tree: Tree, verb: number): Argument[] {
  const passive = isPassive(tree, verb);
  const found: Argument[] = [];
  for (const child of childrenOf(tree, verb)) {
    const argument = readArgument(tree, child, passive);
    if (argument) found.push(argument);
  }
  return found;
}

function readArgument(tree: Tree, child: number, passive: boolean): Argument | undefined {
  const preposition = prepositionOf(tree, child);
  const base = { head: child, preposition: "", shared: false, score: arcScore(tree, child) };
  switch (baseOf(tree, child)) {
    case "obj":
      // "became head of the bank": what somebody becomes is no second thing, whatever the parser says
      return { ...base, role: isLinked(tree, child) ? "predicate" : "object" };
    case "iobj":
      return { ...base, role: "iobject" };
    case "obl":
      if (passive && (preposition === "by" || (preposition === "" && labelOf(tree, child) === "obl:agent")))
        return uposOf(tree, child) === "VERB" ? undefined : { ...base, role: "agent", preposition: "by" };
      return readOblique(tree, child);
    case "ccomp":
      return { ...base, role: "clause" };
    case "xcomp":
      if (uposOf(tree, child) === "VERB") return undefined;
      return {
        ...base,
        role: isMislabelledObject(tree, child, preposition) ? "object" : "predicate",
        preposition,
      };
    default:
      return undefined;
  }
}

/** A phrase that hangs on a verb, by its preposition; nothing for a clause. */
export function readOblique(tree: Tree, head: number): Argument | undefined {
  if (uposOf(tree, head) === "VERB") return undefined;
  const preposition = prepositionOf(tree, head);
  const role = preposition === "" ? "bare" : "oblique";
  return { head, role, preposition, shared: false, score: arcScore(tree, head) };
}

const isLinked = (tree: Tree, child: number): boolean =>
  ["become", "remain"].includes(lemmaOf(tree, headOf(tree, child)));

const LINKING = [
  "become",
  "remain",
  "seem",
  "appear",
  "stay",
  "prove",
  "turn",
  "look",
  "feel",
  "sound",
  "be",
  "end",
  "make",
  "name",
  "call",
  "elect",
  "appoint",
  "consider",
  "declare",
];

/** A bare noun right after a verb that links nothing is its object, whatever the parser says. */
function isMislabelledObject(tree: Tree, child: number, preposition: string): boolean {
  const verb = headOf(tree, child);
  const isNoun = ["NOUN", "PROPN"].includes(uposOf(tree, child)) && child > verb && preposition === "";
  return (
    isNoun &&
    !LINKING.includes(lemmaOf(tree, verb)) &&
    dependent(tree, verb, "obj", "nsubj:pass") === undefined
  );
}

/** "signed and ratified the deal": the object of one coordinated verb is also the other's. */
function sharedArguments(tree: Tree, verb: number, own: readonly Argument[]): Argument[] {
  if (own.some((arg) => ["object", "clause", "agent", "predicate"].includes(arg.role))) return [];
  const before = continues(tree, verb) ? headOf(tree, verb) : undefined;
  if (before !== undefined && isPassive(tree, verb) === isPassive(tree, before)) {
    return share(ownArguments(tree, before).filter((arg) => arg.head > verb));
  }
  const beside = own.length === 0 ? sharedBeside(tree, verb) : [];
  if (beside.length > 0) return beside;
  if (own.some((arg) => arg.head > verb) || isPassive(tree, verb)) return [];
  const next = dependents(tree, verb, "conj").filter((other) => continues(tree, other));
  const last = next.find((other) => dependent(tree, other, "obj") !== undefined);
  if (last === undefined || next.some((other) => dependent(tree, other, "mark") !== undefined)) return [];
  return share(ownArguments(tree, last).filter((arg) => arg.role === "object" && arg.head > last));
}

/** "was born and raised in Lima", "lives and works in Lima": bare verbs side by side share what follows, active ones its place. */
function sharedBeside(tree: Tree, verb: number): Argument[] {
  const next = verb + 2;
  if (wordOf(tree, verb + 1) !== "and" || headOf(tree, next) !== verb || !hasLabel(tree, next, "conj"))
    return [];
  // "works" is soon taken for a noun
  const places = dependents(tree, next, "obl", "nmod").filter((child) =>
    ["in", "at", "near"].includes(prepositionOf(tree, child)),
  );
  const isPlaced = dependent(tree, next, "obj", "iobj") === undefined;
  if (!isPassive(tree, verb)) return isPlaced ? share(places.map((place) => placeArgument(tree, place))) : [];
  return continues(tree, next) && isPassive(tree, next) ? share(ownArguments(tree, next)) : [];
}

const placeArgument = (tree: Tree, head: number): Argument => ({
  head,
  role: "oblique",
  preposition: prepositionOf(tree, head),
  shared: false,
  score: arcScore(tree, head),
});

const share = (args: readonly Argument[]): Argument[] =>
  args.map((arg) => ({ ...arg, shared: true, score: arg.score * 0.8 }));

/** "The bridge fell, officials said": what the aside of saying hangs on is what is said. */
function saidBefore(tree: Tree, words: Words, verb: number, args: readonly Argument[]): Argument | undefined {
  if (baseOf(tree, verb) !== "parataxis" || words.reporting(lemmaOf(tree, verb)) === undefined)
    return undefined;
  const head = headOf(tree, verb);
  const hasOther = args.some(
    (arg) => ["clause", "object"].includes(arg.role) && !isTemporal([wordOf(tree, arg.head)]),
  );
  const hasSubject = dependent(tree, verb, "nsubj") !== undefined;
  const isInserted = head > verb && wordOf(tree, verb + 1) === ",";
  if (hasOther || !hasSubject || head < 0 || (head > verb && !isInserted)) return undefined;
  return { head, role: "clause", preposition: "", shared: false, score: arcScore(tree, verb) };
}

/** "a claim that Oslo (continues to) deny", "the city from which it fled": the antecedent fills the missing role. */
function relativeGap(tree: Tree, verb: number, args: readonly Argument[]): Argument | undefined {
  const top = topOfChain(tree, verb);
  if (labelOf(tree, top) !== "acl:relcl" || innerVerb(tree, verb) !== undefined) return undefined;
  const antecedent = antecedentOf(tree, top);
  const subject = dependent(tree, top, "nsubj");
  if (antecedent === undefined || subject === undefined || RELATIVE.includes(wordOf(tree, subject)))
    return undefined;
  // "whose party left": the antecedent owns the subject and fills no other role
  if (dependents(tree, subject, "nmod:poss").some((child) => wordOf(tree, child) === "whose"))
    return undefined;
  const inherited = top === verb ? [] : ownArguments(tree, top);
  const pronoun = [...args, ...inherited].find((arg) => RELATIVE.includes(wordOf(tree, arg.head)));
  if (pronoun) return { ...pronoun, head: antecedent, score: pronoun.score * arcScore(tree, verb) };
  const adverb = childrenOf(tree, top).find((child) =>
    ["where", "when", "why"].includes(wordOf(tree, child)),
  );
  if (adverb !== undefined) return verb === top ? placeGap(tree, verb, antecedent, adverb) : undefined;
  if (args.some((arg) => arg.role === "object" || arg.role === "clause")) return undefined;
  if (isPassive(tree, verb) || dependent(tree, verb, "cop") !== undefined) return undefined;
  return { head: antecedent, role: "object", preposition: "", shared: false, score: arcScore(tree, verb) };
}

/** "Ely, where she taught": she taught in Ely; "a case where …" is no place. */
function placeGap(tree: Tree, verb: number, antecedent: number, adverb: number): Argument | undefined {
  if (wordOf(tree, adverb) !== "where" || uposOf(tree, antecedent) !== "PROPN") return undefined;
  const preposition = ["in", "to"].includes(prepositionOf(tree, antecedent)) ? "in" : "at";
  const score = arcScore(tree, verb) * arcScore(tree, adverb);
  return { head: antecedent, role: "oblique", preposition, shared: false, score };
}

/** The verb at the top of "continues to try to deny". */
function topOfChain(tree: Tree, verb: number): number {
  let top = verb;
  while (baseOf(tree, top) === "xcomp" && uposOf(tree, headOf(tree, top)) === "VERB") top = headOf(tree, top);
  return top;
}

const innerVerb = (tree: Tree, verb: number): number | undefined =>
  dependents(tree, verb, "xcomp").find((child) => uposOf(tree, child) === "VERB");

/** "reached a deal with X", "announced the building of a plant in Y": phrases on the object, two levels deep. */
function throughObject(tree: Tree, object: Argument): Argument[] {
  const found: Argument[] = [];
  const visit = (noun: number, score: number, depth: number): void => {
    for (const child of dependents(tree, noun, "nmod")) {
      const preposition = prepositionOf(tree, child);
      const isDoer = preposition === "for" && dependents(tree, noun, "acl").some((verb) => verb > child);
      if (preposition === "" || isDoer || hasLabel(tree, child, "nmod:poss")) continue;
      const weight = score * arcScore(tree, child);
      found.push({
        head: child,
        role: "oblique",
        preposition,
        shared: object.shared,
        through: object.head,
        score: weight,
      });
      if (depth > 0) for (const part of conjuncts(tree, child)) visit(part, weight, depth - 1);
    }
  };
  for (const part of conjuncts(tree, object.head)) visit(part, object.score, 1);
  return found;
}
