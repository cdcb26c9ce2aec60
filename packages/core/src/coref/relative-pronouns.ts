import { wordOf } from "../noun-phrase.ts";
import type { Draft, Features } from "./features.ts";

/** "who", "which", "that": the noun whose relative clause they open; "who" passes by what is no human being. */
export function relativeOf(draft: Draft, features: Features): readonly number[] | undefined {
  const host = relativeHost(draft, features) ?? nounBefore(draft, features);
  const word = features.words[0] ?? "";
  const type = host === undefined ? undefined : draft.features[host]?.mention.type;
  if (host === undefined || !/^whom?$/.test(word) || type === "Person" || type === "Group")
    return host === undefined ? undefined : [host];
  const before = draft.features.filter(
    ({ index, sentence, mention }) =>
      index < features.index &&
      sentence === features.sentence &&
      mention.type === "Person" &&
      mention.kind !== "pronoun",
  );
  const last = before.at(-1);
  return [last === undefined ? host : (draft.mentionAt.get(toldOf(draft, last.mention.head)) ?? last.index)];
}

function relativeHost(draft: Draft, features: Features): number | undefined {
  let at = features.mention.head;
  for (let step = 0; step < 8; step += 1) {
    const label = draft.parsed.labels[at] ?? "";
    const up = draft.parsed.heads[at] ?? -1;
    if (up < 0) return undefined;
    if (label.startsWith("acl")) {
      const index = draft.mentionAt.get(toldOf(draft, up)) ?? draft.mentionAt.get(up);
      return index === undefined || index >= features.index ? undefined : index;
    }
    at = up;
  }
  return undefined;
}

/** "Ada Lund, a baker and potter who …": whom the noun is told of; the noun itself where it is told of nobody, or denied. */
function toldOf(draft: Draft, noun: number): number {
  const { parsed, children } = draft;
  let first = noun;
  while (parsed.labels[first] === "conj" && parsed.upos[first] === "NOUN") first = parsed.heads[first] ?? -1;
  const below = children[first] ?? [];
  const labels = below.map((child) => parsed.labels[child]);
  const isDenied = below.some((child) => /^(?:not|n['’]t|never)$/i.test(wordOf(parsed, child)));
  const subject = below[labels.indexOf("nsubj")];
  if (labels.includes("cop") && !isDenied && subject !== undefined) return subject;
  return namedByApposition(draft, first) ?? noun;
}

/** "Ada Lund, a potter": the name that a noun after it describes. */
function namedByApposition({ parsed, mentionAt }: Draft, noun: number): number | undefined {
  const name = parsed.heads[noun] ?? -1;
  const isAfter = parsed.labels[noun] === "appos" && parsed.upos[noun] === "NOUN" && name < noun;
  return isAfter && parsed.mentions[mentionAt.get(name) ?? -1]?.kind === "name" ? name : undefined;
}

/** ", which": the phrase that ends right before, where the parser does not say. */
function nounBefore(draft: Draft, features: Features): number | undefined {
  const comma = /^[,–—-]$/.test(wordOf(draft.parsed, features.mention.head - 1)) ? 1 : 0;
  const end = features.mention.head - comma;
  const before = draft.features.find(({ mention }) => mention.endToken === end && mention.kind !== "pronoun");
  return before?.index;
}
