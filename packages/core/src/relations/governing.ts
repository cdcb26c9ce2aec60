import type { Clause } from "./clause.ts";
import { isPassive, verbKey } from "./governor.ts";
import type { Governor } from "./governor.ts";
import { pushHolder } from "./holders.ts";
import type { Judging } from "./holders.ts";
import { isNegated } from "./negation.ts";
import { stricter } from "./reading.ts";
import type { Reading } from "./reading.ts";
import { hasLabel, headOf, labelOf, lemmaOf } from "./tree.ts";

/** What the verb over a complement makes of it, and who says so ("was accused of selling"). */
export function applyGovernor(judging: Judging, governor: Governor, reading: Reading): void {
  const { tree, words } = judging;
  reading.modality = stricter(reading.modality, governor.modality);
  if (governor.polarity === "negated") reading.negations++;
  const entry = words.reporting(lemmaOf(tree, governor.verb));
  if (!entry || !["say", "claim", "belief", "denial", "accusation"].includes(entry.kind)) return;
  if (governor.modality === "planned") return;
  if ((entry.kind === "say" || entry.kind === "belief") && !isPassive(tree, governor.verb)) return;
  pushHolder(judging, governor.verb, entry.stance, reading);
}

/** "called for a ceasefire", "denied the sale": what a verb makes of the act that its noun names. */
export function governNoun(
  judging: Judging,
  noun: number,
  verb: number,
  preposition: string,
  reading: Reading,
): void {
  const { tree, words } = judging;
  if (hasLabel(tree, noun, "nsubj") && (!isPassive(tree, verb) || isNegated(tree, words, verb))) return;
  const key = verbKey(tree, verb);
  const entry = words.nounGovernor(preposition === "" ? key : `${key} ${preposition}`);
  if (entry) {
    reading.modality = stricter(reading.modality, entry.modality);
    if (entry.polarity === "negated") reading.negations++;
  }
  if (words.reporting(lemmaOf(tree, verb))?.kind === "denial") pushHolder(judging, verb, "denies", reading);
  if (isNegated(tree, words, verb)) reading.modality = stricter(reading.modality, "possible");
}

/** "a charge that Oslo rejects": a relative clause that denies the claim that its noun names. */
export function isDenialOfNoun({ tree, words }: Judging, clause: Clause): boolean {
  const top = clause.chain[0] ?? clause.verb;
  const isDenial = clause.kind === "verb" && words.reporting(lemmaOf(tree, clause.verb))?.kind === "denial";
  const isRelative = labelOf(tree, top) === "acl:relcl";
  return isDenial && isRelative && words.shell(lemmaOf(tree, headOf(tree, top))) !== undefined;
}
