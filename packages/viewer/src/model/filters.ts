import type { Dossier, StatementView } from "./dossier.ts";
import type { Family } from "./families.ts";
import type { LineStyle } from "./line-style.ts";
import { readPeriod } from "./period.ts";

/** What the reader asked to see. Lists of `hidden…` take away; the other lists, when not empty, keep only these. */
export interface Filters {
  readonly hiddenFamilies: readonly Family[];
  readonly hiddenStyles: readonly LineStyle[];
  readonly relations: readonly string[];
  readonly documents: readonly string[];
  readonly modalities: readonly string[];
  readonly polarities: readonly string[];
  readonly holders: readonly string[];
  readonly minOrigins: number;
  readonly minConfidence: number;
  /** Published from and to, `YYYY-MM-DD`, both inclusive. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Happened from and to, `YYYY-MM-DD`, both inclusive; what has no date passes only when both are open. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** When not empty, only what lies wholly between these entities. */
  readonly only: readonly string[];
  /** Nothing of these entities. */
  readonly without: readonly string[];
  /** Also show concepts that only one statement speaks of. */
  readonly allConcepts: boolean;
}

export const NO_FILTERS: Filters = {
  hiddenFamilies: [],
  hiddenStyles: [],
  relations: [],
  documents: [],
  modalities: [],
  polarities: [],
  holders: [],
  minOrigins: 1,
  minConfidence: 0.5,
  from: undefined,
  to: undefined,
  since: undefined,
  until: undefined,
  only: [],
  without: [],
  allConcepts: false,
};

export type ListFacet = "relations" | "documents" | "modalities" | "polarities" | "holders";
export type Facet = keyof Filters;

/** Values that a statement has in a list facet. */
export function valuesOf(facet: ListFacet, statement: StatementView): readonly string[] {
  const { entries } = statement;
  const distinct = (values: readonly string[]): string[] => [...new Set(values)];
  switch (facet) {
    case "relations":
      return [statement.relation ?? statement.predicate];
    case "documents":
      return distinct(entries.map(({ evidence }) => evidence.document));
    case "modalities":
      return distinct(entries.map(({ claim }) => claim.modality));
    case "polarities":
      return distinct(entries.map(({ claim }) => claim.polarity));
    case "holders":
      return distinct(
        entries.flatMap(({ claim }) => claim.attribution.flatMap(({ holder }) => holder ?? [])),
      );
  }
}

type Test = (statement: StatementView, filters: Filters, dossier: Dossier) => boolean;

const inList =
  (facet: ListFacet): Test =>
  (statement, filters) =>
    filters[facet].length === 0 || valuesOf(facet, statement).some((value) => filters[facet].includes(value));

function publishedWithin(statement: StatementView, filters: Filters, dossier: Dossier): boolean {
  const { from, to } = filters;
  if (from === undefined && to === undefined) return true;
  return statement.entries.some(({ evidence }) => {
    const date = dossier.documents.get(evidence.document)?.published?.slice(0, 10);
    return date !== undefined && (from === undefined || date >= from) && (to === undefined || date <= to);
  });
}

/** Whether when it happened overlaps the asked days; what is only said to be "by 2027" stands at that end. */
function happenedWithin(statement: StatementView, { since, until }: Filters): boolean {
  if (since === undefined && until === undefined) return true;
  const period = readPeriod(statement.time);
  if (period === undefined) return false;
  const [first, last] = [readPeriod(since)?.from, readPeriod(until)?.to];
  const start = period.from ?? (period.to ?? 0) - 1;
  return (
    (last === undefined || start < last) &&
    (first === undefined || period.to === undefined || period.to > first)
  );
}

const endsOf = ({ source, target }: StatementView): string[] =>
  target === undefined ? [source] : [source, target];

function familiesShown(statement: StatementView, filters: Filters, dossier: Dossier): boolean {
  return [statement.source, statement.target].every((key) => {
    const family = key === undefined ? undefined : dossier.entities.get(key)?.family;
    return family === undefined || !filters.hiddenFamilies.includes(family);
  });
}

/** A concept that one statement alone speaks of would only clutter the drawing, unless it is what they dispute. */
function conceptsShown(statement: StatementView, filters: Filters, dossier: Dossier): boolean {
  if (filters.allConcepts || statement.style === "contested") return true;
  return [statement.source, statement.target].every((key) => {
    const entity = key === undefined ? undefined : dossier.entities.get(key);
    return entity?.family !== "concept" || entity.statements.length > 1;
  });
}

const TESTS: Readonly<Partial<Record<Facet, Test>>> = {
  hiddenFamilies: familiesShown,
  hiddenStyles: (statement, filters) => !filters.hiddenStyles.includes(statement.style),
  relations: inList("relations"),
  documents: inList("documents"),
  modalities: inList("modalities"),
  polarities: inList("polarities"),
  holders: inList("holders"),
  minOrigins: (statement, filters) => statement.origins >= filters.minOrigins,
  minConfidence: (statement, filters) => statement.confidence >= filters.minConfidence,
  from: publishedWithin,
  since: happenedWithin,
  only: (statement, { only }) => only.length === 0 || endsOf(statement).every((key) => only.includes(key)),
  without: (statement, { without }) => !endsOf(statement).some((key) => without.includes(key)),
  allConcepts: conceptsShown,
};

const TEST_LIST = Object.entries(TESTS) as readonly (readonly [Facet, Test])[];

/** The drawing, the legends and every list of values ask the same of each statement: it is worked out once. */
const known = new WeakMap<Filters, WeakMap<StatementView, readonly Facet[]>>();

/** The filters that keep a statement back; none when it is shown. */
export function failuresOf(statement: StatementView, filters: Filters, dossier: Dossier): readonly Facet[] {
  const answers = known.get(filters) ?? new WeakMap<StatementView, readonly Facet[]>();
  known.set(filters, answers);
  const failures =
    answers.get(statement) ??
    TEST_LIST.filter(([, test]) => !test(statement, filters, dossier)).map(([facet]) => facet);
  answers.set(statement, failures);
  return failures;
}

/** What is left to see, and what was kept back. */
export interface Shown {
  /** Statements between two entities. */
  readonly edges: readonly StatementView[];
  readonly facts: readonly StatementView[];
  /** Entities that take part in a shown edge. */
  readonly nodes: ReadonlySet<string>;
  readonly belowThreshold: number;
  readonly hiddenConcepts: number;
  readonly hiddenByFilters: number;
}

/** Applies the filters to the whole dossier. */
export function applyFilters(dossier: Dossier, filters: Filters): Shown {
  const kept: StatementView[] = [];
  const keptBack = { minConfidence: 0, allConcepts: 0, other: 0 };
  for (const statement of dossier.statements.values()) {
    const failures = failuresOf(statement, filters, dossier);
    const only = failures.length === 1 ? failures[0] : undefined;
    if (failures.length === 0) kept.push(statement);
    else if (only === "minConfidence" || only === "allConcepts") keptBack[only] += 1;
    else keptBack.other += 1;
  }
  const edges = kept.filter((statement) => statement.target !== undefined);
  const nodes = new Set(edges.flatMap(({ source, target }) => [source, target ?? source]));
  return {
    edges,
    facts: kept.filter((statement) => statement.target === undefined),
    nodes,
    belowThreshold: keptBack.minConfidence,
    hiddenConcepts: keptBack.allConcepts,
    hiddenByFilters: keptBack.other,
  };
}

/** How many statements each value of a facet would show, the other filters staying as they are. */
export function countValues(dossier: Dossier, filters: Filters, facet: ListFacet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const statement of dossier.statements.values()) {
    if (failuresOf(statement, filters, dossier).some((failure) => failure !== facet)) continue;
    for (const value of valuesOf(facet, statement)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** Whether anything differs from the state in which a dossier opens. */
export function isFiltered(filters: Filters): boolean {
  return JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
}
