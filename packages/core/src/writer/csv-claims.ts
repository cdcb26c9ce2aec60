import type { GraphFile } from "../types/index.ts";
import { csvRow } from "./csv.ts";
import { statementsOf } from "./statements.ts";

const HEADER = [
  "subject",
  "statement",
  "object",
  "relation",
  "status",
  "polarity",
  "modality",
  "holder",
  "stance",
  "time",
  "confidence",
  "quote",
  "document",
  "publisher",
  "published",
  "url",
  "start",
  "end",
  "statement id",
  "claim id",
];

/** One row a claim with its quote, for spreadsheets. */
export function* writeCsvClaims(graph: GraphFile): Generator<string> {
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]));
  const labelOf = (key: string | null | undefined): string =>
    key === undefined || key === null ? "" : (labels.get(key) ?? key);
  yield csvRow(HEADER);
  for (const { key, source, target, attributes } of statementsOf(graph)) {
    for (const claim of attributes.claims) {
      for (const evidence of claim.evidence) {
        const document = graph.attributes.documents[evidence.document];
        yield csvRow([
          labelOf(source),
          claim.label,
          labelOf(target),
          attributes.relation ?? attributes.predicate,
          attributes.status,
          claim.polarity,
          claim.modality,
          claim.attribution.map(({ holder }) => labelOf(holder)).join(" | "),
          claim.attribution.map(({ stance }) => stance).join(" | "),
          claim.qualifiers.time?.value ?? "",
          claim.score,
          evidence.quote,
          document?.title ?? document?.name ?? evidence.document,
          document?.publisher ?? "",
          document?.published ?? "",
          document?.url ?? "",
          evidence.start,
          evidence.end,
          key,
          claim.id,
        ]);
      }
    }
  }
}
