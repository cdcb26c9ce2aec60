import { isTemporal } from "../time/index.ts";
import type { Clause } from "./clause.ts";
import { isNegated } from "./negation.ts";
import { continues, governorOf, isAmount } from "./governor.ts";
import type { Slot } from "./slots.ts";
import {
  baseOf,
  childrenOf,
  conjuncts,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isUnder,
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
import type { Words } from "./words.ts";

const SINGULAR: Readonly<Record<string, string>> = { are: "is", were: "was", do: "does" };

/** Text of tokens joined by spaces; case kept for names, a plural auxiliary made singular. */
export function render(tree: Tree, tokens: readonly number[]): string {
  let text = "";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isGlued =
      before === token - 1 && tree.parsed.tokens[before]?.end === tree.parsed.tokens[token]?.start;
    text += (index === 0 || isGlued ? "" : " ") + textOf(tree, token);
  }
  return text;
}

function textOf(tree: Tree, token: number): string {
  const referent = uposOf(tree, token) === "PRON" ? tree.referents.get(token) : undefined;
  if (referent !== undefined) return referent.name;
  const span = tree.parsed.tokens[token];
  const word = wordOf(tree, token);
  if (hasLabel(tree, token, "aux", "cop"))
    return xposOf(tree, token) === "VB" ? word : (SINGULAR[word] ?? word);
  const isOpening = sentenceAt(tree, token)?.firstToken === token && uposOf(tree, token) !== "PROPN";
  return span && !isOpening ? tree.parsed.document.text.slice(span.start, span.end) : word;
}

/** The verb group with its governing verbs: "plans to begin supplying", "may be able to supply", "is expected to". */
export function verbWords(tree: Tree, words: Words, clause: Clause): number[] {
  const group = [...clause.chain, clause.verb];
  const tokens: number[] = [];
  for (const [index, verb] of group.entries()) {
    tokens.push(verb);
    for (const child of childrenOf(tree, verb)) {
      if (hasLabel(tree, child, "aux", "cop")) {
        const isHaving = index > 0 && xposOf(tree, child) === "VBG";
        if (isHaving || keepsAuxiliary(tree, verb, child)) tokens.push(child);
      } else if (tree.labels[child] === "compound:prt" && !isAmount(tree, child, verb)) tokens.push(child);
      else if (words.negator(wordOf(tree, child)) === "adverb" && isNegated(tree, words, verb))
        tokens.push(child);
      else if (
        (index > 0 || wordOf(tree, child) === "to") &&
        (index > 0 || dependent(tree, verb, "cop", "aux") !== undefined) &&
        hasLabel(tree, child, "mark") &&
        child < verb &&
        wordOf(tree, child) !== "that"
      )
        tokens.push(child);
    }
    tokens.push(...borrowed(tree, words, verb, index > 0));
    const inner = group[index + 1];
    const noun = dependent(tree, verb, "obj");
    if (inner !== undefined && noun !== undefined && noun < inner && words.isLight(lemmaOf(tree, noun)))
      tokens.push(noun);
  }
  return tokens.sort((a, b) => a - b);
}

/** "may buy and (may) sell", "plans to buy and (to) sell": what stands on the first of coordinated verbs only. */
function borrowed(tree: Tree, words: Words, verb: number, isGoverned: boolean): number[] {
  if (!continues(tree, verb)) return [];
  const isShared = (child: number): boolean =>
    (isGoverned && hasLabel(tree, child, "mark") && child < verb) ||
    (hasLabel(tree, child, "aux") && words.modal(wordOf(tree, child)) !== undefined);
  const own = childrenOf(tree, verb);
  if (own.some((child) => isShared(child) || hasLabel(tree, child, "aux", "cop"))) return [];
  if (!isGoverned && xposOf(tree, verb) !== "VB") return [];
  const first = headOf(tree, verb);
  return [...childrenOf(tree, first).filter(isShared), ...borrowed(tree, words, first, isGoverned)];
}

/** Perfect "have" is dropped ("supplied", not "has supplied"), unless "been" follows. */
function keepsAuxiliary(tree: Tree, verb: number, auxiliary: number): boolean {
  if (lemmaOf(tree, auxiliary) !== "have" && wordOf(tree, auxiliary) !== "'ve") return true;
  const hasModal = dependents(tree, verb, "aux").some((child) => xposOf(tree, child) === "MD");
  const hasBeen = dependents(tree, verb, "aux", "cop").some((child) => wordOf(tree, child) === "been");
  const isDenied = dependents(tree, verb, "advmod").some((child) =>
    ["not", "never", "n't"].includes(wordOf(tree, child)),
  );
  return (
    hasModal ||
    hasBeen ||
    isDenied ||
    xposOf(tree, verb) === "VB" ||
    dependent(tree, auxiliary, "xcomp") !== undefined
  );
}

/** Heads that say nothing without what they count: "three of the ships", "most of them". */
const NUMBERS = ["NUM", "ADJ", "DET", "PRON"];

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
        (child < noun && wordOf(tree, child) === "no"),
    );
    return [...left.flatMap((child) => subtree(tree, child)), noun].sort((a, b) => a - b);
  };
  const first = core(head);
  if (limit < 0) return first;
  const parts = conjuncts(tree, head).slice(1);
  const rest = parts.flatMap((part) => [
    ...childrenOf(tree, part).filter((child) => hasLabel(tree, child, "cc")),
    ...core(part),
  ]);
  const all = [...first, ...rest.sort((a, b) => a - b)];
  if (all.length <= limit) return all;
  return first.length <= limit ? first : [head];
}

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
  const verb = isAgent ? agentVerb(tree, words, clause) : render(tree, verbWords(tree, words, clause));
  const parts = [verb, objectWords(tree, slots, clause, source, target), targetPreposition(target)];
  if (target === undefined) parts.push(...factWords(tree, words, clause, slots));
  if (target?.role === "object") parts.push(...complementWords(tree, words, clause, slots));
  return parts.filter((part) => part !== "").join(" ");
}

/** The clause or role that completes an object: "accused … of selling shells", "hailed … as a cornerstone". */
function complementWords(tree: Tree, words: Words, clause: Clause, slots: readonly Slot[]): string[] {
  const complement = complementOf(tree, words, clause.verb);
  if (complement !== undefined) return ["…", innerWords(tree, words, complement)];
  const named = slots.find((slot) => slot.role === "predicate");
  if (named) return ["…", render(tree, phraseWords(tree, named.head, 5))];
  const role = slots.find((slot) => slot.role === "as" && slot.argument?.through === undefined);
  return role ? ["… as", render(tree, phraseWords(tree, role.head, 5))] : [];
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
function factWords(tree: Tree, words: Words, clause: Clause, slots: readonly Slot[]): string[] {
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
  if (object !== undefined || !oblique) return [];
  return [`${oblique.preposition} ${render(tree, phraseWords(tree, oblique.head, 5))}`];
}

/** A passive told from its agent's side: "signed", "may sign", "did not sign". */
function agentVerb(tree: Tree, words: Words, clause: Clause): string {
  const lemma = lemmaOf(tree, clause.verb);
  const particle = dependents(tree, clause.verb, "compound:prt")
    .map((part) => ` ${wordOf(tree, part)}`)
    .join("");
  const modal = dependents(tree, clause.verb, "aux").find((child) => words.modal(wordOf(tree, child)));
  const negated = isNegated(tree, words, clause.verb);
  if (modal !== undefined) return `${wordOf(tree, modal)}${negated ? " not" : ""} ${lemma}${particle}`;
  if (negated) return `did not ${lemma}${particle}`;
  return clause.chain.length > 0
    ? `${render(tree, clause.chain)} to ${lemma}${particle}`
    : words.past(lemma) + particle;
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
  const object = through ?? slots.find((slot) => slot.role === "object" && slot.head !== source.head)?.head;
  const predicate = slots.find((slot) => slot.role === "predicate")?.head;
  const parts: string[] = [];
  if (object !== undefined) parts.push(render(tree, phraseWords(tree, object)));
  if (through !== undefined && target) parts.push(...pathWords(tree, through, target.head));
  if (object === undefined && predicate !== undefined && clause.kind === "verb") {
    parts.push(render(tree, phraseWords(tree, predicate)));
  }
  if (parts.length === 0 && target?.argument) parts.push(...between(tree, clause, target.head));
  return parts.join(" ");
}

/** "deliver on the pledge at the summit": what the verb needs before it comes to the target. */
function between(tree: Tree, clause: Clause, target: number): string[] {
  return clause.args
    .filter(({ role, head, through }) => role === "oblique" && through === undefined && head < target)
    .filter(({ head }) => head > clause.verb && !isUnder(tree, target, head))
    .filter(({ head }) => !isTemporal([wordOf(tree, head)]))
    .map(({ preposition, head }) => `${preposition} ${render(tree, phraseWords(tree, head, 4))}`);
}

/** Phrases on the way down from the object to the target: "(building) of reactors (in)". */
function pathWords(tree: Tree, from: number, to: number): string[] {
  const path: string[] = [];
  let node = headOf(tree, to);
  while (node >= 0 && node !== from && isUnder(tree, node, from)) {
    let first = node;
    while (hasLabel(tree, first, "conj")) first = headOf(tree, first);
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
  const via = clause.via && `${render(tree, verbWords(tree, words, clause.via))} ${role}`.trim();
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
  const phrase = render(
    tree,
    phraseWords(tree, clause.verb, -1).filter(
      (token) =>
        (!target || isDemonym || !isUnder(tree, token, target.head)) && (name < clause.verb || token < name),
    ),
  );
  const between = clause.args.filter(
    (arg) =>
      target &&
      (arg.head < target.head || (target.head < clause.verb && arg.preposition === "of")) &&
      arg.head > clause.verb &&
      arg.head !== target.head &&
      !isUnder(tree, target.head, arg.head) &&
      arg.role === "oblique",
  );
  const middle = between.map((arg) => `${arg.preposition} ${render(tree, phraseWords(tree, arg.head, 4))}`);
  return [
    `${start}${isOneOf ? "one of " : ""}${verb}`.trim(),
    phrase,
    ...middle,
    isDemonym ? "" : targetPreposition(target),
  ]
    .filter((part) => part !== "")
    .join(" ");
}
