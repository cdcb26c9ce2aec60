import type { Analysis, LocalClaim, RelationExample } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { analyze } from "./analyze.ts";
import { loadTestPack } from "./load-pack.ts";

const pack = loadTestPack();

/** True if the claim has the example's words on both of its sides, either way round for symmetric relations. */
function isBetween(
  analysis: Analysis,
  claim: LocalClaim,
  example: RelationExample,
  symmetric: boolean,
): boolean {
  const { text } = analysis.document;
  const says = (side: { span: { start: number; end: number } } | undefined, wanted: string): boolean =>
    side !== undefined && text.slice(side.span.start, side.span.end).includes(wanted);
  const source = example.source ?? "";
  const target = example.target ?? "";
  const straight = says(claim.subject, source) && says(claim.object, target);
  return straight || (symmetric && says(claim.subject, target) && says(claim.object, source));
}

describe.each(pack.relations)("the relation $name", (relation) => {
  it.each(relation.examples)("is read in: $text", (example) => {
    const analysis = analyze(example.text);
    const found = analysis.claims.filter((claim) => isBetween(analysis, claim, example, relation.symmetric));
    expect(found.map((claim) => claim.relation)).toContain(relation.name);
  });

  it.each(relation.counterExamples)("is not read in: $text", (example) => {
    const relations = analyze(example.text).claims.map((claim) => claim.relation);
    expect(relations).not.toContain(relation.name);
  });
});
