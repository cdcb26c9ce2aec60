import fc from "fast-check";
import type { LocalClaim } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { createAssembler } from "../../../packages/core/src/assembler/index.ts";
import { ALPHA, BETA, BOTH, NOBODY, PACK, resolve, side, TEXT } from "../resolved-fixture.ts";

const assemble = createAssembler(PACK);

const span = (words: string): LocalClaim["trigger"] => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

/** Ends of all statements of one document with these claims, e.g. `alpha → beta`. */
function ends(...claims: readonly Partial<LocalClaim>[]): string[] {
  const { statements } = assemble(resolve([{ claims }]));
  return statements.map(({ subject, object }) => `${subject.slice(2)} → ${object?.slice(2) ?? "·"}`).sort();
}

describe("claims become statements", () => {
  it("one for each member of a group", () => {
    expect(ends({ subject: side(BOTH), object: undefined })).toEqual(["alpha → ·", "beta → ·"]);
  });
  it("never from a thing to itself", () => {
    expect(ends({ subject: side(BOTH), object: side(BETA) })).toEqual(["alpha → beta"]);
    expect(ends({ subject: side(ALPHA), object: side(ALPHA) })).toEqual([]);
  });
  it("once for a symmetric relation, whoever is named first", () => {
    const meets = { relation: "meets" };
    const turned = { ...meets, subject: side(BETA), object: side(ALPHA) };
    const { statements } = assemble(resolve([{ claims: [meets] }, { claims: [turned] }]));
    expect(statements).toMatchObject([{ subject: "e_alpha", object: "e_beta", documents: 2 }]);
    const spans = statements[0]!.claims.map(({ evidence }) => [evidence[0]!.subject, evidence[0]!.object]);
    expect(spans[1]).toEqual(spans[0]);
  });
  it("among the members of a group that meets", () => {
    expect(ends({ relation: "meets", subject: side(BOTH), object: undefined })).toEqual(["alpha → beta"]);
    expect(ends({ relation: "meets", subject: side(BOTH), object: side(BOTH) })).toEqual(["alpha → beta"]);
  });
  it("apart by direction and by predicate", () => {
    expect(ends({}, { subject: side(BETA), object: side(ALPHA) }, { predicate: "help" })).toHaveLength(3);
  });
  it("apart for a relation and a predicate of the same name", () => {
    expect(ends({ predicate: "meets" }, { predicate: "meet", relation: "meets" })).toHaveLength(2);
  });
  it("apart for two things that one may be, and together for one in the plural", () => {
    const being = { predicate: "be", object: undefined };
    const [aids, aid, beta] = [span("aids"), span("aid"), span("Beta")];
    expect(ends({ ...being, trigger: aids }, { ...being, trigger: aid })).toEqual(["alpha → ·"]);
    expect(ends({ ...being, trigger: aids }, { ...being, trigger: beta })).toHaveLength(2);
  });
  it("with one claim for what two rules read from the same words", () => {
    const place = { place: [{ start: 0, end: 5, text: "Alpha" }] };
    const amount = { amount: [{ start: 6, end: 10, text: "aids" }] };
    const twins = [
      { score: 0.6, by: "weak", qualifiers: place },
      { score: 0.9, by: "sure", qualifiers: amount },
    ];
    const { statements } = assemble(resolve([{ claims: twins }]));
    expect(statements[0]?.claims).toMatchObject([
      { by: "sure", score: 0.9, qualifiers: { ...place, ...amount } },
    ]);
  });
});

describe("claims that are dropped are counted", () => {
  it.each([
    ["unresolved", { subject: side(NOBODY) }, []],
    ["unresolved", { object: side(NOBODY) }, []],
    ["self-loop", { object: side(ALPHA) }, []],
    ["boilerplate", {}, [{ start: 16, end: 22, kind: "boilerplate" as const }]],
  ] as const)("as %s", (reason, fields, zones) => {
    const { statements, dropped } = assemble(resolve([{ claims: [fields], zones }]));
    expect(statements).toEqual([]);
    expect(dropped[reason]).toBe(1);
  });
});

describe("evidence", () => {
  it("quotes its document verbatim, whatever the text and the span", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(250), fc.nat(250), (words, a, b) => {
        const evidence = { start: Math.min(a, b), end: Math.max(a, b) };
        const { statements } = assemble(resolve([{ text: words, zones: [], claims: [{ evidence }] }]));
        for (const { start, end, quote, prefix, suffix } of statements.flatMap(({ claims }) =>
          claims.flatMap((each) => each.evidence),
        )) {
          expect(words.slice(start, end)).toBe(quote);
          expect(words.slice(0, start).endsWith(prefix)).toBe(true);
          expect(words.slice(end).startsWith(suffix)).toBe(true);
          expect(prefix.length).toBeLessThanOrEqual(32);
        }
        expect(statements.length).toBe(evidence.start < evidence.end && evidence.end <= words.length ? 1 : 0);
      }),
    );
  });
  it("keeps the spans of both sides and of the words between", () => {
    const { statements } = assemble(resolve([{ claims: [{}] }]));
    const [evidence] = statements[0]!.claims[0]!.evidence;
    const words = [evidence!.subject, evidence!.trigger, evidence!.object!].map(({ start, end }) =>
      TEXT.slice(start, end),
    );
    expect(words).toEqual(["Alpha", "aids", "Beta"]);
  });
});

describe("ids", () => {
  it("of statements follow from what they say, not from what else is in the corpus", () => {
    const alone = assemble(resolve([{ claims: [{}] }])).statements;
    const among = assemble(resolve([{ claims: [{ predicate: "help" }, {}] }, { claims: [{}] }])).statements;
    expect(among.map(({ id }) => id)).toContain(alone[0]?.id);
  });
});
