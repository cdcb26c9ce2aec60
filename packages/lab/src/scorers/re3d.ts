import {
  createNer,
  createParser,
  createTagger,
  createTokenizer,
  type EntityType,
  type Pack,
} from "@dossier/core";
import type { Re3dDocument } from "../corpora/re3d.ts";
import { documentOf } from "./as-document.ts";
import { f1, noCounts, percent, type Counts, type Figures } from "./report.ts";

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

/** Exact spans and types of all mentions (names, titles, noun phrases, pronouns) on raw text; unsure gold is left out. */
export function scoreRe3d(documents: readonly Re3dDocument[], pack: Pack): Figures {
  const stages = [createTokenizer(pack), createTagger(pack), createParser(pack), createNer(pack)] as const;
  const byType = new Map<string, Counts>(SCORED.map((type) => [type, noCounts()]));
  const spans = noCounts();
  for (const { text, entities, unsure } of documents) {
    const { mentions } = stages[3](stages[2](stages[1](stages[0](documentOf(text)))));
    const gold = new Map(
      entities
        .filter(({ type }) => byType.has(type))
        .map(({ start, end, type }) => [`${String(start)}-${String(end)}`, type]),
    );
    for (const type of gold.values()) count(byType.get(type), "expected");
    spans.expected += gold.size;
    for (const { start, end, type } of mentions) {
      const mapped = TYPES[type];
      if (mapped === undefined || unsure.some((each) => each.start < end && start < each.end)) continue;
      const expected = gold.get(`${String(start)}-${String(end)}`);
      const right = mapped.find((each) => each === expected);
      count(byType.get(right ?? mapped[0] ?? ""), "found");
      spans.found++;
      if (expected !== undefined) spans.right++;
      if (right !== undefined) count(byType.get(right), "right");
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
  };
}

function count(counts: Counts | undefined, key: keyof Counts): void {
  if (counts !== undefined) counts[key]++;
}
