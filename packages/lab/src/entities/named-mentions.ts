import { type Mention, type Pack, type Recognized } from "@dossier/core";
import { alignWords, placeWords } from "../scorers/align-words.ts";
import { f1, noCounts, type Counts } from "../scorers/report.ts";
import type { KeyDocument, KeyMention } from "./key-file.ts";
import { createRecognizer } from "../scorers/recognizer.ts";

/** Things that are no mentions here: dates and the like. */
const LEFT_OUT = new Set(["time"]);

/**
 * Named mentions from raw text, by heads: the heads of the key's mentions that are proper nouns against the heads of our names. Dates of
 * the key are left out, as they are qualifiers here; so are adjectives of peoples ("a Danish firm") on our side, as the key has none.
 */
export function scoreNamedMentions(
  documents: readonly KeyDocument[],
  pack: Pack,
): { readonly counts: Counts; readonly f1: number } {
  const recognize = createRecognizer(pack);
  const counts = noCounts();
  for (const document of documents) {
    const recognized = recognize(document.text);
    compare(document, recognized, counts);
  }
  return { counts, f1: f1(counts) };
}

function compare(document: KeyDocument, input: Recognized, counts: Counts): void {
  const wordOf = tokenToWord(document, input);
  const expected = new Set<number>();
  const dates = new Set<number>();
  for (const mention of document.mentions) {
    const head = headOf(document, mention);
    if (LEFT_OUT.has(mention.type)) dates.add(head);
    else if (document.upos[head] === "PROPN") expected.add(head);
  }
  const found = new Set<number>();
  for (const mention of input.mentions) {
    const word = wordOf.get(mention.head);
    if (word !== undefined && isNamed(mention, input) && !dates.has(word)) found.add(word);
  }
  counts.expected += expected.size;
  counts.found += found.size;
  counts.right += [...found].filter((word) => expected.has(word)).length;
}

/** The word of a mention that hangs on a word outside it. */
function headOf({ heads }: KeyDocument, { first, end }: KeyMention): number {
  for (let word = first; word < end; word += 1) {
    const up = heads[word] ?? -1;
    if (up < first || up >= end) return word;
  }
  return end - 1;
}

function isNamed({ kind, head }: Mention, input: Recognized): boolean {
  if (kind === "demonym") return input.upos[head] !== "ADJ";
  if (kind === "name" || kind === "acronym" || kind === "metonym") return true;
  return kind !== "pronoun" && input.upos[head] === "PROPN";
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
