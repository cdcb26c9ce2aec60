import type { Modality } from "../types/index.ts";
import type { Clause, Factuality } from "./clause.ts";
import { continues, governorOf, stepsTo } from "./governor.ts";
import type { Governor } from "./governor.ts";
import { applyGovernor, governNoun, isDenialOfNoun } from "./governing.ts";
import { pushHolder, readShellHolder } from "./holders.ts";
import type { Judging } from "./holders.ts";
import { readHedge, readLocal, readSpeechAside, shareLocal } from "./local-factuality.ts";
import { isNegated } from "./negation.ts";
import { isGiven, isHypothetical } from "./presupposition.ts";
import { CONDITIONAL, distinct, stricter } from "./reading.ts";
import type { Reading, Scope } from "./reading.ts";
import { isContent } from "./shells.ts";
import {
  baseOf,
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
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";

/** Deepest nesting of clauses that is followed. */
const DEEPEST = 12;

/** Binds the judge of polarity, modality and attribution to one tree. */
export function createJudge(judging: Judging): (clause: Clause) => Factuality {
  const { tree } = judging;
  return (clause) => {
    const reading: Reading = { negations: 0, modality: "actual", would: false, holders: [], conditions: [] };
    readClause(judging, clause, reading);
    const sentence = sentenceAt(tree, clause.verb);
    if (sentence && wordOf(tree, sentence.endToken - 1) === "?")
      reading.modality = stricter(reading.modality, "possible");
    if (reading.would) reading.modality = stricter(reading.modality, meaningOfWould(tree, clause, reading));
    return {
      polarity: reading.negations % 2 === 1 ? "negated" : "affirmed",
      modality: reading.modality,
      holders: distinct(reading.holders),
      conditions: reading.conditions,
    };
  };
}

/** "would" is the future of what is reported, a refusal where nothing conditions it ("would not comment"), or a condition. */
function meaningOfWould(tree: Tree, clause: Clause, reading: Reading): Modality {
  if (reading.conditions.length > 0) return "conditional";
  if (reading.holders.length > 0) return "planned";
  const isPerfect = dependents(tree, clause.verb, "aux").some((child) => lemmaOf(tree, child) === "have");
  return reading.negations % 2 === 1 && clause.kind === "verb" && !isPerfect ? "actual" : "conditional";
}

function readClause(judging: Judging, clause: Clause, reading: Reading): void {
  const { tree } = judging;
  readLocal(judging, clause.verb, reading, true);
  // "a charge that Oslo rejects": the rejecting is the writer's own, whoever made the charge
  if (isDenialOfNoun(judging, clause)) return;
  if (clause.via) readLocal(judging, clause.via.verb, reading, true);
  const isVerbal = clause.kind === "verb" || clause.kind === "copula";
  if (clause.via ?? isVerbal) climb(judging, clause.via?.verb ?? clause.verb, reading, "all", 0);
  else if (clause.kind === "apposition") climbNoun(judging, clause.verb, reading, "aside", 0);
  else if (clause.kind !== "place")
    climbNoun(judging, clause.verb, reading, isGiven(tree, clause.verb) ? "restrictive" : "all", 0);
  else
    climbNoun(judging, clause.verb, reading, isHypothetical(judging, clause.verb) ? "all" : "restrictive", 0);
}

/** Climbs from a clause to the clause that it belongs to. */
function climb(judging: Judging, token: number, reading: Reading, scope: Scope, depth: number): void {
  if (depth > DEEPEST) return;
  const { tree, words } = judging;
  const governor = governorOf(tree, words, token) ?? stepsTo(tree, words, token);
  if (governor) {
    climbGovernor(judging, governor, reading, scope, depth);
    return;
  }
  const head = headOf(tree, token);
  // a headline's infinitive: "Kenya to host talks"
  if (head < 0 && scope === "all" && markerOf(tree, token) === "to")
    reading.modality = stricter(reading.modality, "planned");
  if (head < 0 || standsAlone(tree, token)) return;
  switch (baseOf(tree, token)) {
    case "conj":
      if (continues(tree, token)) shareLocal(judging, token, head, reading);
      climb(judging, head, reading, scope, depth + 1);
      return;
    case "ccomp":
    case "csubj":
    case "xcomp":
      readContent(judging, token, reading, scope);
      climbSpeech(judging, head, reading, scope, depth + 1);
      return;
    case "acl":
      readNounClause(judging, token, reading, scope, depth);
      return;
    case "advcl":
      readSubordinate(judging, token, reading, scope, depth);
      return;
    case "parataxis":
      if (!words.reporting(lemmaOf(tree, token))) climb(judging, head, reading, "aside", depth + 1);
      return;
    default:
      if (!isPredicate(tree, token) || !isFinite(tree, token))
        climbNoun(judging, token, reading, scope, depth + 1);
  }
}

/** "declined to say whether X would sell": what becomes of the saying does not deny what is said. */
function climbSpeech(judging: Judging, head: number, reading: Reading, scope: Scope, depth: number): void {
  const before = reading.negations;
  climb(judging, head, reading, scope, depth);
  const kind = judging.words.reporting(lemmaOf(judging.tree, head))?.kind;
  if (kind === undefined || !["say", "claim"].includes(kind) || reading.negations === before) return;
  reading.negations = before;
  reading.modality = stricter(reading.modality, "possible");
}

/** "Some doubt it; others say that …": after a semicolon a clause with its own subject is a sentence of its own. */
function standsAlone(tree: Tree, token: number): boolean {
  if (!hasLabel(tree, token, "conj", "parataxis", "ccomp") || markerOf(tree, token) !== "") return false;
  const first = subtree(tree, token)[0] ?? token;
  const isParted = [wordOf(tree, first), wordOf(tree, first - 1)].includes(";");
  return isParted && isFinite(tree, token) && dependents(tree, token, "nsubj").length > 0;
}

/** "plans to supply": what the governing verb makes of the clause, and what stands on that verb. */
function climbGovernor(
  judging: Judging,
  governor: Governor,
  reading: Reading,
  scope: Scope,
  depth: number,
): void {
  if (scope === "all" || (scope === "restrictive" && governor.modality === "alleged")) {
    applyGovernor(judging, governor, reading);
    const before = reading.negations;
    readLocal(judging, governor.verb, reading, true);
    if (governor.control === "object" && reading.negations > before) {
      reading.negations = before;
      reading.modality = stricter(reading.modality, "possible");
    }
  }
  climb(judging, governor.verb, reading, scope, depth + 1);
}

/** "Oslo said that …", "it is unclear whether …". */
function readContent(judging: Judging, token: number, reading: Reading, scope: Scope): void {
  const { tree, words } = judging;
  const head = headOf(tree, token);
  const entry = words.reporting(lemmaOf(tree, head));
  if (scope !== "all") {
    // Of what is not itself told, only who speaks is taken over, and that it is alleged.
    if (!entry || !["say", "claim", "accusation"].includes(entry.kind)) return;
    if (scope === "restrictive") reading.modality = stricter(reading.modality, entry.modality);
    pushHolder(judging, head, entry.stance, reading);
    return;
  }
  if (entry) {
    reading.modality = stricter(reading.modality, entry.modality);
    if (entry.kind === "denial") reading.negations++;
    if (entry.kind !== "factive") pushHolder(judging, head, entry.stance, reading);
    const isUnsaid = isNegated(tree, words, head) && entry.kind !== "denial";
    if (isUnsaid) reading.modality = stricter(reading.modality, "possible");
  }
  const isOpen = ["if", "whether"].includes(markerOf(tree, token));
  if (isOpen) reading.modality = stricter(reading.modality, "possible");
  readLocal(judging, head, reading, false);
}

/** "allegations that …", "a plan to …", and relative clauses. */
function readNounClause(
  judging: Judging,
  token: number,
  reading: Reading,
  scope: Scope,
  depth: number,
): void {
  const { tree, words } = judging;
  const noun = headOf(tree, token);
  const shell = isContent(tree, words, token, noun) ? words.shell(lemmaOf(tree, noun)) : undefined;
  if (shell) {
    if (shell.polarity === "negated") reading.negations++;
    if (dependents(tree, noun, "det").some((child) => wordOf(tree, child) === "no")) reading.negations++;
    if (readShellHolder(judging, noun, shell.kind, shell.stance, reading)) {
      climb(judging, headOf(tree, noun), reading, scope, depth + 1);
      return;
    }
    if (scope === "all" || (scope === "restrictive" && shell.modality === "alleged"))
      reading.modality = stricter(reading.modality, shell.modality);
    // "refused to discuss reports that …": the refusal is not of what is reported
    const isTold = ["claim", "report"].includes(shell.kind) && scope === "all";
    climbNoun(judging, noun, reading, isTold ? "restrictive" : scope, depth + 1);
    return;
  }
  // "in addition to facilitating access": no infinitive
  if (scope === "all" && markerOf(tree, token).endsWith("to") && xposOf(tree, token) !== "VBG")
    reading.modality = stricter(reading.modality, "planned");
  const first = subtree(tree, token)[0] ?? token;
  const isAside = [wordOf(tree, first), wordOf(tree, first - 1)].includes(",");
  if (scope === "all" && !isAside) readExistence(judging, token, noun, reading, depth);
  climbNoun(judging, noun, reading, isAside || scope === "aside" ? "aside" : "restrictive", depth + 1);
}

/** "proposed a bridge that crosses …": what does not exist yet does nothing yet. */
function readExistence(
  judging: Judging,
  clause: number,
  noun: number,
  reading: Reading,
  depth: number,
): void {
  for (const child of dependents(judging.tree, noun, "amod")) readHedge(judging, child, reading);
  if (!isHypothetical(judging, noun, clause)) return;
  const above: Reading = { negations: 0, modality: "actual", would: false, holders: [], conditions: [] };
  climbNoun(judging, noun, above, "all", depth + 1);
  const isDenied = above.negations % 2 === 1;
  reading.modality = stricter(
    reading.modality,
    isDenied ? stricter(above.modality, "possible") : above.modality,
  );
  reading.would ||= above.would;
}

/** "to curb …" is a purpose, "without …" a negation, "if …" a condition; the rest follows its clause. */
function readSubordinate(
  judging: Judging,
  token: number,
  reading: Reading,
  scope: Scope,
  depth: number,
): void {
  const { tree, words } = judging;
  const head = headOf(tree, token);
  const marker = markerOf(tree, token);
  if (scope === "all") {
    const isOver = ["until", "once", "as long as"].includes(marker) && xposOf(tree, token) === "VBD";
    if (CONDITIONAL.includes(marker) && !isOver) reading.modality = stricter(reading.modality, "conditional");
    if (marker.endsWith("to") && !isFinite(tree, token))
      reading.modality = stricter(reading.modality, purposeOf(judging, token, marker));
    if (words.negator(marker) === "marker") reading.negations++;
  }
  const follows = scope === "all" && !isFinite(tree, token) && isPredicate(tree, head);
  if (follows) readLocal(judging, head, reading, false);
  else
    for (const child of dependents(tree, head, "parataxis")) readSpeechAside(judging, child, head, reading);
  climb(judging, head, reading, scope === "all" && !follows ? "restrictive" : scope, depth + 1);
}

/** Verbs of which the infinitive tells what came of it: "beat the champion to win the title". */
const VICTORIES = ["beat", "defeat", "stun", "edge", "overcome", "thrash", "upset", "outpoint"];

/** How sure an infinitive of purpose is. */
function purposeOf({ tree }: Judging, token: number, marker: string): Modality {
  if (marker === "whether to") return "possible";
  const head = headOf(tree, token);
  return VICTORIES.includes(lemmaOf(tree, head)) && token > head ? "actual" : "planned";
}

/** From a noun to the clause that it stands in: hedging adjectives, "potential for …", "called for …". */
function climbNoun(judging: Judging, noun: number, reading: Reading, scope: Scope, depth: number): void {
  const { tree, words } = judging;
  const head = headOf(tree, noun);
  if (head < 0 || depth > DEEPEST) return;
  const preposition = prepositionOf(tree, noun);
  if (isPredicate(tree, head)) {
    if (scope === "all") {
      governNoun(judging, noun, head, preposition, reading);
      if (!hasLabel(tree, noun, "nsubj")) readLocal(judging, head, reading, false);
    }
    climb(judging, head, reading, scope, depth + 1);
    return;
  }
  const shell = scope === "all" && preposition !== "" ? words.shell(lemmaOf(tree, head)) : undefined;
  if (shell && ["plan", "possibility", "claim", "belief", "negative"].includes(shell.kind)) {
    reading.modality = stricter(reading.modality, shell.modality);
    if (shell.polarity === "negated") reading.negations++;
    if (shell.kind === "claim") readShellHolder(judging, head, shell.kind, shell.stance, reading);
  }
  climbNoun(judging, head, reading, scope, depth + 1);
}
