import { isTemporal } from "../time/index.ts";
import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isFinite,
  isPredicate,
  lemmaOf,
  markerOf,
  prepositionOf,
  sentenceAt,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Finds the subjects of clauses that the parser left without one. */
export function repairSubjects(tree: Tree, token: number, heads: number[], labels: string[]): void {
  countSubject(tree, token, labels, heads);
  goOn(tree, token, labels);
  partThat(tree, token, heads, labels);
  raiseDay(tree, token, heads, labels);
  leadClause(tree, token, labels);
  readIt(tree, token, labels);
  const isInfinitive =
    uposOf(tree, headOf(tree, token)) === "VERB" && xposOf(tree, headOf(tree, token)) === "VB";
  if (wordOf(tree, token) === "to" && labels[token] === "case" && isInfinitive) labels[token] = "mark";
}

const ROUGHLY = ["about", "around", "over", "under", "nearly", "almost", "some", "than", "least", "to"];

/** "About 800 have left", "Of the 20 members, twelve are here": a number before a finite verb without a subject is that subject. */
function countSubject(tree: Tree, token: number, labels: string[], heads: number[]): void {
  const head = headOf(tree, token);
  if (uposOf(tree, token) !== "NUM" || head < 0) return;
  const verb =
    hasLabel(tree, token, "appos") && hasLabel(tree, head, "obl", "nmod") ? headOf(tree, head) : head;
  if (verb < token || !isPredicate(tree, verb) || !isFinite(tree, verb)) return;
  if (dependent(tree, verb, "nsubj", "csubj", "expl") !== undefined) return;
  const cases = dependents(tree, token, "case");
  if (
    verb === head &&
    !(hasLabel(tree, token, "obl") && cases.some((child) => ROUGHLY.includes(wordOf(tree, child))))
  )
    return;
  if (verb !== head && cases.length > 0) return;
  if (verb === head && cases[0] !== sentenceAt(tree, token)?.firstToken) return;
  heads[token] = verb;
  labels[token] = "nsubj";
  for (const child of cases) labels[child] = "advmod";
}

/** "He came early, measured every wall and left": a past form with an object and no subject goes on, whatever its label. */
function goOn(tree: Tree, verb: number, labels: string[]): void {
  const first = headOf(tree, verb);
  if (xposOf(tree, verb) !== "VBD" || baseOf(tree, verb) !== "advcl" || first > verb || first < 0) return;
  if (
    xposOf(tree, first) !== "VBD" ||
    dependent(tree, verb, "nsubj", "csubj", "mark", "expl", "aux", "advmod:wh") !== undefined
  )
    return;
  if (dependent(tree, verb, "obj") === undefined) return;
  labels[verb] = "conj";
}

/** "The plan is that Oslo pays", read as one clause: what stands before "is" is no subject of what stands after "that". */
function partThat(tree: Tree, that: number, heads: number[], labels: string[]): void {
  const be = that - 1;
  const verb = headOf(tree, that);
  if (wordOf(tree, that) !== "that" || !hasLabel(tree, that, "mark") || lemmaOf(tree, be) !== "be") return;
  if (headOf(tree, be) !== verb || !hasLabel(tree, be, "cop", "aux")) return;
  const before = childrenOf(tree, verb).filter((child) => child < be);
  if (![...before, ...childrenOf(tree, be)].some((child) => child < be && hasLabel(tree, child, "nsubj")))
    return;
  for (const child of [...before, ...dependents(tree, verb, "punct").filter((mark) => mark > verb)])
    heads[child] = be;
  heads[be] = headOf(tree, verb);
  labels[be] = labels[verb] ?? "root";
  heads[verb] = be;
  labels[verb] = "ccomp";
}

/** "A court in Riga on Thursday fined …", "for an hour on Monday": the day is neither the city's nor the hour's. */
function raiseDay(tree: Tree, day: number, heads: number[], labels: string[]): void {
  const noun = headOf(tree, day);
  if (!hasLabel(tree, day, "nmod") || prepositionOf(tree, day) !== "on" || !isTemporal([wordOf(tree, day)]))
    return;
  let top = noun;
  while (hasLabel(tree, top, "nmod", "flat", "conj")) top = headOf(tree, top);
  const verb = headOf(tree, top);
  if (uposOf(tree, verb) !== "VERB") return;
  const isBeforeVerb = hasLabel(tree, top, "nsubj") && subtree(tree, day).at(-1) === verb - 1;
  if (!isBeforeVerb && !(hasLabel(tree, noun, "obl") && isTemporal([wordOf(tree, noun)]))) return;
  heads[day] = verb;
  labels[day] = "obl";
}

const LEADING = ["after", "before", "as", "since", "until", "once"];

/** "after talks between them collapsed": what "after" leads in is a clause, and the talks its subject. */
function leadClause(tree: Tree, verb: number, labels: string[]): void {
  if (!["VBD", "VBZ", "VBP"].includes(xposOf(tree, verb)) || !hasLabel(tree, verb, "advcl")) return;
  if (dependent(tree, verb, "nsubj", "csubj", "expl", "mark", "aux:pass") !== undefined) return;
  const subject = dependents(tree, verb, "obl").find((child) => child < verb);
  const lead = subject === undefined ? undefined : dependent(tree, subject, "case");
  if (subject === undefined || lead === undefined || !LEADING.includes(wordOf(tree, lead))) return;
  if (lead !== subtree(tree, verb)[0]) return;
  labels[subject] = "nsubj";
  labels[lead] = "mark";
}

/** "It focuses on training": with nothing said in its stead, "it" is somebody. */
function readIt(tree: Tree, it: number, labels: string[]): void {
  const verb = headOf(tree, it);
  if (wordOf(tree, it) !== "it" || labels[it] !== "expl" || it > verb || uposOf(tree, verb) !== "VERB")
    return;
  if (dependent(tree, verb, "nsubj", "csubj", "ccomp", "xcomp", "aux:pass", "cop") !== undefined) return;
  const isLed = dependents(tree, verb, "advcl").some((child) =>
    ["to", "that", "if"].includes(markerOf(tree, child)),
  );
  if (!isLed) labels[it] = "nsubj";
}
