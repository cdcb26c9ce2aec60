import { isTemporal } from "../time/index.ts";
import type { Span } from "../types/index.ts";
import type { Clause, Factuality, HolderToken } from "./clause.ts";
import { governorOf, continues, isPassive, stepsTo, verbKey } from "./governor.ts";
import type { Governor } from "./governor.ts";
import { isNegated } from "./negation.ts";
import { CONDITIONAL, distinct, stricter } from "./reading.ts";
import type { Reading, Scope } from "./reading.ts";
import { isContent } from "./shells.ts";
import type { SubjectFinder } from "./subjects.ts";
import { ownerOf } from "./subjects.ts";
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
  spanOf,
  subtree,
  uposOf,
  wordOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

/** Binds the judge of polarity, modality and attribution to one tree. */
export function createJudge(
  tree: Tree,
  words: Words,
  subjectOf: SubjectFinder,
): (clause: Clause) => Factuality {
  /** What stands on the predicate itself: modals, negation, hedges, conditions, "according to". */
  const readLocal = (token: number, reading: Reading, withNegation: boolean): void => {
    if (withNegation && isNegated(tree, words, token)) reading.negations++;
    for (const child of childrenOf(tree, token)) {
      const word = wordOf(tree, child);
      if (hasLabel(tree, child, "cop") && uposOf(tree, token) === "VERB" && markerOf(tree, token) === "to")
        reading.modality = stricter(reading.modality, "planned");
      const modal = hasLabel(tree, child, "aux") ? words.modal(word) : undefined;
      if (modal === "conditional") reading.would = true;
      else if (modal) reading.modality = stricter(reading.modality, modal);
      if (hasLabel(tree, child, "advmod", "amod")) readHedge(child, reading);
      if (baseOf(tree, child) === "advcl") readAdverbial(child, reading);
      if (baseOf(tree, child) === "parataxis" || baseOf(tree, child) === "ccomp")
        readSpeechAside(child, token, reading);
      if (hasLabel(tree, child, "obl", "nmod") && prepositionOf(tree, child) === "according to") {
        reading.holders.push({ head: child, stance: "asserts", cue: cueOf(child, ["according", "to"]) });
        const source = words.shell(lemmaOf(tree, child));
        if (source?.kind === "claim") reading.modality = stricter(reading.modality, source.modality);
      }
    }
  };

  const readHedge = (child: number, reading: Reading): void => {
    const hedge = words.hedge(wordOf(tree, child));
    if (!hedge) return;
    reading.modality = stricter(reading.modality, hedge.modality);
    if (hedge.unknown)
      reading.holders.push({ head: undefined, stance: "reports", cue: spanOf(tree, [child]) });
  };

  /** "if ratified" makes the main clause conditional; "as X reported" gives it a holder. */
  const readAdverbial = (child: number, reading: Reading): void => {
    const marker = markerOf(tree, child);
    if (CONDITIONAL.includes(marker) && !["once", "until", "whether", "even if"].includes(marker)) {
      reading.modality = stricter(reading.modality, "conditional");
      reading.conditions.push(spanOf(tree, subtree(tree, child)));
    } else if (marker === "as" && isSetOff(child) && dependent(tree, child, "obj", "ccomp") === undefined) {
      readSpeechAside(child, headOf(tree, child), reading);
    }
  };

  /** "As X reported, …" and "…, as X reported", not "… as X reported". */
  const isSetOff = (child: number): boolean =>
    child < headOf(tree, child) ||
    [",", "—", "–"].includes(wordOf(tree, (subtree(tree, child)[0] ?? 0) - 1)) ||
    wordOf(tree, subtree(tree, child)[0] ?? 0) === ",";

  /** ", Oslo said on Monday" beside what it says. */
  const readSpeechAside = (child: number, content: number, reading: Reading): void => {
    const entry = uposOf(tree, child) === "VERB" ? words.reporting(lemmaOf(tree, child)) : undefined;
    if (!entry || ["commitment", "demand", "factive"].includes(entry.kind)) return;
    if (baseOf(tree, child) === "ccomp") return;
    const told = dependents(tree, child, "ccomp", "obj").filter((part) => !isTemporal([wordOf(tree, part)]));
    if (told.length > 0 || content < 0) return;
    const subject = subjectOf(child);
    if (subject?.why !== "own") return;
    reading.modality = stricter(reading.modality, entry.modality);
    reading.holders.push({ head: subject.head, stance: entry.stance, cue: verbCue(child) });
  };

  const applyGovernor = (governor: Governor, reading: Reading): void => {
    reading.modality = stricter(reading.modality, governor.modality);
    if (governor.polarity === "negated") reading.negations++;
    const entry = words.reporting(lemmaOf(tree, governor.verb));
    if (!entry || !["say", "claim", "belief", "denial", "accusation"].includes(entry.kind)) return;
    if (governor.modality === "planned") return;
    if ((entry.kind === "say" || entry.kind === "belief") && !isPassive(tree, governor.verb)) return;
    pushHolder(governor.verb, entry.stance, reading);
  };

  /** The speaker of a reporting verb; in a passive its agent, or nobody. */
  const pushHolder = (verb: number, stance: HolderToken["stance"], reading: Reading): void => {
    const agent = dependents(tree, verb, "obl").find((child) => prepositionOf(tree, child) === "by");
    const head = isPassive(tree, verb) ? agent : subjectOf(verb)?.head;
    const isImpersonal = isPassive(tree, verb) && agent === undefined;
    if (isImpersonal && words.reporting(lemmaOf(tree, verb))?.kind === "belief") return;
    if (head === undefined && !isImpersonal) return;
    reading.holders.push({ head, stance: isImpersonal ? "reports" : stance, cue: verbCue(verb) });
  };

  /** Climbs from a clause to the clause that it belongs to. */
  const climb = (token: number, reading: Reading, scope: Scope, depth: number): void => {
    if (depth > 12) return;
    const governor = governorOf(tree, words, token) ?? stepsTo(tree, words, token);
    if (governor) {
      if (scope === "aside" || (scope === "restrictive" && governor.modality !== "alleged")) {
        climb(governor.verb, reading, scope, depth + 1);
        return;
      }
      applyGovernor(governor, reading);
      const before = reading.negations;
      readLocal(governor.verb, reading, true);
      if (governor.control === "object" && reading.negations > before) {
        reading.negations = before;
        reading.modality = stricter(reading.modality, "possible");
      }
      climb(governor.verb, reading, scope, depth + 1);
      return;
    }
    const head = headOf(tree, token);
    if (head < 0) return;
    switch (baseOf(tree, token)) {
      case "conj":
        if (continues(tree, token)) shareModals(token, head, reading);
        climb(head, reading, scope, depth + 1);
        return;
      case "ccomp":
      case "csubj":
      case "xcomp":
        readContent(token, head, reading, scope, depth);
        return;
      case "acl":
        readNounClause(token, head, reading, scope, depth);
        return;
      case "advcl":
        readSubordinate(token, head, reading, scope, depth);
        return;
      case "parataxis":
        if (words.reporting(lemmaOf(tree, token)) === undefined) climb(head, reading, "aside", depth + 1);
        return;
      default:
        if (!isPredicate(tree, token) || !isFinite(tree, token)) climbNoun(token, reading, scope, depth + 1);
    }
  };

  const shareModals = (token: number, head: number, reading: Reading): void => {
    const hasOwn = dependent(tree, token, "aux", "cop") !== undefined || isFinite(tree, token);
    if (!hasOwn) readLocal(head, reading, true);
    else {
      for (const child of dependents(tree, head, "parataxis", "advcl")) {
        if (baseOf(tree, child) === "parataxis") readSpeechAside(child, head, reading);
        else readAdverbial(child, reading);
      }
    }
  };

  /** "Oslo said that …", "it is unclear whether …". */
  const readContent = (token: number, head: number, reading: Reading, scope: Scope, depth: number): void => {
    const entry = words.reporting(lemmaOf(tree, head));
    const isThought = entry?.kind === "belief" || entry?.kind === "commitment" || entry?.kind === "demand";
    if (entry && scope === "aside") {
      if (!isThought && entry.kind !== "factive" && entry.kind !== "denial")
        pushHolder(head, entry.stance, reading);
    } else if (entry) {
      reading.modality = stricter(reading.modality, entry.modality);
      if (entry.kind === "denial" && scope === "all") reading.negations++;
      if (entry.kind !== "factive") pushHolder(head, entry.stance, reading);
      const isUnsaid = isNegated(tree, words, head) && entry.kind !== "denial";
      if (isUnsaid) reading.modality = stricter(reading.modality, "possible");
    }
    if (scope === "all") {
      const isOpen = ["if", "whether"].includes(markerOf(tree, token));
      if (isOpen) reading.modality = stricter(reading.modality, "possible");
      readLocal(head, reading, false);
    }
    climb(head, reading, scope, depth + 1);
  };

  /** "allegations that …", "a plan to …", and relative clauses. */
  const readNounClause = (
    token: number,
    noun: number,
    reading: Reading,
    scope: Scope,
    depth: number,
  ): void => {
    const shell = isContent(tree, words, token, noun) ? words.shell(lemmaOf(tree, noun)) : undefined;
    const isInfinitive = markerOf(tree, token).endsWith("to");
    if (shell) {
      reading.modality = stricter(reading.modality, shell.modality);
      if (shell.polarity === "negated") reading.negations++;
      if (dependents(tree, noun, "det").some((child) => wordOf(tree, child) === "no")) reading.negations++;
      if (readShellHolder(noun, shell.kind, shell.stance, reading))
        climb(headOf(tree, noun), reading, scope, depth + 1);
      else climbNoun(noun, reading, scope, depth + 1);
      return;
    }
    if (isInfinitive) reading.modality = stricter(reading.modality, "planned");
    if (scope === "all") readExistence(noun, reading);
    const first = subtree(tree, token)[0] ?? token;
    const isAside = [wordOf(tree, first), wordOf(tree, first - 1)].includes(",");
    climbNoun(noun, reading, isAside || scope === "aside" ? "aside" : "restrictive", depth + 1);
  };

  /** "proposed a bridge that crosses …": what does not exist yet does nothing yet. */
  const readExistence = (noun: number, reading: Reading): void => {
    for (const child of dependents(tree, noun, "amod")) readHedge(child, reading);
    const head = headOf(tree, noun);
    if (head >= 0 && isPredicate(tree, head)) governNoun(noun, head, prepositionOf(tree, noun), reading);
  };

  /** Who makes the claim that a noun names; true if the clause around it denies it ("denied reports that …"). */
  const readShellHolder = (
    noun: number,
    kind: string,
    stance: HolderToken["stance"],
    reading: Reading,
  ): boolean => {
    if (!["claim", "report", "belief", "denial"].includes(kind)) return false;
    const over = headOf(tree, noun);
    const entry =
      over >= 0 && baseOf(tree, noun) === "obj" ? words.reporting(lemmaOf(tree, over)) : undefined;
    if (entry?.kind === "denial") {
      reading.negations++;
      pushHolder(over, "denies", reading);
      return true;
    }
    const owner =
      ownerOf(tree, noun) ??
      dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "of");
    reading.holders.push({
      head: owner,
      stance: owner === undefined ? "reports" : stance,
      cue: spanOf(tree, [noun]),
    });
    return false;
  };

  /** "to curb …" is a purpose, "without …" a negation, "if …" a condition; the rest follows its clause. */
  const readSubordinate = (
    token: number,
    head: number,
    reading: Reading,
    scope: Scope,
    depth: number,
  ): void => {
    const marker = markerOf(tree, token);
    if (CONDITIONAL.includes(marker)) reading.modality = stricter(reading.modality, "conditional");
    if (marker.endsWith("to") && !isFinite(tree, token))
      reading.modality = stricter(reading.modality, "planned");
    if (words.negator(marker) === "marker") reading.negations++;
    const follows = scope === "all" && !isFinite(tree, token) && isPredicate(tree, head);
    if (follows) readLocal(head, reading, false);
    else for (const child of dependents(tree, head, "parataxis")) readSpeechAside(child, head, reading);
    climb(head, reading, scope === "all" && !follows ? "restrictive" : scope, depth + 1);
  };

  /** From a noun to the clause that it stands in: hedging adjectives, "potential for …", "called for …". */
  const climbNoun = (noun: number, reading: Reading, scope: Scope, depth: number): void => {
    const head = headOf(tree, noun);
    if (head < 0 || depth > 12) return;
    const preposition = prepositionOf(tree, noun);
    if (isPredicate(tree, head)) {
      if (scope === "all") {
        governNoun(noun, head, preposition, reading);
        if (!hasLabel(tree, noun, "nsubj")) readLocal(head, reading, false);
      }
      climb(head, reading, scope, depth + 1);
      return;
    }
    const shell = scope === "all" && preposition !== "" ? words.shell(lemmaOf(tree, head)) : undefined;
    if (shell && ["plan", "possibility", "claim", "belief", "negative"].includes(shell.kind)) {
      reading.modality = stricter(reading.modality, shell.modality);
      if (shell.polarity === "negated") reading.negations++;
      if (shell.kind === "claim") readShellHolder(head, shell.kind, shell.stance, reading);
    }
    climbNoun(head, reading, scope, depth + 1);
  };

  const governNoun = (noun: number, verb: number, preposition: string, reading: Reading): void => {
    if (hasLabel(tree, noun, "nsubj") && !isPassive(tree, verb)) return;
    const key = verbKey(tree, verb);
    if (hasLabel(tree, noun, "nsubj") && isNegated(tree, words, verb)) return;
    const entry = words.nounGovernor(preposition === "" ? key : `${key} ${preposition}`);
    if (entry) {
      reading.modality = stricter(reading.modality, entry.modality);
      if (entry.polarity === "negated") reading.negations++;
    }
    const reporting = words.reporting(lemmaOf(tree, verb));
    if (reporting?.kind === "denial") pushHolder(verb, "denies", reading);
    if (isNegated(tree, words, verb)) reading.modality = stricter(reading.modality, "possible");
  };

  const verbCue = (verb: number): Span =>
    spanOf(tree, [...dependents(tree, verb, "aux").filter((child) => child < verb), verb]);

  const cueOf = (head: number, wanted: readonly string[]): Span =>
    spanOf(
      tree,
      subtree(tree, head).filter((token) => wanted.includes(wordOf(tree, token)) && token < head),
    );

  const isDenialOfNoun = (clause: Clause): boolean => {
    const top = clause.chain[0] ?? clause.verb;
    const isDenial = clause.kind === "verb" && words.reporting(lemmaOf(tree, clause.verb))?.kind === "denial";
    return (
      isDenial &&
      tree.labels[top] === "acl:relcl" &&
      words.shell(lemmaOf(tree, headOf(tree, top))) !== undefined
    );
  };

  return (clause) => {
    const reading: Reading = { negations: 0, modality: "actual", would: false, holders: [], conditions: [] };
    readLocal(clause.verb, reading, true);
    if (isDenialOfNoun(clause)) {
      // "a charge that Oslo rejects": the rejecting is the writer's own, whoever made the charge
    } else if (clause.via) {
      readLocal(clause.via.verb, reading, true);
      climb(clause.via.verb, reading, "all", 0);
    } else if (clause.kind === "verb" || clause.kind === "copula") climb(clause.verb, reading, "all", 0);
    else climbNoun(clause.verb, reading, "all", 0);
    const sentence = sentenceAt(tree, clause.verb);
    if (sentence && wordOf(tree, sentence.endToken - 1) === "?")
      reading.modality = stricter(reading.modality, "possible");
    const isFuture = reading.holders.length > 0 && reading.conditions.length === 0;
    if (reading.would) reading.modality = stricter(reading.modality, isFuture ? "planned" : "conditional");
    return {
      polarity: reading.negations % 2 === 1 ? "negated" : "affirmed",
      modality: reading.modality,
      holders: distinct(reading.holders),
      conditions: reading.conditions,
    };
  };
}
