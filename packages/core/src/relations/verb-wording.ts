import type { Clause } from "./clause.ts";
import { continues, isAmount, isPassive } from "./governor.ts";
import { isNegated } from "./negation.ts";
import { render, textOf } from "./phrase-wording.ts";
import {
  childrenOf,
  dependent,
  dependents,
  hasLabel,
  headOf,
  isFutureBe,
  lemmaOf,
  markerOf,
  wordOf,
  xposOf,
} from "./tree.ts";
import type { Tree } from "./tree.ts";
import type { Words } from "./words.ts";

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
      } else if (index < group.length - 1 && words.chain(`${lemmaOf(tree, verb)} ${wordOf(tree, child)} to`))
        tokens.push(child);
      else if (tree.labels[child] === "compound:prt" && !isAmount(tree, child, verb)) tokens.push(child);
      else if (words.negator(wordOf(tree, child)) === "adverb" && isNegated(tree, words, verb))
        tokens.push(child);
      else if (
        (index > 0 || wordOf(tree, child) === "to") &&
        (index > 0 || headOf(tree, verb) < 0 || dependent(tree, verb, "cop", "aux") !== undefined) &&
        hasLabel(tree, child, "mark") &&
        child < verb &&
        wordOf(tree, child) !== "that"
      )
        tokens.push(child);
    }
    tokens.push(...borrowed(tree, words, verb, index > 0));
    const inner = group[index + 1];
    const noun = dependent(tree, verb, "obj");
    const isPart =
      noun !== undefined &&
      (words.isLight(lemmaOf(tree, noun)) || words.shell(lemmaOf(tree, noun))?.kind === "possibility");
    if (inner !== undefined && noun !== undefined && noun < inner && isPart) tokens.push(noun);
  }
  return tokens.sort((a, b) => a - b);
}

/** "may buy and (may) sell", "plans to buy and (to) sell": what stands on the first of coordinated verbs only. */
function borrowed(tree: Tree, words: Words, verb: number, isGoverned: boolean): number[] {
  if (!continues(tree, verb)) return [];
  // "was found and killed": what happened to somebody is not what he did
  const isSuffered = xposOf(tree, verb) === "VBN" && isPassive(tree, verb);
  const isShared = (child: number): boolean =>
    (isGoverned && hasLabel(tree, child, "mark") && child < verb) ||
    (hasLabel(tree, child, "aux") && (isSuffered || words.modal(wordOf(tree, child)) !== undefined));
  const own = childrenOf(tree, verb);
  if (own.some((child) => isShared(child) || hasLabel(tree, child, "aux", "cop"))) return [];
  if (!isGoverned && xposOf(tree, verb) !== "VB" && !isSuffered) return [];
  const first = headOf(tree, verb);
  return [...childrenOf(tree, first).filter(isShared), ...borrowed(tree, words, first, isGoverned)];
}

/** The verb group as it reads; a participle that lost its "have" takes its past form ("drove" for "have driven"). */
export function verbText(tree: Tree, words: Words, clause: Clause): string {
  const tokens = verbWords(tree, words, clause);
  const isBare = (verb: number): boolean =>
    xposOf(tree, verb) === "VBN" &&
    dependents(tree, verb, "aux").some(
      (child) => lemmaOf(tree, child) === "have" && !tokens.includes(child),
    ) &&
    dependent(tree, verb, "aux:pass") === undefined;
  // "after being captured": a fact of its own
  const isOver = (token: number): boolean =>
    wordOf(tree, token) === "being" &&
    token === tokens[0] &&
    PAST_MARKERS.includes(markerOf(tree, clause.verb));
  return render(tree, tokens, (token) =>
    isOver(token) ? "was" : isBare(token) ? pastOf(tree, words, token) : textOf(tree, token),
  );
}

/** What leads in what has happened. */
const PAST_MARKERS = ["after", "despite", "since", "when", "upon", "on"];

/** Past form: the participle itself where that is regular, else by the table. */
const pastOf = (tree: Tree, words: Words, participle: number): string =>
  wordOf(tree, participle).endsWith("ed") ? wordOf(tree, participle) : words.past(lemmaOf(tree, participle));

/** Perfect "have" is dropped ("supplied", not "has supplied"), unless "been" follows. */
function keepsAuxiliary(tree: Tree, verb: number, auxiliary: number): boolean {
  // "and never did," said X: a form of "do" leads only an infinitive
  if (lemmaOf(tree, auxiliary) === "do") return xposOf(tree, verb) === "VB";
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
    xposOf(tree, auxiliary) === "VB" ||
    dependent(tree, auxiliary, "xcomp") !== undefined
  );
}

/** A passive told from its agent's side: "signed", "may sign", "did not sign". */
export function agentVerb(tree: Tree, words: Words, clause: Clause): string {
  const lemma = lemmaOf(tree, clause.verb);
  const particle = dependents(tree, clause.verb, "compound:prt")
    .map((part) => ` ${wordOf(tree, part)}`)
    .join("");
  const group = [clause.verb, ...(continues(tree, clause.verb) ? [headOf(tree, clause.verb)] : [])];
  const modal = group
    .flatMap((verb) => dependents(tree, verb, "aux"))
    .find((child) => words.modal(wordOf(tree, child)));
  const negated = isNegated(tree, words, clause.verb);
  if (modal !== undefined) return `${wordOf(tree, modal)}${negated ? " not" : ""} ${lemma}${particle}`;
  if (negated) return `did not ${lemma}${particle}`;
  const be = dependents(tree, clause.verb, "aux", "cop").find((child) => isFutureBe(tree, child));
  if (be !== undefined) return `${textOf(tree, be)} to ${lemma}${particle}`;
  return clause.chain.length > 0
    ? `${render(tree, clause.chain)} to ${lemma}${particle}`
    : pastOf(tree, words, clause.verb) + particle;
}
