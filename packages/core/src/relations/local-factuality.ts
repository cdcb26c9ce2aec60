import { isTemporal } from "../time/index.ts";
import { readSource, verbCue } from "./holders.ts";
import type { Judging } from "./holders.ts";
import { isNegated } from "./negation.ts";
import { CONDITIONAL, stricter } from "./reading.ts";
import type { Reading } from "./reading.ts";
import {
  baseOf,
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isFinite,
  isFutureBe,
  lemmaOf,
  markerOf,
  spanOf,
  subtree,
  uposOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Reads what stands on the predicate itself: modals, negation, hedges, conditions, "according to". */
export function readLocal(judging: Judging, token: number, reading: Reading, withNegation: boolean): void {
  const { tree, words } = judging;
  if (withNegation && isNegated(tree, words, token)) reading.negations++;
  for (const child of childrenOf(tree, token)) {
    if (isFutureBe(tree, child)) reading.modality = stricter(reading.modality, "planned");
    const modal = hasLabel(tree, child, "aux") ? words.modal(wordOf(tree, child)) : undefined;
    if (modal === "conditional") reading.would = true;
    else if (modal) reading.modality = stricter(reading.modality, modal);
    if (hasLabel(tree, child, "advmod", "amod")) readHedge(judging, child, reading);
    if (baseOf(tree, child) === "advcl" && !(withNegation && isOtherTime(tree, token, child)))
      readAdverbial(judging, child, reading);
    if (baseOf(tree, child) === "parataxis") readSpeechAside(judging, child, token, reading);
    readSource(judging, child, reading);
  }
}

/** "If the talks fail, the union warned, it will strike": what is to come does not condition what was said. */
function isOtherTime(tree: Tree, verb: number, clause: number): boolean {
  return xposOf(tree, verb) === "VBD" && ["VBP", "VBZ"].includes(xposOf(tree, clause));
}

/** "reportedly", "planned": an adverb or adjective that makes less than a fact of what it stands on. */
export function readHedge({ tree, words }: Judging, child: number, reading: Reading): void {
  const hedge = words.hedge(wordOf(tree, child));
  if (!hedge) return;
  reading.modality = stricter(reading.modality, hedge.modality);
  if (hedge.unknown) reading.holders.push({ head: undefined, stance: "reports", cue: spanOf(tree, [child]) });
}

/** "if ratified" makes the main clause conditional; "as X reported" gives it a holder. */
function readAdverbial(judging: Judging, child: number, reading: Reading): void {
  const { tree } = judging;
  const marker = markerOf(tree, child);
  if (CONDITIONAL.includes(marker) && !["once", "until", "whether", "even if"].includes(marker)) {
    reading.modality = stricter(reading.modality, "conditional");
    reading.conditions.push(spanOf(tree, subtree(tree, child)));
  } else if (
    marker === "as" &&
    isSetOff(tree, child) &&
    dependent(tree, child, "obj", "ccomp") === undefined
  ) {
    readSpeechAside(judging, child, headOf(tree, child), reading);
  }
}

/** "As X reported, …" and "…, as X reported", not "… as X reported". */
function isSetOff(tree: Tree, child: number): boolean {
  const first = subtree(tree, child)[0] ?? 0;
  return (
    child < headOf(tree, child) ||
    [",", "—", "–"].includes(wordOf(tree, first - 1)) ||
    wordOf(tree, first) === ","
  );
}

/** ", Oslo said on Monday" beside what it says. */
export function readSpeechAside(judging: Judging, child: number, content: number, reading: Reading): void {
  const { tree, words, subjectOf } = judging;
  const entry = uposOf(tree, child) === "VERB" ? words.reporting(lemmaOf(tree, child)) : undefined;
  if (!entry || ["commitment", "demand", "factive"].includes(entry.kind)) return;
  const told = dependents(tree, child, "ccomp", "obj").filter((part) => !isTemporal([wordOf(tree, part)]));
  if (told.length > 0 || content < 0) return;
  const subject = subjectOf(child);
  if (subject?.why !== "own") return;
  reading.modality = stricter(reading.modality, entry.modality);
  reading.holders.push({ head: subject.head, stance: entry.stance, cue: verbCue(tree, child) });
}

/** What the first of coordinated verbs has counts for the next: all of it for a bare one, else who says so and "if". */
export function shareLocal(judging: Judging, token: number, first: number, reading: Reading): void {
  const { tree } = judging;
  const hasOwn = dependent(tree, token, "aux", "cop") !== undefined || isFinite(tree, token);
  if (!hasOwn) {
    readLocal(judging, first, reading, true);
    return;
  }
  for (const child of childrenOf(tree, first)) {
    if (baseOf(tree, child) === "parataxis") readSpeechAside(judging, child, first, reading);
    else if (baseOf(tree, child) === "advcl") readAdverbial(judging, child, reading);
    else readSource(judging, child, reading);
  }
}
