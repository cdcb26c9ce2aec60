import type { Span, Stance } from "../types/index.ts";
import { isPassive } from "./governor.ts";
import { stricter } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { ownerOf } from "./subjects.ts";
import type { SubjectFinder } from "./subjects.ts";
import {
  baseOf,
  dependents,
  hasLabel,
  headOf,
  lemmaOf,
  prepositionOf,
  spanOf,
  subtree,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** What the rules of factuality read, bound to one tree. */
export interface Judging {
  readonly tree: Tree;
  readonly words: Words;
  readonly subjectOf: SubjectFinder;
}

/** Adds the speaker of a reporting verb; in a passive its agent, or nobody. */
export function pushHolder(judging: Judging, verb: number, stance: Stance, reading: Reading): void {
  const { tree, words, subjectOf } = judging;
  const agent = dependents(tree, verb, "obl").find((child) => prepositionOf(tree, child) === "by");
  const head = isPassive(tree, verb) ? agent : subjectOf(verb)?.head;
  const isImpersonal = isPassive(tree, verb) && agent === undefined;
  if (isImpersonal && words.reporting(lemmaOf(tree, verb))?.kind === "belief") return;
  if (head === undefined && !isImpersonal) return;
  reading.holders.push({ head, stance: isImpersonal ? "reports" : stance, cue: verbCue(tree, verb) });
}

/** Adds who makes the claim that a noun names; true if the clause around it denies it ("denied reports that …"). */
export function readShellHolder(
  judging: Judging,
  noun: number,
  kind: string,
  stance: Stance,
  reading: Reading,
): boolean {
  const { tree, words } = judging;
  if (!["claim", "report", "belief", "denial"].includes(kind)) return false;
  const over = headOf(tree, noun);
  const entry = over >= 0 && baseOf(tree, noun) === "obj" ? words.reporting(lemmaOf(tree, over)) : undefined;
  if (entry?.kind === "denial") {
    reading.negations++;
    pushHolder(judging, over, "denies", reading);
    return true;
  }
  const owner =
    ownerOf(tree, noun) ??
    dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "of");
  const cue = spanOf(tree, [noun]);
  reading.holders.push({ head: owner, stance: owner === undefined ? "reports" : stance, cue });
  return false;
}

/** Adds the source of "according to X", whose account may itself be an allegation ("according to the indictment"). */
export function readSource({ tree, words }: Judging, source: number, reading: Reading): void {
  if (!hasLabel(tree, source, "obl", "nmod") || prepositionOf(tree, source) !== "according to") return;
  const cue = subtree(tree, source).filter(
    (token) => ["according", "to"].includes(wordOf(tree, token)) && token < source,
  );
  reading.holders.push({ head: source, stance: "asserts", cue: spanOf(tree, cue) });
  const shell = words.shell(lemmaOf(tree, source));
  if (shell?.kind === "claim") reading.modality = stricter(reading.modality, shell.modality);
}

/** The verb with its auxiliaries: "has denied". */
export const verbCue = (tree: Tree, verb: number): Span =>
  spanOf(tree, [...dependents(tree, verb, "aux").filter((child) => child < verb), verb]);
