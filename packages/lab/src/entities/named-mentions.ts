import {
  createNer,
  createParser,
  createTagger,
  createTokenizer,
  type Mention,
  type Pack,
  type Recognized,
} from "@dossier/core";
import { alignWords, placeWords } from "../scorers/align-words.ts";
import { documentOf } from "../scorers/as-document.ts";
import { f1, noCounts, type Counts } from "../scorers/report.ts";
import { namedMentions, type KeyDocument, type KeyMention } from "./key-file.ts";

/** Things that are no mentions here: dates and the like. */
const LEFT_OUT = new Set(["time"]);

/**
 * Named mentions from raw text, by heads: ours is right when its head is a core word of a named mention of the key. Dates of the key are
 * left out, as they are qualifiers here; demonyms ("a Danish firm") are left out on our side, as the key has none.
 */
export function scoreNamedMentions(
  documents: readonly KeyDocument[],
  pack: Pack,
): { readonly counts: Counts; readonly f1: number } {
  const stages = [createTokenizer(pack), createTagger(pack), createParser(pack), createNer(pack)] as const;
  const counts = noCounts();
  for (const document of documents) {
    const recognized = stages[3](stages[2](stages[1](stages[0](documentOf(document.text)))));
    compare(document, recognized, counts);
  }
  return { counts, f1: f1(counts) };
}

function compare(document: KeyDocument, input: Recognized, counts: Counts): void {
  const wordOf = tokenToWord(document, input);
  const core = new Map<number, KeyMention>();
  const dates = new Set<number>();
  const gold = namedMentions(document);
  for (const mention of gold) {
    for (const word of coreOf(mention)) {
      if (LEFT_OUT.has(mention.type)) dates.add(word);
      else if (!core.has(word)) core.set(word, mention);
    }
  }
  const found = new Set<KeyMention>();
  for (const mention of input.mentions) {
    const word = wordOf.get(mention.head);
    if (word === undefined || !isNamed(mention, input) || dates.has(word)) continue;
    counts.found += 1;
    const match = core.get(word);
    if (match === undefined || found.has(match)) continue;
    found.add(match);
    counts.right += 1;
  }
  counts.expected += gold.filter(({ type }) => !LEFT_OUT.has(type)).length;
}

function isNamed({ kind, head }: Mention, input: Recognized): boolean {
  if (kind === "demonym") return input.upos[head] !== "ADJ";
  if (kind === "name" || kind === "acronym" || kind === "metonym") return true;
  return kind !== "pronoun" && input.upos[head] === "PROPN";
}

function coreOf({ first, end, core }: KeyMention): number[] {
  return core.length > 0
    ? core.map((offset) => first + offset)
    : Array.from({ length: end - first }, (_, at) => first + at);
}

/** The word of the key for each of our tokens. */
function tokenToWord(document: KeyDocument, input: Recognized): ReadonlyMap<number, number> {
  const words = document.sentences.flat();
  const forms = input.tokens.map(({ start, end }) => input.document.text.slice(start, end));
  const pairs = alignWords(
    placeWords(words, words, [...words.keys()]),
    placeWords(forms, forms, [...forms.keys()]),
  );
  return new Map([...pairs].flatMap((token, word) => (token < 0 ? [] : [[token, word] as const])));
}
