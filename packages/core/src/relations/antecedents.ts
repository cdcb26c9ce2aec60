import type { Coreferred, Parsed } from "../types/index.ts";

const PERSONAL = /^(?:he|she|it|they|him|them)$/i;

/** The phrase that a personal pronoun stands for, where one comes before it in its sentence: head token by pronoun token. */
export function readAntecedents(input: Parsed | Coreferred): Map<number, number> {
  return new Map("chains" in input ? pairsOf(input) : []);
}

function* pairsOf({
  document,
  sentences,
  mentions,
  chains,
  chainOf,
}: Coreferred): Generator<[number, number]> {
  for (const [index, { kind, head, firstToken, start, end }] of mentions.entries()) {
    if (kind !== "pronoun" || !PERSONAL.test(document.text.slice(start, end))) continue;
    const sentence = sentences.find((one) => one.firstToken <= head && head < one.endToken);
    const others = (chains[chainOf[index] ?? -1]?.mentions ?? []).flatMap((other) => mentions[other] ?? []);
    const before = others.filter(
      (other) =>
        other.kind !== "pronoun" &&
        other.firstToken >= (sentence?.firstToken ?? 0) &&
        other.endToken <= firstToken,
    );
    const antecedent = before.at(-1);
    if (antecedent) yield [head, antecedent.head];
  }
}
