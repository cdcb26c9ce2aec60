import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openPipeline } from "@dossier/cli";
import { readDocument, type Analysis, type GraphFile } from "@dossier/core";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../cli/run-dossier.ts";

const SEEDS = join(ROOT, "../shared/data/seeds");

describe.skipIf(!existsSync(SEEDS))("the five seed articles", () => {
  let analyses: readonly Analysis[];
  let graph: GraphFile;

  beforeAll(async () => {
    const pipeline = await openPipeline();
    analyses = readdirSync(SEEDS)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => pipeline.analyze(readDocument({ name, bytes: readFileSync(join(SEEDS, name)) })));
    graph = pipeline.assemble(analyses);
  });

  it.each([
    ["Iran", "Country"],
    ["Russia", "Country"],
    ["Vladimir Putin", "Person"],
    ["Masoud Pezeshkian", "Person"],
    ["Eurasian Economic Union", "IntergovernmentalOrganization"],
    ["SWIFT", "FinancialSystem"],
  ])("have %s as exactly one node", (label, entityType) => {
    const found = graph.nodes.filter(({ attributes }) =>
      [attributes.label, ...attributes.aliases].includes(label),
    );
    expect(found.map(({ attributes }) => attributes.entityType)).toEqual([entityType]);
  });
  it("have no node that is a pronoun, a date or a pair of countries", () => {
    const odd =
      /^(?:he|she|it|they|this|that|which|who|both|[12]\d{3}|(?:both|the two) (?:countries|nations|states|sides)|(?:january|may) \d.*|(?:last|next|this) (?:week|month|year))$/i;
    expect(graph.nodes.map(({ attributes }) => attributes.label).filter((label) => odd.test(label))).toEqual(
      [],
    );
  });
  it("have verified evidence under each statement, none of it boilerplate", () => {
    const statements = [
      ...graph.edges.map(({ attributes }) => attributes),
      ...graph.nodes.flatMap(({ attributes }) => attributes.facts),
    ];
    expect(statements.length).toBeGreaterThan(50);
    for (const { claims } of statements) {
      expect(claims.length).toBeGreaterThan(0);
      for (const { document, start, end, quote } of claims.flatMap(({ evidence }) => evidence)) {
        expect(graph.attributes.documents[document]?.text?.slice(start, end)).toBe(quote);
        const zones = analyses.find((analysis) => analysis.document.id === document)?.document.zones ?? [];
        const boilerplate = zones.filter(({ kind }) => kind === "boilerplate");
        expect(boilerplate.filter((zone) => zone.start < end && zone.end > start)).toEqual([]);
      }
    }
    expect(analyses[1]?.document.zones.some(({ kind }) => kind === "boilerplate")).toBe(true);
  });
  it("have every span of every layer inside its text, words in order", () => {
    for (const { document, tokens, sentences, mentions, claims } of analyses) {
      const claimSpans = claims.flatMap((claim) => [claim.evidence, claim.trigger, claim.subject.span]);
      for (const { start, end } of [...sentences, ...mentions, ...claimSpans]) {
        expect(0 <= start && start < end && end <= document.text.length).toBe(true);
      }
      const ends = tokens.map(({ end }) => end);
      expect(tokens.slice(1).every(({ start }, index) => start >= (ends[index] ?? 0))).toBe(true);
    }
  });
});
