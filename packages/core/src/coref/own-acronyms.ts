import { textOf, wordOf } from "../noun-phrase.ts";
import type { Mention, Recognized } from "../types/index.ts";
import { abbreviates } from "./acronyms.ts";

/** Letters that the text explains by a name of its own ("the Coastal Planning Society (CPS)") stand for that, whatever the gazetteer has. */
export function ownAcronyms(input: Recognized): Recognized {
  const ending = new Map(input.mentions.map((mention) => [mention.endToken, mention]));
  const explained = new Map<string, Mention>();
  for (const inner of input.mentions) {
    if (inner.gazetteer === undefined || wordOf(input, inner.firstToken - 1) !== "(") continue;
    const name = ending.get(inner.firstToken - 1);
    if (name === undefined || name.gazetteer !== undefined || name.kind !== "name") continue;
    const words = textOf(input, name.firstToken, name.endToken).toLowerCase().split(" ");
    const letters = textOf(input, inner.firstToken, inner.endToken);
    if (abbreviates([letters.toLowerCase()], words)) explained.set(letters, name);
  }
  if (explained.size === 0) return input;
  const mentions = input.mentions.map((mention) => {
    const name = explained.get(textOf(input, mention.firstToken, mention.endToken));
    return name === undefined
      ? mention
      : { ...mention, kind: "acronym" as const, type: name.type, gazetteer: undefined };
  });
  return { ...input, mentions };
}
