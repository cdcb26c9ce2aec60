import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bareDocument, type Analysis, type LocalClaim, type Participant, type Span } from "@dossier/core";
import { createAnalyzer } from "../relations/analyze.ts";
import { overlaps } from "../relations/pairs.ts";
import { loadPack } from "../scorers/pack.ts";

const FILE = fileURLToPath(
  new URL("../../../../../shared/data/relations/knowledgenet-folds1-3.jsonl", import.meta.url),
);

interface Fact {
  readonly subjectStart: number;
  readonly subjectEnd: number;
  readonly objectStart: number;
  readonly objectEnd: number;
  readonly propertyName: string;
}

interface Passage {
  readonly passageStart: number;
  readonly passageEnd: number;
  readonly exhaustivelyAnnotatedProperties: readonly { readonly propertyName: string }[];
  readonly facts: readonly Fact[];
}

/** A property as our claims tell it; `inverse` where its subject is our object. */
interface Mapping {
  readonly relation?: string;
  readonly predicates?: readonly string[];
  readonly label?: RegExp;
  readonly inverse?: boolean;
  /** True where the property's object is the claim's time. */
  readonly isTime?: boolean;
  /** True where only claims without an object count: "was founded in 1950". */
  readonly isAlone?: boolean;
}

/** The properties that the schema has a relation for. */
const PROPERTIES: Readonly<Record<string, readonly Mapping[]>> = {
  EMPLOYEE_OR_MEMBER_OF: [
    { relation: "holds-position" },
    { relation: "works-for" },
    { relation: "member-of" },
  ],
  CEO: [{ relation: "holds-position", label: /\b(?:ceo|chief executive)\b/iu, inverse: true }],
  SUBSIDIARY_OF: [{ relation: "subsidiary-of" }],
  FOUNDED_BY: [{ relation: "founded", inverse: true }],
  HEADQUARTERS: [{ relation: "headquartered-in" }],
  PLACE_OF_RESIDENCE: [{ relation: "lives-in" }],
  PLACE_OF_BIRTH: [{ relation: "born-in" }],
  EDUCATED_AT: [{ relation: "educated-at" }],
  SPOUSE: [{ relation: "married-to" }],
  CHILD_OF: [{ relation: "child-of" }],
  POLITICAL_AFFILIATION: [{ relation: "party-member" }],
  NATIONALITY: [{ relation: "citizen-of" }],
  DATE_OF_BIRTH: [{ predicates: ["bear"], isTime: true }],
  DATE_OF_DEATH: [{ predicates: ["die", "kill", "murder", "execute", "assassinate"], isTime: true }],
  DATE_FOUNDED: [
    { relation: "founded", isTime: true, inverse: true },
    {
      predicates: [
        "found",
        "co-found",
        "establish",
        "start",
        "form",
        "create",
        "set-up",
        "launch",
        "incorporate",
      ],
      isTime: true,
      isAlone: true,
    },
  ],
};

/** Text F1 on KnowledgeNet folds 1–3, by property, of all documents or of one `--fold=3`; claims below .5 are left out. */
export function run(args: readonly string[]): void {
  if (!existsSync(FILE)) {
    console.log(`knowledgenet: skipped, because ${FILE} is not there`);
    return;
  }
  const limit = Number(args.find((arg) => arg.startsWith("--documents="))?.slice(12) ?? 3000);
  const fold = args.find((arg) => arg.startsWith("--fold="))?.slice(7);
  const analyzer = createAnalyzer(loadPack(args.includes("--light")));
  const tally = new Map<string, { found: number; gold: number; right: number; ours: number }>();
  const lines = readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && (fold === undefined || line.startsWith(`{"fold": ${fold},`)))
    .slice(0, limit);
  for (const line of lines) {
    const { documentText, passages } = JSON.parse(line) as {
      documentText: string;
      passages: readonly Passage[];
    };
    const analysis = analyzer.ofDocument(bareDocument(documentText.replaceAll("\n", " ")));
    for (const passage of passages) {
      for (const property of new Set(
        passage.exhaustivelyAnnotatedProperties.map(({ propertyName }) => propertyName),
      )) {
        const mappings = PROPERTIES[property];
        if (!mappings) continue;
        const gold = passage.facts.filter((fact) => fact.propertyName === property);
        const ours = analysis.claims
          .filter((claim) => isInside(claim, passage) && !isOffice(analysis, claim))
          .flatMap((claim) => readAs(claim, mappings));
        const row = tally.get(property) ?? { found: 0, gold: 0, right: 0, ours: 0 };
        row.gold += gold.length;
        row.ours += ours.length;
        row.found += gold.filter((fact) => ours.some((pair) => matches(analysis, fact, pair))).length;
        row.right += ours.filter((pair) => gold.some((fact) => matches(analysis, fact, pair))).length;
        tally.set(property, row);
        if (args.includes("--errors"))
          for (const fact of gold)
            if (!ours.some((pair) => matches(analysis, fact, pair))) {
              console.log(
                `${property}: ${documentText.slice(fact.subjectStart, fact.subjectEnd)} | ${documentText.slice(fact.objectStart, fact.objectEnd)} | ${documentText.slice(passage.passageStart, passage.passageEnd)}`,
              );
            }
      }
    }
  }
  const total = { found: 0, gold: 0, right: 0, ours: 0 };
  for (const [property, row] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const key of ["found", "gold", "right", "ours"] as const) total[key] += row[key];
    print(property, row);
  }
  print("all", total);
}

function print(name: string, row: { found: number; gold: number; right: number; ours: number }): void {
  const precision = row.ours === 0 ? 0 : row.right / row.ours;
  const recall = row.gold === 0 ? 0 : row.found / row.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  console.log(
    `knowledgenet ${name.padEnd(22)} F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)}) gold ${String(row.gold)} ours ${String(row.ours)}`,
  );
}

interface Pair {
  readonly subject: Participant;
  readonly object: Participant;
}

function readAs(claim: LocalClaim, mappings: readonly Mapping[]): Pair[] {
  if (claim.score < 0.5 || claim.polarity === "negated") return [];
  return mappings
    .filter(
      (mapping) =>
        (mapping.relation === undefined || mapping.relation === claim.relation) &&
        (mapping.predicates?.includes(claim.predicate) ?? true) &&
        (mapping.label?.test(claim.label) ?? true) &&
        !(mapping.isAlone === true && claim.object),
    )
    .flatMap((mapping) => pairOf(claim, mapping));
}

function pairOf({ subject, object, qualifiers }: LocalClaim, mapping: Mapping): Pair[] {
  const { time } = qualifiers;
  if (mapping.isTime === true) {
    const about = mapping.inverse === true ? (object ?? subject) : subject;
    return time ? [{ subject: about, object: { chain: -1, span: time } }] : [];
  }
  if (!object) return [];
  return [mapping.inverse === true ? { subject: object, object: subject } : { subject, object }];
}

/** "is chairman", of nothing named: no property has an office as its object. */
const isOffice = (analysis: Analysis, { object }: LocalClaim): boolean =>
  analysis.chains[object?.chain ?? -1]?.type === "Position";

const isInside = (claim: LocalClaim, passage: Passage): boolean =>
  claim.trigger.start >= passage.passageStart && claim.trigger.end <= passage.passageEnd;

/**
 * A side matches where any mention of its chain, or of a member of a group ("their"), shares characters with the fact's, since
 * claims are about things; so does the place that an object is told to lie in ("Ely, England").
 */
function matches(analysis: Analysis, fact: Fact, pair: Pair): boolean {
  const mentions = (chain: number): readonly number[] => {
    const { mentions: own = [], members = [] } = analysis.chains[chain] ?? {};
    return [...own, ...members.flatMap((member) => analysis.chains[member]?.mentions ?? [])];
  };
  const places = (chain: number): readonly number[] =>
    analysis.claims
      .filter(
        ({ by, relation, subject }) => by === "place" && relation === "located-in" && subject.chain === chain,
      )
      .flatMap(({ object }) => (object ? mentions(object.chain) : []));
  const stands = (side: Participant, span: Span, indexes = mentions(side.chain)): boolean =>
    overlaps(side.span, span) ||
    indexes.some((index) => {
      const mention = analysis.mentions[index];
      return mention !== undefined && overlaps(mention, span);
    });
  const subject = { start: fact.subjectStart, end: fact.subjectEnd };
  const object = { start: fact.objectStart, end: fact.objectEnd };
  const isMirror =
    fact.propertyName === "SPOUSE" && stands(pair.subject, object) && stands(pair.object, subject);
  const isObject = stands(pair.object, object, [
    ...mentions(pair.object.chain),
    ...places(pair.object.chain),
  ]);
  return isMirror || (stands(pair.subject, subject) && isObject);
}
