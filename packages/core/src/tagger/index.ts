import { createLemmatizer } from "../lemma.ts";
import { packReader } from "../learn/neural.ts";
import type { Pack, Tagged, Tokenized } from "../types/index.ts";

/** Gives each token its universal tag, Penn tag and lemma, by the model that the pack holds. */
export function createTagger(pack: Pack): (input: Tokenized) => Tagged {
  const lemmatize = createLemmatizer(pack.lexicons.get("lemmas"));
  const tag = packReader(pack)?.tag ?? withoutModel;
  return (input) => {
    const { upos, xpos } = tag(input);
    const lemmas = input.tokens.map(({ start, end }, i) =>
      lemmatize(input.document.text.slice(start, end), upos[i] ?? "X", xpos[i] ?? "FW"),
    );
    return { ...input, upos, xpos, lemmas };
  };
}

/** Where the pack holds no model, every word is unknown. */
function withoutModel({ tokens }: Tokenized): { upos: string[]; xpos: string[] } {
  return { upos: tokens.map(() => "X"), xpos: tokens.map(() => "FW") };
}
