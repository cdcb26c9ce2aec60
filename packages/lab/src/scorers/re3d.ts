import { type EntityType, type MentionKind, type Pack } from "@dossier/core";
import type { Re3dDocument } from "../corpora/re3d.ts";
import { f1, noCounts, percent, type Counts, type Figures } from "./report.ts";
import { createRecognizer } from "./recognizer.ts";

const SCORED = ["Person", "Organisation", "Location"] as const;
type Re3dType = (typeof SCORED)[number];

/** What re3d calls our types; a country is a place or, by what it does, an organisation. */
const TYPES: Readonly<Partial<Record<EntityType, readonly Re3dType[]>>> = {
  Person: ["Person"],
  Country: ["Location", "Organisation"],
  Place: ["Location"],
  Infrastructure: ["Location"],
  Organization: ["Organisation"],
  IntergovernmentalOrganization: ["Organisation"],
  PublicBody: ["Organisation"],
  Company: ["Organisation"],
  MediaOutlet: ["Organisation"],
  Group: ["Organisation"],
};

const NAME_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>(["name", "acronym", "metonym"]);
const ARTICLE = /^(?:the|an?) /i;
const PRONOUN = /^(?:I|He|She|It|We|You|They|His|Her|Its|Our|Your|Their|Who|This)$/;
/** Words that begin with a capital or a digit, with small words of names between them. */
const NAMED = /^[\p{Lu}\d]\S*(?: (?:(?:of|and|the|for|in|de|al|du|la) )*[\p{Lu}\d]\S*)*$/u;

/**
 * Exact spans and types on raw text; unsure gold is left out. re3d marks pronouns and noun phrases too, with their
 * articles: the last figures are of spans that, without an article, are written as names, a person's with or without title.
 */
export function scoreRe3d(documents: readonly Re3dDocument[], pack: Pack): Figures {
  const recognize = createRecognizer(pack);
  const byType = new Map<string, Counts>(SCORED.map((type) => [type, noCounts()]));
  const spans = noCounts();
  const named = noCounts();
  for (const { text, entities, unsure } of documents) {
    const { mentions } = recognize(text);
    const gold = new Map(
      entities
        .filter(({ type }) => byType.has(type))
        .map(({ start, end, type }) => [`${String(start)}-${String(end)}`, type]),
    );
    for (const type of gold.values()) count(byType.get(type), "expected");
    spans.expected += gold.size;
    const names = new Map(
      [...gold].flatMap(([span, type]): [string, string][] => {
        const [start = 0, end = 0] = span.split("-").map(Number);
        const name = nameWithin(text, start, end);
        return name === undefined ? [] : [[name, type]];
      }),
    );
    named.expected += names.size;
    const titles = new Map(
      mentions.filter(({ kind }) => kind === "title").map(({ start, end }) => [end + 1, start]),
    );
    for (const { start, end, type, kind } of mentions) {
      const mapped = TYPES[type];
      if (mapped === undefined) continue;
      const isUnsure = unsure.some((each) => each.start < end && start < each.end);
      const expected = gold.get(`${String(start)}-${String(end)}`);
      const right = mapped.find((each) => each === expected);
      if (expected !== undefined || !isUnsure) {
        count(byType.get(right ?? mapped[0] ?? ""), "found");
        spans.found++;
      }
      if (expected !== undefined) spans.right++;
      if (right !== undefined) count(byType.get(right), "right");
      if (!NAME_KINDS.has(kind)) continue;
      const written = [start, titles.get(start) ?? start].map((from) => nameWithin(text, from, end) ?? "");
      const name = written.map((each) => names.get(each)).find((each) => each !== undefined);
      if (name !== undefined || !isUnsure) named.found++;
      if (mapped.some((each) => each === name)) named.right++;
    }
  }
  const all = noCounts();
  for (const counts of byType.values()) {
    all.right += counts.right;
    all.found += counts.found;
    all.expected += counts.expected;
  }
  return {
    "F1 Person Organisation Location": f1(all),
    precision: percent(all.right, all.found),
    recall: percent(all.right, all.expected),
    "F1 without types": f1(spans),
    ...Object.fromEntries([...byType].map(([type, counts]) => [`F1 ${type}`, f1(counts)])),
    "F1 of names, articles aside": f1(named),
    "precision of names": percent(named.right, named.found),
    "recall of names": percent(named.right, named.expected),
    "names among the gold": percent(named.expected, spans.expected),
  };
}

/** A span without its article where it is written as a name; undefined where it is not. */
function nameWithin(text: string, start: number, end: number): string | undefined {
  const first = start + (ARTICLE.exec(text.slice(start, end))?.[0].length ?? 0);
  const name = text.slice(first, end);
  return NAMED.test(name) && !PRONOUN.test(name) ? `${String(first)}-${String(end)}` : undefined;
}

function count(counts: Counts | undefined, key: keyof Counts): void {
  if (counts !== undefined) counts[key]++;
}
