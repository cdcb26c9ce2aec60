import {
  createNer,
  createParser,
  createTagger,
  type EntityType,
  type Mention,
  type Pack,
  type Recognized,
} from "@dossier/core";
import { packReader, type NeuralReader } from "@dossier/core/learn";
import type { NamedSentence } from "../corpora/names.ts";
import { asTokenized } from "./as-document.ts";
import { f1, noCounts, percent, type Counts, type Figures } from "./report.ts";

const SCORED = ["PER", "LOC", "ORG"] as const;

/** What the four coarse types call ours; the rest is MISC. */
const COARSE: Readonly<Partial<Record<EntityType, string>>> = {
  Person: "PER",
  Country: "LOC",
  Place: "LOC",
  Infrastructure: "LOC",
  Organization: "ORG",
  IntergovernmentalOrganization: "ORG",
  PublicBody: "ORG",
  Company: "ORG",
  MediaOutlet: "ORG",
  Group: "ORG",
};
const NAME_KINDS: ReadonlySet<string> = new Set(["name", "acronym", "metonym", "demonym"]);

/** Spans of IOB2 tags as `first-end-type`, half-open. */
export function spansOfTags(tags: readonly string[]): Set<string> {
  const spans = new Set<string>();
  for (const [first, tag] of tags.entries()) {
    if (!tag.startsWith("B-")) continue;
    let end = first + 1;
    while (tags[end] === `I${tag.slice(1)}`) end++;
    spans.add(`${String(first)}-${String(end)}-${tag.slice(2)}`);
  }
  return spans;
}

/** Finds the names of a document by the model that the pack holds. */
export function nameModelOf(pack: Pack): NeuralReader["names"] {
  return packReader(pack)?.names ?? (() => []);
}

/** Strict span F1 of PER, LOC and ORG together and each, and of spans whatever their type, on gold tokens. */
export function scoreNames(gold: readonly NamedSentence[], pack: Pack): Figures {
  const input = createTagger(pack)(asTokenized(gold.map(({ words }) => words)));
  const found = gold.map(() => new Set<string>());
  let sentence = 0;
  for (const { firstToken, endToken, type } of nameModelOf(pack)(input)) {
    while ((input.sentences[sentence]?.endToken ?? Infinity) <= firstToken) sentence++;
    const offset = input.sentences[sentence]?.firstToken ?? 0;
    found[sentence]?.add(`${String(firstToken - offset)}-${String(endToken - offset)}-${type}`);
  }
  return compareSpans(
    gold.map(({ tags }) => spansOfTags(tags)),
    found,
  );
}

/**
 * The same for the names that Dossier's own stage gives, which adds gazetteer and rules to the model and reads a document as one;
 * peoples and the adjectives of countries are MISC, as CrossNER has them.
 */
export function scoreStageNames(gold: readonly NamedSentence[], pack: Pack): Figures {
  const [tag, parse, recognize] = [createTagger(pack), createParser(pack), createNer(pack)];
  const found = documentsOf(gold).flatMap((sentences) =>
    spansBySentence(recognize(parse(tag(asTokenized(sentences.map(({ words }) => words)))))),
  );
  return compareSpans(
    gold.map(({ tags }) => spansOfTags(tags)),
    found,
  );
}

function documentsOf(sentences: readonly NamedSentence[]): NamedSentence[][] {
  const documents: NamedSentence[][] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (last === undefined || sentence.opens) documents.push([sentence]);
    else last.push(sentence);
  }
  return documents;
}

function spansBySentence({ sentences, mentions }: Recognized): Set<string>[] {
  return sentences.map(({ firstToken: offset, endToken }) => {
    const own = mentions.filter(
      (mention) =>
        NAME_KINDS.has(mention.kind) && offset <= mention.firstToken && mention.firstToken < endToken,
    );
    return new Set(
      own.map(
        (mention) =>
          `${String(mention.firstToken - offset)}-${String(mention.endToken - offset)}-${coarseOf(mention)}`,
      ),
    );
  });
}

/** "Kenyan" and "Kenyans" are no place and no body. */
function coarseOf({ kind, type, gazetteer }: Mention): string {
  const isPeople = kind === "demonym" || (type === "Group" && gazetteer === undefined);
  return isPeople ? "MISC" : (COARSE[type] ?? "MISC");
}

/** Compares spans sentence by sentence; MISC counts for itself only. */
export function compareSpans(
  gold: readonly ReadonlySet<string>[],
  found: readonly ReadonlySet<string>[],
): Figures {
  const byType = new Map<string, Counts>([...SCORED, "MISC"].map((type) => [type, noCounts()]));
  const bare = noCounts();
  const typeOf = (span: string): string => span.slice(span.lastIndexOf("-") + 1);
  const scored = (spans: ReadonlySet<string>): Set<string> =>
    new Set([...spans].filter((span) => typeOf(span) !== "MISC").map((span) => span.replace(/-[A-Z]+$/, "")));
  for (const [i, expected] of gold.entries()) {
    const given = found[i] ?? new Set<string>();
    for (const span of expected) tally(byType.get(typeOf(span)), "expected");
    for (const span of given) tally(byType.get(typeOf(span)), "found");
    for (const span of given) if (expected.has(span)) tally(byType.get(typeOf(span)), "right");
    const bareExpected = scored(expected);
    const bareGiven = scored(given);
    bare.expected += bareExpected.size;
    bare.found += bareGiven.size;
    for (const span of bareGiven) if (bareExpected.has(span)) bare.right++;
  }
  const all = noCounts();
  for (const type of SCORED) {
    const counts = byType.get(type) ?? noCounts();
    all.right += counts.right;
    all.found += counts.found;
    all.expected += counts.expected;
  }
  return {
    "F1 PER LOC ORG": f1(all),
    precision: percent(all.right, all.found),
    recall: percent(all.right, all.expected),
    "F1 without types": f1(bare),
    ...Object.fromEntries([...byType].map(([type, counts]) => [`F1 ${type}`, f1(counts)])),
  };
}

function tally(counts: Counts | undefined, key: keyof Counts): void {
  if (counts !== undefined) counts[key]++;
}
